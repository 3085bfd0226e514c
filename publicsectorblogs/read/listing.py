"""YAML files that hold one list of entries under one key, such as the register, read strictly."""

from __future__ import annotations

from typing import Any

import yaml

from publicsectorblogs.fast_yaml import Loader
from publicsectorblogs.model import SourceError


def read_listing(data: bytes, path: object, key: str) -> tuple[list[Any], list[int]]:
    """Return the entries below `key:` and the line, from 1, on which each begins.

    Raises SourceError, with file and line, for what is not YAML in UTF-8, for another key, for
    what is no list, and for a key that an entry repeats.
    """
    try:
        loader = Loader(data.decode("utf-8"))
        root = loader.get_single_node()
    except UnicodeDecodeError as error:
        raise SourceError(path, f"cannot be read: {error}") from error
    except yaml.MarkedYAMLError as error:
        raise _not_yaml(path, error) from error
    except yaml.YAMLError as error:
        raise SourceError(path, f"is not YAML: {error}") from error
    one_key = f"must hold one key, '{key}', with the list of {key}"
    if not isinstance(root, yaml.MappingNode):
        raise SourceError(path, one_key, 1)
    _check_repeated_keys(path, root)  # before the loader, which would keep the last one silently
    names = [name.value for name, _ in root.value]
    listing = root.value[0][1] if names == [key] else None
    if not isinstance(listing, yaml.SequenceNode):
        raise SourceError(path, one_key, 1)
    for node in listing.value:
        _check_repeated_keys(path, node)
    lines = [node.start_mark.line + 1 for node in listing.value]
    try:
        return loader.construct_document(root)[key], lines
    except yaml.MarkedYAMLError as error:
        raise _not_yaml(path, error) from error
    except ValueError as error:  # of what looks like a date and is none, such as 2026-11-31
        raise SourceError(path, f"holds a date that is none: {error}") from error


def _not_yaml(path: object, error: yaml.MarkedYAMLError) -> SourceError:
    line = error.problem_mark.line + 1 if error.problem_mark else None
    return SourceError(path, f"is not YAML: {error.problem}", line)


def _check_repeated_keys(path: object, node: yaml.Node) -> None:
    seen = set()
    for key, _ in node.value if isinstance(node, yaml.MappingNode) else ():
        if key.value in seen:
            raise SourceError(path, f"key '{key.value}' is repeated", key.start_mark.line + 1)
        seen.add(key.value)
