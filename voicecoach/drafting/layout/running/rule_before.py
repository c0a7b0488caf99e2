"""What stands before the moves that one sentence lists: "in 12 minutes, as many rounds of"."""

from dataclasses import dataclass

from voicecoach.drafting.layout.lines.rule import BlockRule
from voicecoach.drafting.layout.lines.rules import rule_of
from voicecoach.drafting.layout.running.named_clause import named_clause
from voicecoach.drafting.layout.running.pieces import text_clauses_of
from voicecoach.drafting.words.running import FEWEST_MOVES, ROUNDS_BEFORE


@dataclass(frozen=True, slots=True)
class RuleBefore:
    """The rule at the start of a sentence, and the moves behind it."""

    text: str
    rule: BlockRule
    moves: str


def rule_before(sentence: str, line: int = 0) -> RuleBefore | None:
    """Return the rule that a sentence gives before its moves, or None."""
    for found in ROUNDS_BEFORE.finditer(sentence):
        text, moves = sentence[: found.start()], sentence[found.end() :]
        rule = rule_of(text, line, is_between_moves=False)
        if rule and _names_several(moves):
            return RuleBefore(text, rule, moves)
    return None


def _names_several(moves: str) -> bool:
    named = [named_clause(clause.text) for clause in text_clauses_of(moves)]
    return sum(bool(each and each.has_amount) for each in named) >= FEWEST_MOVES
