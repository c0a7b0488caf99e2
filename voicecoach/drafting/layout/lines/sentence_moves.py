"""The moves that one sentence of running text leads in."""

import re
from dataclasses import replace

from voicecoach.drafting.dose.parts.reading import DosePart
from voicecoach.drafting.dose.text.plain_text import plain_text_of
from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.circuits import circuit_tokens, move_of
from voicecoach.drafting.layout.lines.clauses import head_of_clause, travel_clauses
from voicecoach.drafting.layout.lines.intervals import Intervals, intervals_in
from voicecoach.drafting.layout.lines.moves import Move, PauseLine, Token
from voicecoach.drafting.layout.lines.name_and_more import name_and_more
from voicecoach.drafting.layout.lines.name_shape import has_move, is_name, tidy_name
from voicecoach.drafting.layout.lines.split_head import (
    AMOUNT_FIELDS,
    Head,
    head_before_dose,
    split_head,
)
from voicecoach.drafting.source_lines import SourceLine
from voicecoach.drafting.words.prose import (
    ALTERNATE,
    AND_THE,
    LEADS,
    REPEATED,
)

_ENDS_IN_JOINT = re.compile(r"[,;]? (?:and )?(?:then|followed by)$", re.IGNORECASE)


def tokens_of_sentence(sentence: str, line: SourceLine) -> list[Token]:
    """Return the moves of a sentence: those before a pair of paces, the pair, and those after."""
    if several := _heads_of_sentence(sentence):
        return [move_of(head, line) for head in several]
    if repeated := _repeated_clauses(sentence, line):
        return repeated
    pair = intervals_in(sentence)
    if pair is None:
        other = _alternating(sentence, line)
        text = sentence.split(", then ")[0] if other else sentence
        return [*_tokens_of_clauses(text, line), *other]
    before, after = (_tokens_of_clauses(text, line) for text in (pair.before, pair.after))
    return [*before, *tokens_of_paces(pair, line), *after]


def _repeated_clauses(sentence: str, line: SourceLine) -> list[Token]:
    """Return the circuit of "Run for 2 minutes and walk for 1 minute, and repeat that 8 times."."""
    plain = plain_text_of(sentence)
    found = REPEATED.search(plain.text)
    if found is None:
        return []
    before = sentence[: plain.written_span(*found.span())[0]]
    heads = [head_of_clause(clause) for clause in travel_clauses(before)]
    moves = [move_of(head, line) for head in heads if head]
    if len(moves) < 2 or len(moves) < len(heads):
        return []
    return circuit_tokens(moves, int(found["rounds"]), line)


def tokens_apart(sentence: str, line: SourceLine) -> list[Token]:
    """Return the moves of a sentence before or after two paces in turn."""
    if found := tokens_of_sentence(sentence, line):
        return found
    found_joint = _ENDS_IN_JOINT.search(sentence)
    head = head_before_dose(sentence[: found_joint.start()] if found_joint else sentence)
    if head and head.has_amount and has_move(head.name):
        return [move_of(head, line)]
    return []


def tokens_of_paces(pair: Intervals, line: SourceLine) -> list[Token]:
    """Return the circuit of two paces in turn, or the sets of one where the other is a rest."""
    moves = [Move(name, line, parts) for name, parts in pair.paces]
    moves[0].doubt = pair.doubt
    if not pair.rest:
        return circuit_tokens(moves, pair.rounds, line)
    sets = (DosePart("sets", pair.rounds or 1), DosePart("rest.sets", pair.rest))
    return [replace(moves[0], parts=(*moves[0].parts, *sets))]


def _tokens_of_clauses(text: str, line: SourceLine) -> list[Token]:
    """Return the moves of the clauses of a text, if each of them names one, or of the text."""
    clauses = list(travel_clauses(text))
    heads = [head_of_sentence(clause) or head_of_clause(clause) for clause in clauses]
    pairs = list(zip(clauses, heads, strict=True))
    if len(clauses) < 2 or not all(heads):
        whole = head_of_sentence(text) or head_of_clause(text)
        pairs = [(text, whole)] if whole else pairs
    tokens: list[Token] = []
    for clause, head in pairs:
        tokens += [*_rest_before(clause, line), move_of(head, line)] if head else []
    return tokens


def _heads_of_sentence(sentence: str) -> list[Head]:
    """Return the moves of "Keep going with the squats (3 x 15) and the plank, 30 seconds."."""
    found = LEADS.match(sentence)
    if found is None:
        return []
    pieces = AND_THE.split(sentence[found.end() :])
    heads = [split_head(piece.strip(" ,.")) for piece in pieces]
    sure = [head for head in heads if head and head.has_amount]
    if len(sure) == len(pieces) > 1:
        return sure
    return []


def head_of_sentence(sentence: str) -> Head | None:
    """Return the move that a sentence leads in with its dose: "Then do knee hugs, 30 seconds."."""
    found = LEADS.match(sentence)
    if found is None:
        return None
    reading = dose_of(sentence[found.end() :].rstrip("."))
    name, more, sides = name_and_more(reading.rest)
    if not is_name(name) or not has_move(name):
        return None
    if not any(field.key in AMOUNT_FIELDS for field in reading.fields):
        return None
    return Head(tidy_name(name), (*reading.parts, *sides), more, has_amount=True)


def _alternating(sentence: str, line: SourceLine) -> list[Token]:
    """Return the circuit of "alternate 60 seconds of jogging and 90 seconds of walking"."""
    found = ALTERNATE.search(plain_text_of(sentence).text)
    if found is None:
        return []
    moves = [
        Move(tidy_name(found[name]), line, dose_of(found[length]).parts)
        for name, length in (("name", "length"), ("name2", "length2"))
    ]
    return circuit_tokens(moves, int(found["rounds"] or 0), line)


def _rest_before(sentence: str, line: SourceLine) -> list[Token]:
    """Return the break of "Rest one minute, then finish with a plank", or nothing."""
    found = LEADS.match(sentence)
    rest = dose_of(found[0]).field("rest.after") if found else None
    if rest:
        return [PauseLine(str(rest.value), line)]
    return []
