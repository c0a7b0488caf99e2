"""Moves that stand in running text, and those that stand on a breath."""

import re

from voicecoach.drafting.dose.text.plain_text import plain_text_of
from voicecoach.drafting.draft import Field
from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.circuits import circuit_tokens, move_of
from voicecoach.drafting.layout.lines.clauses import starts_travel, tells_travel
from voicecoach.drafting.layout.lines.heads import heads_in
from voicecoach.drafting.layout.lines.intervals import intervals_in
from voicecoach.drafting.layout.lines.listed_in_prose import heads_listed
from voicecoach.drafting.layout.lines.moves import Move, RuleLine, Token
from voicecoach.drafting.layout.lines.name_shape import tidy_name
from voicecoach.drafting.layout.lines.rounds_ahead import rounds_ahead
from voicecoach.drafting.layout.lines.ruled_list import ruled_list
from voicecoach.drafting.layout.lines.sentence_moves import (
    tokens_apart,
    tokens_of_paces,
    tokens_of_sentence,
)
from voicecoach.drafting.layout.lines.sentences import sentences_of
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.words.prose import (
    BREATH,
    BREATH_SECONDS,
    LEADS,
    REPEATED,
    ROUNDS_OF,
)

_LONGEST = 600
_MOST_WORDS_BEFORE = 3
ONE_BREATH = f"one breath, taken as {BREATH_SECONDS} seconds"


def tokens_of_prose(line: SheetLine) -> list[Token]:
    """Return the moves that the sentences of a line lead in, with the blocks that they form."""
    tokens: list[Token] = []
    if len(line.text) > _LONGEST:
        return []
    several = ruled_list(line) or rounds_ahead(line)
    if several := several or _paces_apart(line) or _repeated_list(line):
        return several
    listed = _listed(line)
    if not (LEADS.match(line.text) or starts_travel(line.text) or _tells_intervals(line)):
        return listed
    for sentence in sentences_of(line.text):
        tokens += tokens_of_sentence(sentence, line.source)
    if len(listed) > len(tokens):
        return listed
    return tokens


def _paces_apart(line: SheetLine) -> list[Token]:
    """Return two paces in turn, with the moves of what stands apart before and after them."""
    pair = intervals_in(line.text)
    if pair is None or not pair.is_apart or not pair.rounds:
        return []
    source = line.source
    before = [token for text in sentences_of(pair.before) for token in tokens_apart(text, source)]
    after = [token for text in sentences_of(pair.after) for token in tokens_apart(text, source)]
    return [*before, *tokens_of_paces(pair, source), *after]


def _listed(line: SheetLine) -> list[Token]:
    """Return the moves of the sentences that list several: "Keep on with squats, 3 x 10,"."""
    sentences = sentences_of(line.text)
    return [move_of(head, line.source) for each in sentences for head in heads_listed(each)]


def _tells_intervals(line: SheetLine) -> bool:
    """Return whether a line tells two paces in turn, or in sentences how to travel."""
    if line.text.endswith((".", "!")) and tells_travel(line.text):
        return True
    found = intervals_in(line.text)
    return found is not None and len(found.before.split()) <= _MOST_WORDS_BEFORE


def _repeated_list(line: SheetLine) -> list[Token]:
    """Return the circuit of "Run 2 minutes, walk 1 minute. Repeat 6 times."."""
    plain = plain_text_of(line.text)
    if leading := ROUNDS_OF.match(plain.text):
        return _rounds_of_list(line, leading, plain.written_span(*leading.span())[1])
    found = REPEATED.search(plain.text)
    if found is None:
        return []
    heads = heads_in(line.text[: plain.written_span(*found.span())[0]].strip(" .,;("))
    if len(heads) < 2:
        return []
    moves = [move_of(head, line.source) for head in heads]
    return circuit_tokens(moves, int(found["rounds"]), line.source)


def _rounds_of_list(line: SheetLine, found: re.Match[str], start: int) -> list[Token]:
    """Return the circuit of "3 rounds: 12 squats, 10 push-ups. Rest 60 s between rounds."."""
    first, *others = [*sentences_of(line.text[start:]), ""]
    heads = heads_in(first.strip(" ."))
    if len(heads) < 2:
        return []
    moves = [move_of(head, line.source) for head in heads]
    heading, rule, *rest = circuit_tokens(moves, int(found["rounds"]), line.source)
    if isinstance(rule, RuleLine) and (between := dose_of(" ".join(others)).field("rest.rounds")):
        rule.rule.fields["rest.rounds"] = between.value
    return [heading, rule, *rest]


def move_on_breath(line: SheetLine) -> Move | None:
    """Return the move of a line such as "Inhale, reach up", or None."""
    found = BREATH.fullmatch(line.text.rstrip("."))
    if found is None:
        return None
    length = f"{BREATH_SECONDS}s"
    fields = (
        Field("reps", 1, line.source.number),
        Field("unit", "breaths", line.source.number),
        Field("tempo", {found["phase"].lower(): length}, line.source.number, ONE_BREATH),
    )
    return Move(tidy_name(found["name"]), line.source, given=fields)
