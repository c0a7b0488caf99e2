"""Whatever is in the way of an output: exit 5, one sentence, and the former file as it was."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

import voicecoach
from tests.counting_engine import CountingEngine
from tests.run_with_limits import ROUTINE, disks_can_be_made, modes_are_obeyed, on_a_small_disk, run
from voicecoach.engines.interface import Utterance
from voicecoach.errors import OutputError

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="needs modes and links of POSIX"),
    pytest.mark.slow,
]

FORMER = b"the former file"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """With a routine and a folder `out`, in which there are former files."""
    (tmp_path / "two.yaml").write_text(ROUTINE)
    (tmp_path / "weeks.yaml").write_text(f"weeks: 4{ROUTINE.replace('reps: 2', 'reps: 2-5')}")
    (tmp_path / "out").mkdir()
    for name in ("s.mp3", "cues.json", "weeks-week-2.mp3"):
        (tmp_path / "out" / name).write_bytes(FORMER)
    return tmp_path


def refused(done: "CompletedProcess[str]", *told: str) -> None:
    assert (done.returncode, done.stdout) == (5, ""), done
    assert done.stderr.count("\n") == 1, done.stderr
    for words in ("voicecoach: ", *told):
        assert words in done.stderr


def as_before(folder: Path) -> None:
    """Every former file is what it was, and nothing half written is beside it."""
    for place in (folder / "out").iterdir():
        assert not place.name.startswith(".")
        assert place.suffix not in (".mp3", ".json") or place.read_bytes() == FORMER


def link_to_itself(folder: Path) -> None:
    (folder / "out" / "loop.mp3").symlink_to("loop.mp3")


def link_to_nowhere(folder: Path) -> None:
    (folder / "out" / "nowhere.mp3").symlink_to("nowhere/s.mp3")


def a_folder(folder: Path) -> None:
    (folder / "out" / "folder.mp3").mkdir()


def nothing(_folder: Path) -> None:
    pass


NAMES: dict[str, tuple[Callable[[Path], None], str, str]] = {
    "a link to itself": (link_to_itself, "out/loop.mp3", "cannot be used: "),
    "a link to nowhere": (link_to_nowhere, "out/nowhere.mp3", "is a link, but there is no folder"),
    "a folder in its place": (a_folder, "out/folder.mp3", "is a folder: name a file in it"),
    "a name too long": (nothing, f"out/{'x' * 252}.mp3", "File name too long"),
    "no folder": (nothing, "nowhere/s.mp3", 'there is no folder "nowhere"'),
    "a file for a folder": (nothing, "two.yaml/s.mp3", 'there is no folder "two.yaml"'),
}


@pytest.mark.parametrize("flag", ["-o", "--cues"])
@pytest.mark.parametrize("case", NAMES)
def test_a_place_that_cannot_be_is_told_before_a_word_is_spoken(
    folder: Path, case: str, flag: str
) -> None:
    prepare, name, told = NAMES[case]
    prepare(folder)
    done = run(folder, "build", "two.yaml", "--engine", "gtts", flag, name)
    refused(done, told)
    as_before_but_for_obstacles(folder)


def as_before_but_for_obstacles(folder: Path) -> None:
    for name in ("loop.mp3", "nowhere.mp3"):
        (folder / "out" / name).unlink(missing_ok=True)
    if (folder / "out" / "folder.mp3").exists():
        (folder / "out" / "folder.mp3").rmdir()  # as empty as it was
    as_before(folder)


def test_a_link_to_a_file_is_followed(folder: Path) -> None:
    (folder / "link.mp3").symlink_to("out/s.mp3")
    assert run(folder, "build", "two.yaml", "-o", "link.mp3").returncode == 0
    assert (folder / "link.mp3").is_symlink()
    assert (folder / "out" / "s.mp3").stat().st_size > 50_000
    assert not list(folder.glob("*/.voicecoach-*"))


@pytest.mark.skipif(not modes_are_obeyed(), reason="this root cannot be made to obey modes")
@pytest.mark.parametrize(
    "arguments",
    [
        ["two.yaml", "-o", "out/s.mp3"],
        ["two.yaml", "-o", "s.mp3", "--cues", "out/cues.json"],
        ["weeks.yaml", "--week", "1..4", "-o", "out/"],
        ["two.yaml", "-o", "link.mp3"],
    ],
)
def test_a_folder_that_may_not_be_written(folder: Path, arguments: list[str]) -> None:
    (folder / "link.mp3").symlink_to("out/s.mp3")
    (folder / "out").chmod(0o500)
    refused(run(folder, "build", *arguments, modes=True), "out", "cannot be written to")
    (folder / "out").chmod(0o700)
    as_before(folder)


@pytest.mark.skipif(not disks_can_be_made(), reason="needs a root that may mount")
class TestADisk:
    """A disk of its own, in the place of the folder `out`."""

    def test_that_is_full_halfway(self, folder: Path) -> None:
        disk = on_a_small_disk(folder / "out", kilobytes=64)
        refused(
            run(folder, "build", "two.yaml", "-o", "out/s.mp3", before=disk),
            '"out/s.mp3" cannot be written: the disk is full; make room',
        )

    def test_that_is_full_of_cues(self, folder: Path) -> None:
        disk = on_a_small_disk(folder / "out", kilobytes=4)
        refused(
            run(folder, "build", "two.yaml", "-o", "s.mp3", "--cues", "out/c.json", before=disk),
            '"out/c.json" cannot be written: the disk is full; make room',
        )
        assert not list(folder.glob("*.mp3")), "both take their places, or neither"

    def test_that_is_full_within_a_set(self, folder: Path) -> None:
        disk = on_a_small_disk(folder / "out", kilobytes=2_000)
        show = ["sh", "-c", '"$@"; code=$?; ls -A out >&2; exit $code', "sh"]
        command = ["build", "weeks.yaml", "--week", "1..4", "-o", "out/"]
        done = run(folder, *command, before=[*disk, *show])
        assert done.returncode == 5
        told, *names = done.stderr.splitlines()
        assert "the disk is full" in told
        assert 1 <= len(names) < 4, "those that were whole stay"
        assert all(name.startswith("weeks-week-") for name in names)

    def test_that_is_full_of_speech(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        disk = on_a_small_disk(folder / "kept", kilobytes=64)
        (folder / "kept").mkdir()
        run(folder, "build", "two.yaml", "-o", "good.mp3")
        monkeypatch.setenv("VOICECOACH_CACHE_DIR", str(folder / "kept"))
        done = run(folder, "build", "two.yaml", "-o", "s.mp3", before=disk)
        assert (done.returncode, done.stderr.count("\n")) == (0, 1)
        assert "make room, or set VOICECOACH_CACHE_DIR" in done.stderr
        assert (folder / "s.mp3").read_bytes() == (folder / "good.mp3").read_bytes()

    def test_that_may_only_be_read(self, folder: Path) -> None:
        disk = on_a_small_disk(folder / "out", kilobytes=64, read_only=True)
        show = ["sh", "-c", '"$@"; code=$?; cat out/former.mp3 >&2; exit $code', "sh"]
        done = run(folder, "build", "two.yaml", "-o", "out/former.mp3", before=[*disk, *show])
        assert done.returncode == 5
        assert '"out" cannot be written to' in done.stderr
        assert done.stderr.endswith("former")


class Meanwhile(CountingEngine):
    """Does something, once, while the session is spoken."""

    def __init__(self, deed: Callable[[], object]) -> None:
        super().__init__()
        self.deed = deed

    def synthesize(self, utterance: Utterance) -> bytes:
        if len(self.asked) == 9:
            self.deed()
        return super().synthesize(utterance)


def built_meanwhile(folder: Path, deed: Callable[[], object], cues: Path | None = None) -> str:
    with pytest.raises(OutputError) as refused:
        voicecoach.build(ROUTINE, folder / "out" / "s.mp3", cues=cues, engine=Meanwhile(deed))
    assert "\n" not in str(refused.value)
    return str(refused.value)


def test_the_folder_goes_meanwhile(folder: Path) -> None:
    told = built_meanwhile(folder, lambda: shutil.rmtree(folder / "out"))
    assert f'there is no folder "{folder / "out"}"; make it' in told
    assert not (folder / "out").exists()


def test_a_folder_comes_in_the_file_s_place_meanwhile(folder: Path) -> None:
    def deed() -> None:
        (folder / "out" / "s.mp3").unlink()
        (folder / "out" / "s.mp3").mkdir()

    assert "it is a folder" in built_meanwhile(folder, deed)
    assert os.listdir(folder / "out" / "s.mp3") == []


def test_the_folder_of_the_cues_goes_meanwhile(folder: Path) -> None:
    (folder / "sheets").mkdir()
    cues = folder / "sheets" / "cues.json"
    told = built_meanwhile(folder, lambda: shutil.rmtree(folder / "sheets"), cues)
    assert f'"{cues}" cannot be written: there is no folder' in told
    as_before(folder)


@pytest.mark.skipif(not modes_are_obeyed(), reason="this root cannot be made to obey modes")
def test_what_it_may_not_touch_stays_and_nothing_else(folder: Path) -> None:
    strays = [folder / "out" / f".voicecoach-{number:016}.part" for number in range(10)]
    for number, stray in enumerate(strays):
        stray.touch(0o000 if number % 2 else 0o600)
    done = run(folder, "build", "two.yaml", "-o", "out/s.mp3", modes=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted((folder / "out").glob(".*")) == strays[1::2]


def test_the_next_build_removes_what_a_killed_one_left(folder: Path) -> None:
    stray = ".voicecoach-0123456789abcdef.part"
    (folder / stray).write_bytes(b"half a sheet")
    (folder / "out" / stray).write_bytes(b"half a session")
    (folder / "link.mp3").symlink_to("out/s.mp3")
    done = run(folder, "build", "two.yaml", "-o", "link.mp3", "--cues", "cues.json")
    assert done.returncode == 0
    assert not list(folder.rglob(stray))


def test_another_routine_is_never_replaced_by_a_cue_sheet(folder: Path) -> None:
    other = folder / "out" / "other.yaml"
    other.write_text("name: Other")
    refused(run(folder, "plan", "two.yaml", "-o", "out/other.yaml"), "may be a routine of yours")
    assert other.read_text() == "name: Other"
