"""`voicecoach config`: the settings shown, set and removed."""

import json
import tomllib
from pathlib import Path

import pytest

from tests.commands import Run, refused
from tests.run_with_limits import modes_are_obeyed
from tests.run_with_limits import run as run_with_limits
from voicecoach.cli.settings.table import SETTINGS
from voicecoach.user_settings import settings_file

WRITTEN = """\
# How I train.
rate = 110  # brisk

[pronounce]
# A friend.
Bia = "Bee-ah"
"""


def own(text: str) -> None:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text(text)


def test_a_first_setting_makes_the_file(run: Run) -> None:
    done = run("config", "set", "voice", "fenrir")
    assert (done.returncode, done.stdout) == (0, f"voice is set in {settings_file()}\n")
    assert settings_file().read_text() == 'voice = "fenrir"\n'
    assert run("config", "path").stdout == f"{settings_file()}\n"
    assert "fenrir is not installed yet: `voicecoach voices install fenrir`" in done.stderr


def test_everything_is_shown_with_its_origin(run: Run, tmp_path: Path) -> None:
    own(WRITTEN)
    (tmp_path / "voicecoach.toml").write_text("coaching = 'brief'\n")
    lines = {line.split()[0]: line.split()[1:] for line in run("config").stdout.splitlines()}
    keys = [setting.key for setting in SETTINGS if setting.key != "pronounce"]
    assert [*lines] == [*keys, "pronounce.Bia"]
    assert lines["engine"] == ["silent", "VOICECOACH_ENGINE"]
    assert lines["rate"] == ["110", f"{settings_file()}:2"]
    assert lines["coaching"] == ["brief", "voicecoach.toml:1"]
    assert lines["pronounce.Bia"] == ["Bee-ah", f"{settings_file()}:6"]
    assert lines["online"] == ["false", "default"]
    assert run("config", "show", "--origin").stdout == run("config").stdout
    assert "default" not in run("config", "show").stdout


def test_programs_get_the_files_and_the_values(run: Run, tmp_path: Path) -> None:
    own(WRITTEN)
    (tmp_path / "voicecoach.toml").write_text("online = true\n")
    answer = json.loads(run("config", "show", "--json").stdout)
    assert {key: answer[key] for key in ("own_file", "folder_file")} == {
        "own_file": str(settings_file()),
        "folder_file": str(tmp_path / "voicecoach.toml"),
    }
    [refusal] = answer["refusals"]
    assert "online does not count" in refusal
    [rate] = [one for one in answer["settings"] if one["key"] == "rate"]
    assert rate == {
        "key": "rate", "value": 110, "origin": "own", "place": f"{settings_file()}:2"
    }  # fmt: skip


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_the_example_of_every_setting_can_be_set(run: Run, setting: object) -> None:
    key, example = getattr(setting, "key", ""), getattr(setting, "example", "").strip("'")
    typed = f"{key}.Bia" if key == "pronounce" else key
    done = run("config", "set", typed, example)
    assert (done.returncode, done.stdout) == (0, f"{typed} is set in {settings_file()}\n")
    assert (
        run("config", "unset", typed).stdout == f"{typed} is no longer set in {settings_file()}\n"
    )
    assert tomllib.loads(settings_file().read_text()) == {}


@pytest.mark.parametrize(
    ("key", "value", "line"),
    [
        ("rate", "120%", "rate = 120"),
        ("online", "yes", "online = true"),
        ("output", "~/sessions", 'output = "~/sessions"'),
        ("command", "say {text}", 'command = "say {text}"'),
        ("coaching", "BRIEF", 'coaching = "BRIEF"'),
        ("pronounce.O'Neil", 'oh "neel"', '[pronounce]\n"O\'Neil" = \'oh "neel"\''),
    ],
)
def test_a_value_is_written_as_a_person_would(run: Run, key: str, value: str, line: str) -> None:
    assert run("config", "set", key, value).returncode == 0
    assert tomllib.loads(settings_file().read_text()) == tomllib.loads(line)


def test_comments_and_order_stay(run: Run) -> None:
    own(WRITTEN)
    assert run("config", "set", "rate", "90").returncode == 0
    assert settings_file().read_text() == WRITTEN.replace("110", "90")
    run("config", "set", "pronounce.Zoe", "Zoh")
    assert settings_file().read_text() == WRITTEN.replace("110", "90") + 'Zoe = "Zoh"\n'


def test_a_setting_of_the_folder(run: Run, tmp_path: Path) -> None:
    done = run("config", "set", "coaching", "brief", "--folder")
    assert (done.returncode, settings_file().exists()) == (0, False)
    assert (tmp_path / "voicecoach.toml").read_text() == 'coaching = "brief"\n'
    assert run("config", "path", "--folder").stdout == f"{tmp_path / 'voicecoach.toml'}\n"
    told = "voicecoach.toml:1 beats it here"
    assert told in run("config", "set", "coaching", "full").stderr
    for key, value in (("online", "true"), ("command", "say"), ("output", "/tmp")):
        refused(
            run("config", "set", key, value, "--folder"), 2, f"{key} cannot be set for a folder"
        )


