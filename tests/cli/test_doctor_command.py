"""`voicecoach doctor`: what it looks at, what it says, and how it ends."""

import json
import re
import tomllib
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from tests.commands import Run, run_command
from voicecoach.cli.doctor import python_and_libraries
from voicecoach.cli.doctor.finding import Grade
from voicecoach.cli.doctor.python_and_libraries import LIBRARIES, check_libraries
from voicecoach.cli.doctor.table import DOCTOR_CHECKS
from voicecoach.user_settings import settings_file

PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def findings(
    folder: Path, *options: str, code: int = 0, environment: Mapping[str, str] | None = None
) -> dict[str, list[tuple[str, str]]]:
    """The grades and texts of all findings by subject, as the command prints them."""
    done = run_command("doctor", "--json", *options, folder=folder, environment=environment)
    assert (done.returncode, done.stderr) == (code, "")
    answer = json.loads(done.stdout)
    assert answer["exit_code"] == code
    assert list(dict.fromkeys(one["check"] for one in answer["findings"])) == list(DOCTOR_CHECKS)
    found: dict[str, list[tuple[str, str]]] = {}
    for one in answer["findings"]:
        found.setdefault(one["subject"], []).append((one["grade"], one["text"]))
    return found


def test_all_is_well_and_nothing_is_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)
    found = findings(tmp_path)
    assert not [one for rows in found.values() for one in rows if one[0] == "problem"]
    assert found["hibari heart"] == [("ok", "speaks: American, female")]
    assert found["hibari fenrir"][0][1].startswith("not installed: `voicecoach voices install")
    assert found["espeak"][0][1].startswith("speaks: ")
    assert found["output"] == [("ok", str(tmp_path / "audio_out"))]
    assert list(tmp_path.iterdir()) == []


def test_people_get_lines_and_a_verdict(run: Run) -> None:
    done = run("doctor")
    *lines, verdict = done.stdout.splitlines()
    assert verdict == "no problems"
    assert all(re.match("(ok|note) +[A-Za-z]", line) for line in lines)


def test_a_service_is_asked_only_where_the_user_says_so(tmp_path: Path) -> None:
    """The proxy of the tests refuses everything, which shows that somebody asked."""
    [(_, silent)] = findings(tmp_path)["gtts"]
    [(grade, asked)] = findings(tmp_path, "--online")["gtts"]
    assert silent == "sends texts to Google Translate, so it was not asked: --online asks it"
    assert (grade, "cannot be used here" in asked) == ("note", True)


@pytest.mark.slow
def test_without_a_voice_it_ends_with_4(tmp_path: Path) -> None:
    for name in ("hibari", "onnxruntime", "espeakng_loader"):
        shadow = tmp_path / "shadow" / name
        shadow.mkdir(parents=True)
        (shadow / "__init__.py").write_text("raise ImportError('not here')")
    found = findings(tmp_path, code=4, environment={"PYTHONPATH": str(tmp_path / "shadow")})
    for name in ("hibari", "espeak"):
        [(grade, text)] = found[name]
        assert (grade, text.startswith("cannot be used here: ")) == ("problem", True)
    [(_, text)] = [one for one in found["espeakng-loader"] if one[0] == "problem"]
    assert "cannot be loaded (ImportError: not here)" in text
    assert "-m pip install --upgrade espeakng-loader" in text


def test_where_nothing_can_be_written_it_ends_with_5(tmp_path: Path) -> None:
    (tmp_path / "audio_out").write_text("no folder")
    [(grade, text)] = findings(tmp_path, code=5)["output"]
    assert (grade, "is no folder" in text, "--output" in text) == ("problem", True, True)
    (tmp_path / "voicecoach.toml").write_text('output = "sessions"\n')
    assert findings(tmp_path)["output"] == [("ok", str(tmp_path / "sessions"))]


def test_a_cache_that_cannot_be_used_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    environment = {"VOICECOACH_CACHE_DIR": str(tmp_path / "file" / "cache")}
    [(grade, text)] = findings(tmp_path, environment=environment)["cache"]
    assert (grade, "set VOICECOACH_CACHE_DIR to another folder" in text) == ("problem", True)


def test_every_mistake_of_the_settings_is_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text('voice = "fen')
    (tmp_path / "voicecoach.toml").write_text("rate = 3\nonline = true\ncoachin = 'full'\n")
    rows = findings(tmp_path)["settings"]
    assert [text.partition(" ")[0] for grade, text in rows if grade == "problem"] == [
        "voicecoach.toml:1:", "voicecoach.toml:3:", f"{settings_file()}:1:"
    ]  # fmt: skip
    settings_file().unlink()
    (tmp_path / "voicecoach.toml").write_text("online = true\n")
    monkeypatch.setenv("VOICECOACH_RATE", "fast")
    texts = [text for _, text in findings(tmp_path)["settings"]]
    assert 'VOICECOACH_RATE: "fast" is no pace of speech: write 50 to 200 (percent)' in texts
    monkeypatch.delenv("VOICECOACH_RATE")
    texts = [text for _, text in findings(tmp_path)["settings"]]
    assert any(text.startswith("voicecoach.toml:1: online does not count") for text in texts)


def test_no_password_is_shown(tmp_path: Path) -> None:
    environment = {"HTTPS_PROXY": "http://me:secret@proxy:8080", "CURL_CA_BUNDLE": "nowhere.pem"}
    done = run_command("doctor", "--json", folder=tmp_path, environment=environment)
    assert "http://***@proxy:8080" in done.stdout
    assert "secret" not in done.stdout
    assert 'there is no file \\"nowhere.pem\\"' in done.stdout


def test_without_a_player_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    [(grade, text)] = findings(tmp_path)["players"]
    assert (grade, "install mpv" in text) == ("note", True)


def test_the_libraries_are_those_of_the_project() -> None:
    project = tomllib.loads(PROJECT.read_text("utf-8"))["project"]
    extra = project["optional-dependencies"]["import"]

    def names(requirements: list[str]) -> set[str]:
        return {re.split(r"[^\w-]", line)[0] for line in requirements}

    by_extra = {
        which: {library.package for library in LIBRARIES if library.extra == which}
        for which in ("", "import")
    }
    assert by_extra == {"": names(project["dependencies"]), "import": names(extra)}


@pytest.mark.parametrize(
    ("package", "grade", "told"),
    [
        ("soxr", Grade.PROBLEM, "missing: "),
        ("lxml", Grade.NOTE, "-m pip install --upgrade 'voicecoach[import]'"),
        ("hibari-tts", None, ""),
    ],
)
def test_a_library_that_is_missing(
    package: str, grade: Grade | None, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def version(name: str) -> str:
        if name == package:
            raise PackageNotFoundError(name)
        return "1"

    monkeypatch.setattr(python_and_libraries, "version", version)
    monkeypatch.setattr(python_and_libraries, "_load", lambda _module: None)
    *missing, all_others = list(check_libraries())
    assert package not in all_others.text
    assert [one.grade for one in missing] == ([grade] if grade else [])
    assert all(told in one.text for one in missing)


def test_a_broken_settings_file_is_told_before_the_voices_and_at_the_end(run: Run) -> None:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text("rate = true\n")
    lines = run("doctor").stdout.splitlines()
    assert lines[-1] == "builds will fail until the settings are corrected"
    subjects = [line.split()[1] for line in lines if len(line.split()) > 1]
    assert subjects.index("settings") < subjects.index("espeak")
