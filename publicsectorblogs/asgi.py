"""The types of what the plugins put around the application, by the ASGI specification."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Message = MutableMapping[str, Any]  # or the scope of a connection
App = Callable[[Message, Any, Callable[[Message], Awaitable[None]]], Awaitable[None]]
