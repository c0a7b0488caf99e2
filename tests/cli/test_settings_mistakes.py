"""Settings files with something wrong: each is one sentence, with the file and the line."""

import os
from pathlib import Path

import pytest

from tests.commands import Run, refused
from voicecoach.errors import UsageError
from voicecoach.user_settings import MOST_SETTINGS_BYTES, line_of_key, read_settings_file

pytestmark = pytest.mark.usefixtures("share_cache")


@pytest.fixture(name="run")
def _run_with_a_routine(run: Run, tmp_path: Path) -> Run:
    (tmp_path / "a.yaml").write_text("name: A\nexercises: [{name: Squats, reps: 2}]\n")
    return run


MISTAKES = {
    'coachin = "full"': ':1: there is no setting "coachin": did you mean "coaching"?',
    "speed = 120": ':1: there is no setting "speed": did you mean "rate"?',
    "\n\nrate = 20": ':3: rate: "20" is no pace of speech: write 50 to 200 (percent)',
    "rate = true": ':1: rate: "true" is no pace of speech',
    'coaching = "breif"': ':1: coaching: "breif" is no level of coaching: did you mean "brief"?',
    "online = 'perhaps'": ':1: online: "perhaps" is neither yes nor no',
    'engine = "hibary"': ':1: engine: there is no engine "hibary": did you mean "hibari"?',
    'language = "fr"': ':1: language: there is no phrasebook for "fr": write en',
    "voice = 3": ':1: voice: this is no text: write  voice = "fenrir"',
    'output = ["a"]': ':1: output: this is no text: write  output = "sessions"',
    'voice = " "': ":1: voice: this is empty",
    "command = [1]": ':1: command: it is no list of texts: write it like ["say"',
    '[pronounce]\nBia = "!"': ':1: pronounce: "pronounce.Bia" says nothing',
    'rate = 110\nvoice = "fen': ":2: this is not TOML (Unterminated string)",
    "rate 110": ":1: this is not TOML (Expected '=' after a key",
    f"voice = {'[' * 3_000}": "this is not TOML",
    "x" * (MOST_SETTINGS_BYTES + 1): "this is larger than 64 KiB",
    f"# mine\n{'a.' * 5_000}a = 1": ":2: this line has more than 4,000 characters",
}


@pytest.mark.parametrize("text", MISTAKES, ids=lambda text: text[:20].strip())
def test_a_mistake_in_a_file_is_one_sentence(text: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "voicecoach.toml").write_text(text)
    done = run("plan", "a.yaml")
    refused(done, 2, MISTAKES[text])
    assert done.stderr.startswith("voicecoach: voicecoach.toml:")
    assert done.stderr.count("\n") == 1


def test_a_file_that_is_no_text_or_no_file(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "voicecoach.toml"
    file.write_bytes("rate = 110".encode("utf-16"))
    refused(run("plan", "a.yaml"), 2, "voicecoach.toml: this is not UTF-8: save the settings as")
    file.write_bytes(b"\xef\xbb\xbfrate = 110\r\n")
    assert "110" in run("config", "show").stdout, "as editors on Windows write it"
    file.unlink()
    file.mkdir()
    refused(run("plan", "a.yaml"), 2, "voicecoach.toml: this is not a file: settings are a file")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")
def test_a_pipe_is_not_waited_for(run: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "voicecoach.toml")
    refused(run("plan", "a.yaml"), 2, "this is not a file")


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbid(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "voicecoach.toml").write_text("rate = 110\n")
    monkeypatch.setattr(Path, "read_bytes", forbid)
    with pytest.raises(UsageError, match=r"cannot be read \(Permission denied\): make it readable"):
        read_settings_file(tmp_path / "voicecoach.toml")


@pytest.mark.parametrize(
    ("keys", "line"),
    [(["rate"], 2), (["pronounce", "Bia"], 5), (["pronounce", "Zo"], 6), (["pronounce"], 4)],
)
def test_the_line_of_a_key(keys: list[str], line: int) -> None:
    text = '# rate = 1\nrate = 3\nx = """\n[pronounce]\nBia = "b"\n"Zo" = \'z\'\n'
    assert line_of_key(text, keys) == line


@pytest.mark.parametrize(
    ("variable", "value", "told"),
    [
        ("VOICECOACH_RATE", "fast", 'VOICECOACH_RATE: "fast" is no pace of speech'),
        ("VOICECOACH_ENGINE", "hibary", 'VOICECOACH_ENGINE: there is no engine "hibary"'),
        ("VOICECOACH_ONLINE", "perhaps", 'VOICECOACH_ONLINE: "perhaps" is neither yes nor no'),
    ],
)
def test_a_variable_that_is_wrong(
    variable: str, value: str, told: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, value)
    refused(run("plan", "a.yaml"), 2, told)


def test_a_variable_that_a_flag_beats_may_be_wrong(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VOICECOACH_RATE", "fast")
    monkeypatch.setenv("VOICECOACH_COMMAND", "say 'x")
    assert run("plan", "a.yaml", "--rate", "100").returncode == 0
