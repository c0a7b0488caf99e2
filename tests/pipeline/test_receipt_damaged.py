"""Receipts that are damaged, of somebody else's making, or in the way of the cache."""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.build_folder import COMMAND, Folder
from tests.mutations import mutations_of
from voicecoach.atomic_files import atomic_open
from voicecoach.cache.entry import encode_entry, is_entry, read_entry
from voicecoach.file_trace import file_identity, note_read, record_trace
from voicecoach.pipeline.receipt import receipt
from voicecoach.pipeline.receipt.receipt import PrintedAnswer

pytestmark = pytest.mark.slow

ARGUMENTS = ("build", "get-hip")
ANSWER = PrintedAnswer(["a notice"], [("text", "one\ntwo"), ("path", "written")])


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A receipt that is valid as long as nobody touches it."""
    monkeypatch.chdir(tmp_path)
    Path(os.environ["VOICECOACH_CACHE_DIR"]).mkdir(exist_ok=True)
    Path("read").write_bytes(b"input")
    with record_trace() as trace:
        note_read("read", b"input")
        with atomic_open(Path("written")) as file:
            file.write(b"output")
    receipt.save_receipt(ARGUMENTS, trace, ANSWER)
    (found,) = Path(os.environ["VOICECOACH_CACHE_DIR"]).glob("*.receipt")
    assert receipt.load_receipt(ARGUMENTS) == ANSWER
    return found


def forged(place: Path, content: bytes) -> None:
    """Write the content with the right digest, as somebody can who may write in the folder."""
    place.write_bytes(encode_entry(place.stem, content))


def facts(place: Path) -> Any:
    return json.loads(read_entry(place) or b"")


def test_a_receipt_is_an_entry_of_the_cache(place: Path) -> None:
    assert is_entry(place.name)
    assert facts(place)["lines"] == [list(line) for line in ANSWER.lines]


def test_damage_is_noticed(place: Path) -> None:
    whole = place.read_bytes()
    other = whole.replace(b"a notice", b"b notice")
    for torn in (b"", whole[:20], whole[:-1], whole + b" ", other, b"x" + whole):
        place.write_bytes(torn)
        assert receipt.load_receipt(ARGUMENTS) is None
    place.write_bytes(whole)
    assert receipt.load_receipt(ARGUMENTS) == ANSWER
    place.write_bytes(encode_entry("0" * 64, read_entry(place) or b""))  # that of another command
    assert receipt.load_receipt(ARGUMENTS) is None


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"written": {}},
        {"read": {}},
        {"read": {"/dev/zero": "0" * 64}},
        {"read": {"read\0": "0" * 64}},
        {"read": 7},
        {"absent": [0]},
        {"absent": ["read"]},
        {"written": {"written": [0, 0, 0, 0, 0]}},
        {"written": ["written"]},
        {"notices": [7]},
        {"notices": None},
        {"lines": [["path", "elsewhere"]]},
        {"lines": [["text", "\x1b]0;title\x07"]]},
        {"lines": [["text", "two\rone"]]},
        {"lines": [["text", 7]]},
        {"lines": [["run", "written"]]},
        {"lines": ["text"]},
        {"lines": {"text": "one"}},
    ],
    ids=str,
)
def test_a_forged_receipt_is_none(place: Path, change: dict[str, Any]) -> None:
    forged(place, json.dumps(facts(place) | change).encode())
    assert receipt.load_receipt(ARGUMENTS) is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes that have a name")
def test_a_pipe_is_not_waited_for(place: Path) -> None:
    content = facts(place)
    os.mkfifo("pipe")
    forged(place, json.dumps(content | {"read": {"pipe": "0" * 64}}).encode())
    assert receipt.load_receipt(ARGUMENTS) is None
    place.unlink()
    os.mkfifo(place)
    assert receipt.load_receipt(ARGUMENTS) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
untouched = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@untouched
@given(
    content=st.binary()
    | JSON.map(lambda value: json.dumps(value).encode())
    | st.dictionaries(
        st.sampled_from(["version", "read", "absent", "written", "notices", "lines"]), JSON
    ).map(lambda value: json.dumps({"version": 1} | value).encode())
)
def test_whatever_is_in_a_hostile_receipt_it_is_none(place: Path, content: bytes) -> None:
    forged(place, content)
    assert receipt.load_receipt(ARGUMENTS) is None


@untouched
@given(data=st.data())
def test_a_hostile_change_of_a_receipt_tells_no_terminal_anything(
    place: Path, data: st.DataObject
) -> None:
    true = read_entry(place) or b""
    forged(place, data.draw(mutations_of(true)))
    found = receipt.load_receipt(ARGUMENTS)
    forged(place, true)
    if found is not None:
        assert {line for kind, line in found.lines if kind == "path"} <= {"written"}
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", "".join(t for _, t in found.lines))


def test_a_forged_receipt_stops_no_build(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.built()
    (found,) = Path(os.environ["VOICECOACH_CACHE_DIR"]).glob("*.receipt")
    forged(found, b"[" * 100_000)
    assert folder.builds_again()
    assert not folder.builds_again()


def test_a_receipt_too_large_to_keep(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    size = place.stat().st_size
    place.unlink()
    monkeypatch.setattr(receipt, "MAX_RECEIPT_BYTES", size // 2)
    with record_trace() as trace:
        note_read("read", b"input")
    trace.written = {"written": file_identity(Path("written").stat())}
    receipt.save_receipt(ARGUMENTS, trace, ANSWER)
    assert not place.exists()


def test_only_the_command_that_was_given_is_answered(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.built()
    assert folder.builds_again("--debug", *COMMAND)
    folder.built()
    assert folder.run(*COMMAND, "--no-such-option").returncode == 2
    assert folder.run("plan", *COMMAND[1:]).returncode == 2
