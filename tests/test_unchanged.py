"""A build that is asked for again: nothing is done where nothing has changed."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.commands import Run
from tests.mutated import mutated
from tests.test_cover import picture
from voicecoach.engines.store import ClipStore
from voicecoach.wiring import receipt as receipts
from voicecoach.wiring.receipt import Receipt

HOME = "name: Home\nexercises:\n  - include: parts/mat\n  - {name: Plank, time: 20s}\n"
MAT = "name: Mat\nexercises:\n  - {name: Curls, reps: 4}\n"
BUILD = ("build", "home", "-o", "it.mp3", "--cover", "mine.png", "--cues", "cues.json")


@pytest.fixture
def folder(tmp_path: Path, run: Run) -> Path:  # noqa: ARG001  it speaks silently
    own = Path(os.environ["XDG_DATA_HOME"]) / "voicecoach" / "routines"
    (own / "parts").mkdir(parents=True)
    (own / "home.yaml").write_text(HOME.replace("parts/mat", "parts/mat.yaml"))
    (own / "parts" / "mat.yaml").write_text(MAT)
    (tmp_path / "mine.png").write_bytes(picture())
    return tmp_path


def state(folder: Path) -> list[tuple[int, int]]:
    """Which files the outputs are: a build makes new ones."""
    facts = [(folder / name).stat() for name in ("it.mp3", "cues.json")]
    return [(fact.st_ino, fact.st_mtime_ns) for fact in facts]


def test_nothing_is_written_and_the_answer_is_the_same(folder: Path, run: Run) -> None:
    first = run(*BUILD)
    assert (first.returncode, first.stderr) == (0, "")
    written = state(folder)
    again = run(*BUILD)
    assert (again.returncode, again.stdout, again.stderr) == (0, first.stdout, "")
    assert state(folder) == written


def test_force_builds_anyway(folder: Path, run: Run) -> None:
    run(*BUILD)
    written = state(folder)
    assert run(*BUILD, "--force").returncode == 0
    assert state(folder) != written


def test_json_comes_as_from_a_build(folder: Path, run: Run) -> None:
    first = run(*BUILD, "--json")
    written = state(folder)
    assert json.loads(first.stdout)["version"] == 1
    assert run(*BUILD, "--json").stdout == first.stdout
    assert state(folder) == written


def own(name: str) -> Path:
    return Path(os.environ["XDG_DATA_HOME"]) / "voicecoach" / "routines" / name


def edit(file: Path) -> None:
    """The same size, and the time of before: only what is in it tells."""
    facts = file.stat()
    file.write_bytes(file.read_bytes().replace(b"4", b"5").replace(b"20s", b"30s"))
    os.utime(file, ns=(facts.st_atime_ns, facts.st_mtime_ns))


CHANGES: dict[str, Callable[[Path], object]] = {
    "the routine": lambda _: edit(own("home.yaml")),
    "an included file": lambda _: edit(own("parts/mat.yaml")),
    "an included file is gone": lambda _: own("parts/mat.yaml").rename(own("parts/mat.yml")),
    "a file that is taken before": lambda folder: (folder / "home").write_text(MAT),
    "the cover": lambda folder: (folder / "mine.png").write_bytes(picture((50, 50))),
    "the output is shorter": lambda folder: os.truncate(folder / "it.mp3", 9_999),
    "the output is gone": lambda folder: (folder / "it.mp3").unlink(),
    "the output is another": lambda folder: (folder / "it.mp3").write_bytes(b"another"),
    "the cue sheet is gone": lambda folder: (folder / "cues.json").unlink(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_noticed(change: str, folder: Path, run: Run) -> None:
    assert run(*BUILD).returncode == 0
    written = state(folder)
    CHANGES[change](folder)
    done = run(*BUILD)
    if change.endswith("is gone") and "included" in change:
        assert done.returncode == 3
        return
    assert done.returncode == 0
    assert state(folder) != written


@pytest.mark.parametrize(
    "more", [("--reps", "3"), ("--rate", "120"), ("--no-bed",), ("--voice", "silent"), ("-v",)]
)
def test_another_request_is_built(folder: Path, run: Run, more: tuple[str, ...]) -> None:
    run(*BUILD)
    written = state(folder)
    assert run(*BUILD, *more).returncode == 0
    assert state(folder) != written
    # And of the two that write the same file, only the last one is up to date.
    written = state(folder)
    assert run(*BUILD).returncode == 0
    assert state(folder) != written


@pytest.mark.parametrize("name", ["VOICECOACH_ENGINE", "VOICECOACH_ONLINE", "HIBARI_HOME"])
def test_another_environment_is_another_request(
    folder: Path, run: Run, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(*BUILD)
    written = state(folder)
    monkeypatch.setenv(name, "espeak" if name == "VOICECOACH_ENGINE" else "0")
    assert run(*BUILD).returncode == 0
    assert state(folder) != written


def test_another_folder_is_another_request(folder: Path, run: Run) -> None:
    run("build", "home", "-o", str(folder / "it.mp3"), "--cues", str(folder / "cues.json"))
    before = Receipt(["build", "home"], ClipStore(folder))
    os.chdir(folder)
    assert Receipt(["build", "home"], ClipStore(folder))._key != before._key


def test_a_set_of_weeks_is_one_request(run: Run, tmp_path: Path) -> None:
    command = ("build", "get-hip", "--week", "1..3", "-o", f"{tmp_path}/")
    first = run(*command)
    files = sorted(tmp_path.glob("*.mp3"))
    assert len(files) == 3
    written = [file.stat().st_ino for file in files]
    assert run(*command).stdout == first.stdout
    assert [file.stat().st_ino for file in files] == written
    files[1].unlink()
    run(*command)
    assert files[1].exists()


def test_a_routine_from_a_stream_is_always_built(run: Run, tmp_path: Path) -> None:
    run("build", "-", "-o", "it.mp3", stdin=MAT)
    before = (tmp_path / "it.mp3").stat().st_ino, (tmp_path / "it.mp3").read_bytes()
    run("build", "-", "-o", "it.mp3", stdin=MAT.replace("4", "5"))
    assert (tmp_path / "it.mp3").read_bytes() != before[1]


def test_what_was_told_beside_the_answer_is_told_again(run: Run, tmp_path: Path) -> None:
    """So too after a build that fell back to another voice: it says so each time."""
    (tmp_path / "quick.yaml").write_text(
        "name: A\nexercises: [{name: B, reps: 3, tempo: {very long words of the author: 0.25s}}]"
    )
    first = run("build", "quick.yaml")
    assert "a tick is heard instead" in first.stderr
    assert run("build", "quick.yaml").stderr == first.stderr


def test_a_file_that_changes_while_it_is_read_keeps_no_receipt(tmp_path: Path) -> None:
    routine, output = tmp_path / "a.yaml", tmp_path / "a.mp3"
    output.write_bytes(b"sound")
    asked = Receipt(["build", "a"], ClipStore(tmp_path))
    time.sleep(0.05)
    routine.write_text(MAT)
    asked.keep([("path", "a.mp3")], read=[routine], written=[output], absent=[])
    assert Receipt(["build", "a"], ClipStore(tmp_path)).answer() == []


def kept(folder: Path, **changed: object) -> Receipt:
    """A receipt that is up to date, and what is asked for again."""
    routine, output = folder / "a.yaml", folder / "a.mp3"
    routine.write_text(MAT)
    output.write_bytes(b"sound")
    time.sleep(0.05)
    how = {"read": [routine], "written": [output], "absent": [], **changed}
    Receipt(["build", "a"], ClipStore(folder)).keep([("path", "a.mp3")], **how)  # type: ignore[arg-type]
    return Receipt(["build", "a"], ClipStore(folder))


def test_an_update_of_a_library_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    metadata = tmp_path / "METADATA"
    metadata.write_text("1.0")
    monkeypatch.setattr(receipts, "_libraries", lambda: [str(metadata)])
    assert kept(tmp_path).answer() == [("path", "a.mp3")]
    metadata.unlink()
    assert Receipt(["build", "a"], ClipStore(tmp_path)).answer() == []


def test_the_libraries_are_those_that_are_installed() -> None:
    names = [Path(place).parent.name.split("-")[0] for place in receipts._libraries()]
    assert {"hibari_tts", "onnxruntime", "lameenc", "mutagen"} <= set(names)


def test_a_change_of_our_own_code_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kept(tmp_path).answer()
    monkeypatch.setattr(receipts, "code_digest", lambda: "another version")
    assert Receipt(["build", "a"], ClipStore(tmp_path)).answer() == []


VALUES = st.none() | st.integers() | st.text(max_size=5) | st.lists(st.text(max_size=3), max_size=3)
SHEETS = st.dictionaries(
    st.sampled_from(["printed", "read", "written", "absent", "libraries"]), VALUES, max_size=5
)


WRITTEN = b'{"printed": [["path", "a"]], "read": [], "written": [["a", [1, 2, 3]]]}'


@given(mutated(WRITTEN) | SHEETS.map(lambda sheet: json.dumps(sheet).encode()))
def test_whatever_is_in_its_place_is_an_answer_or_none(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    store = ClipStore(tmp_path_factory.getbasetemp() / "receipts")
    asked = Receipt(["build"], store)
    store.put(asked._key, data)
    assert asked.answer() == []


def test_it_is_decided_before_a_large_library_is_loaded(folder: Path, run: Run) -> None:
    run(*BUILD)
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "voicecoach", *BUILD],
        cwd=folder,
        capture_output=True,
        text=True,
    )
    loaded = {line.rpartition("|")[2].strip().split(".")[0] for line in done.stderr.splitlines()}
    assert "voicecoach" in loaded
    assert not loaded & {"typer", "pydantic", "yaml", "numpy", "mutagen", "rich", "lameenc"}
