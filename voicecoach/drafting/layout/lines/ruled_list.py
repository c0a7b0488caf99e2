"""A rule and its moves on one line: "AMRAP 12 min: 5 pull-ups, 10 push-ups, 15 squats"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.heads import heads_of_list
from voicecoach.drafting.layout.lines.moves import Move, RuleLine, SectionStart, Token
from voicecoach.drafting.layout.lines.name_shape import has_move, is_name, tidy_name
from voicecoach.drafting.layout.lines.rule import BlockRule
from voicecoach.drafting.layout.lines.rules import rule_of
from voicecoach.drafting.layout.lines.sentences import sentences_of
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.layout.lines.split_head import Head, split_head
from voicecoach.drafting.words.structure import BLOCK_WORD, COUNT_OF_BLOCK, SLOT_LABEL

_HEAD_END = re.compile(r":\s+|\s[-–—]\s|\b(?<=of)\s+(?=\d)|\(\s*(?=\d)|\s(?=odd\b)", re.IGNORECASE)
_ITEMS = re.compile(r"\s*[,;+&/]\s+(?:and |then )?|\s+(?:and|with|then|into|straight into)\s+")
_LAST_REST = re.compile(
    r"[,;(]\s*((?:with )?(?:\d|rest|no rest)[^,;()]*\brest\b[^,;()]*|rest[^,;()]*)\)?$", re.I
)
_LONGEST_RULED = 400
_MOST_WORDS_OF_RULE = 14
_OF_BLOCKS = {"circuit", "superset", "emom", "amrap"}


def ruled_list(line: SheetLine) -> list[Token]:
    """Return the tokens of a line that says a rule and then lists the moves it is for."""
    if len(line.text) > _LONGEST_RULED:
        return []
    for found in _HEAD_END.finditer(line.text):
        left, right = line.text[: found.start()], line.text[found.end() :]
        rule = _rule_of_left(left, line.source.number)
        if rule and (tokens := _tokens(rule, left, right, line)):
            return tokens
    return []


def _rule_of_left(left: str, line: int) -> BlockRule | None:
    """Return the rule that the text before the list says, or None."""
    if len(left.split()) > _MOST_WORDS_OF_RULE:
        return None
    rule = rule_of(left.strip(" :-(,"), line, is_between_moves=False)
    if rule and rule.kind in _OF_BLOCKS:
        return replace(rule, looks_back=False)
    bare = left.strip(" :-(,")
    if BLOCK_WORD.fullmatch(bare):
        return BlockRule("superset", line)
    if counted := COUNT_OF_BLOCK.fullmatch(bare):
        return BlockRule("circuit", line, {"rounds": int(counted["rounds"])})
    return None


def _tokens(rule: BlockRule, left: str, right: str, line: SheetLine) -> list[Token]:
    first, *others = [*sentences_of(right), ""]
    first, rest = _without_rest(first.strip(" ."))
    heads = _heads_of(first, bool(rule.work or rule.ladder))
    fewest = 1 if rule.kind in ("emom", "amrap") or rule.work else 2
    if len(heads) < fewest:
        return []
    said = " ".join([rest, *others]).strip()
    if fields := _rests(said, rule):
        rule = replace(rule, fields={**rule.fields, **fields, **rule.fields})
    moves = [_move(head, line) for head in heads]
    name = SectionStart(_name_of(left), line.source)
    return [name, RuleLine(rule, line.source), *moves, SectionStart("", line.source)]


def _move(head: Head, line: SheetLine) -> Move:
    return Move(head.name, line.source, head.parts)


def _without_rest(text: str) -> tuple[str, str]:
    """Return a list without the rest at its end, and that rest."""
    found = _LAST_REST.search(text)
    if found:
        return (text[: found.start()].rstrip(" ,;("), found[1])
    return (text.rstrip(")"), "")


def _heads_of(text: str, may_be_bare: bool) -> Sequence[Head]:
    """Return the moves of a list, or nothing if a piece of it names none."""
    if heads := heads_of_list(text):
        return heads
    pieces = [SLOT_LABEL.sub("", piece).strip(" .") for piece in _ITEMS.split(text)]
    pieces = [piece for piece in pieces if piece]
    found = [split_head(piece) for piece in pieces]
    heads_found = tuple(head for head in found if head and (head.has_amount or may_be_bare))
    known = sum(has_move(head.name) for head in heads_found)
    names = all(is_name(head.name) for head in heads_found)
    is_list = len(heads_found) == len(pieces) and names and 2 * known >= len(pieces)
    if is_list:
        return heads_found
    return ()


def _rests(text: str, rule: BlockRule) -> dict[str, "str"]:
    """Return what is said of rests behind the list."""
    reading = dose_of(text)
    rests = {each.key: str(each.value) for each in reading.fields if each.key.startswith("rest")}
    if rule.kind in ("emom", "amrap") or not rests:
        return {}
    rounds = rests.get("rest.rounds") or rests.get("rest.sets") or rests.get("rest.after")
    found = {"rest.rounds": rounds} if rounds else {}
    if "rest.after" in rests and "rest.rounds" in rests:
        found["rest.between"] = rests["rest.after"]
    return found


def _name_of(left: str) -> str:
    name = tidy_name(left)
    if BLOCK_WORD.fullmatch(name) and len(name.split()) > 1:
        return name
    return ""
