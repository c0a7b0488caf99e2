"""The seed of a session: said, kept in the cue sheet, and never taken for an earlier one."""

import json
from pathlib import Path

import pytest

from tests.build_folder import Folder
from voicecoach.cli.options import seed as seed_option

pytestmark = pytest.mark.usefixtures("share_cache")

MOVES = ", ".join(f"{{name: {name}, reps: 1}}" for name in "abcdef")
ROUTINE = f"name: A\nexercises: [{{section: S, pick: 2, shuffle: yes, exercises: [{MOVES}]}}]\n"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = Folder(tmp_path)
    folder.write("main.yaml", ROUTINE)
    return folder


def test_plan_and_build_print_the_seed_and_what_it_chose(folder: Folder) -> None:
    planned = folder.built("plan", "main.yaml", "--json")
    built = folder.built("build", "main.yaml", "-o", "out.mp3")
    sheet = json.loads(planned.stdout)
    moves = list(dict.fromkeys(cue["exercise"] for cue in sheet["cues"] if cue["exercise"]))
    assert sheet["seed"] == "1"
    assert len(moves) == 2
    notice = f"chosen with --seed 1: {', '.join(moves)}"
    assert notice in planned.stderr
    assert notice in built.stderr


def test_another_seed_is_another_build(folder: Folder) -> None:
    command = ("build", "main.yaml", "-o", "out.mp3", "--json")
    first = json.loads(folder.built(*command).stdout)
    other = json.loads(folder.built(*command, "--seed", "7").stdout)
    again = json.loads(folder.built(*command).stdout)
    assert (first["seed"], other["seed"]) == ("1", "7")
    assert first["cues"] != other["cues"]
    assert again == first


def test_today_is_the_date_and_leaves_no_receipt(folder: Folder) -> None:
    command = ("build", "main.yaml", "-o", "out.mp3", "--seed", "today")
    first = folder.built(*command)
    assert f"--seed {seed_option.seed_of_today('today')}: " in first.stderr
    before = folder.identities("out.mp3")
    folder.built(*command)
    assert folder.identities("out.mp3") != before


def test_a_session_without_a_choice_has_no_seed(folder: Folder) -> None:
    folder.write("main.yaml", "name: A\nexercises: [{name: B, reps: 1}]\n")
    planned = folder.built("plan", "main.yaml", "--json")
    assert "seed" not in json.loads(planned.stdout)
    assert "--seed" not in planned.stderr
    refused = folder.run("plan", "main.yaml", "--seed", "today")
    assert refused.returncode == 2
    assert "nothing is picked or shuffled in this routine" in refused.stderr
