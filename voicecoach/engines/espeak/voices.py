"""The voices of eSpeak, with the names and in the order that voicecoach gives them."""

from voicecoach.engines.interface import Voice

_DEFAULTS = {"gmw/en-US"}
"""Voices that come before the others of their language, even if eSpeak prefers another one."""

ListedVoice = tuple[str, str, list[tuple[int, str]]]
"""Name, identifier, and language tags, each with a priority: the smallest is the best."""


def arrange_voices(listed: list[ListedVoice]) -> list[tuple[Voice, str]]:
    """Return each voice with its identifier, ordered by language, its default voice first.

    A voice has the name of its first tag. One that also speaks another language (Bokmål for `no`,
    Mandarin for `zh`) is listed again with the tag of that language.
    """
    voices: dict[str, tuple[Voice, str]] = {}
    for _, tag, description, identifier in sorted(_rows(listed)):
        name = tag if tag not in voices else identifier.rpartition("/")[2].lower()
        voices.setdefault(name, (Voice(name, _bcp47(tag), description), identifier))
    return list(voices.values())


def _rows(listed: list[ListedVoice]) -> list[tuple[tuple[str, bool, int], str, str, str]]:
    """Return a row for each voice and language: sort key, tag, description, identifier."""
    rows = []
    for description, identifier, tags in listed:
        # Reversed, so that the first tag of a language is the one that stays.
        first_tags = {_base(tag): tag for _, tag in reversed(tags)}
        for base, tag in first_tags.items():
            order = (base, identifier not in _DEFAULTS, _priority(tags, base))
            rows.append((order, tag, description.strip(), identifier))
    return rows


def _priority(tags: list[tuple[int, str]], base: str) -> int:
    """Return the voice's priority for a language without a region."""
    return min((priority for priority, tag in tags if tag == base), default=255)


def _base(tag: str) -> str:
    return tag.partition("-")[0]


def _bcp47(tag: str) -> str:
    """Return `tag` in the case RFC 5646 2.1.1 recommends: `en-GB`, `fa-Latn`, `en-GB-x-rp`."""
    language, *rest = tag.lower().split("-")
    # Two letters are a region, four a script. What follows an x is private, and stays as it is.
    change_case = {2: str.upper, 4: str.title}
    end = rest.index("x") if "x" in rest else len(rest)
    public = [change_case.get(len(part), str.lower)(part) for part in rest[:end]]
    return "-".join([language, *public, *rest[end:]])
