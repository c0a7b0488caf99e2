"""A routine from a few questions on the terminal."""

import re
from collections.abc import Sequence
from dataclasses import replace

from voicecoach.cli.drafts.new_draft import NewRoutine, draft_of_lines, finished_routine
from voicecoach.cli.drafts.starter import HELP
from voicecoach.cli.drafts.terminal import Terminal
from voicecoach.cli.printing.streams import print_notice
from voicecoach.drafting.draft import Draft, DraftExercise, Field
from voicecoach.drafting.source_lines import LineKind, SourceLine

_USUAL_REPS = "10"
_MOST_DIGITS = 6
_AMOUNTS = ("reps", "time", "distance")
_WHICH_MOVES = 'Which moves? One a line, with its dose: "Clams x 20". Enter alone ends the list.'
_WHICH_SIDES = "Which moves have a left and a right side? Numbers such as 1 3, or Enter for none: "


class NoMoreAnswersError(Exception):
    """The terminal has ended before all questions were answered."""


def ask_for_routine(terminal: Terminal, name: str) -> NewRoutine | None:
    """Return the routine that somebody describes, or None if they name no move or stop."""
    try:
        moves = _ask_moves(terminal)
        if not moves:
            return None
        moves = _with_sides(moves, _ask_sides(terminal, moves))
        fields = (
            _ask_field(terminal, "How many sets of each move?", "sets", "1"),
            _ask_field(terminal, "How long is the rest after each move?", "rest.after", "30s"),
        )
    except NoMoreAnswersError:
        return None
    return finished_routine(Draft(name, tuple(moves), (), fields, HELP))


def _ask(terminal: Terminal, question: str) -> str:
    answer = terminal.ask(question)
    if answer is None:
        raise NoMoreAnswersError
    return answer


def _ask_moves(terminal: Terminal) -> list[DraftExercise]:
    print_notice(_WHICH_MOVES)
    moves: list[DraftExercise] = []
    while text := _ask(terminal, f"Move {len(moves) + 1}: "):
        move = _move_of(text, len(moves) + 1)
        if move is None or _is_assumed(move):
            move = _move_of(f"{text} {_ask_dose(terminal)}", len(moves) + 1)
        if move is None:
            print_notice('no move was understood: write a name and a dose, such as "Clams x 20"')
        else:
            moves.append(move)
    return moves


def _move_of(text: str, number: int) -> DraftExercise | None:
    line = SourceLine(number, text, LineKind.ITEM, marker="-")
    return next(draft_of_lines([line], "").exercises(), None)


def _is_assumed(move: DraftExercise) -> bool:
    """Return whether the dose is not what somebody wrote."""
    return any(field.doubt for field in move.fields if field.key in _AMOUNTS)


def _ask_dose(terminal: Terminal) -> str:
    dose = _ask(terminal, f"  How many reps, or how long? [{_USUAL_REPS}] ") or _USUAL_REPS
    return f"x {dose}" if dose.isdecimal() else dose


def _ask_sides(terminal: Terminal, moves: Sequence[DraftExercise]) -> set[int]:
    """Return the numbers of the moves that have two sides, from 1."""
    if all(move.field("sides") for move in moves):
        return set()
    while True:
        answer = _ask(terminal, _WHICH_SIDES)
        numbers = {int(number) for number in re.findall(r"[0-9]{1,4}", answer)}
        if numbers <= set(range(1, len(moves) + 1)):
            return numbers
        print_notice(f"the moves have the numbers 1 to {len(moves)}")


def _with_sides(moves: Sequence[DraftExercise], numbers: set[int]) -> list[DraftExercise]:
    return [
        replace(move, fields=(*move.fields, Field("sides", "each")))
        if number in numbers and move.field("sides") is None
        else move
        for number, move in enumerate(moves, 1)
    ]


def _ask_field(terminal: Terminal, question: str, key: str, default: str) -> Field:
    """Return the field of an answer that the routine language accepts."""
    while True:
        typed = _ask(terminal, f"{question} [{default}] ") or default
        field = Field(key, _as_written_in_a_routine(key, typed))
        sample = DraftExercise("Squats", 1, (Field("reps", 1),))
        mistakes = finished_routine(Draft("Sample", (sample,), (), (field,))).mistakes
        if not mistakes:
            return field
        print_notice(f"{mistakes[0].message}; {mistakes[0].hint}")


def _as_written_in_a_routine(key: str, typed: str) -> str | int:
    """Return a bare number as a count, or with the unit of a rest: 3 sets, 20s."""
    if not (typed.isascii() and typed.isdigit() and len(typed) < _MOST_DIGITS):
        return typed
    return int(typed) if key == "sets" else f"{int(typed)}s"
