"""A key such as "S = sets, R = reps", and the codes "S3 R12" that it explains."""

import re
from collections.abc import Mapping
from dataclasses import replace

from voicecoach.drafting.layout.tables.headings import known_heading
from voicecoach.drafting.layout.tables.remade import Remade, with_cells
from voicecoach.drafting.source_lines import LineKind, SourceLine
from voicecoach.drafting.words.columns import BEFORE_VALUE, SIDES_OF_CELLS, WITH_WORD

_ENTRY = re.compile(
    r"(?P<code>[A-Z]{1,2}(?:/[A-Z])?) ?(?P<sign>[=:–-]|\bis\b|\bmeans\b)? ?"
    r"(?P<means>[A-Za-z][A-Za-z ()]{1,40})"
)
_PARTS = re.compile(r"[,;]\s+|\.\s+|\s{2,}|\s+\|\s+|\s+/\s+")
_TITLE = re.compile(r"(?:key|legend|abbreviations?|codes?)\b ?:? ?", re.IGNORECASE)
_UNIT = re.compile(r"\(?\b(?:in )?(kg|lbs?|s|secs?|seconds|min|mins|minutes)\)?\.?$", re.IGNORECASE)
_AS_SIDES = (
    (re.compile(r"(?:both|each) (?:sides?|legs?|arms?).*|per side|each.*|(?:.* )?separately", re.I),
     "each side"),
)  # fmt: skip


def spell_out_codes(remade: Remade) -> None:
    """Say in words what the codes of a key mean, wherever they stand."""
    codes, lines = _codes_of(remade)
    if len(codes) < 2 or not _are_used(remade, codes, lines):
        return
    kept = [line for line in remade.lines if line.number not in lines]
    remade.lines = [_in_words(line, codes) for line in kept]
    remade.keys |= lines


def _codes_of(remade: Remade) -> tuple[dict[str, str], set[int]]:
    """Return what each code means, as a text with room for a number, and the lines of the key."""
    codes: dict[str, str] = {}
    lines: set[int] = set()
    for line in remade.lines:
        found = _entries(line)
        if found:
            codes |= found
            lines.add(line.number)
        elif line.kind is not LineKind.ROW and re.fullmatch(_TITLE, line.text + " "):
            lines.add(line.number)
    return codes, lines


def _entries(line: SourceLine) -> dict[str, str]:
    text = " ".join(line.cells) if line.cells else line.text
    has_title = bool(_TITLE.match(text))
    text = _TITLE.sub("", text, count=1)
    parts = [_ENTRY.fullmatch(part.strip(" .")) for part in _PARTS.split(text) if part.strip()]
    found = [part for part in parts if part and (part["sign"] or has_title)]
    if not found or len(found) < len(parts):
        return {}
    meanings = {part["code"]: _meaning(part["means"].strip()) for part in found}
    return {code: words for code, words in meanings.items() if words}


def _meaning(words: str) -> str:
    """Return "{} sets" of "sets" and "rest {} s between sets" of "pause between sets"."""
    for shape, side in _AS_SIDES:
        if shape.fullmatch(words):
            return side
    if side := SIDES_OF_CELLS.get(words.casefold(), ""):
        return side
    unit = _UNIT.search(words)
    bare = _UNIT.sub("", words).strip(" (")
    core, _, where = bare.partition(" between ")
    kind = known_heading([core], 0, []).kind
    means = WITH_WORD.get(kind, BEFORE_VALUE.get(kind, ""))
    if not means:
        return ""
    if kind in WITH_WORD or kind in ("load", "time"):
        means = WITH_WORD.get(kind, "{}").format("{} " + _unit(kind, unit))
    if where:
        return f"{means} between {where}".strip()
    return means.strip()


def _unit(kind: str, found: re.Match[str] | None) -> str:
    usual = {"load": "kg", "hold": "s", "rest": "s", "time": "s", "off": "s", "after": "s"}
    if found:
        return found[1]
    return usual.get(kind, "")


def _are_used(remade: Remade, codes: Mapping[str, str], lines: set[int]) -> bool:
    others = [line for line in remade.lines if line.number not in lines]
    return sum(_spelled(line.text, codes) != line.text for line in others) >= 2


def _in_words(line: SourceLine, codes: Mapping[str, str]) -> SourceLine:
    if line.cells:
        return with_cells(line, [_spelled(cell, codes) for cell in line.cells])
    return replace(line, text=_spelled(line.text, codes))


def _spelled(text: str, codes: Mapping[str, str]) -> str:
    for code, words in codes.items():
        if "{}" not in words:
            text = re.sub(rf"(?<![\w/]){re.escape(code)}(?![\w/])", words, text)
            continue
        value = r"(\d[\d.x×:–-]*)(?: ?(?:s|secs?|kg|min))?"
        text = re.sub(
            rf"(?<![\w/]){code} ?[:=]? ?{value}(?=[\s,;/|]|$)", words.replace("{}", r"\1"), text
        )
    return text
