"""The voices eSpeak lists, under the names and in the order that voicecoach gives them."""

from voicecoach.engines.interface import Voice

_DEFAULTS = {"gmw/en-US"}
"""Voices that come before the others of their language, whatever eSpeak prefers."""

Listed = tuple[str, str, list[tuple[int, str]]]
"""Name, identifier, and language tags with a priority each, where the least is the best."""


def arrange(listed: list[Listed]) -> list[tuple[Voice, str]]:
    """Each voice with its identifier, ordered by language, the default of a language first.

    A voice is called after its first tag. One that also answers to another language (Bokmål to
    `no`, Mandarin to `zh`) is listed again under that.
    """
    arranged: dict[str, tuple[Voice, str]] = {}
    for _, tag, description, identifier in sorted(_rows(listed)):
        name = tag if tag not in arranged else identifier.rpartition("/")[2].lower()
        arranged.setdefault(name, (Voice(name, _bcp47(tag), description), identifier))
    return list(arranged.values())


def _rows(listed: list[Listed]) -> list[tuple[tuple[str, bool, int], str, str, str]]:
    rows = []
    for description, identifier, tags in listed:
        first_of = {_base(tag): tag for _, tag in reversed(tags)}
        for base, tag in first_of.items():
            order = (base, identifier not in _DEFAULTS, _priority(tags, base))
            rows.append((order, tag, description.strip(), identifier))
    return rows


def _priority(tags: list[tuple[int, str]], base: str) -> int:
    """How willingly a voice speaks a language named without a region."""
    return min((priority for priority, tag in tags if tag == base), default=255)


def _base(tag: str) -> str:
    return tag.partition("-")[0]


def _bcp47(tag: str) -> str:
    """`tag` in the case RFC 5646 2.1.1 recommends: `en-GB`, `fa-Latn`, `en-GB-x-rp`."""
    first, *rest = tag.lower().split("-")
    cased = {2: str.upper, 4: str.title}
    before = rest.index("x") if "x" in rest else len(rest)
    known = [cased.get(len(part), str.lower)(part) for part in rest[:before]]
    return "-".join([first, *known, *rest[before:]])
