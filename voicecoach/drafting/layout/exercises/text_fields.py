"""The texts of a move become the fields of an exercise."""

import re

from voicecoach.drafting.draft import Field, Value
from voicecoach.drafting.layout.lines.sentences import tidy_sentence
from voicecoach.drafting.source_lines import SourceLine
from voicecoach.drafting.words.positions import position_in
from voicecoach.languages.english_equipment import things_in

_ANNOUNCED = re.compile(
    r"(?:(?:again,? |to |for |and )?make (?:it|this)[\w ]*?(?:harder|tougher|difficult"
    r"|challenging)|too easy\?|harder|progress(?:ion)?|for (?:an? )?(?:extra "
    r"|added )?challenge)\s*[,:;–—-]?\s*(?:by (?=\w+ing\b))?",
    re.IGNORECASE,
)
_NOTHING = ("", "none", "nothing", "no", "n/a", "no equipment", "bodyweight")

Texts = dict[str, list[tuple[SourceLine, str]]]
"""The texts of each key, with the lines that they come from."""


class TextFields:
    """Writes the texts of one move as fields."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts

    def fields(self) -> list[Field]:
        """Return the fields of the texts, in the order of the routine language."""
        position = self._position()
        fields = [*position, *self._text("setup"), *self._reminders(), *self._text("why")]
        return [*fields, *self._equipment(), *self._harder()]

    def _text(self, key: str) -> list[Field]:
        texts = self.texts[key]
        if not texts:
            return []
        return [Field(key, " ".join(text for _, text in texts), texts[0][0].number)]

    def _reminders(self) -> list[Field]:
        texts = self.texts["reminders"]
        if not texts:
            return []
        return [Field("reminders", [text for _, text in texts], texts[0][0].number)]

    def _position(self) -> list[Field]:
        if self.texts["position"]:
            (line, text), *others = self.texts["position"]
            self.texts["setup"][:0] = others
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
        named = [thing for thing in things if _is_named(thing)]
        if not named:
            return []
        return [Field("equipment", named[0] if len(named) == 1 else named, lines[0].number)]

    def _harder(self) -> list[Field]:
        texts = self.texts["harder"]
        if not texts:
            return []
        setup = " ".join(_bare_harder(text) for _, text in texts)
        value: dict[str, Value] = {"setup": setup}
        things: list[Value] = [
            thing.name for thing in things_in(" ".join(text for _, text in texts))
        ]
        if things:
            value["equipment"] = things[0] if len(things) == 1 else things
        return [Field("harder", value, texts[0][0].number)]


def _is_named(thing: str) -> bool:
    words = thing.strip(" .-").casefold()
    return words not in _NOTHING and re.search(r"[^\W\d_]", words) is not None


def _bare_harder(text: str) -> str:
    """Return a harder variant without the words that announce it."""
    found = _ANNOUNCED.match(text)
    bare = text[found.end() :] if found else text
    tidy = tidy_sentence(bare)
    if re.search(r"[^\W_]", tidy):
        return tidy
    return text
