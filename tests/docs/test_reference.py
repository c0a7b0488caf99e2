"""The pages of the reference name all that there is, and show the limits of the code."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

import voicecoach
from tests.conftest import Golden
from tests.docs.options import PROGRAM, SHARED, WITH_SHARED, commands, parts
from tests.docs.reference import REFERENCE, own_text, page, rows
from voicecoach.audio.bed import LOUDEST_DBFS, SOFTEST_DBFS
from voicecoach.audio.tags.cover import MAX_COVER_BYTES as COVER_BYTES
from voicecoach.audio.tags.cover import MOST_PIXELS as COVER_PIXELS
from voicecoach.cache.prune_and_verify import LIMIT_BYTES
from voicecoach.cli.commands.say import MAX_CHARACTERS
from voicecoach.cli.process.signals import INTERRUPTED, UNREAD
from voicecoach.cli.settings.table import SETTINGS
from voicecoach.errors import RoutineError, VoicecoachError
from voicecoach.languages import spoken_form
from voicecoach.languages.english_equipment import THINGS
from voicecoach.lint.dose_limits import LIMITS, QUICKEST_REP_MS
from voicecoach.lint.instruction_texts import MAX_WORDS
from voicecoach.pipeline.options import FASTEST, SLOWEST
from voicecoach.routine.change.read_target import MOST_MS
from voicecoach.routine.model.block_record import SETUPS
from voicecoach.routine.parse import entries, entry_count
from voicecoach.routine.parse import included_files as inclusion
from voicecoach.routine.parse.library import FoundRoutine
from voicecoach.routine.parse.load import parse_found
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.routine.source import yaml_reader as reader
from voicecoach.routine.source.document import MOST_MISTAKES
from voicecoach.routine.values.moments import MOST_MOMENTS
from voicecoach.routine.values.phases import STARTS
from voicecoach.routine.values.pronunciations import MOST_WORDS
from voicecoach.routine.values.tempo import MOST_PHASES
from voicecoach.routine.values.text import (
    CHEER_LEVELS,
    COACHING_LEVELS,
    COUNT_WAYS,
    SIDEWAYS,
)
from voicecoach.routine.values.text_lists import MOST_TEXTS
from voicecoach.routine.values.wordings import MOST_WORDINGS
from voicecoach.session.compile.compile import compile_session
from voicecoach.session.compile.limits import LONGEST_SESSION_MS, MOST_BEATS
from voicecoach.session.model.cue_kinds import TONES, Kind
from voicecoach.units import format_duration, format_size
from voicecoach.user_settings import LONGEST_SETTINGS_LINE, MOST_SETTINGS_BYTES

ROOT = Path(__file__).parents[2]
COMMANDS = REFERENCE / "commands.md"
HOUR_MS = 3_600_000


def keys_in(cells: Iterable[str]) -> list[str]:
    return sorted(key for cell in cells for key in re.findall("`(.+?)`", cell))


@pytest.mark.parametrize(
    ("heading", "key", "choices"),
    [
        ("How the coach leads you", "count", COUNT_WAYS),
        ("How the coach leads you", "coaching", COACHING_LEVELS),
        ("Reps, time and sets", "starts", tuple(STARTS)),
        ("Sides", "sides", SIDEWAYS),
        ("Encouragement", "level", CHEER_LEVELS),
        ("Rounds and times of a block", "setups", SETUPS),
    ],
)
def test_a_key_shows_its_choices(heading: str, key: str, choices: tuple[str, ...]) -> None:
    cells = rows(own_text(page("routine-language"), heading))[f"`{key}`"]
    assert any(set(choices) <= set(keys_in([cell])) for cell in cells)


@pytest.mark.parametrize(
    ("heading", "choices"), [("Counting", COUNT_WAYS), ("Coaching", COACHING_LEVELS)]
)
def test_every_choice_is_explained(heading: str, choices: tuple[str, ...]) -> None:
    told = own_text(page("routine-language"), heading)
    explained = [*rows(told), *re.findall(r"^\* \*\*(.+?)\*\*", told, re.MULTILINE)]
    assert set(choices) <= set(keys_in(explained))


EXAMPLES = [
    text
    for file in sorted(REFERENCE.glob("*.md"))
    for text in re.findall(r"^```yaml\n(.*?)^```$", file.read_text("utf-8"), re.M | re.S)
]


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 10


@pytest.mark.parametrize("text", EXAMPLES)
def test_an_example_makes_a_session(text: str) -> None:
    compile_session(parse_found(FoundRoutine(text, "example")).routine)


LIMITS_PAGE = page("limits-and-exit-codes")

RANGES = {
    "`reps`": "exercises: [{name: A, reps: 9999}]",
    "`sets`": "exercises: [{name: A, reps: 5, sets: 999}]",
    "`rounds`": "exercises: [{circuit: C, rounds: 999, exercises: [{name: A, reps: 5}]}]",
    "`weeks`": "weeks: 999\nexercises: [{name: A, reps: 5}]",
    "`time`": "exercises: [{name: A, time: 99h}]",
    "`hold`": "exercises: [{name: A, reps: 5, hold: 1h}]",
    "a phase in `tempo`": "exercises: [{name: A, reps: 5, tempo: {lift: 1h}}]",
    "`rest`": "exercises: [{name: A, reps: 5, rest: 9h}]",
    "`pause`": "exercises: [{name: A, time: 9s}, {pause: 9h}, {name: B, time: 9s}]",
    "`remaining`": "exercises: [{name: A, time: 9m, remaining: 9h}]",
    "a moment of `at`": "exercises: [{name: A, time: 9m, at: {9h: Up}}]",
    "`get_ready`": "get_ready: 3h\nexercises: [{name: A, reps: 5}]",
    "`every` in an emom": (
        "exercises: [{emom: E, rounds: 1, every: 9h, exercises: [{name: A, reps: 5}]}]"
    ),
}
"""A value that is too high, by the row that shows the highest."""


@pytest.mark.parametrize("row", RANGES)
def test_a_range_is_that_of_the_code(row: str) -> None:
    with pytest.raises(RoutineError) as told:
        parse_routine(f"name: A\n{RANGES[row]}\n")
    [allowed] = rows(own_text(LIMITS_PAGE, "Limits of a routine"))[row]
    hints = [mistake.hint.partition(" (`")[0] for mistake in told.value.diagnostics]
    assert hints == [f"write {allowed}"]


COUNTS = {
    "exercises in a routine, with all that it includes": entry_count.MAX_EXERCISES,
    "phases of a rep": MOST_PHASES,
    "reminders of an exercise": MOST_TEXTS,
    "equipment of an exercise": MOST_TEXTS,
    "moments of an exercise": MOST_MOMENTS,
    "wordings of a cue name": MOST_WORDINGS,
    "words in `pronounce`": MOST_WORDS,
    "blocks inside each other": entries.MAX_BLOCK_DEPTH,
    "includes inside each other": inclusion.MAX_INCLUDE_DEPTH,
    "values in a routine file, aliases counted in full": reader.MAX_ENTRIES,
    "mistakes that are reported for a file": MOST_MISTAKES,
}


def test_the_counts_are_those_of_the_code() -> None:
    shown = rows(own_text(LIMITS_PAGE, "Limits of a routine"))
    assert {row: shown[row] for row in COUNTS} == {row: [f"{n:,}"] for row, n in COUNTS.items()}
    assert shown["size of a routine file"] == [f"{reader.MAX_BYTES / 2**20:g} MiB"]


LENGTHS = {
    "characters of a name": "name: {}\nexercises: [{{name: A, time: 9s}}]",
    "characters of the word for a phase": (
        "name: A\nexercises: [{{name: A, reps: 5, tempo: {{? {} : 2s}}}}]"
    ),
    "characters of a text": "name: A\nwhy: {}\nexercises: [{{name: A, time: 9s}}]",
}


def test_every_limit_is_looked_at() -> None:
    shown = rows(own_text(LIMITS_PAGE, "Limits of a routine"))
    assert shown.keys() == {*RANGES, *COUNTS, *LENGTHS, "size of a routine file"}


@pytest.mark.parametrize("row", LENGTHS)
def test_a_text_may_be_as_long_as_it_says(row: str) -> None:
    [shown] = rows(own_text(LIMITS_PAGE, "Limits of a routine"))[row]
    longest = int(shown.replace(",", ""))
    parse_routine(LENGTHS[row].format("a" * longest))
    with pytest.raises(RoutineError, match=f"longer than {shown} characters"):
        parse_routine(LENGTHS[row].format("a" * (longest + 1)))


@pytest.mark.parametrize(
    "sentence",
    [
        f"A session lasts at most {LONGEST_SESSION_MS // HOUR_MS} hours.",
        f"It has at most {MOST_BEATS:,} beats.",
        f"`--target` takes at most {MOST_MS // HOUR_MS} hours.",
        f"`--rate` takes {SLOWEST} to {FASTEST} percent.",
        f"`--bed` takes {SOFTEST_DBFS} to {LOUDEST_DBFS} dBFS.",
        f"at most {format_size(COVER_BYTES)} and {COVER_PIXELS // 10**6} million pixels.",
        f"`voicecoach say` takes at most {MAX_CHARACTERS:,} characters.",
        f"Builds keep {format_size(LIMIT_BYTES)} by themselves",
    ],
)
def test_a_limit_of_a_session_is_that_of_the_code(sentence: str) -> None:
    assert sentence in " ".join(LIMITS_PAGE.split())


def test_every_exit_code_has_a_row() -> None:
    errors: set[type[VoicecoachError]] = {VoicecoachError, *VoicecoachError.__subclasses__()}
    signals = {INTERRUPTED, UNREAD, 128 + 1, 128 + 15}
    codes = {0, *(error.exit_code for error in errors), *signals}
    assert set(map(int, rows(own_text(LIMITS_PAGE, "Exit codes")))) == codes


def test_every_variable_of_ours_has_a_row() -> None:
    source = "".join(file.read_text("utf-8") for file in (ROOT / "voicecoach").rglob("*.py"))
    shown = set(keys_in(rows(own_text(LIMITS_PAGE, "Environment variables"))))
    assert set(re.findall(r"(?<!_)VOICECOACH_[A-Z_]*[A-Z]", source)) == {
        name for name in shown if name.startswith("VOICECOACH_")
    }


def test_the_notation_is_said_as_the_page_says() -> None:
    lines = [line for line in page("spoken-form").splitlines() if line.startswith("| `")]
    assert len(lines) > 20
    for line in lines:
        _, written, said, _ = line.split("|")
        spoken = [spoken_form(text, "en") for text in re.findall("`([^`]+)`", written)]
        assert ", ".join(dict.fromkeys(spoken)) == said.strip()


def test_every_setting_has_a_row() -> None:
    shown = rows(own_text(page("settings"), "The settings"))
    assert keys_in(shown) == sorted(setting.key for setting in SETTINGS)
    for setting in SETTINGS:
        row = " ".join(shown[f"`{setting.key}`"])
        assert setting.variable in row
        assert setting.option in row


def test_the_size_of_a_settings_file_is_that_of_the_code() -> None:
    size = f"{MOST_SETTINGS_BYTES // 1024} KiB"
    text = " ".join(page("settings").split())
    assert f"at most {size}, and a line at most {LONGEST_SETTINGS_LINE:,} characters" in text


def test_lint_shows_its_limits() -> None:
    doses = own_text(page("lint"), "Doses")
    assert list(rows(doses).values()) == [[each.format_amount(each.most)] for each in LIMITS]
    assert f"less than {format_duration(QUICKEST_REP_MS)}" in " ".join(doses.split())
    texts = rows(own_text(page("lint"), "Long texts"))
    assert texts == {f"`{key}`": [str(most)] for key, most in MAX_WORDS.items()}


def test_lint_shows_what_equipment_it_knows() -> None:
    told = " ".join(own_text(page("lint"), "Equipment").split())
    names = [re.sub("^an? ", "", thing.name) for thing in THINGS]
    assert [name for name in names if not re.search(rf"\b{name}(s|es)?\b", told)] == []


LIST = r"<!-- options: (.+?) -->\n(.*?)<!-- end of options -->"


def test_the_options_are_those_of_the_program(golden: Golden) -> None:
    told = parts()

    def listed(found: re.Match[str]) -> str:
        return f"<!-- options: {found[1]} -->\n\n{told.pop(found[1])}\n\n<!-- end of options -->"

    golden(COMMANDS, re.sub(LIST, listed, page("commands"), flags=re.DOTALL))
    assert not told, "every command has its place on the page"


@pytest.mark.parametrize("name", commands())
def test_every_command_has_its_options_and_an_example(name: str) -> None:
    found = re.split(r"^##+ (.+)$", page("commands"), flags=re.MULTILINE)
    told = dict(zip(found[1::2], found[2::2], strict=True))
    lists = dict(re.findall(LIST, page("commands"), re.DOTALL))
    listed = lists[name] + (lists[SHARED] if name in WITH_SHARED else "")
    for parameter in commands()[name].params:
        is_option = parameter.param_type_name == "option"
        for option in parameter.opts if is_option else [parameter.metavar]:
            assert re.search(rf"^\* .*`{re.escape(option)}\b", listed, re.MULTILINE), option
    assert name == PROGRAM or f"$ voicecoach {name}" in told[name]


def test_every_key_of_the_cue_sheet_has_an_entry() -> None:
    sheet = json.loads(voicecoach.plan("get-hip", engine="silent").as_json())
    places = {"The session": sheet, "A cue": sheet["cues"][0], "A chapter": sheet["chapters"][0]}
    for heading, keys in places.items():
        # No cue of this routine has a load, or is said in other words than it is written.
        entries = entries_under(heading)
        assert [key for key in entries if key not in ("spoken", "load")] == list(keys), heading
    assert {"spoken", "load"} <= {*entries_under("A cue")}
    [example] = re.findall(r"^```json\n(.*?)^```$", page("cue-sheet"), re.M | re.S)
    assert json.loads(example) in sheet["cues"]


def entries_under(heading: str) -> list[str]:
    return re.findall(r"^\* \*\*`(\w+)`\*\*", own_text(page("cue-sheet"), heading), re.MULTILINE)


def test_every_kind_of_cue_has_an_entry() -> None:
    assert sorted(entries_under("Kinds of cue")) == sorted(Kind)
    [tones] = re.findall(r"Its text is ([^.]+)\.", own_text(page("cue-sheet"), "Kinds of cue"))
    assert keys_in([tones]) == sorted(TONES)


def test_every_name_of_the_package_has_a_heading() -> None:
    assert sorted(re.findall(r"^###? `(\w+)`", page("python"), re.MULTILINE)) == sorted(
        voicecoach.__all__
    )
