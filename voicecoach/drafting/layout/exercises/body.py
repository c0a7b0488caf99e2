"""The texts of a move become its fields: dose, set-up, form points, reason, equipment."""

import re

from voicecoach.drafting.dose.parts.reading import DosePart, parts_on_line
from voicecoach.drafting.dose.read_dose import join_doses
from voicecoach.drafting.draft import Fate, Field
from voicecoach.drafting.layout.exercises.side_words import without_braces
from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.moves import BodyText, Fates, Move
from voicecoach.drafting.layout.lines.sentences import (
    kind_of_sentence,
    says_other_side,
    sentences_of,
    tidy_sentence,
    without_dose,
)
from voicecoach.drafting.source_lines import SourceLine
from voicecoach.drafting.words.positions import position_in
from voicecoach.drafting.words.sentences import ONE_SET, SETS_OF_THESE
from voicecoach.languages.english_equipment import THINGS

_FATES = {
    "setup": Fate.SETUP,
    "position": Fate.POSITION,
    "reminders": Fate.REMINDER,
    "why": Fate.WHY,
    "equipment": Fate.EQUIPMENT,
    "harder": Fate.HARDER,
}
_LIST = re.compile(r",\s*|\s+and\s+|\s*\+\s*|;\s*")
_WORDS = ["", "one", "two", "three", "four", "five", "six"]
_NEEDS = re.compile(r"(?:use|you(?:'ll| will| may)? need|equipment)\b:? ?", re.IGNORECASE)
_BOTH_LIMBS = re.compile(
    r"\bboth (?:knees|feet|legs|arms|hands|heels|elbows|hips)\b", re.IGNORECASE
)
_SHORT_POSITION = 5
_WORDS_OF_LIST = 8


class BodyReader:
    """Reads all texts of one move."""

    def __init__(self, move: Move, fates: Fates) -> None:
        self.move = move
        self.fates = fates
        self.parts: list[DosePart] = list(parts_on_line(move.parts, move.line.number))
        self.texts: dict[str, list[tuple[SourceLine, str]]] = {key: [] for key in _FATES}
        self._said_one_set = False
        self.not_understood: list[SourceLine] = []

    def read(self) -> None:
        """Take in all texts of the move."""
        for body in self.move.body:
            for sentence in sentences_of(body.text):
                self._take(body, sentence)

    def dose(self) -> tuple[Field, ...]:
        """Return the fields of the dose."""
        return join_doses(self.parts, self.move.name)

    def _take(self, body: BodyText, sentence: str) -> None:
        kind = self._kind(body, sentence)
        if kind == "easier":
            self.not_understood.append(body.line)
            return self.fates.add(body.line, Fate.NOT_UNDERSTOOD, self.move.name)
        if kind in ("why", "harder"):
            return self._add(kind, body.line, sentence)
        remaining = self._take_dose(body.line, sentence)
        if not remaining:
            return self.fates.add(body.line, Fate.DOSE, self.move.name)
        return self._take_text(kind, body, remaining)

    def _kind(self, body: BodyText, sentence: str) -> str:
        """Return the key that a sentence is for. A set-up may hold form points as well."""
        is_list = body.label == "equipment" and len(sentence.split()) <= _WORDS_OF_LIST
        if is_list or (body.label and body.label not in ("setup", "dose", "equipment")):
            return body.label
        kind = kind_of_sentence(sentence)
        if kind == "why" and body.label == "setup":
            return "setup"
        return kind

    def _take_text(self, kind: str, body: BodyText, text: str) -> None:
        if kind == "dose":
            kind = kind_of_sentence(text)
        if kind == "setup" and len(text.split()) == 1 and not position_in(text):
            kind = "reminders"
        if _is_thing(text):
            kind = "equipment"
        if kind == "position" and len(text.split()) > _SHORT_POSITION:
            kind = "setup"
        if kind == "equipment" and (
            body.label == "equipment" or len(text.split()) <= _SHORT_POSITION
        ):
            for thing in _LIST.split(_NEEDS.sub("", text).rstrip(". ")):
                self._add("equipment", body.line, thing)
            return
        self._add("setup" if kind == "equipment" else kind, body.line, text)

    def _take_dose(self, line: SourceLine, sentence: str) -> str:
        """Take the dose out of a sentence, and return what remains of it."""
        if (found := SETS_OF_THESE.fullmatch(sentence)) and self._said_one_set:
            self.parts.append(DosePart("sets", _count_of(found), "", line.number))
            return ""
        self._said_one_set = bool(ONE_SET.match(sentence))
        if self._said_one_set:
            self.fates.add(line, Fate.DOSE, self.move.name)
            return ""
        reading = dose_of(sentence, self.move.name)
        parts = list(parts_on_line(reading.parts, line.number))
        if says_other_side(sentence) and not any(part.kind == "sides" for part in parts):
            parts.append(DosePart("sides", "each", "", line.number))
        if _says_both_limbs(sentence, parts):
            return sentence
        self.parts += parts
        if parts:
            self.fates.add(line, Fate.DOSE, self.move.name)
            return without_dose(sentence, self.move.name)
        return sentence

    def _add(self, key: str, line: SourceLine, text: str) -> None:
        tidy = text.strip() if key == "equipment" else tidy_sentence(text)
        if re.search(r"[^\W_]", tidy):
            self.texts[key].append((line, without_braces(tidy)))
            self.fates.add(line, _FATES[key], self.move.name)


def _count_of(found: re.Match[str]) -> int:
    word = found["count"].casefold()
    if word.isdigit():
        return int(word)
    return _WORDS.index(word)


def _says_both_limbs(sentence: str, parts: list[DosePart]) -> bool:
    """Return whether "both knees bent" is all that a sentence says of sides."""
    only_sides = {part.kind for part in parts} <= {"sides", "limb"}
    return only_sides and bool(_BOTH_LIMBS.search(sentence)) and not says_other_side(sentence)


def _is_thing(text: str) -> bool:
    """Return whether a few words are nothing but a piece of equipment: "red band"."""
    words = text.casefold().rstrip(". ")
    return len(words.split()) <= 3 and any(
        re.search(rf"\b(?:{thing.listed})s?$", words) for thing in THINGS
    )
