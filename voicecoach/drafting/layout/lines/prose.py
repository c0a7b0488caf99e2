"""Moves that stand in running text, and those that stand on a breath."""

import re

from voicecoach.drafting.dose.text.plain_text import plain_text_of
from voicecoach.drafting.draft import Field, Value
from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.listed_in_prose import heads_listed
from voicecoach.drafting.layout.lines.moves import Move, PauseLine, RuleLine, SectionStart, Token
from voicecoach.drafting.layout.lines.name_and_more import name_and_more
from voicecoach.drafting.layout.lines.name_shape import has_move, is_name, tidy_name
from voicecoach.drafting.layout.lines.rule import BlockRule
from voicecoach.drafting.layout.lines.sentences import sentences_of
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.layout.lines.split_head import AMOUNT_FIELDS, Head, heads_in, split_head
from voicecoach.drafting.source_lines import SourceLine
from voicecoach.drafting.words.moves import LASTING
from voicecoach.drafting.words.prose import (
    ALTERNATE,
    AND_THE,
    BREATH,
    BREATH_SECONDS,
    LEADS,
    REPEATED,
    ROUNDS_OF,
)

_LONGEST = 600
ONE_BREATH = f"one breath, taken as {BREATH_SECONDS} seconds"


def tokens_of_prose(line: SheetLine) -> list[Token]:
    """Return the moves that the sentences of a line lead in, with the blocks that they form."""
    tokens: list[Token] = []
    if len(line.text) > _LONGEST:
        return []
    if repeated := _repeated_list(line):
        return repeated
    listed = _listed(line)
    if not LEADS.match(line.text):
        return listed
    for sentence in sentences_of(line.text):
        if several := _heads_of_sentence(sentence):
            tokens += [move_of(head, line.source) for head in several]
            continue
        pair = _alternating(sentence, line.source)
        head = head_of_sentence(sentence.split(", then ")[0] if pair else sentence)
        if head:
            tokens += [*_rest_before(sentence, line.source), move_of(head, line.source)]
        tokens += pair
    return listed if len(listed) > len(tokens) else tokens


def _listed(line: SheetLine) -> list[Token]:
    """Return the moves of the sentences that list several: "Keep on with squats, 3 x 10,"."""
    sentences = sentences_of(line.text)
    return [move_of(head, line.source) for each in sentences for head in heads_listed(each)]


def _rest_before(sentence: str, line: SourceLine) -> list[Token]:
    """Return the break of "Rest one minute, then finish with a plank", or nothing."""
    found = LEADS.match(sentence)
    rest = dose_of(found[0]).field("rest.after") if found else None
    return [PauseLine(str(rest.value), line)] if rest else []


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
    return _circuit(moves, int(found["rounds"]), line.source)


def _rounds_of_list(line: SheetLine, found: re.Match[str], start: int) -> list[Token]:
    """Return the circuit of "3 rounds: 12 squats, 10 push-ups. Rest 60 s between rounds."."""
    first, *others = [*sentences_of(line.text[start:]), ""]
    heads = heads_in(first.strip(" ."))
    if len(heads) < 2:
        return []
    moves = [move_of(head, line.source) for head in heads]
    heading, rule, *rest = _circuit(moves, int(found["rounds"]), line.source)
    if isinstance(rule, RuleLine) and (between := dose_of(" ".join(others)).field("rest.rounds")):
        rule.rule.fields["rest.rounds"] = between.value
    return [heading, rule, *rest]


def _heads_of_sentence(sentence: str) -> list[Head]:
    """Return the moves of "Keep going with the squats (3 x 15) and the plank, 30 seconds."."""
    found = LEADS.match(sentence)
    if found is None:
        return []
    pieces = AND_THE.split(sentence[found.end() :])
    heads = [split_head(piece.strip(" ,.")) for piece in pieces]
    sure = [head for head in heads if head and head.has_amount]
    return sure if len(sure) == len(pieces) > 1 else []


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


def move_of(head: Head, line: SourceLine) -> Move:
    """Return the move of such a head."""
    return Move(head.name, line, head.parts)


def _alternating(sentence: str, line: SourceLine) -> list[Token]:
    """Return the circuit of "alternate 60 seconds of jogging and 90 seconds of walking"."""
    found = ALTERNATE.search(plain_text_of(sentence).text)
    if found is None:
        return []
    moves = [
        Move(tidy_name(found[name]), line, dose_of(found[length]).parts)
        for name, length in (("name", "length"), ("name2", "length2"))
    ]
    return _circuit(moves, int(found["rounds"] or 0), line)


def _circuit(moves: list[Move], rounds: int, line: SourceLine) -> list[Token]:
    """Return the tokens of moves that take turns so many times, 0 if the sheet does not say."""
    fields: dict[str, Value] = {"rounds": rounds or 1}
    if all(LASTING.search(move.name) for move in moves):
        fields |= {"rest.between": "0s", "rest.rounds": "0s"}
    doubt = "" if rounds else "the sheet does not say how often"
    rule = BlockRule("circuit", line.number, fields, doubt=doubt)
    heading = SectionStart(" and ".join(move.name for move in moves).capitalize(), line)
    return [heading, RuleLine(rule, line), *moves, SectionStart("", line)]


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
