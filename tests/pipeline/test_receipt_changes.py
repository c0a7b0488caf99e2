"""Whatever a build depends on: once it has changed, the same command builds again."""

import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.audio.pictures import picture
from tests.build_folder import COMMAND, PART, Folder
from voicecoach.pipeline.receipt.circumstances import digest_of_command
from voicecoach.routine.parse.routine_folders import own_folder
from voicecoach.user_settings import settings_file

pytestmark = pytest.mark.slow

Change = Callable[[Folder], object]
posix_only = pytest.mark.skipif(os.name != "posix", reason="needs links, or inodes of POSIX")


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "work")


def with_the_same_time(place: Path, change: Callable[[bytes], bytes]) -> None:
    """Change what is in a file, and neither its size nor its time of change."""
    facts, content = place.stat(), place.read_bytes()
    changed = change(content)
    assert len(changed) == len(content)
    with place.open("r+b") as file:
        file.write(changed)
    os.utime(place, ns=(facts.st_atime_ns, facts.st_mtime_ns))


def replaced_by_a_copy(folder: Folder) -> None:
    copy = folder.path / "copy"
    shutil.copy2(folder.path / "out.mp3", copy)
    copy.replace(folder.path / "out.mp3")


def write_settings(text: str) -> None:
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text(text)


def flip(content: bytes) -> bytes:
    return content[:-1] + bytes([content[-1] ^ 1])


