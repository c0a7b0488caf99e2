"""Put the exercises into their blocks, and give each what a line says about all of them."""

from collections.abc import Sequence

from voicecoach.drafting.draft import DraftEntry, DraftPause
from voicecoach.drafting.layout.blocks.groups import Group
from voicecoach.drafting.layout.exercises.exercise import Working, working_exercise
from voicecoach.drafting.layout.exercises.usual_sides import assume_named_side, assume_usual_sides
from voicecoach.drafting.layout.lines.moves import (
    Fates,
    Move,
    PauseLine,
    RuleLine,
    SectionStart,
    Token,
)
from voicecoach.drafting.layout.lines.rule import BlockRule


class Arranger:
    """Walks along the tokens of a sheet and sorts them into groups."""

    def __init__(self, fates: Fates) -> None:
        self.fates = fates
        self.groups = [Group()]
        self._rules: list[tuple[BlockRule, Group | None]] = []

    def arrange(self, tokens: Sequence[Token], title: str) -> tuple[DraftEntry, ...]:
        """Return the entries of the draft."""
        for index, token in enumerate(tokens):
            if isinstance(token, Move) and not token.name:
                continue
            if isinstance(token, Move):
                self.groups[-1].members.append(working_exercise(token, self.fates))
            elif isinstance(token, PauseLine):
                self._take_pause(token)
            elif isinstance(token, SectionStart):
                self.groups.append(Group(token))
            else:
                self._take_rule(token, is_last=not _has_moves(tokens[index + 1 :]))
        for rule, group in self._rules:
            _give_all(rule, [group] if group else self.groups)
        self._drop_only_heading()
        exercises = [each for group in self.groups for each in group.members]
        assume_usual_sides(exercises)
        assume_named_side(exercises)
        return _without_outer_pauses(
            [each for group in self.groups for each in group.entries(title)]
        )

    def _drop_only_heading(self) -> None:
        """Leave out a heading under which all exercises of the sheet stand."""
        full = [group for group in self.groups if group.members]
        if len(full) == 1 and full[0].is_lone_section():
            full[0].section = None

    def _take_pause(self, token: PauseLine) -> None:
        """Note a break: the rest after a block, or a pause between exercises."""
        rule = self.groups[-1].rule
        pause = None
        if rule and rule.kind in ("circuit", "superset") and not rule.ladder:
            rule.fields["rest.after"] = token.length
        else:
            pause = DraftPause("pause", token.length, token.line.number)
        self.groups.append(Group(pause=pause))

    def _take_rule(self, token: RuleLine, is_last: bool = False) -> None:
        """Take in a rule. One with no move below it is about those above."""
        rule, group = token.rule, self.groups[-1]
        if rule.kind == "all":
            self._rules.append((rule, self._scope_of(rule)))
        elif group.last_letter and not rule.work and "rounds" not in rule.fields:
            group.rests[group.last_letter] = dict(rule.fields)
        elif group.takes(rule) and (is_last or self._is_about(rule, group)):
            group.add_rule(token)
        else:
            self.groups.append(Group(rule=rule, line=token.line))

    def _is_about(self, rule: BlockRule, group: Group) -> bool:
        """Return whether a rule is about the exercises of a group, and not about later ones."""
        is_open = not group.members or self._continues(rule, group)
        return is_open or rule.looks_back or self._is_about_rests(rule)

    def _is_about_rests(self, rule: BlockRule) -> bool:
        return (
            bool(rule.fields)
            and all(key.startswith("rest") for key in rule.fields)
            and not rule.work
        )

    def _continues(self, rule: BlockRule, group: Group) -> bool:
        """Return whether the moves of a group have no amount, so that a later rule gives it."""
        return bool(rule.work) and not any(
            exercise.has("reps", "time", "distance") for exercise in group.members
        )

    def _scope_of(self, rule: BlockRule) -> Group | None:
        """Return the group that a dose for all is about, or None for the whole sheet."""
        group = self.groups[-1]
        is_inside = group.section is not None and bool(group.members)
        if is_inside and "per_day" not in rule.fields:
            return group
        return None


def _has_moves(tokens: Sequence[Token]) -> bool:
    return any(isinstance(token, Move) for token in tokens)


def _without_outer_pauses(entries: Sequence[DraftEntry]) -> tuple[DraftEntry, ...]:
    """Return the entries from the first that is no break to the last one."""
    places = [place for place, each in enumerate(entries) if not isinstance(each, DraftPause)]
    if places:
        return tuple(entries[places[0] : places[-1] + 1])
    return ()


def _give_all(rule: BlockRule, groups: Sequence[Group]) -> None:
    for group in groups:
        for exercise in group.members:
            _give(rule, exercise)


def _give(rule: BlockRule, exercise: Working) -> None:
    """Give an exercise what it does not say itself."""
    has_rest = exercise.has("rest.after", "rest.sets")
    is_ladder = any(isinstance(exercise.value(key), list) for key in ("reps", "time", "distance"))
    has_amount = exercise.has("reps", "time", "distance")
    has_sides = exercise.has("sides") or _is_for_both(exercise)
    for key, value in rule.fields.items():
        if key in ("reps", "time", "unit", "hold") and has_amount:
            continue
        if key in ("sides", "limb") and (has_sides or _is_left_out(rule, exercise)):
            continue
        if (key.startswith("rest") and has_rest) or (key == "sets" and is_ladder):
            continue
        if key == "tempo" and not exercise.has("reps"):
            continue
        exercise.offer(key, value, rule.line)


def _is_left_out(rule: BlockRule, exercise: Working) -> bool:
    """Return whether a line for all says that it is not about that exercise."""
    return bool(rule.but) and exercise.move.name.casefold() in f"{rule.but} {rule.but}s"


def _is_for_both(exercise: Working) -> bool:
    """Return whether the texts of an exercise say that both sides work together."""
    return "together" in str(exercise.value("setup")).casefold()
