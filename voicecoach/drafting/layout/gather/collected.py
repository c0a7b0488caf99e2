"""What was collected of a sheet so far, line by line."""

from voicecoach.drafting.draft import Fate
from voicecoach.drafting.layout.gather.tables import TableReader
from voicecoach.drafting.layout.lines.moves import (
    BodyText,
    Fates,
    Move,
    RuleLine,
    SectionStart,
    Token,
)
from voicecoach.drafting.layout.lines.rule import BlockRule
from voicecoach.drafting.layout.lines.sentences import sentences_of
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.layout.lines.split_head import Head
from voicecoach.drafting.layout.lines.two_names import doubt_of_two_names
from voicecoach.drafting.source_lines import SourceLine

MOST_REASONS = 2
"""So many sentences of the reason for the routine are kept. The coach says it in one rest."""


class Collected:
    """The tokens of a sheet in order, and the move and the heading that a line may belong to."""

    def __init__(self, fates: Fates) -> None:
        self.fates = fates
        self.title = ""
        self.tokens: list[Token] = []
        self.reasons: list[str] = []
        self.table = TableReader(fates)
        self.move: Move | None = None
        """The move that the next line may belong to."""
        self.label = ""
        """The part of it that the next line may belong to."""
        self.section: SectionStart | None = None
        self.gives_reasons = False
        self.after_blank = False
        self.pairs = 0
        """How many pairs a line between two moves has made."""
        self.next_marker = ""

    @property
    def is_in_rule(self) -> bool:
        """Return whether a rule is about the moves above."""
        rules = (token.rule for token in self.tokens if isinstance(token, RuleLine))
        return any(rule.kind != "all" for rule in rules)

    @property
    def has_flow(self) -> bool:
        """Return whether the moves above follow each other on the breath."""
        rules = (token.rule for token in self.tokens if isinstance(token, RuleLine))
        return any("flow" in rule.fields for rule in rules)

    def close(self) -> None:
        """End the move above: the next line does not belong to it."""
        self.move, self.label, self.gives_reasons = None, "", False

    def end_section(self, line: SourceLine) -> None:
        """End the section or the circuit above: the next move does not belong to it."""
        self.section = None
        self.tokens.append(SectionStart("", line))

    def add_rule(self, rule: BlockRule, line: SourceLine) -> None:
        """Note what a line says about several moves."""
        self.tokens.append(RuleLine(rule, line))
        self.fates.add(line, Fate.STRUCTURE)

    def add_reason(self, line: SheetLine, text: str) -> None:
        """Note a reason for the whole routine, as far as there is room."""
        room = max(MOST_REASONS - len(self.reasons), 0)
        self.reasons += [each for each in sentences_of(text) if any(map(str.isalnum, each))][:room]
        self.fates.add(line.source, Fate.WHY if room else Fate.NOT_UNDERSTOOD)

    def add_move(self, line: SheetLine, head: Head) -> None:
        """Note a move that a line names. What follows may belong to it."""
        move = Move(
            head.name,
            line.source,
            head.parts,
            marker=self.next_marker or line.marker,
            doubt=head.doubt or doubt_of_two_names(head.name),
        )
        self.next_marker = ""
        if head.text:
            move.body.append(BodyText(line.source, head.text))
        self.tokens.append(move)
        self.move = move
        self.note_move(line.source, head.name)
        if head.parts:
            self.fates.add(line.source, Fate.DOSE, head.name)

    def note_move(self, line: SourceLine, name: str) -> None:
        """Note that a line names a move."""
        self.fates.add(line, Fate.EXERCISE, name)
