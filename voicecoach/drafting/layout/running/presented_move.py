"""A paragraph that presents one move: "The heel raise keeps your calves strong. Stand ..."."""

from voicecoach.drafting.layout.lines.moves import BodyText, Move
from voicecoach.drafting.layout.lines.name_shape import tidy_name
from voicecoach.drafting.layout.lines.sentences import sentences_of
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.layout.running.text_move import says_amount_of
from voicecoach.drafting.words.unnamed import IS_MOVE

_FEWEST_SENTENCES = 2


def presented_move(line: SheetLine) -> Move | None:
    """Return the move that a paragraph presents and gives a dose, or None."""
    found = IS_MOVE.match(line.text)
    sentences = list(sentences_of(line.text)) if found else []
    if found is None or len(sentences) < _FEWEST_SENTENCES:
        return None
    if not any(says_amount_of(sentence) for sentence in sentences[1:]):
        return None
    body = [BodyText(line.source, sentences[0], "why")]
    body += [BodyText(line.source, sentence) for sentence in sentences[1:]]
    return Move(tidy_name(found["name"]), line.source, body=body)
