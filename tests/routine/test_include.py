"""One routine in another, the files being entries of a dictionary."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import pytest

from tests.routine.spans import low_of
from voicecoach.errors import Diagnostic, RoutineError, UsageError
from voicecoach.routine.change.customise import Changes, customise
from voicecoach.routine.model.block import Block, blocks_in, exercises_in
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.entry_count import MAX_EXERCISES
from voicecoach.routine.parse.include_entry import Include
from voicecoach.routine.parse.included_files import MAX_INCLUDE_DEPTH, Fetch, IncludedFiles
from voicecoach.routine.parse.library import FoundRoutine
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.routine.source.yaml_reader import read_yaml
from voicecoach.routine.values.amounts import Span

PART = """
name: Part
why: Not told.
weeks: 4
defaults: {sets: 2, rest: 10s, hold: 2s}
exercises:
  - {name: Clams, reps: 2-6, harder: {reps: 9}}
  - {note: Look up., pause: 20s}
  - {name: Plank, time: 10s}
"""


def routine_of(*entries: str, **header: str) -> str:
    keys = {"name": "Main", **header}
    head = "".join(f"{key}: {value}\n" for key, value in keys.items())
    return head + "exercises:\n" + "".join(f"  - {entry}\n" for entry in entries)


def parsed(text: str, **files: str) -> Routine:
    return parse_routine(text, "main", fetching(files, Counter()))


def fetching(files: Mapping[str, str], read: Counter[str]) -> Fetch:
    def fetch(name: str, _of_file: str) -> FoundRoutine:
        read[name] += 1
        return FoundRoutine(files[name], name)

    return fetch


def wrong(text: str, **files: str) -> list[Diagnostic]:
    with pytest.raises(RoutineError) as caught:
        parsed(text, **files)
    return list(caught.value.diagnostics)


def squats(number: int = 1) -> str:
    return f"{{name: Squats {number}, reps: 3}}"


def test_it_is_as_if_written_there_but_for_the_defaults() -> None:
    text = routine_of(squats(), "include: part", "{name: Lunges, reps: 2}", defaults="{sets: 3}")
    routine, alone = parsed(text, part=PART), parsed(PART)
    names = [exercise.name for exercise in routine.exercises]
    assert names == ["Squats 1", "Clams", "Plank", "Lunges"]
    assert [exercise.sets.low for exercise in routine.exercises if exercise.sets] == [3, 2, 2, 3]
    for brought, own in zip(routine.exercises[1:3], alone.exercises, strict=True):
        assert brought.model_dump() == own.model_dump()
    assert (routine.name, routine.why, routine.weeks) == ("Main", None, None)


def test_asides_come_along_after_those_before_the_include() -> None:
    text = routine_of(squats(), "note: Breathe.", "pause: 1m", "include: part")
    clams, plank = parsed(text, part=PART).exercises[1:]
    assert [(aside.note, aside.pause) for aside in clams.before] == [
        ("Breathe.", None),
        (None, 60_000),
    ]
    assert [(aside.note, aside.pause) for aside in plank.before] == [("Look up.", 20_000)]


@pytest.mark.parametrize(
    ("chosen", "names"),
    [
        ("only: plank", ["Plank"]),
        ("only: [Plank, clams]", ["Clams", "Plank"]),
        ("skip: CLAMS", ["Plank"]),
        ("only: [clams, plank], skip: plank", ["Clams"]),
    ],
)
def test_only_and_skip(chosen: str, names: list[str]) -> None:
    routine = parsed(routine_of(f"{{include: part, {chosen}}}"), part=PART)
    assert [exercise.name for exercise in routine.exercises] == names


def test_every_line_is_that_of_the_include() -> None:
    middle = routine_of(squats(), "note: Now.", "include: part")
    routine = parsed(routine_of(squats(0), "include: middle"), middle=middle, part=PART)
    included = routine.exercises[1:]
    assert {one.line_of(key) for one in included for key in ("", "name", "reps", "sets")} == {4}
    assert {aside.line_of("note") for one in included for aside in one.before} == {4}
    assert [one.line_in_origin("name") for one in included] == [3, 7, 9]
    assert [one.origin.file for one in included if one.origin] == ["middle", "part", "part"]
    told = routine.mistake_about(included[2], "Wrong.", "Right it.")
    assert (told.file, told.line, told.source) == ("part", 9, "  - {name: Plank, time: 10s}")


PAIRS = """
name: Pairs
defaults: {sets: 2, rest: {sides: 5s}}
exercises:
  - circuit: Legs
    rounds: 2
    exercises: [{name: Squats, reps: 2}, {circuit: Inner, exercises: [{name: Lunges, reps: 2}]}]
  - section: Arms
    exercises:
      - note: Look up.
      - {circuit: Both, rest: {after: 9s}, exercises: [{name: Curls, reps: 2}]}
      - {circuit: Plain, exercises: [{name: Rows, reps: 2}]}
      - {name: Dips, reps: 2}
