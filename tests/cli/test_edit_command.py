"""`voicecoach edit`: whose file is opened, in which editor, and what is said afterwards."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import Run, refused
from voicecoach.cli.process.editor import editor_command, open_in_editor
from voicecoach.errors import UsageError

pytestmark = pytest.mark.skipif(os.name == "nt", reason="its editors are scripts")

WRONG = "name: A\nexercises:\n  - {name: Run, time: fast}\n"


@pytest.fixture
def own_folder() -> Path:
    return Path(os.environ["XDG_DATA_HOME"]) / "voicecoach" / "routines"


def editor(folder: Path, does: str, name: str = "my editor") -> str:
    """A script as editor, with a blank in its name. It notes what it is started with."""
    script = folder / name
    log = str(folder / "calls")
    script.write_text(
        f"#!{sys.executable}\nimport sys\nfrom pathlib import Path\n"
        f"with Path({log!r}).open('a') as calls: print(sys.argv[1:], file=calls)\n"
        f"file = Path(sys.argv[-1].partition(':')[0])\n{does}\n"
    )
    script.chmod(0o755)
    return shlex.quote(str(script))


def calls(folder: Path) -> list[str]:
    return (folder / "calls").read_text().splitlines()


SHORTER = "file.write_text(file.read_text().replace('10s', '20s'))"


def test_a_file_is_opened_and_then_checked(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", editor(tmp_path, SHORTER))
    done = run("edit", "two.yaml")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("two.yaml: fine, 2 exercises, about ")
    assert "time: 20s" in (tmp_path / "two.yaml").read_text()
    assert calls(tmp_path) == [str([str(tmp_path / "two.yaml")])]


def test_a_shipped_routine_is_copied_first(
    run: Run, tmp_path: Path, own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", editor(tmp_path, ""))
    copy = own_folder / "get-hip.yaml"
    done = run("edit", "get-hip")
    assert done.returncode == 0
    assert done.stderr == (
        f"voicecoach: get-hip ships with voicecoach, so this is a copy of yours: {copy}\n"
        f"voicecoach: {own_folder / 'routine.schema.json'} is new: "
        "your editor completes and checks the routine by it\n"
    )
    first, second, *_ = copy.read_text().splitlines()
    assert first == "# yaml-language-server: $schema=routine.schema.json"
    assert second.startswith("# Five moves")
    assert (own_folder / "routine.schema.json").read_text() == run("schema").stdout
    assert run("edit", "get-hip").stderr == "", "the second time, the copy is there"
    assert run("list").stdout.startswith("own      get-hip ")
    assert calls(tmp_path) == [str([str(copy)])] * 2


def test_a_shipped_routine_by_its_path_stays_where_it_is(
    run: Run, tmp_path: Path, own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", editor(tmp_path, ""))
    shipped = Path(__file__).parents[2] / "routines" / "tabata.yaml"
    assert run("edit", str(shipped)).returncode == 0
    assert not own_folder.exists()


def test_an_editor_with_arguments_and_a_file_with_blanks(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "two.yaml").rename(tmp_path / "my legs.yaml")
    monkeypatch.setenv("VISUAL", f"{editor(tmp_path, '')} --wait 'a b'")
    monkeypatch.setenv("EDITOR", "false")
    assert run("edit", "my legs.yaml").returncode == 0
    assert calls(tmp_path) == [str(["--wait", "a b", str(tmp_path / "my legs.yaml")])]


def test_a_path_with_blanks_needs_no_quotes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = shlex.split(editor(tmp_path, ""))[0]
    monkeypatch.setenv("EDITOR", path)
    assert editor_command() == [path]


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("vim", ["+3", "{file}"]),
        ("code", ["--goto", "{file}:3"]),
        ("subl", ["{file}:3"]),
        ("ed", ["{file}"]),
    ],
)
def test_an_editor_is_told_the_line(tmp_path: Path, name: str, arguments: list[str]) -> None:
    command = shlex.split(editor(tmp_path, "", name))
    file = tmp_path / "a.yaml"
    open_in_editor(command, file, 3)
    open_in_editor(command, file)
    told = [argument.format(file=file) for argument in arguments]
    assert calls(tmp_path) == [str(told), str([str(file)])]


def test_mistakes_are_told_and_nobody_is_asked_without_a_terminal(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", editor(tmp_path, f"file.write_text({WRONG!r})"))
    done = run("edit", "two.yaml", stdin="y\n")
    refused(done, 3, 'two.yaml:3:23: "fast" is not a duration')
    assert "[Y/n]" not in done.stderr
    assert len(calls(tmp_path)) == 1


@pytest.mark.parametrize(("answer", "code", "opened"), [("\n", 0, 2), ("y\n", 0, 2), ("n\n", 3, 1)])
def test_on_a_terminal_it_asks_whether_to_open_it_again(
    run: Run,  # noqa: ARG001  its folder
    tmp_path: Path,
    answer: str,
    code: int,
    opened: int,
) -> None:
    import pty

    does = f"file.write_text({WRONG!r} if len(sys.argv) < 3 else {WRONG.replace('fast', '9s')!r})"
    environment = {**os.environ, "EDITOR": editor(tmp_path, does, "vim")}
    ours, theirs = pty.openpty()
    os.write(ours, answer.encode())
    done = subprocess.run(
        [sys.executable, "-m", "voicecoach", "edit", "two.yaml"],
        cwd=tmp_path, env=environment, stdin=theirs, stderr=theirs, stdout=subprocess.PIPE,
        text=True, timeout=60,
    )  # fmt: skip
    os.close(theirs)
    assert b"Open it again at the mistake? [Y/n]" in os.read(ours, 10_000)
    os.close(ours)
    assert done.returncode == code
    file = str(tmp_path / "two.yaml")
    assert calls(tmp_path) == [str([file]), str(["+3", file])][:opened]


def test_an_editor_that_fails(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", editor(tmp_path, "sys.exit(7)"))
    refused(run("edit", "two.yaml"), 2, "ended with 7, so the routine was not checked")


@pytest.mark.parametrize(
    ("variables", "told"),
    [
        ({"EDITOR": "no-such-editor --wait"}, 'EDITOR names "no-such-editor", which is not there'),
        ({"VISUAL": "'no end"}, "VISUAL cannot be split into words"),
        ({"EDITOR": "", "PATH": "/nowhere"}, "there is no editor: set EDITOR"),
    ],
)
def test_no_editor(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], told: str) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(UsageError, match=told):
        editor_command()


def test_without_an_editor_nothing_is_copied(
    run: Run, own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "no-such-editor")
    refused(run("edit", "get-hip"), 2, "no-such-editor")
    assert not own_folder.exists()


@pytest.mark.parametrize(
    ("routine", "code", "told"),
    [("-", 2, "standard input is no file"), ("tow.yaml", 3, "there is no such routine")],
)
def test_what_cannot_be_edited(
    run: Run, monkeypatch: pytest.MonkeyPatch, routine: str, code: int, told: str
) -> None:
    monkeypatch.setenv("EDITOR", "true")
    refused(run("edit", routine), code, told)
