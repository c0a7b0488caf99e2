"""Moves under one heading or one rule, and the block that they become."""

import re
from dataclasses import dataclass, field

from voicecoach.drafting.draft import DraftBlock, DraftEntry, DraftPause, Value
from voicecoach.drafting.layout.blocks.blocks import NAMES_OF_BLOCKS, block_of
from voicecoach.drafting.layout.exercises.complete import complete
from voicecoach.drafting.layout.exercises.exercise import Working
from voicecoach.drafting.layout.lines.circuits import is_travel
from voicecoach.drafting.layout.lines.moves import FIRST_OF_PAIRS, RuleLine, SectionStart
from voicecoach.drafting.layout.lines.name_shape import tidy_name
from voicecoach.drafting.layout.lines.rule import BlockRule, joined
from voicecoach.drafting.source_lines import SourceLine

_PAIRED = re.compile(r"[A-Z](?=\d)|\d(?=[a-z])")
_OF_BLOCKS = {
    "circuit": ("rounds", "flow", "rest.between", "rest.rounds", "rest.after"),
    "superset": ("rounds", "rest.between", "rest.rounds"),
    "emom": ("rounds", "time", "every"),
    "amrap": ("time",),
}


@dataclass(slots=True)
class Group:
    """Exercises under one heading, or under none."""

    section: SectionStart | None = None
    rule: BlockRule | None = None
    line: SourceLine | None = None
    members: list[Working] = field(default_factory=list)
    pause: DraftPause | None = None
    """A break before its exercises."""
    rests: dict[str, dict[str, Value]] = field(default_factory=dict)
    """The rests of its pairs, by their letters."""

    def takes(self, rule: BlockRule) -> bool:
        """Return whether a rule may be about the same exercises as the one that is there."""
        timed = {"emom", "amrap"}
        if self.rule is None or not timed & {self.rule.kind, rule.kind}:
            return True
        return rule.looks_back and self.rule.kind == "emom" and rule.fields.keys() == {"rounds"}

    def add_rule(self, token: RuleLine) -> None:
        """Take in a rule about the moves of this group."""
        self.rule = joined(self.rule, token.rule) if self.rule else token.rule
        self.line = self.line or token.line

    @property
    def last_letter(self) -> str:
        """Return the letter of the pair that the last exercise belongs to, such as "A", or ""."""
        if self.members:
            return _letter(self.members[-1])
        return ""

    def entries(self, title: str) -> list[DraftEntry]:
        """Return what this group gives to the draft."""
        before: list[DraftEntry] = [self.pause] if self.pause else []
        return [*before, *self._entries(title)]

    def _entries(self, title: str) -> list[DraftEntry]:
        if not self.members:
            return []
        if self.rule and self.rule.work:
            self._work_for(self.rule.work, self.rule.line)
        if self.rule and self.rule.ladder:
            self._ladder_for(list(self.rule.ladder), self.rule.line)
        if self.rule and not self._is_single():
            return [self._block(self.rule, title)]
        if self.rule:
            self._sets_of_single(self.rule)
        entries = self._pairs()
        if self.section is None or not self.section.name:
            return entries
        return [DraftBlock("section", self.section.name, self.section.line.number, tuple(entries))]

    def is_lone_section(self) -> bool:
        """Return whether this is a heading over exercises that have no rounds."""
        return self.section is not None and bool(self.section.name) and self.rule is None

    def _work_for(self, work: str, line: int) -> None:
        for exercise in self.members:
            if not exercise.has("reps", "time", "distance"):
                exercise.put("time", work, line)

    def _ladder_for(self, steps: list[Value], line: int) -> None:
        for exercise in self.members:
            if not exercise.has("reps", "time", "distance"):
                exercise.put("reps", steps, line)

    def _is_single(self) -> bool:
        return (
            len(self.members) == 1
            and self.rule is not None
            and self.rule.kind in ("circuit", "superset")
        )

    def _sets_of_single(self, rule: BlockRule) -> None:
        """Give the rounds of a circuit of one exercise to its sets."""
        exercise = self.members[0]
        if rounds := rule.fields.get("rounds"):
            exercise.offer("sets", rounds, rule.line, rule.doubt)
        if rest := rule.fields.get("rest.between") or rule.fields.get("rest.rounds"):
            exercise.drop("rest.after")
            exercise.offer("rest.sets", rest, rule.line)

    def _block(self, rule: BlockRule, title: str) -> DraftBlock:
        fields = {key: value for key, value in rule.fields.items() if key in _OF_BLOCKS[rule.kind]}
        name = (
            self.section.name
            if self.section and self.section.name
            else self._name_of_rule(rule, title)
        )
        line = self.section.line.number if self.section else rule.line
        if rule.kind == "circuit" and self._only_travels() and not _has_rests(fields):
            fields |= {"rest.between": "0s", "rest.rounds": "0s"}
        return block_of(rule.kind, name, line, self.members, fields, rule.doubt)

    def _only_travels(self) -> bool:
        """Return whether its moves are paces or ways to travel, with nothing to rest from."""
        return all(
            each.has("time", "distance") and is_travel(each.move.name) for each in self.members
        )

    def _name_of_rule(self, rule: BlockRule, title: str) -> str:
        text = tidy_name(self.line.text) if self.line else ""
        first = re.split(r" - |[:(,]| – ", text)[0].strip()
        if re.fullmatch(
            r"(?:giant set|tri-?set|super-?set|circuit|finisher|complex)(?: \w)?", first, re.I
        ):
            return first
        if rule.kind in ("emom", "amrap") or re.match(r"\d+ rounds?\b", text, re.I):
            if len(text.split()) <= 4:
                return text
            return NAMES_OF_BLOCKS[rule.kind]
        if rule.kind == "circuit" and title:
            return title
        return NAMES_OF_BLOCKS[rule.kind]

    def _pairs(self) -> list[DraftEntry]:
        """Return the exercises, those of A1 and A2 as supersets."""
        entries: list[DraftEntry] = []
        start = 0
        while start < len(self.members):
            stop = start + 1
            letter = _letter(self.members[start])
            while letter and stop < len(self.members) and _letter(self.members[stop]) == letter:
                stop += 1
            pair = self.members[start:stop]
            entries += [self._superset(letter, pair)] if len(pair) > 1 else [_single(pair[0])]
            start = stop
        return entries

    def _superset(self, letter: str, pair: list[Working]) -> DraftBlock:
        fields = dict(self.rests.get(letter, {}))
        name = letter if letter < FIRST_OF_PAIRS else NAMES_OF_BLOCKS["superset"]
        return block_of("superset", name, pair[0].move.line.number, pair, fields, "")


def _has_rests(fields: dict[str, Value]) -> bool:
    return any(key.startswith("rest") for key in fields)


def _single(exercise: Working) -> DraftEntry:
    if (rounds := exercise.value("rest.rounds")) is not None:
        exercise.offer("rest.sets", rounds, exercise.fields["rest.rounds"].line)
        exercise.drop("rest.rounds")
    complete(exercise)
    return exercise.finished()


def _letter(exercise: Working) -> str:
    found = _PAIRED.match(exercise.move.marker)
    if found:
        return found[0]
    return ""
