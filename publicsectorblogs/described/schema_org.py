"""schema.org's Dataset (schema.org/Dataset): what search engines for datasets read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from publicsectorblogs.described import DATASET, Issue, known, rights
from publicsectorblogs.statistics import discover


class Download(NamedTuple):
    """A file that can be had."""

    media_type: str
    address: str


def dataset(issue: Issue, description: str, home: str, files: Sequence[Download]) -> dict[str, Any]:
    """Return the description of the dataset that is published at `home`, an absolute address."""
    return {
        "@context": "https://schema.org/", "@type": "Dataset", "@id": home, "url": home,
        "name": DATASET.title,
        **facts(issue),
        "description": description,
        "isAccessibleForFree": True,
        "variableMeasured": [statistic.title for statistic in discover()],
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": file.media_type, "contentUrl": file.address}
            for file in files
        ],
    }  # fmt: skip


def facts(issue: Issue) -> dict[str, Any]:
    """Return what schema.org's terms say of an issue wherever it is published."""
    publisher = known({
        "@type": "Organization", "name": DATASET.publisher, "email": DATASET.contact
    })  # fmt: skip
    return known({
        "description": DATASET.summary,
        "version": issue.version,
        "datePublished": issue.day,
        "creator": publisher,
        "publisher": publisher,
        "license": DATASET.licence.url,
        "usageInfo": [licence.url for licence in issue.licences] or None,
        "conditionsOfAccess": rights(issue),
        "keywords": list(DATASET.keywords),
        "inLanguage": DATASET.language,
        "temporalCoverage": issue.period,
        "spatialCoverage": {"@type": "Place", "name": DATASET.place},
    })  # fmt: skip
