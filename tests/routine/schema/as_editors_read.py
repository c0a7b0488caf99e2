"""A routine as a validator gets it: what YAML 1.1 or YAML 1.2 makes of its text."""

import re
from collections.abc import Callable
from typing import Any

import yaml

_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
_WHOLE = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")


def yaml_1_1(text: str) -> Any:
    """What PyYAML makes of it: `1:30` is 90, and `yes` is true."""
    return _as_json(yaml.safe_load(text))


def yaml_1_2(text: str) -> Any:
    """What the editors' language server makes of it: `1:30` and `yes` are texts."""
    return _as_json(_resolved(yaml.compose(text)))


READERS: tuple[Callable[[str], Any], ...] = (yaml_1_1, yaml_1_2)


def _resolved(node: Any) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _resolved(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_resolved(item) for item in node.value]
    return node.value if node.style else _of_plain(node.value)


def _of_plain(text: str) -> Any:
    lowered = text.lower()
    if lowered in _WORDS and text in (lowered, lowered.upper(), lowered.capitalize()):
        return _WORDS[lowered]
    if _WHOLE.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text


def _as_json(data: Any) -> Any:
    """The keys of JSON are texts, and it has no dates."""
    if isinstance(data, dict):
        return {str(key): _as_json(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_as_json(item) for item in data]
    return data if isinstance(data, str | int | float | bool | None) else str(data)
