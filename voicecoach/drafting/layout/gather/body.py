"""Take in the lines that name no move and are no heading: they belong to a move, or to none."""

from voicecoach.drafting.dose.text.plain_text import plain_text_of
from voicecoach.drafting.draft import Fate, Value
from voicecoach.drafting.layout.gather.collected import Collected
from voicecoach.drafting.layout.lines.moves import BodyText, Move, PauseLine, Token, is_paired
from voicecoach.drafting.layout.lines.name_shape import has_move
from voicecoach.drafting.layout.lines.rule import ALL_KEYS, BlockRule, for_all
from voicecoach.drafting.layout.lines.sentences import without_dose
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.layout.roles.line_signs import says_amount
from voicecoach.drafting.source_lines import LineKind
from voicecoach.drafting.words.around import CAUTIONS
from voicecoach.drafting.words.instruction_starts import FIRST_ALWAYS
from voicecoach.drafting.words.structure import PAIRED, REPEAT_ALONE, REST_SLOT

_RESTS = {"rest.after", "rest.sets"}
_LETTERS_OF_PAIRS = "QRSTUVWXYZ"
_MOST_WORDS_BESIDE = 6
"""So many words may stand beside a dose for all moves."""


def take_body(collected: Collected, line: SheetLine) -> None:
    """Give a line to the move above it, or note that it belongs to none."""
    move = collected.move
    if move is None and collected.gives_reasons:
        return collected.add_reason(line, line.text)
    if _is_rest_of_pair(line, move):
        rule = BlockRule("superset", line.source.number, {"rest.rounds": _rest_of(line)})
        return collected.add_rule(rule, line.source)
    if move and PAIRED.fullmatch(line.text):
        return _pair_up(collected, line, move)
    if _is_pause(collected, line):
        return _take_pause(collected, line)
    if found := _repeats_block(collected, line):
        return collected.add_rule(found, line.source)
    if REST_SLOT.fullmatch(line.text.strip(" .")) and collected.is_in_rule:
        return collected.fates.add(line.source, Fate.NOT_UNDERSTOOD)
    if move is None or _is_rest_of_all(collected, line) or not _belongs(collected, line, move):
        return _take_outside(collected, line)
    return _add_to(collected, move, line)


def _repeats_block(collected: Collected, line: SheetLine) -> BlockRule | None:
    """Return the rounds of "Repeat 4 times." below the moves of a block, or None."""
    found = REPEAT_ALONE.fullmatch(plain_text_of(line.text).text.strip(" ."))
    if found is None or not collected.after_blank or not collected.is_in_rule:
        return None
    fields: dict[str, Value] = {"rounds": int(found["rounds"])}
    return BlockRule("circuit", line.source.number, fields, looks_back=True)


def _add_to(collected: Collected, move: Move, line: SheetLine) -> None:
    """Give a line to a move. A label alone stands over the lines that follow."""
    if not line.label:
        move.body.append(BodyText(line.source, line.text, collected.label))
    elif line.after_label:
        move.body.append(BodyText(line.source, line.after_label, line.label))
        collected.label = ""
    else:
        collected.label = line.label
        collected.fates.add(line.source, Fate.HEADING, move.name)


def _belongs(collected: Collected, line: SheetLine, move: Move) -> bool:
    """Return whether a line is part of the move above it."""
    if collected.after_blank and CAUTIONS.search(line.text):
        return False
    if line.label == "equipment" and collected.after_blank:
        return any(body.label for body in move.body)
    if line.label or collected.label:
        return True
    if _is_sibling(line, move):
        return False
    if not collected.after_blank:
        is_open = not move.is_one_liner or line.is_dose or line.tells
        return is_open or _is_item_below(line, move)
    has_items = any(body.line.kind is LineKind.ITEM for body in move.body)
    if move.is_one_liner or (line.source.kind is LineKind.TEXT and has_items):
        return False
    return line.tells or bool(line.dose.parts) or not move.body


def _is_sibling(line: SheetLine, move: Move) -> bool:
    """Return whether a line is another move of the list, one whose name we do not understand."""
    if FIRST_ALWAYS.match(line.text) or not without_dose(line.text, move.name):
        return False
    is_alike = line.source.kind is move.line.kind and line.source.level == move.line.level
    return is_alike and move.is_one_liner and says_amount(line)


def _is_item_below(line: SheetLine, move: Move) -> bool:
    is_deeper = line.source.level > move.line.level
    return line.source.kind is LineKind.ITEM and (move.line.kind is not LineKind.ITEM or is_deeper)


def _take_outside(collected: Collected, line: SheetLine) -> None:
    """Note a line that belongs to no move: a dose for all, or nothing that we know."""
    keys = {each.key for each in line.dose.fields}
    is_short = len(line.dose.rest.split()) <= _MOST_WORDS_BESIDE
    if keys and keys <= ALL_KEYS | {"frequency"} and is_short and not _names_known(line):
        return collected.add_rule(for_all(line.dose.fields, line.source.number), line.source)
    return collected.fates.add(line.source, Fate.NOT_UNDERSTOOD)


def _names_known(line: SheetLine) -> bool:
    """Return whether a line begins with the name of a move that we know."""
    return bool(line.heads) and has_move(line.heads[0].name)


def _is_rest_of_pair(line: SheetLine, move: Move | None) -> bool:
    """Return whether a rest stands below A1 and A2, and so belongs to their rounds."""
    keys = {each.key for each in line.dose.fields}
    return line.is_dose and keys <= _RESTS and move is not None and is_paired(move)


def _is_rest_of_all(collected: Collected, line: SheetLine) -> bool:
    """Return whether "60 s rest between sets" stands below a list of moves."""
    is_between_sets = line.is_dose and [each.key for each in line.dose.fields] == ["rest.sets"]
    above = collected.tokens[-2:]
    return is_between_sets and len(above) == 2 and all(_has_no_body(token) for token in above)


def _has_no_body(token: Token) -> bool:
    return isinstance(token, Move) and not token.body


def _pair_up(collected: Collected, line: SheetLine, move: Move) -> None:
    """Make a superset of the move above a line and the one below it."""
    if not is_paired(move):
        letter = _LETTERS_OF_PAIRS[collected.pairs % len(_LETTERS_OF_PAIRS)]
        move.marker = f"{letter}1"
        collected.pairs += 1
    collected.next_marker = f"{move.marker[0]}2"
    collected.fates.add(line.source, Fate.STRUCTURE)


def _is_pause(collected: Collected, line: SheetLine) -> bool:
    """Return whether a line is a break of its own: "then rest 3 min"."""
    keys = {each.key for each in line.dose.fields}
    if keys != _RESTS or not collected.after_blank:
        return False
    is_alone = not line.dose.rest.casefold().strip("then ,.")
    return is_alone and (collected.move is None or not collected.move.body)


def _take_pause(collected: Collected, line: SheetLine) -> None:
    collected.close()
    collected.tokens.append(PauseLine(_rest_of(line).partition("-")[0], line.source))
    collected.fates.add(line.source, Fate.STRUCTURE)


def _rest_of(line: SheetLine) -> str:
    return str(line.dose.fields[0].value)
