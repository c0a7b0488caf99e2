"""Mutants of what a file means: read, changed somewhere, and written again.

They are sound YAML, so they get past the reader and deep into the program. To add one, name it in
CHANGES: a change gets its chance, a list or mapping, and an index or key of it.
"""

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from itertools import islice
from random import Random
from typing import Any

import yaml
from fuzz_words import KEYS, VALUES

_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""The ones in C: the others take a minute for a long scalar."""

Change = Callable[[Random, Any, Any], None]
FIT = (
    "1", "2", "3", "10", "2-4", "10-20", "0.25s", "2s", "5s", "30s", "1m", "3h", "0", "20s-40s",
    "each", "alternate", "none", "left", "right", "minimal", "brief", "down", "last-3", "every-5",
)  # fmt: skip
"""Values that are sound in many places."""

MOST_BYTES = 30_000
MOST_NODES = 5_000
"""More are not worth writing; and with aliases, a tree may have no end."""


def mutate(random: Random, file: bytes) -> bytes:
    """The file with some changes, mostly one; unchanged where it is no YAML."""
    tree = _read(file)
    for _ in range(random.choice((1, 1, 1, 1, 2, 4))):
        if places := list(islice(_places(tree), MOST_NODES)):
            random.choice(CHANGES)(random, *random.choice(places))
    return _written(random, tree) or file


def _read(file: bytes) -> Any:
    """Its data, scalars as they are written; None where there is none, or too much."""
    try:
        return yaml.load(file, _Loader) if len(file) < MOST_BYTES else None
    except (yaml.YAMLError, UnicodeError, RecursionError, TypeError, ValueError):
        return None


def _written(random: Random, tree: Any) -> bytes:
    """Nothing where there is no tree, or more of it than anybody would write."""
    if tree is None or len(list(islice(_places(tree), MOST_NODES))) == MOST_NODES:
        return b""
    if random.random() < 0.5:
        text = json.dumps(tree, indent=random.choice((None, 1)), ensure_ascii=False)
    else:
        text = yaml.dump(tree, Dumper=_Dumper, sort_keys=False, allow_unicode=True)
    return text.encode("utf-8", "replace")


def _places(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Every list or mapping with each index or key of it."""
    waiting = [tree]
    while waiting:
        holder = waiting.pop()
        inside = holder.items() if isinstance(holder, dict) else enumerate(_listed(holder))
        for key, value in inside:
            yield holder, key
            waiting.append(value)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _other_value(random: Random, holder: Any, key: Any) -> None:
    holder[key] = random.choice((random.choice(FIT), random.choice(VALUES)))


def _fit_value(random: Random, holder: Any, key: Any) -> None:
    """Of the kind that may stand there: most that is wrong with routines is so."""
    if isinstance(holder[key], str):
        holder[key] = random.choice(FIT)


def _remove(_random: Random, holder: Any, key: Any) -> None:
    del holder[key]


def _repeat(random: Random, holder: Any, key: Any) -> None:
    """Many of them: of a list's entries, also more than are allowed."""
    if isinstance(holder, list):
        holder.extend(deepcopy(holder[key]) for _ in range(random.choice((1, 2, 20, 300))))


def _rename(random: Random, holder: Any, key: Any) -> None:
    if isinstance(holder, dict):
        holder[random.choice(KEYS)] = holder.pop(key)


def _add(random: Random, holder: Any, _key: Any) -> None:
    value = random.choice((random.choice(FIT), random.choice(VALUES)))
    if isinstance(holder, dict):
        holder[random.choice(KEYS)] = value
    else:
        holder.insert(random.randint(0, len(holder)), value)


def _wrap(random: Random, holder: Any, key: Any) -> None:
    """In lists and mappings, once or so deep that nobody should follow."""
    for _ in range(random.choice((1, 1, 1, 2, 5, 60))):
        inner = holder[key]
        holder[key] = random.choice(([inner], {random.choice(KEYS): inner}))


def _unwrap(random: Random, holder: Any, key: Any) -> None:
    inner = holder[key]
    if isinstance(inner, dict | list) and inner:
        holder[key] = random.choice(list(inner.values() if isinstance(inner, dict) else inner))


def _in_a_block(random: Random, holder: Any, key: Any) -> None:
    kind = random.choice(("section", "circuit", "superset", "emom", "amrap"))
    if isinstance(holder, list):
        block = {kind: "Block", "exercises": [holder[key]], "rounds": random.choice(FIT)}
        holder[key] = block if random.random() < 0.7 else {**block, "time": "3m"}


def _included(random: Random, holder: Any, key: Any) -> None:
    if isinstance(holder, list):
        holder[key] = {"include": random.choice(("main.yaml", "b.yaml", "c.yaml", "get-hip"))}


CHANGES: tuple[Change, ...] = (
    _other_value, _other_value, *[_fit_value] * 6, _remove, _repeat, _rename, _add, _add, _wrap,
    _unwrap, _in_a_block, _included,
)  # fmt: skip
"""Some more often than others."""
