"""Sheets without names: what a paragraph tells one to move becomes the name of an exercise."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.name_shape import tidy_name
from voicecoach.drafting.layout.lines.sentences import sentences_of, without_dose
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.layout.lines.split_head import Head
from voicecoach.drafting.layout.roles.line_signs import may_be_heading
from voicecoach.drafting.layout.roles.role import Role
from voicecoach.drafting.layout.running.named_clause import named_clause
from voicecoach.drafting.layout.running.pieces import text_clauses_of
from voicecoach.drafting.layout.running.text_move import says_amount_of
from voicecoach.drafting.source_lines import LineKind
from voicecoach.drafting.words.unnamed import (
    BEFORE_ACTION,
    CLAUSE_END,
    ENDS_ACTION,
    NO_OBJECT,
    TAKES_STEPS,
    WHAT_MOVES,
)

NAMELESS_MOVE = "the sheet gives no name"
_NAMING = {Role.MOVE, Role.ROW, Role.PROSE, Role.FLOW}
_MOST_WORDS = 8
_FEWEST_WORDS = 2
_Lines = Sequence[SheetLine]
_Roles = Sequence[Role]


def with_moves_of_instructions(lines: _Lines, roles: _Roles) -> tuple[_Lines, _Roles]:
    """Return the lines and their roles, with moves where only instructions with doses stand.

    Nothing changes on a sheet that names a move.
    """
    if any(role in _NAMING for role in roles):
        return lines, roles
    named, told = list(lines), list(roles)
    for group in _groups(lines, roles):
        text = " ".join(lines[index].text for index in group)
        head = _head_of(text) if says_amount_of(text) else None
        if head is None:
            continue
        first = lines[group[0]]
        named[group[0]] = replace(first, heads=(replace(head, text=first.text),), label="")
        for index in group:
            told[index] = Role.BODY
        told[group[0]] = Role.MOVE
    return named, told


def _groups(lines: _Lines, roles: _Roles) -> Iterator[list[int]]:
    """Yield the indexes of the lines that tell of one move."""
    groups: list[list[int]] = []
    begins = True
    for index, line in enumerate(lines):
        if roles[index] in (Role.BLANK, Role.AROUND, Role.TITLE, Role.RULE) or _separates(line):
            begins = True
            continue
        starts = (begins or _is_whole(line)) and _head_of(line.text) is not None
        if starts or not groups or (begins and not dose_of(line.text).fields):
            groups.append([])
        groups[-1].append(index)
        begins = False
    yield from groups


def _separates(line: SheetLine) -> bool:
    """Return whether a line stands between two moves: a heading or a question."""
    is_heading = line.source.kind is LineKind.HEADING or may_be_heading(line)
    return is_heading or line.text.endswith("?")


def _is_whole(line: SheetLine) -> bool:
    """Return whether a line says both what to do and how often."""
    return (
        any(
            says_amount_of(sentence) and not without_dose(sentence, "")
            for sentence in sentences_of(line.text)
        )
        and len(list(sentences_of(line.text))) > 1
    )


def _head_of(text: str) -> Head | None:
    """Return the move that a text leads in by its name, or else by what it tells to move."""
    for sentence in sentences_of(text):
        for clause in text_clauses_of(sentence):
            named = named_clause(clause.text)
            if named and named.is_led and named.is_known:
                return Head(named.name, has_amount=True)
    taken = TAKES_STEPS.match(text)
    action = taken["steps"] if taken else _action_in(text)
    if action:
        return Head(tidy_name(action), has_amount=True, doubt=NAMELESS_MOVE)
    return None


def _action_in(text: str) -> str:
    """Return the first words that tell what to move, or ""."""
    for sentence in sentences_of(text):
        for clause in CLAUSE_END.split(sentence):
            found = WHAT_MOVES.match(BEFORE_ACTION.sub("", clause.strip(), count=1).strip())
            words = ENDS_ACTION.sub("", found[0]).split() if found else []
            if len(words) >= _FEWEST_WORDS and not NO_OBJECT.fullmatch(" ".join(words)):
                return " ".join(words[:_MOST_WORDS])
    return ""