CHANGES: dict[str, Change] = {
    "the routine": lambda f: with_the_same_time(
        f.path / "main.yaml", lambda text: text.replace(b"Plank", b"Klank")
    ),
    "what it includes": lambda f: with_the_same_time(
        f.path / "part.yaml", lambda text: text.replace(b"Curls", b"Purls")
    ),
    "the cover": lambda f: (f.path / "mine.png").write_bytes(picture((50, 50))),
    "our variables": lambda f: f.environment.update(VOICECOACH_ONLINE="0"),
    "where programs are": lambda f: f.environment.update(PATH=os.environ["PATH"] + os.pathsep),
    "where voices are": lambda f: f.environment.update(HIBARI_HOME=str(f.path / "voices")),
    "where routines are": lambda f: f.environment.update(XDG_DATA_HOME=str(f.path / "data")),
    "the user's settings": lambda _: write_settings("rate = 120\n"),
    "the folder's settings": lambda f: f.write("voicecoach.toml", "rate = 120\n"),
    "a variable for a setting": lambda f: f.environment.update(VOICECOACH_COACHING="brief"),
    "how words sound": lambda _: write_settings('[pronounce]\nCurls = "kurls"\n'),
    "the cue sheet": lambda f: f.write("cues.json", "{}"),
    "no cue sheet": lambda f: (f.path / "cues.json").unlink(),
    "no output": lambda f: (f.path / "out.mp3").unlink(),
    "the output's size": lambda f: (f.path / "out.mp3").write_bytes(b"!"),
    "the output's time": lambda f: os.utime(f.path / "out.mp3"),
    "no receipt": lambda _: shutil.rmtree(os.environ["VOICECOACH_CACHE_DIR"]),
}
POSIX: dict[str, Change] = {
    "a byte of the output": lambda f: with_the_same_time(f.path / "out.mp3", flip),
    "another output": replaced_by_a_copy,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_is_noticed(folder: Folder, change: Change) -> None:
    (folder.path / "mine.png").write_bytes(picture())
    command = (*COMMAND, "--cover", "mine.png")
    folder.built(*command)
    assert not folder.builds_again(*command), "nothing has changed yet"
    change(folder)
    before = folder.identities() if (folder.path / "out.mp3").exists() else []
    folder.built(*command)
    assert folder.identities() != before
    assert not folder.builds_again(*command), "and now nothing has again"


@posix_only
@pytest.mark.parametrize("change", POSIX.values(), ids=POSIX)
def test_a_change_that_leaves_size_and_time_is_noticed(folder: Folder, change: Change) -> None:
    folder.built()
    change(folder)
    assert folder.builds_again()


def test_a_change_of_what_does_not_matter_is_none(folder: Folder) -> None:
    folder.built()
    folder.environment |= {"HTTPS_PROXY": "http://127.0.0.1:8", "COLUMNS": "40", "NO_PROXY": "*"}
    os.utime(folder.path / "main.yaml")
    folder.write("other.yaml", PART)
    assert not folder.builds_again()


def test_of_two_builds_with_one_output_the_last_counts(folder: Folder) -> None:
    folder.built()
    other = (*COMMAND, "--rate", "90")
    assert folder.builds_again(*other)
    assert not folder.builds_again(*other)
    assert folder.builds_again(), "the file is the other one's"


def test_a_routine_that_comes_before_the_one_that_was_read(folder: Folder) -> None:
    command = ("build", "get-hip", "--only", "bridges", "-o", "out.mp3")
    folder.built(*command)
    own = own_folder() / "get-hip.yml"
    own.parent.mkdir(parents=True)
    ours = "name: Mine\nexercises: [{name: Bridges, reps: 2}]"
    for place in (own, own.with_suffix(".yaml"), folder.path / "get-hip"):
        assert not folder.builds_again(*command)
        place.write_text(ours)
        assert folder.builds_again(*command), f"{place} comes first now"


def test_a_file_that_comes_before_an_include(folder: Folder) -> None:
    folder.write("main.yaml", "name: A\nexercises: [{include: get-hip, only: bridges}]")
    folder.built()
    assert not folder.builds_again()
    folder.write("get-hip", "name: Mine\nexercises: [{name: Bridges, reps: 2}]")
    assert folder.builds_again()


@posix_only
def test_a_second_name_of_an_included_file_that_leads_elsewhere(folder: Folder) -> None:
    folder.write("part.yaml", f"{PART}  - {{name: Rows, reps: 2}}\n")
    folder.write("other.yaml", "name: Other\nexercises:\n  - {name: Rows, reps: 4}\n")
    link = folder.path / "link.yaml"
    link.symlink_to("part.yaml")
    parts = "{include: part.yaml, only: curls}, {include: link.yaml, only: rows}"
    folder.write("main.yaml", f"name: A\nexercises: [{parts}]")
    folder.built()
    assert not folder.builds_again()
    link.unlink()
    link.symlink_to("other.yaml")
    assert folder.builds_again()


def test_another_version_of_a_package(folder: Folder, tmp_path: Path) -> None:
    plugins = tmp_path / "plugins"
    (plugins / "some_voice-1.0.dist-info").mkdir(parents=True)
    folder.environment["PYTHONPATH"] = str(plugins)
    folder.built()
    assert not folder.builds_again()
    (plugins / "some_voice-1.0.dist-info").rename(plugins / "some_voice-1.1.dist-info")
    assert folder.builds_again()
    (plugins / "some_voice-1.1.dist-info" / "RECORD").touch()  # installed anew
    assert folder.builds_again()


def test_another_state_of_the_program(folder: Folder, tmp_path: Path) -> None:
    package = Path(sys.modules["voicecoach"].__file__ or "").parent
    copy = tmp_path / "copy" / "voicecoach"
    shutil.copytree(package, copy, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(package.parent / "routines", copy / "shipped", dirs_exist_ok=True)
    folder.environment["PYTHONPATH"] = str(copy.parent)
    folder.built()
    assert not folder.builds_again()
    changed = copy / "session" / "fit.py"
    with changed.open("a", encoding="utf-8") as file:
        file.write("# a change\n")
    assert folder.builds_again()
    time.sleep(0.01)
    os.utime(changed)
    assert folder.builds_again()


def test_another_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    digests = set()
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        monkeypatch.chdir(tmp_path / name)
        digest_of_command.cache_clear()
        digests.add(digest_of_command(COMMAND))
    assert len(digests) == 2
