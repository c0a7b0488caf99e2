"""Moves that stand in running text, and those that stand on a breath."""

from voicecoach.drafting.dose.plain_text import plain_text_of
from voicecoach.drafting.dose.read_dose import read_dose
from voicecoach.drafting.draft import Field
from voicecoach.drafting.layout.moves import Move, RuleLine, Section, Token
from voicecoach.drafting.layout.name_and_more import name_and_more
from voicecoach.drafting.layout.name_shape import has_move, is_name, tidy_name
from voicecoach.drafting.layout.rules import Rule
from voicecoach.drafting.layout.sentences import sentences_of
from voicecoach.drafting.layout.sheet_line import SheetLine
from voicecoach.drafting.layout.split_head import AMOUNTS, Head
from voicecoach.drafting.source_lines import SourceLine
from voicecoach.drafting.words.prose import ALTERNATE, BREATH, BREATH_SECONDS, LEADS

_LONGEST = 600
ONE_BREATH = f"one breath, taken as {BREATH_SECONDS} seconds"


def tokens_of_prose(line: SheetLine) -> list[Token]:
    """Return the moves that the sentences of a line lead in, with the blocks that they form."""
    tokens: list[Token] = []
    if len(line.text) > _LONGEST or not LEADS.match(line.text):
        return []
    for sentence in sentences_of(line.text):
        pair = _alternating(sentence, line.source)
        head = head_of_sentence(sentence.split(", then ")[0])
        if head:
            tokens.append(move_of(head, line.source))
        tokens += pair
    return tokens


def head_of_sentence(sentence: str) -> Head | None:
    """Return the move that a sentence leads in with its dose: "Then do knee hugs, 30 seconds."."""
    found = LEADS.match(sentence)
    if found is None:
        return None
    reading = read_dose(sentence[found.end() :].rstrip("."))
    name, more, sides = name_and_more(reading.rest)
    if not is_name(name) or not has_move(name):
        return None
    if not any(field.key in AMOUNTS for field in reading.fields):
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
        Move(tidy_name(found[name]), line, read_dose(found[length]).parts)
        for name, length in (("name", "length"), ("name2", "length2"))
    ]
    rounds = int(found["rounds"]) if found["rounds"] else 1
    fields = {"rounds": rounds, "rest.between": "0s", "rest.rounds": "0s"}
    doubt = "" if found["rounds"] else "the sheet does not say how often"
    rule = Rule("circuit", line.number, dict(fields), doubt=doubt)
    heading = Section(" and ".join(move.name for move in moves).capitalize(), line)
    return [heading, RuleLine(rule, line), *moves, Section("", line)]


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
    return Move(tidy_name(found["name"]), line.source, listed=fields)
