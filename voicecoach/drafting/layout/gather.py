"""Gather the lines of a sheet into its moves, its headings and what it says about all of them."""

import re
from collections.abc import Sequence

from voicecoach.drafting.dose.read_dose import read_dose
from voicecoach.drafting.draft import Fate
from voicecoach.drafting.layout.moves import (
    BodyText,
    Fates,
    Move,
    PauseLine,
    RuleLine,
    Section,
    Token,
    is_paired,
)
from voicecoach.drafting.layout.name_shape import has_move, tidy_name
from voicecoach.drafting.layout.prose import move_on_breath, tokens_of_prose
from voicecoach.drafting.layout.roles import Role
from voicecoach.drafting.layout.rules import ALL_KEYS, Rule, for_all, rule_of
from voicecoach.drafting.layout.sentences import sentences_of
from voicecoach.drafting.layout.sheet_line import SheetLine
from voicecoach.drafting.layout.split_head import split_head
from voicecoach.drafting.layout.tables import TableReader
from voicecoach.drafting.source_lines import LineKind
from voicecoach.drafting.words.around import CAUTIONS
from voicecoach.drafting.words.sections import LENGTH_OF_PART, PARTS
from voicecoach.drafting.words.structure import LEADS_ON, PAIRED

_TABATA_OF = re.compile(r"tabata(?: of)?\s*[:–—-]?\s+(?=[a-z])", re.IGNORECASE)
_RESTS = {"rest.after", "rest.sets"}
MOST_REASONS = 2


