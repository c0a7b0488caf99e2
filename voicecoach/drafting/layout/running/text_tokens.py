"""Running text becomes tokens: its moves, and what it says of several of them."""

import re
from functools import lru_cache

from voicecoach.drafting.dose.parts.reading import DosePart, Parts
from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.moves import (
    BodyText,
    Move,
    RuleLine,
    SectionStart,
    Token,
)
from voicecoach.drafting.layout.lines.rule import BlockRule, for_all
from voicecoach.drafting.layout.lines.rules import rule_of
from voicecoach.drafting.layout.lines.sentences import sentences_of
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.layout.running.moves_in_text import RunningText
from voicecoach.drafting.layout.running.text_move import AboutAll, TextMove
from voicecoach.drafting.source_lines import LineKind, SourceLine
from voicecoach.drafting.words.elsewhere import OF_OTHERS, REPORT
from voicecoach.drafting.words.moves import MOVE_WORD
from voicecoach.drafting.words.running import FEWEST_MOVES

_FEWEST_WORDS = 8
_MOST_TEXTS = 512
_COUNTED = {"times", "bare"}


def tokens_of_text(line: SheetLine) -> list[Token]:
    """Return the moves that a paragraph names in its sentences, or none if it names too few."""
    if line.source.kind is LineKind.ROW or len(line.text.split()) < _FEWEST_WORDS:
        return []
    if len(MOVE_WORD.findall(line.text)) < FEWEST_MOVES:
        return []
    reader = _read(line.text)
    known = [move for move in reader.moves if move.named.is_known]
    if not _is_list(reader) or len(known) < FEWEST_MOVES or 2 * len(known) < len(reader.moves):
        return []
    return [token for found in reader.found for token in _tokens(found, line.source)]


def _is_list(reader: RunningText) -> bool:
    """Return whether a verb leads in a move, or one has a dose that only moves have.

    "He has 2 dogs and 11 bicycles" only counts things.
    """
    has_rule = any(isinstance(each, AboutAll) for each in reader.found)
    return has_rule or any(
        move.named.is_led
        or move.texts
        or any(part.kind not in _COUNTED for part in move.named.parts)
        for move in reader.moves
    )


@lru_cache(maxsize=_MOST_TEXTS)
def _read(text: str) -> RunningText:
    reader = RunningText()
    reader.read(text)
    return reader


def is_report_of_text(line: SheetLine) -> bool:
    """Return whether somebody tells in a paragraph which moves they did."""
    said = [move.said for move in _read(line.text).moves]
    if any(REPORT.search(text) for text in said[:1]):
        return True
    told = [
        sentence[found.start() :]
        for sentence in sentences_of(line.text)
        if (found := OF_OTHERS.search(sentence))
    ]
    return any(text in sentence for text in said for sentence in told)


def others_with_dose(line: SheetLine) -> bool:
    """Return whether a paragraph gives a dose that none of its moves took."""
    if not tokens_of_text(line):
        return False
    reader = _read(line.text)
    return any(dose_of(text).fields for text in reader.others)


def _tokens(found: TextMove | AboutAll, line: SourceLine) -> list[Token]:
    if isinstance(found, TextMove):
        return [_move(found, line)]
    if found.rule:
        rule = BlockRule(found.rule.kind, line.number, dict(found.rule.fields), found.rule.work)
        return [SectionStart("", line), RuleLine(rule, line)]
    return _rule_behind(found.text, line)


def _rule_behind(text: str, line: SourceLine) -> list[Token]:
    """Return what a text says of all moves before it: its rounds, or a dose for each."""
    rule = rule_of(text, line.number)
    if rule is None or rule.kind == "all":
        rule = for_all(dose_of(text).fields, line.number)
        if rule.fields:
            return [RuleLine(rule, line)]
        return []
    back = BlockRule(rule.kind, rule.line, rule.fields, rule.work, rule.ladder, True, rule.doubt)
    return [RuleLine(back, line), SectionStart("", line)]


def _move(found: TextMove, line: SourceLine) -> Move:
    """Return the move with its texts."""
    named = found.named
    move = Move(named.name, line, _with_other_side(found))
    if named.before:
        move.body.append(BodyText(line, f"{named.before}{named.name[:1].lower()}{named.name[1:]}"))
    texts = (named.text, *found.texts)
    move.body += [BodyText(line, text) for text in texts if text]
    return move


def _with_other_side(found: TextMove) -> Parts:
    """Return the dose beside a name, for both sides where the text goes on to the other one."""
    parts = found.named.parts
    side = next((str(part.value) for part in parts if part.kind == "sides"), "")
    other = {"left": "right", "right": "left"}.get(side)
    if other is None or not any(re.search(rf"\b{other}\b", text) for text in found.texts):
        return parts
    others = tuple(part for part in parts if part.kind != "sides")
    return (*others, DosePart("sides", "each"), DosePart("first_side", side))
