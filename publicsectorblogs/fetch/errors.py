"""What can go wrong with one feed. Each ends that feed for this run, and no other."""

from __future__ import annotations

from datetime import datetime


class FetchError(Exception):
    """A feed that could not be fetched; `str(error)` is the reason that a user sees."""


class DamagedBody(FetchError):
    """A compressed body that is broken or truncated."""


class AskedToWait(FetchError):
    """A host that asked not to be called again before `until` (aware, UTC)."""

    def __init__(self, host: str, until: datetime) -> None:
        self.until = until
        super().__init__(f"{host} asks us to wait until {until:%Y-%m-%d %H:%M:%S} UTC")
