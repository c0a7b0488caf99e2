"""An include from outside the routine's folder shows nothing of a file that is no routine."""

from pathlib import Path

import pytest

from voicecoach.errors import RoutineError
from voicecoach.routine.parse.load import open_routine

SECRET = "name: Secret\nexercises:\n  - {name: A, reps: hunter2}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "main" / "inner").mkdir(parents=True)
    return tmp_path / "main"


def mistakes(folder: Path, include: str) -> str:
    main = folder / "main.yaml"
    main.write_text(f"name: Main\nexercises:\n  - include: {include}\n")
    with pytest.raises(RoutineError) as caught:
        open_routine(str(main))
    return str(caught.value)


@pytest.mark.parametrize("form", ["relative", "whole path", "link"])
def test_a_file_from_elsewhere_keeps_its_contents(folder: Path, form: str) -> None:
    outside = folder.parent / "secret.yaml"
    outside.write_text(SECRET)
    (folder / "link.yaml").symlink_to(outside)
    names = {"relative": "../secret.yaml", "whole path": str(outside), "link": "link.yaml"}
    told = mistakes(folder, names[form])
    assert "hunter2" not in told
    assert "this included routine has mistakes\n    hint: run  voicecoach check " in told


def test_a_file_that_it_includes_in_turn_keeps_its_own(folder: Path) -> None:
    (folder.parent / "secret.yaml").write_text(SECRET)
    (folder.parent / "middle.yaml").write_text("name: M\nexercises: [{include: secret.yaml}]\n")
    assert "hunter2" not in mistakes(folder, "../middle.yaml")


def test_a_file_in_the_folder_shows_its_mistakes(folder: Path) -> None:
    (folder / "inner" / "part.yaml").write_text(SECRET)
    told = mistakes(folder, "inner/part.yaml")
    assert '"hunter2" is not a whole number\n      - {name: A, reps: hunter2}' in told


def test_a_sound_file_from_elsewhere_is_included(folder: Path) -> None:
    (folder.parent / "part.yaml").write_text("name: P\nexercises: [{name: A, reps: 3}]\n")
    main = folder / "main.yaml"
    main.write_text("name: Main\nexercises:\n  - include: ../part.yaml\n")
    [exercise] = open_routine(str(main)).routine.exercises
    assert exercise.name == "A"
