"""How the dataset is cited: CITATION.cff for programs, and .zenodo.json for an archive.

The first is of the Citation File Format 1.2.0 (citation-file-format.github.io), the second has the
keys of the deposits of Zenodo (developers.zenodo.org).
"""

from __future__ import annotations

from typing import Any

from publicsectorblogs.described import DATASET, Issue, known, rights

_MESSAGE = (
    "Cite the dataset as below, with the date of the release; cite a figure by the address of its "
    "page."
)


def citation_cff(
    issue: Issue, sha256: str | None = None, address: str | None = None
) -> dict[str, Any]:
    """Return what CITATION.cff says of an issue.

    `sha256`: of the database that is cited; `address`: where the dataset is published.
    """
    publisher = {"name": DATASET.publisher}
    contact = {**publisher, "email": DATASET.contact} if DATASET.contact else None
    hashed = {"type": "other", "value": f"sha256:{sha256}",
              "description": "The SHA-256 of the database"}  # fmt: skip
    return known({
        "cff-version": "1.2.0",
        "message": _MESSAGE,
        "type": "dataset",
        "title": DATASET.title,
        "abstract": DATASET.summary,
        "authors": [publisher],
        "contact": [contact] if contact else None,
        "version": issue.version,
        "date-released": issue.day,
        "url": address,
        "identifiers": [hashed] if sha256 else None,
        "license": DATASET.licence.spdx,
        "keywords": list(DATASET.keywords),
    })  # fmt: skip


def zenodo(issue: Issue) -> dict[str, Any]:
    """Return what .zenodo.json says of an issue."""
    return known({
        "upload_type": "dataset",
        "title": DATASET.title,
        "description": DATASET.summary,
        "creators": [{"name": DATASET.publisher}],
        "version": issue.version,
        "publication_date": issue.day,
        "access_right": "open",
        "license": "cc-zero",
        "keywords": list(DATASET.keywords),
        "language": "eng",
        "locations": [{"place": DATASET.place}],
        "notes": rights(issue),
    })  # fmt: skip
