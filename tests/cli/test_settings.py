"""What the settings decide, which place beats which, and what a folder may not decide."""

import json
from pathlib import Path

import pytest

import voicecoach
from tests.commands import Run, refused, run_command
from voicecoach.user_settings import settings_file

pytestmark = pytest.mark.usefixtures("share_cache")

PLAIN = "name: A\nexercises: [{name: Squats, reps: 2, setup: Stand.}]\n"
WITH_ITS_OWN = """
name: A
language: en
exercises:
  - {name: Squats, reps: 2, setup: Stand., coaching: full}
  - {name: Lunges, reps: 2, setup: Stand tall.}
"""


@pytest.fixture(name="run")
def _run_by_settings(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command where a setting makes speech silent, and no variable does."""
    (tmp_path / "a.yaml").write_text(PLAIN)
    (tmp_path / "own.yaml").write_text(WITH_ITS_OWN)
    monkeypatch.delenv("VOICECOACH_ENGINE")
    own('engine = "silent"')
    return run


def own(text: str) -> None:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text(f"{text}\n")


def texts(run: Run, *arguments: str) -> list[str]:
    done = run("plan", *arguments, "--json")
    assert done.returncode == 0, done.stderr
    return [cue["text"] for cue in json.loads(done.stdout)["cues"]]


def origin_of(run: Run, key: str) -> tuple[object, str]:
    done = run("config", "show", "--json")
    assert done.returncode == 0, done.stderr
    [row] = [one for one in json.loads(done.stdout)["settings"] if one["key"] == key]
    return row["value"], row["origin"]


def test_the_places_beat_each_other_in_their_order(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert origin_of(run, "rate") == (100, "default")
    own("rate = 110")
    assert origin_of(run, "rate") == (110, "own")
    (tmp_path / "voicecoach.toml").write_text("rate = 120\n")
    assert origin_of(run, "rate") == (120, "folder")
    monkeypatch.setenv("VOICECOACH_RATE", "130")
    assert origin_of(run, "rate") == (130, "variable")


def test_a_rate_is_used_and_a_flag_beats_it(run: Run) -> None:
    def length(*arguments: str) -> int:
        done = run("plan", "a.yaml", "--engine", "silent", "--json", *arguments)
        return int(json.loads(done.stdout)["duration_ms"])

    usual = length()
    own("rate = 200")
    assert length() < usual
    assert length("--rate", "100") == usual


def test_a_folder_above_does_not_count(run: Run, tmp_path: Path) -> None:
    (tmp_path / "voicecoach.toml").write_text("coaching = 'minimal'\n")
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "a.yaml").write_text(PLAIN)
    done = run_command("config", "show", "--json", folder=inner)
    assert '"minimal"' not in done.stdout
    assert '"minimal"' in run("config", "show", "--json").stdout


def test_coaching_counts_where_the_routine_names_none(run: Run) -> None:
    own('engine = "silent"\ncoaching = "minimal"')
    assert "Stand." not in texts(run, "a.yaml")
    of_both = texts(run, "own.yaml")
    assert ("Stand." in of_both, "Stand tall." in of_both) == (True, False)
    assert "Stand." in texts(run, "a.yaml", "--coaching", "full")


def test_a_language_counts_where_the_routine_names_none(run: Run) -> None:
    own('engine = "silent"\nlanguage = "en-GB"')
    languages = [
        json.loads(run("plan", *line, "--json").stdout)["language"]
        for line in (["a.yaml"], ["own.yaml"], ["a.yaml", "--language", "en-AU"])
    ]
    assert languages == ["en-GB", "en", "en-AU"]


def test_an_output_folder_is_made_and_a_flag_beats_it(run: Run, tmp_path: Path) -> None:
    own('engine = "silent"\noutput = "my sessions"')
    assert run("build", "a.yaml", "-q").stdout == "my sessions/a.mp3\n"
    assert run("build", "a.yaml", "-q", "-o", "b.mp3").stdout == "b.mp3\n"
    assert (tmp_path / "my sessions" / "a.mp3").exists()


def test_the_words_of_a_folder_beat_those_of_the_user(run: Run, tmp_path: Path) -> None:
    own('[pronounce]\nBia = "Bee-ah"\nZoe = "Zoh"')
    (tmp_path / "voicecoach.toml").write_text('[pronounce]\nbia = "Close"\n')
    done = run("say", "Bia.", "--phonemes", "--engine", "hibari")
    assert done.stdout.strip() == "klˈOz."
    assert origin_of(run, "pronounce.Zoe") == ("Zoh", "own")


def test_the_library_takes_no_settings_of_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    own('coaching = "minimal"\nrate = 200')
    (tmp_path / "voicecoach.toml").write_text('coaching = "minimal"\n')
    cues = voicecoach.plan(PLAIN, engine="silent").timeline.cues
    assert "Stand." in {cue.text for cue in cues}


STRANGE = {
    'command = ["touch", "owned"]': "command does not count: only your own settings file",
    "online = true": "online does not count: only your own settings file",
    'engine = "gtts"': '"gtts" sends the texts to Google Translate, and only your own settings',
    'output = "/tmp"': '"/tmp" is not in this folder, and only your own settings file',
    'output = "../b"': '"../b" is not in this folder',
    'output = "out"': '"out" is not in this folder',
}


@pytest.mark.parametrize("line", STRANGE)
def test_what_a_folder_may_not_decide(
    line: str, run: Run, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (tmp_path / "out").symlink_to(tmp_path_factory.mktemp("elsewhere"))
    (tmp_path / "voicecoach.toml").write_text(f"# mine\n{line}\n")
    done = run("build", "a.yaml")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "audio_out/a.mp3")
    assert done.stderr.startswith(f"voicecoach: voicecoach.toml:2: {line.partition(' ')[0]} does ")
    assert STRANGE[line] in done.stderr
    assert run("build", "a.yaml").stderr == done.stderr, "it is said again"


def test_a_folder_that_is_the_users_own_settings_folder(run: Run, tmp_path: Path) -> None:
    own("online = true")
    (tmp_path / "voicecoach.toml").symlink_to(settings_file())
    assert origin_of(run, "online") == (True, "own")
    assert run("config").stderr == "", "what is your own is no stranger's"


def test_a_voice_that_no_engine_has(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    own('engine = "hibari"\nvoice = "fenrr"')
    refused(run("plan", "a.yaml"), 2, f'{settings_file()}:2: voice: there is no "fenrr" in hibari')
    monkeypatch.setenv("VOICECOACH_VOICE", "fable2")
    refused(run("plan", "a.yaml"), 2, 'VOICECOACH_VOICE: voice: there is no "fable2" in hibari')


def test_an_engine_for_once_speaks_in_its_own_voice(run: Run) -> None:
    own('engine = "hibari"\nvoice = "fenrir"')
    done = run("plan", "a.yaml", "--engine", "silent", "--json")
    assert json.loads(done.stdout)["voice"] == "silent"
    told = "`voicecoach voices install fenrir` downloads it"
    refused(run("plan", "a.yaml", "--engine", "hibari"), 2, told)