class Gatherer:
    """Walks down a sheet and keeps what it finds, in order."""

    def __init__(self, fates: Fates) -> None:
        self.fates = fates
        self.title = ""
        self.tokens: list[Token] = []
        self.reasons: list[str] = []
        self._move: Move | None = None
        self._label = ""
        self._gives_reasons = False
        self._after_blank = False
        self._section: Section | None = None
        self._flows = False
        self._pairs = 0
        self._next_marker = ""
        self._table = TableReader(fates)

    def gather(self, lines: Sequence[SheetLine], roles: Sequence[Role]) -> None:
        """Take in all lines."""
        for line, role in zip(lines, roles, strict=True):
            self._take[role](self, line)
            self._after_blank = role is Role.BLANK

    def _take_blank(self, line: SheetLine) -> None:
        fate = Fate.AROUND if line.source.text.strip() else Fate.BLANK
        self.fates.add(line.source, fate)

    def _take_around(self, line: SheetLine) -> None:
        self.fates.add(line.source, Fate.AROUND)
        self._label = ""
        for sentence in sentences_of(line.text):
            rule = rule_of(sentence, line.source.number)
            if rule and rule.kind == "all":
                self._add_rule(RuleLine(rule, line.source))

    def _take_title(self, line: SheetLine) -> None:
        self.title = tidy_name(line.text)
        self.fates.add(line.source, Fate.NAME)
        rule = rule_of(line.text, line.source.number, is_between_moves=False)
        if rule:
            self._add_rule(RuleLine(rule, line.source))

    def _take_move(self, line: SheetLine) -> None:
        self._gives_reasons, self._label = False, ""
        if self._after_blank and self._section and self._section.ends_at_blank:
            self._section = None
            self.tokens.append(Section("", line.source))
        heads = line.heads
        for head in heads:
            marker = self._next_marker or line.marker
            move = Move(head.name, line.source, head.parts, marker=marker)
            self._next_marker = ""
            if head.text:
                move.body.append(BodyText(line.source, head.text))
            self.tokens.append(move)
            self._move = move
            self.fates.add(line.source, Fate.EXERCISE, head.name)
            if head.parts:
                self.fates.add(line.source, Fate.DOSE, head.name)

    def _take_prose(self, line: SheetLine) -> None:
        is_in_move = self._move is not None and not self._move.parts and not self._after_blank
        if is_in_move:
            return self._take_body(line)
        tokens = tokens_of_prose(line)
        if self._is_in_rule and not isinstance(tokens[0], PauseLine):
            self.tokens.append(Section("", line.source))
        self.tokens += tokens
        self._close()
        for token in tokens:
            name = token.name if isinstance(token, Move) else ""
            self.fates.add(line.source, Fate.EXERCISE if name else Fate.STRUCTURE, name)
        for sentence in sentences_of(line.text):
            fields = read_dose(sentence).fields
            if {field.key for field in fields} == {"per_day"}:
                self._add_rule(RuleLine(for_all(fields, line.source.number), line.source))
        return None

    def _take_flow(self, line: SheetLine) -> None:
        move = move_on_breath(line)
        if move is None:
            return self._take_body(line)
        if not self._flows:
            rule = Rule("circuit", line.source.number, {"flow": "yes"})
            self.tokens.append(RuleLine(rule, line.source))
        self._flows = True
        self._close()
        self.tokens.append(move)
        self.fates.add(line.source, Fate.EXERCISE, move.name)
        return self.fates.add(line.source, Fate.DOSE, move.name)

    @property
    def _is_in_rule(self) -> bool:
        """Return whether the moves above are those of a circuit."""
        return any(
            isinstance(token, RuleLine) and token.rule.kind != "all" for token in self.tokens
        )

    def _take_section(self, line: SheetLine) -> None:
        self._close()
        self.fates.add(line.source, Fate.STRUCTURE)
        text = line.text.strip(" :*")
        is_plain = line.source.kind is LineKind.TEXT and not text.isupper()
        text = LENGTH_OF_PART.sub("", text)
        self._section = Section(
            tidy_name(text), line.source, line.marker, is_plain and not PARTS.fullmatch(text)
        )
        self.tokens.append(self._section)

    def _take_heading(self, line: SheetLine) -> None:
        self._close()
        if LEADS_ON.fullmatch(line.text.strip(" :,")):
            self.tokens.append(Section("", line.source))
        self.fates.add(line.source, Fate.HEADING)

    def _take_reason(self, line: SheetLine) -> None:
        self._take_heading(line)
        self._gives_reasons = True
        if line.after_label:
            self._add_reason(line, line.after_label)

    def _take_rule(self, line: SheetLine) -> None:
        rule = rule_of(line.text, line.source.number)
        if rule is None:
            return self._take_body(line)
        if move := _move_of_tabata(line):
            self._close()
            end = Section("", line.source)
            self.tokens += [end, RuleLine(rule, line.source), move, end]
            return self.fates.add(line.source, Fate.EXERCISE, move.name)
        self._take_rules_of_sentences(line, rule)
        if rule.kind != "all":
            self._close()
        return None

    def _take_rules_of_sentences(self, line: SheetLine, whole: Rule) -> None:
        sentences = list(sentences_of(line.text))
        found = [rule_of(sentence, line.source.number) for sentence in sentences]
        rules = [rule for rule in found if rule] or [whole]
        for rule in rules:
            self._add_rule(RuleLine(rule, line.source))
        if len(rules) < len(sentences) and not line.is_dose:
            self.fates.add(line.source, Fate.NOT_UNDERSTOOD)

    def _take_row(self, line: SheetLine) -> None:
        self._gives_reasons, self._label = False, ""
        found = self._table.read(line.source)
        if isinstance(found, Move):
            self.tokens.append(found)
            self._move = found
        elif isinstance(found, Section):
            self._close()
            self.tokens.append(found)

    def _take_body(self, line: SheetLine) -> None:
        if self._move is None and self._gives_reasons:
            return self._add_reason(line, line.text)
        if self._is_rest_of_pair(line) or self._is_rest_of_all(line):
            return self._take_outside(line)
        if PAIRED.fullmatch(line.text.strip()) and self._move:
            return self._pair_up(line, self._move)
        if self._is_pause(line):
            return self._take_pause(line)
        if self._move is None or not self._belongs(line, self._move):
            return self._take_outside(line)
        if line.label:
            self._label = line.label
            if line.after_label:
                self._move.body.append(BodyText(line.source, line.after_label, line.label))
                self._label = ""
            else:
                self.fates.add(line.source, Fate.HEADING, self._move.name)
            return None
        self._move.body.append(BodyText(line.source, line.text, self._label))
        return None

    def _belongs(self, line: SheetLine, move: Move) -> bool:
        """Return whether a line is part of the move above it."""
        if self._after_blank and CAUTIONS.search(line.text):
            return False
        if line.label == "equipment" and self._after_blank:
            return any(body.label for body in move.body)
        if line.label or self._label:
            return True
        is_below = line.source.kind is LineKind.ITEM and (
            move.line.kind is not LineKind.ITEM or line.source.level > move.line.level
        )
        is_one_liner = any(body.line is move.line for body in move.body) or bool(move.parts)
        if not self._after_blank:
            return is_below or not is_one_liner or line.is_dose or line.tells
        if is_one_liner:
            return False
        has_items = any(body.line.kind is LineKind.ITEM for body in move.body)
        if line.source.kind is LineKind.TEXT and has_items:
            return False
        return line.tells or bool(line.dose.parts) or not move.body

    def _take_outside(self, line: SheetLine) -> None:
        """Note a line that belongs to no move: a dose for all, or nothing that we know."""
        keys = {each.key for each in line.dose.fields}
        if self._is_rest_of_pair(line):
            rests = {"rest.rounds": line.dose.fields[0].value}
            return self._add_rule(
                RuleLine(Rule("superset", line.source.number, rests), line.source)
            )
        if keys and keys <= ALL_KEYS | {"frequency"} and len(line.dose.rest.split()) <= 6:
            rule = for_all(line.dose.fields, line.source.number)
            return self._add_rule(RuleLine(rule, line.source))
        self.fates.add(line.source, Fate.NOT_UNDERSTOOD)
        return None

    def _is_rest_of_pair(self, line: SheetLine) -> bool:
        """Return whether a rest stands below A1 and A2, and so belongs to their rounds."""
        keys = {each.key for each in line.dose.fields}
        return line.is_dose and keys <= _RESTS and bool(self._move and is_paired(self._move))

    def _is_rest_of_all(self, line: SheetLine) -> bool:
        """Return whether "60 s rest between sets" stands below a list of moves."""
        is_between_sets = line.is_dose and {each.key for each in line.dose.fields} == {"rest.sets"}
        above = self.tokens[-2:]
        return is_between_sets and len(above) == 2 and all(_is_one_liner(each) for each in above)

    def _pair_up(self, line: SheetLine, move: Move) -> None:
        """Make a superset of the move above a line and the one below it."""
        self._pairs += 1
        letter = "ZYXWVUTSRQ"[self._pairs % 10]
        if not is_paired(move):
            move.marker = f"{letter}1"
        self._next_marker = f"{move.marker[0]}2"
        self.fates.add(line.source, Fate.STRUCTURE)

    def _is_pause(self, line: SheetLine) -> bool:
        """Return whether a line is a break of its own: "then rest 3 min"."""
        keys = {each.key for each in line.dose.fields}
        if keys != {"rest.after", "rest.sets"} or not self._after_blank:
            return False
        is_alone = not line.dose.rest.casefold().strip("then ,.")
        return is_alone and (self._move is None or not self._move.body)

    def _take_pause(self, line: SheetLine) -> None:
        length = str(line.dose.fields[0].value)
        self._close()
        self.tokens.append(PauseLine(length.partition("-")[0], line.source))
        self.fates.add(line.source, Fate.STRUCTURE)

    def _add_rule(self, token: RuleLine) -> None:
        self.tokens.append(token)
        self.fates.add(token.line, Fate.STRUCTURE)

    def _add_reason(self, line: SheetLine, text: str) -> None:
        sentences = list(sentences_of(text))
        room = MOST_REASONS - len(self.reasons)
        self.reasons += sentences[: max(room, 0)]
        self.fates.add(line.source, Fate.WHY if room > 0 else Fate.NOT_UNDERSTOOD)

    def _close(self) -> None:
        self._move, self._label, self._gives_reasons = None, "", False

    _take = {
        Role.BLANK: _take_blank,
        Role.AROUND: _take_around,
        Role.TITLE: _take_title,
        Role.MOVE: _take_move,
        Role.SECTION: _take_section,
        Role.HEADING: _take_heading,
        Role.REASON: _take_reason,
        Role.RULE: _take_rule,
        Role.ROW: _take_row,
        Role.PROSE: _take_prose,
        Role.FLOW: _take_flow,
        Role.BODY: _take_body,
    }


def _is_one_liner(token: Token) -> bool:
    return isinstance(token, Move) and not token.body


def _move_of_tabata(line: SheetLine) -> Move | None:
    """Return the move of a line such as "Tabata: squats, 8 x 20 s on, 10 s off"."""
    found = _TABATA_OF.match(line.text)
    head = split_head(line.text[found.end() :]) if found else None
    if head is None or not has_move(head.name):
        return None
    return Move(head.name, line.source)
