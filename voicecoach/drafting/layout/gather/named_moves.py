"""Take in the lines that name moves."""

from voicecoach.drafting.draft import Fate
from voicecoach.drafting.layout.gather.body import take_body
from voicecoach.drafting.layout.gather.collected import Collected
from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.clauses import amounts_in
from voicecoach.drafting.layout.lines.moves import Move, PauseLine, SectionStart, Token
from voicecoach.drafting.layout.lines.name_shape import tidy_name
from voicecoach.drafting.layout.lines.prose import move_on_breath
from voicecoach.drafting.layout.lines.rule import BlockRule, for_all
from voicecoach.drafting.layout.lines.sentences import sentences_of
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.layout.lines.split_head import Head
from voicecoach.drafting.layout.running.paragraph import tokens_of_paragraph
from voicecoach.drafting.layout.running.text_tokens import others_with_dose, tokens_of_text
from voicecoach.drafting.words.lead_ins import LEAD_IN
from voicecoach.drafting.words.sections import PART_LABEL

MANY_MOVES = 3
"""So many moves in a paragraph are a list of their own, also right below a name."""


def take_move(collected: Collected, line: SheetLine) -> None:
    """Note the move of a line, or the moves of a list on one line."""
    collected.gives_reasons, collected.label = False, ""
    section = collected.section
    is_apart = collected.after_blank and section and section.ends_at_blank
    if is_apart or (collected.is_in_rule and _leads_on(collected, line)):
        collected.end_section(line.source)
    for head in line.heads or (Head(tidy_name(line.text)),):
        collected.add_move(line, head)


def _leads_on(collected: Collected, line: SheetLine) -> bool:
    """Return whether a line such as "Afterwards, 3 min of walking" ends the block above it."""
    found = PART_LABEL.match(line.text)
    is_part = found is not None and line.text[found.end() :].lstrip()[:1] in (":", "-", "–")
    return is_part or (collected.after_blank and bool(LEAD_IN.match(line.text)))


def take_row(collected: Collected, line: SheetLine) -> None:
    """Note the move or the heading of a row of a table."""
    collected.gives_reasons, collected.label = False, ""
    found = collected.table.read(line.source)
    if isinstance(found, SectionStart):
        collected.close()
        collected.tokens.append(found)
    elif found:
        collected.tokens.append(found)
        collected.move = found


def take_prose(collected: Collected, line: SheetLine) -> None:
    """Note the moves that sentences lead in. Right below a bare name they are its instruction."""
    move = collected.move
    tokens = tokens_of_paragraph(line)
    is_bare = move is not None and not move.parts
    is_again = is_bare and _presents(tokens, move)
    is_below = is_bare and not collected.after_blank
    if is_again or (is_below and len(tokens) < MANY_MOVES):
        return take_body(collected, line)
    if collected.is_in_rule and not isinstance(tokens[0], PauseLine):
        collected.end_section(line.source)
    collected.tokens += tokens
    collected.close()
    for token in tokens:
        if isinstance(token, Move):
            collected.note_move(line.source, token.name)
            collected.fates.add(line.source, Fate.DOSE, token.name)
    collected.fates.add(line.source, Fate.STRUCTURE)
    moves = sum(isinstance(token, Move) for token in tokens)
    has_others = tokens == tokens_of_text(line) and others_with_dose(line)
    if has_others or amounts_in(line.text) > moves:
        collected.fates.add(line.source, Fate.NOT_UNDERSTOOD)
    return _take_times_a_day(collected, line)


def _presents(tokens: list[Token], move: Move | None) -> bool:
    """Return whether a paragraph presents the move whose name stands above it.

    It presents another one of the same name if both have a dose.
    """
    if move is None:
        return False
    if move.parts and any(isinstance(token, Move) and token.parts for token in tokens):
        return False
    names = [token.name.casefold() for token in tokens if isinstance(token, Move)]
    return names == [move.name.casefold()] or names == [move.name.casefold().rstrip("s")]


def _take_times_a_day(collected: Collected, line: SheetLine) -> None:
    """Note a sentence such as "Twice a day would be perfect."."""
    for sentence in sentences_of(line.text):
        fields = dose_of(sentence).fields
        if [field.key for field in fields] == ["per_day"]:
            collected.add_rule(for_all(fields, line.source.number), line.source)


def take_flow(collected: Collected, line: SheetLine) -> None:
    """Note a move on one breath. The first of them begins the flow."""
    move = move_on_breath(line)
    if move is None:
        return take_body(collected, line)
    if not collected.has_flow:
        collected.add_rule(BlockRule("circuit", line.source.number, {"flow": "yes"}), line.source)
    collected.close()
    collected.tokens.append(move)
    collected.note_move(line.source, move.name)
    return collected.fates.add(line.source, Fate.DOSE, move.name)
