"""What readers call the columns and values of the dataset, in headings, choices and sentences."""

from __future__ import annotations

from functools import cache

from publicsectorblogs import questions, tables
from publicsectorblogs.checks import VERDICTS
from publicsectorblogs.tables import FLAG, Column
from publicsectorblogs.words import VERDICTS as VERDICTS_IN_WORDS

YES_OR_NO = ("no", "yes")
# Words of names of columns that are no words to readers.
_PLAIN = {"url": "address", "spdx": "SPDX identifier", "sha256": "SHA-256"}
_VALUES = {"fewer_than": "less than"}  # of sums, shares and times as well as of what is counted
assert VERDICTS_IN_WORDS.keys() == {*VERDICTS}


@cache
def column_of(name: str, table: str | None) -> Column | None:
    """Return a column of a table or, where `table` is none, of that name wherever it stands."""
    for declared in tables.discover():
        if declared.name == table:
            return next((column for column in declared.columns if column.name == name), None)
    if table in questions.discover():
        of_question = questions.discover()[table].meanings.get(name)
        return of_question or questions.usual_columns().get(name)
    return questions.usual_columns().get(name)


def column_in_words(name: str, table: str | None = None) -> str:
    """Return what readers call a column: "post" for post_id, "number" for value.

    >>> column_in_words("feed_url", "blogs")
    'feed address'
    """
    column = column_of(name, table)
    words = name.removesuffix("_id").split("_")
    return (column and column.called) or " ".join(_PLAIN.get(word, word) for word in words)


def value_in_words(value: object, column: Column | None) -> object:
    """Return what readers call one of the few values of a column; any other value as it is."""
    if column is None or value not in column.values:
        return value
    if column.values == FLAG:
        return YES_OR_NO[int(str(value))]
    if column.values == VERDICTS:
        return VERDICTS_IN_WORDS[str(value)]
    return _VALUES.get(str(value)) or str(value).replace("_", " ")
