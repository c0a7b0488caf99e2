"""Take in the lines that name no move: the title, headings, rules, and what lies around."""

import re

from voicecoach.drafting.draft import Fate
from voicecoach.drafting.layout.gather.body import take_body
from voicecoach.drafting.layout.gather.collected import Collected
from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.moves import Move, SectionStart
from voicecoach.drafting.layout.lines.name_shape import has_move, tidy_name
from voicecoach.drafting.layout.lines.rule import ALL_KEYS, AMOUNT_KEYS, BlockRule, for_all
from voicecoach.drafting.layout.lines.rules import rule_of
from voicecoach.drafting.layout.lines.sentences import sentences_of
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.layout.lines.split_head import split_head
from voicecoach.drafting.source_lines import LineKind
from voicecoach.drafting.words.sections import LENGTH_OF_PART, PARTS
from voicecoach.drafting.words.structure import (
    FOR_SOME,
    LEADS_ON,
    SAYS_TIMES,
    TIMES_A_DAY,
    TITLE_ROUNDS,
)

_TABATA_OF = re.compile(r"tabata(?: of)?\s*[:–—-]?\s+(?=[a-z])", re.IGNORECASE)


def take_blank(collected: Collected, line: SheetLine) -> None:
    """Note a line without words. One of pictures alone lies around."""
    fate = Fate.AROUND if line.source.text.strip() else Fate.BLANK
    collected.fates.add(line.source, fate)


def take_around(collected: Collected, line: SheetLine) -> None:
    """Note a line around the moves. A greeting may say how often a day all of them are done."""
    # Somebody may want to train what is written like an item of the list.
    is_item = bool(line.marker) and {"sets", "reps"} <= {each.key for each in line.dose.fields}
    is_for_some = FOR_SOME.search(line.text) is not None
    fate = Fate.NOT_UNDERSTOOD if is_item or is_for_some else Fate.AROUND
    collected.fates.add(line.source, fate)
    collected.label = ""
    if is_for_some:
        return
    for sentence in sentences_of(line.text):
        rule = rule_of(sentence, line.source.number)
        if rule and rule.kind == "all":
            collected.add_rule(rule, line.source)
        elif TIMES_A_DAY.search(sentence) and dose_of(sentence).field("per_day"):
            fields = dose_of(sentence).fields
            collected.add_rule(for_all(fields, line.source.number), line.source)


def take_title(collected: Collected, line: SheetLine) -> None:
    """Note the title, which may say how many rounds there are."""
    collected.title = tidy_name(line.text)
    collected.fates.add(line.source, Fate.NAME)
    if rule := _rule_of_title(line):
        collected.add_rule(rule, line.source)


def _rule_of_title(line: SheetLine) -> BlockRule | None:
    """Return the rounds, or the dose of all moves, that a title says."""
    number = line.source.number
    if rule := rule_of(line.text, number, is_between_moves=False):
        return rule
    found = TITLE_ROUNDS.search(line.text)
    if found and SAYS_TIMES.search(found[0]):
        return BlockRule("circuit", number, {"rounds": int(found["rounds"])})
    fields = {
        each.key: each.value for each in line.dose.fields if each.key in ALL_KEYS | AMOUNT_KEYS
    }
    if {"sets", "reps"} <= fields.keys():
        return BlockRule("all", number, fields)
    return None


def take_section(collected: Collected, line: SheetLine) -> None:
    """Begin a part of the session."""
    collected.close()
    collected.fates.add(line.source, Fate.STRUCTURE)
    text = LENGTH_OF_PART.sub("", line.text.strip(" :*"))
    is_marked = line.source.kind is not LineKind.TEXT or text.isupper() or PARTS.fullmatch(text)
    section = SectionStart(tidy_name(text), line.source, line.marker, not is_marked)
    collected.section = section
    collected.tokens.append(section)


def take_heading(collected: Collected, line: SheetLine) -> None:
    """End the move above at a heading. "Then:" ends the circuit as well."""
    collected.close()
    collected.fates.add(line.source, Fate.HEADING)
    if LEADS_ON.fullmatch(line.text.strip(" :,")):
        collected.end_section(line.source)


def take_reason(collected: Collected, line: SheetLine) -> None:
    """Begin the reason for the whole routine."""
    take_heading(collected, line)
    collected.gives_reasons = True
    if line.after_label:
        collected.add_reason(line, line.after_label)


def take_rule(collected: Collected, line: SheetLine) -> None:
    """Note what a line says about several moves."""
    rule = rule_of(line.text, line.source.number)
    if rule is None:
        return take_body(collected, line)
    if move := _move_of_tabata(line):
        return _take_tabata(collected, line, rule, move)
    _take_sentences_of_rule(collected, line, rule)
    if rule.kind != "all":
        collected.close()
    return None


def _take_sentences_of_rule(collected: Collected, line: SheetLine, whole: BlockRule) -> None:
    sentences = list(sentences_of(line.text))
    found = [rule_of(sentence, line.source.number) for sentence in sentences]
    rules = [rule for rule in found if rule] or [whole]
    for rule in rules:
        collected.add_rule(rule, line.source)
    if len(rules) < len(sentences) and not line.is_dose:
        collected.fates.add(line.source, Fate.NOT_UNDERSTOOD)


def _take_tabata(collected: Collected, line: SheetLine, rule: BlockRule, move: Move) -> None:
    collected.close()
    collected.end_section(line.source)
    collected.add_rule(rule, line.source)
    collected.tokens.append(move)
    collected.end_section(line.source)
    collected.note_move(line.source, move.name)


def _move_of_tabata(line: SheetLine) -> Move | None:
    """Return the move of a line such as "Tabata: squats, 8 x 20 s on, 10 s off"."""
    found = _TABATA_OF.match(line.text)
    head = split_head(line.text[found.end() :]) if found else None
    if head is None or not has_move(head.name):
        return None
    return Move(head.name, line.source)
