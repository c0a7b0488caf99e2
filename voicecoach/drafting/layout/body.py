"""The texts of a move become its fields: dose, set-up, form points, reason, equipment."""

import re

from voicecoach.drafting.dose.parts.reading import DosePart, parts_on_line
from voicecoach.drafting.dose.read_dose import join_doses, read_dose
from voicecoach.drafting.draft import Fate, Field
from voicecoach.drafting.layout.moves import BodyText, Fates, Move
from voicecoach.drafting.layout.sentences import (
    kind_of_sentence,
    says_other_side,
    sentences_of,
    tidy_sentence,
    without_dose,
)
from voicecoach.drafting.layout.side_words import without_braces
from voicecoach.drafting.source_lines import SourceLine
from voicecoach.drafting.words.positions import position_in
from voicecoach.drafting.words.sentences import ONE_SET, SETS_OF_THESE
from voicecoach.languages.english_equipment import THINGS, things_in

MOST_CHARACTERS = 900
FATES = {
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


class BodyReader:
    """Reads all texts of one move."""

    def __init__(self, move: Move, fates: Fates) -> None:
        self.move = move
        self.fates = fates
        self.parts: list[DosePart] = list(parts_on_line(move.parts, move.line.number))
        self.texts: dict[str, list[tuple[SourceLine, str]]] = {key: [] for key in FATES}
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
        if body.label and body.label not in ("setup", "dose"):
            return body.label
        kind = kind_of_sentence(sentence)
        return "setup" if kind == "why" and body.label == "setup" else kind

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
        reading = read_dose(sentence, self.move.name)
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
        if tidy:
            self.texts[key].append((line, without_braces(tidy)))
            self.fates.add(line, FATES[key], self.move.name)

    def text_fields(self) -> list[Field]:
        """Return the fields of the texts, in the order of the routine language."""
        fields = [*self._position(), *self._text("setup"), *self._reminders(), *self._text("why")]
        return [*fields, *self._equipment(), *self._harder()]

    def _text(self, key: str) -> list[Field]:
        texts = self.texts[key]
        if not texts:
            return []
        return [Field(key, _shortened(" ".join(text for _, text in texts)), texts[0][0].number)]

    def _reminders(self) -> list[Field]:
        texts = self.texts["reminders"]
        if not texts:
            return []
        return [
            Field("reminders", [_shortened(text) for _, text in texts[:50]], texts[0][0].number)
        ]

    def _position(self) -> list[Field]:
        if self.texts["position"]:
            line, text = self.texts["position"][0]
            return [Field("position", position_in(text) or text.rstrip("."), line.number)]
        for line, text in self.texts["setup"]:
            if position := position_in(text):
                return [Field("position", position, line.number)]
        return []

    def _equipment(self) -> list[Field]:
        things = dict.fromkeys(text for _, text in self.texts["equipment"])
        said = " ".join(things).casefold()
        lines = [line for line, _ in self.texts["equipment"]]
        for line, text in (*self.texts["setup"], *self.texts["reminders"]):
            for thing in things_in(text):
                if not re.search(thing.listed, said):
                    things[thing.name] = None
                    lines.append(line)
        if not things:
            return []
        named = [thing[:80] for thing in things if thing.strip()]
        return [Field("equipment", named[0] if len(named) == 1 else named, lines[0].number)]

    def _harder(self) -> list[Field]:
        texts = self.texts["harder"]
        if not texts:
            return []
        setup = _shortened(" ".join(_bare_harder(text) for _, text in texts))
        value: dict[str, object] = {"setup": setup}
        things = [thing.name for thing in things_in(" ".join(text for _, text in texts))]
        if things:
            value["equipment"] = things[0] if len(things) == 1 else things
        return [Field("harder", value, texts[0][0].number)]  # type: ignore[arg-type]


def _count_of(found: re.Match[str]) -> int:
    word = found["count"].casefold()
    return int(word) if word.isdigit() else _WORDS.index(word)


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


def _bare_harder(text: str) -> str:
    """Return a harder variant without the words that announce it."""
    found = re.match(
        r"(?:(?:again,? |to |for |and )?make (?:it|this)[\w ]*?(?:harder|tougher|difficult"
        r"|challenging)|too easy\?|harder|progress(?:ion)?|for (?:an? )?(?:extra "
        r"|added )?challenge)\s*[,:;–—-]?\s*(?:by (?=\w+ing\b))?",
        text,
        re.IGNORECASE,
    )
    bare = text[found.end() :] if found else text
    return tidy_sentence(bare) or text


def _shortened(text: str) -> str:
    """Return a text that fits into a field, cut after a word if it must be."""
    return text if len(text) <= MOST_CHARACTERS else text[:MOST_CHARACTERS].rsplit(" ", 1)[0] + "…"