def test_a_variable_that_beats_it_is_pointed_out(run: Run) -> None:
    assert "VOICECOACH_ENGINE beats it here" in run("config", "set", "engine", "espeak").stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["voic", "fenrir"], 'there is no setting "voic": did you mean "voice"?'),
        (["speed", "120"], 'there is no setting "speed": did you mean "rate"?'),
        (
            ["voice", "fenrr"],
            'voice: there is no "fenrr" in silent, hibari or espeak: did you mean',
        ),
        (["rate", "20"], "write 50 to 200"),
        (["coaching", "breif"], 'did you mean "brief"?'),
        (["pronounce", "Bia"], "name the word as well: voicecoach config set pronounce.Bia"),
        (["pronounce.!", "Bia"], "is no word"),
        (["voice.x", "y"], 'voice has no parts: write voice without ".x"'),
    ],
)
def test_a_slip_is_answered(run: Run, arguments: list[str], told: str) -> None:
    done = run("config", "set", *arguments)
    refused(done, 2, told)
    assert done.stderr.count("\n") == 1
    assert not settings_file().exists()


def test_what_is_not_set_can_be_unset(run: Run) -> None:
    assert run("config", "unset", "rate").stdout == f"rate is not set in {settings_file()}\n"
    refused(run("config", "unset", "speed"), 2, 'did you mean "rate"?')
    own('speed = 3\n"pronounce.x" = 1\n')
    assert (
        run("config", "unset", "speed").stdout == f"speed is no longer set in {settings_file()}\n"
    )


def test_a_half_written_file_is_left_alone(run: Run) -> None:
    own('voice = "fen')
    for line in (["set", "rate", "90"], ["unset", "voice"], ["show"]):
        refused(run("config", *line), 2, f"{settings_file()}:1: this is not TOML")
    assert settings_file().read_text() == 'voice = "fen'


def test_a_wrong_value_can_be_set_right(run: Run) -> None:
    own("rate = 20\n")
    refused(run("config"), 2, f"{settings_file()}:1: rate:")
    assert run("config", "set", "rate", "90").returncode == 0
    assert run("config", "show").returncode == 0


@pytest.mark.skipif(not modes_are_obeyed(), reason="whoever runs this may read everything")
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    settings_file().parent.parent.mkdir(parents=True)
    settings_file().parent.parent.chmod(0o500)
    done = run_with_limits(tmp_path, "config", "set", "rate", "90", modes=True)
    refused(done, 5, f'the folder "{settings_file().parent}" cannot be made: Permission denied')


@pytest.mark.skipif(not modes_are_obeyed(), reason="whoever runs this may read everything")
def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    own("rate = 90\n")
    settings_file().chmod(0)
    done = run_with_limits(tmp_path, "config", "show", modes=True)
    refused(
        done, 2, f"{settings_file()}: this cannot be read (Permission denied): make it readable"
    )


def test_a_file_where_the_folder_should_be(run: Run) -> None:
    settings_file().parent.parent.mkdir(parents=True)
    settings_file().parent.write_text("")
    done = run("config", "set", "rate", "90")
    assert done.returncode in (2, 5)
    assert (done.stdout, "Traceback" in done.stderr) == ("", False)


def test_a_command_is_checked_before_it_is_set(run: Run) -> None:
    done = run("config", "set", "command", "foo {txt}")
    refused(done, 2, 'command: there is no placeholder "{txt}": did you mean "{text}"?')
    refused(run("config", "set", "command", "sh -c 'say {text}'"), 2, "which is a program")
    assert not settings_file().exists()
    done = run("config", "set", "command", "no-such-program {text}")
    assert done.returncode == 0
    assert 'there is no program "no-such-program" here: install it' in done.stderr


def test_config_alone_answers_in_json(run: Run) -> None:
    assert run("config", "--json").stdout == run("config", "show", "--json").stdout
    refused(run("config", "--json", "show"), 2, "--json stands before show")


def test_a_voice_that_is_like_no_other_gets_no_suggestion(run: Run) -> None:
    assert "did you mean" not in run("config", "set", "voice", "nosuch").stderr


def test_an_unknown_variable_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VOICECOACH_VOISE", "fenrir")
    told = 'the variable "VOICECOACH_VOISE" does nothing: did you mean "VOICECOACH_VOICE"?'
    assert run("config", "show").stderr.count(told) == 1
    assert told in run("doctor").stdout
    assert run("list").stderr == ""