"""


def test_blocks_come_along_and_stand_on_the_line_of_the_include() -> None:
    text = routine_of(squats(), "note: Now.", "include: pairs", defaults="{sets: 3}")
    routine = parsed(text, pairs=PAIRS)
    first, legs, arms = routine.entries
    assert first == "squats-1"
    assert list(exercises_in(routine.entries)) == [one.id for one in routine.exercises]
    assert isinstance(legs, Block)
    assert [aside.note for aside in legs.before] == ["Now."]
    blocks = list(blocks_in((legs, arms)))
    assert {block.line_of() for block in blocks} == {6}
    assert [aside.line_of() for block in blocks[1:] for aside in block.before] == [6]
    sets = {one.id: one.sets.low for one in routine.exercises if one.sets}
    assert sets == {"squats-1": 3, "dips": 2}
    told = routine.mistake_about(legs.written, "Wrong.", "Right it.")
    assert (told.file, told.line) == ("pairs", 5)


def test_in_a_block_they_are_done_and_rest_as_it_says() -> None:
    block = "{circuit: Outer, rounds: 3, rest: 7s, exercises: [include: pairs, include: part]}"
    routine = parsed(routine_of(block), pairs=PAIRS, part=PART.replace("10s, hold", "{}, hold"))
    homes = [one.home.name for one in routine.exercises if one.home]
    assert homes == ["Legs", "Inner", "Both", "Plain", "Outer", "Outer", "Outer"]
    dips, clams = routine.exercises[4:6]
    assert [(one.sets, one.rests.after) for one in (dips, clams)] == [
        (None, Span(7_000, 7_000))
    ] * 2
    after = {block.name: block.rest.after for block in blocks_in(routine.entries)}
    outer, own = Span(7_000, 7_000), Span(9_000, 9_000)
    assert [after[name] for name in ("Legs", "Inner", "Both", "Plain")] == [outer, None, own, outer]


def test_a_section_is_no_more_than_a_heading() -> None:
    routine = parsed(routine_of("{section: Legs, exercises: [include: part]}"), part=PART)
    assert [one.home for one in routine.exercises] == [None, None]
    assert [one.model_dump() for one in routine.exercises] == [
        one.model_dump() for one in parsed(PART).exercises
    ]


def test_a_part_is_as_it_was_wherever_else_it_is_included() -> None:
    """What is parsed once must not be changed by the first place it goes to."""
    text = routine_of(
        "note: Breathe.", "{include: part, only: plank}", "{include: part, skip: plank}"
    )
    plank, clams = parsed(text, part=PART).exercises
    assert [aside.note for aside in plank.before] == ["Breathe.", "Look up."]
    assert (plank.line_of(), clams.line_of(), clams.before) == (4, 5, ())


def test_flags_and_weeks_take_what_is_included_as_any_other() -> None:
    text = routine_of(squats(), "include: part", weeks="3")
    routine = parsed(text, part=PART)

    def reps(**changes: Any) -> list[int]:
        changed = customise(routine, Changes(**changes))
        return [low_of(one.reps) for one in changed.exercises if one.reps]

    assert reps(week=2) == [3, 4]
    assert reps(week=3) == [3, 6]
    assert reps(reps=("clams=5",)) == [3, 5]
    assert reps(harder=("clams",)) == [3, 9]
    assert reps(only=("clams",)) == [2]
    assert reps(skip=("plank", "clams")) == [3]
    with pytest.raises(UsageError, match='did you mean "clams"'):
        reps(reps=("clam=5",))
    with pytest.raises(UsageError, match="there is no week 4"):
        reps(week=4)


def test_a_word_sounds_as_the_outermost_routine_says() -> None:
    sounds = {"main": "{a: main}", "middle": "{a: middle, b: middle}", "part": "{b: x, c: part}"}
    middle = routine_of(squats(), "include: part", pronounce=sounds["middle"])
    part = routine_of(squats(2), pronounce=sounds["part"])
    text = routine_of("include: middle", pronounce=sounds["main"])
    routine = parsed(text, middle=middle, part=part)
    assert routine.pronounce == {"a": "main", "b": "middle", "c": "part"}


def test_a_text_without_a_place_can_include_nothing() -> None:
    with pytest.raises(RoutineError) as caught:
        parse_routine(routine_of("include: get-hip"))
    (mistake,) = caught.value.diagnostics
    assert mistake.message == '"get-hip": nothing can be included here'
    assert (mistake.line, mistake.hint) == (3, "write its exercises instead")


def test_a_part_with_mistakes_is_told_once() -> None:
    part = routine_of("{name: A, reps: none}", "{name: B}")
    middle = routine_of("include: part")
    text = routine_of("include: part", "include: middle", "{include: part, only: c}")
    told = wrong(text, part=part, middle=middle)
    assert [(one.file, one.line) for one in told] == [("part", 3), ("part", 4)]


def test_a_part_with_mistakes_leaves_them_once_however_often_it_is_included() -> None:
    """A thousand times the mistakes of a large part would take long to sort out."""
    document = read_yaml("name: Main", "main")

    def parse(_text: str, file: str, _included: IncludedFiles) -> Routine:
        raise RoutineError([Diagnostic(file, 1, 1, "Wrong."), Diagnostic(file, 2, 1, "Wrong.")])

    included_files = IncludedFiles(fetching({"part": PART}, Counter()), parse)
    for index in range(3):
        assert (
            included_files.read_include(Include(include="part"), ("exercises", index), document)
            is None
        )
    assert len(document.mistakes) == 2


def test_a_part_in_several_places_is_parsed_once() -> None:
    """Each of these files includes the next one ten times: 100,000 in all, if each were."""
    files = {f"f{n}": routine_of(*[f"include: f{n + 1}"] * 10) for n in range(4)}
    files["f4"] = routine_of(squats())
    read: Counter[str] = Counter()
    with pytest.raises(RoutineError) as caught:
        parse_routine(routine_of(*["include: f0"] * 10), "main", fetching(files, read))
    assert read == {"f0": 10, "f1": 1, "f2": 10, "f3": 10, "f4": 10}
    (told,) = caught.value.diagnostics
    assert (told.file, told.message) == ("f0", "a routine has at most 1,000 exercises")


def nested(levels: int) -> dict[str, str]:
    """Files from f1 on, each including the next one, so many."""
    files = {f"f{n}": routine_of(f"include: f{n + 1}") for n in range(1, levels)}
    return {**files, f"f{levels}": routine_of(squats())}


def test_includes_stand_so_deep_in_each_other_and_no_deeper() -> None:
    text = routine_of("include: f1")
    assert len(parsed(text, **nested(MAX_INCLUDE_DEPTH)).exercises) == 1
    (told,) = wrong(text, **nested(MAX_INCLUDE_DEPTH + 1))
    assert (told.file, told.line) == (f"f{MAX_INCLUDE_DEPTH}", 3)


def test_how_deep_is_the_same_for_a_part_that_is_known_already() -> None:
    """Its own five levels are well where it is included first, and too many one level down."""
    files = nested(MAX_INCLUDE_DEPTH) | {"middle": routine_of("include: f1")}
    files |= {"f1": routine_of("include: f2", "include: flat"), "flat": routine_of(squats(2))}
    told = wrong(routine_of("include: f1", "include: middle"), **files)
    assert [(one.file, one.line) for one in told] == [("middle", 3)]
    assert "more than 5 includes" in told[0].message


def test_a_thousand_files_in_each_other_are_refused() -> None:
    assert len(wrong(routine_of("include: f1"), **nested(1_000))) == 1


def test_the_exercises_of_all_files_are_counted_together() -> None:
    half = MAX_EXERCISES // 2
    part = routine_of(*map(squats, range(half)))
    own = [squats(n) for n in range(half, MAX_EXERCISES)]
    assert len(parsed(routine_of(*own, "include: part"), part=part).exercises) == MAX_EXERCISES
    (told,) = wrong(routine_of("{name: One more, reps: 1}", *own, "include: part"), part=part)
    assert told.message == "a routine has at most 1,000 exercises"
    assert (told.file, told.line) == ("main", half + 4)


def test_no_more_is_brought_in_than_a_routine_may_have() -> None:
    part = routine_of(*map(squats, range(600)))
    read: Counter[str] = Counter()
    with pytest.raises(RoutineError, match="at most 1,000 exercises") as caught:
        parse_routine(
            routine_of(*["include: part"] * 1_000), "main", fetching({"part": part}, read)
        )
    assert read["part"] == len(caught.value.diagnostics) == 1
    (told,) = wrong(routine_of("include: part", "include: part"), part=part)
    assert (told.message, told.line) == ("a routine has at most 1,000 exercises", 4)


def test_a_loop_is_one_mistake_that_names_its_files() -> None:
    files = {"b": routine_of("include: c"), "c": routine_of(squats(), "include: b")}
    (told,) = wrong(routine_of("include: b"), **files)
    assert (told.file, told.line) == ("c", 4)
    assert told.message.endswith("includes itself: b → c → b")


def test_a_language_is_told_apart_only_where_it_is_another() -> None:
    text, part = routine_of("include: part", language="de"), routine_of(squats(), language="de")
    assert parsed(text, part=part).language == "de"
    (told,) = wrong(text, part=routine_of(squats()))
    assert told.message == '"part": it is in "en", and this routine in "de"'
    told, *others = wrong(routine_of("include: part", language="[de]"), part=part)
    assert (told.line, others) == (2, [])
