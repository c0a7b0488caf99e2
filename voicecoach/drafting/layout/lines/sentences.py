"""The sentences of an instruction, and what each is for."""

import re
from collections.abc import Iterator

from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.words.sentences import (
    EASIER,
    EQUIPMENT,
    HARDER_INSIDE,
    HARDER_STARTS,
    ONE_SET,
    OTHER_SIDE,
    REMINDERS,
    STUBS,
    SWITCHES,
    WHY,
)

_ENDS = re.compile(
    r"(?<!\bapprox)(?<!\bmin)(?<!\bsec)(?<!\bmins)(?<!\bsecs)(?<!\be\.g)(?<!\bi\.e)(?<!\bea)("
    r"?<!\bvs)(?<!\bno)[.!?][\")”’]*\s+(?=[\"(“]?[A-Z0-9])|\n+|(?<=[.!?])\s+(?=hold\b"
    r"|repeat\b|perform\b)"
)
_CLAUSES = re.compile(
    r"(\s*[;,]\s*(?:and then |then |and |but )?|\s+(?:and then|and|then)\s+(?=(?:hold|repeat"
    r"|rest|pause|do|perform|take|switch|swap|change|complete)\b)|\s*\([^()]*\))"
)
_BEFORE_HARDER = re.compile(r",? or (?=(?:you can )?make (?:it|this) )", re.IGNORECASE)
_KINDS = (
    ("easier", EASIER),
    ("harder", HARDER_STARTS),
    ("equipment", EQUIPMENT),
    ("reminders", REMINDERS),
    ("why", WHY),
)


def sentences_of(text: str) -> Iterator[str]:
    """Yield the sentences of a text, each with its full stop."""
    text = _BEFORE_HARDER.sub(".\n", text)
    start = 0
    for found in _ENDS.finditer(text):
        yield text[start : found.end()].strip()
        start = found.end()
    if last := text[start:].strip():
        yield last


def kind_of_sentence(sentence: str) -> str:
    """Return the key that a sentence belongs to, such as "reminders"; "setup" for a plain one."""
    plain = sentence.lstrip("\"'“(- ")
    for kind, pattern in _KINDS:
        if pattern.match(plain):
            return kind
    if HARDER_INSIDE.search(plain):
        return "harder"
    return "setup"


def says_other_side(sentence: str) -> bool:
    """Return whether a sentence says that the move is done on the other side as well."""
    return bool(OTHER_SIDE.search(sentence))


def without_dose(sentence: str, name: str) -> str:
    """Return a sentence without its clauses that only give a dose; "" if nothing else remains."""
    if ONE_SET.match(sentence) or (SWITCHES.match(sentence) and says_other_side(sentence)):
        return ""
    if is_stub(dose_of(sentence, name).rest):
        return ""
    pieces = _CLAUSES.split(sentence)
    kept = [(joint, clause) for joint, clause in _clauses(pieces) if not _only_dose(clause, name)]
    if not kept or len(kept) == len(pieces) // 2 + 1:
        if kept:
            return sentence
        return ""
    text = kept[0][1] + "".join(joint + clause for joint, clause in kept[1:])
    return tidy_sentence(text)


def tidy_sentence(text: str) -> str:
    """Return a text that begins with a capital and ends as a sentence does."""
    text = " ".join(text.split()).strip(" ,;:-–—")
    if text and text[-1] not in '.!?)"”':
        text += "."
    return text[:1].upper() + text[1:]


def _clauses(pieces: list[str]) -> Iterator[tuple[str, str]]:
    yield "", pieces[0]
    for number in range(1, len(pieces) - 1, 2):
        joint, clause = pieces[number], pieces[number + 1]
        if joint.lstrip().startswith("("):
            yield " ", joint.strip()
            yield "", clause
        else:
            yield joint, clause


def _only_dose(clause: str, name: str) -> bool:
    inner = clause.strip(" ()")
    reading = dose_of(inner, name)
    if not inner.strip(" .!?"):
        return False
    return (
        bool(reading.parts)
        and not any(part.kind == "phase" for part in reading.parts)
        and is_stub(reading.rest)
    ) or (bool(SWITCHES.match(inner)) and says_other_side(inner))


def is_stub(text: str) -> bool:
    """Return whether the words of a text mean nothing without the dose that stood among them."""
    return all(word in STUBS for word in re.findall(r"[^\W_]+(?:'\w+)?", text.casefold()))
