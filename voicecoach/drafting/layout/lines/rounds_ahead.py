"""A line that ends by saying how often the list below it is done: "A walk, then 2 rounds of:"."""

import re

from voicecoach.drafting.dose.text.plain_text import plain_text_of
from voicecoach.drafting.layout.lines.circuits import move_of
from voicecoach.drafting.layout.lines.clauses import head_of_clause
from voicecoach.drafting.layout.lines.heads import heads_in
from voicecoach.drafting.layout.lines.moves import RuleLine, SectionStart, Token
from voicecoach.drafting.layout.lines.rule import BlockRule
from voicecoach.drafting.layout.lines.sheet_line import SheetLine

_ENDS_IN_ROUNDS = re.compile(
    r"(?:^|[,;.] ?|\b)(?:(?:and )?then |followed by |do |complete |repeat )*"
    r"(?P<rounds>\d{1,2}) ?(?:repetitions?|repeats?|rounds?|times|sets|x|circuits?)"
    r"(?: through)?(?: of)?(?: (?:this|these|the following|the list|below))*\s*:$"
)


def rounds_ahead(line: SheetLine) -> list[Token]:
    """Return the move before those words, if there is one, and the rule for the list."""
    if not line.text.endswith(":") or len(line.text) > 200:
        return []
    plain = plain_text_of(line.text)
    found = _ENDS_IN_ROUNDS.search(plain.text)
    if found is None:
        return []
    before = line.text[: plain.written_span(*found.span())[0]].strip(" ,;.")
    rule = BlockRule("circuit", line.source.number, {"rounds": int(found["rounds"])})
    tokens: list[Token] = [SectionStart("", line.source), RuleLine(rule, line.source)]
    if not before:
        return tokens
    heads = [
        head for head in (head_of_clause(before), *heads_in(before)) if head and head.has_amount
    ]
    if heads:
        return [move_of(heads[0], line.source), *tokens]
    return []
