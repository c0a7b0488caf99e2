"""`voicecoach schema`: printed, or written to a file."""

import json
from pathlib import Path

import pytest

from tests.commands import Run, refused
from voicecoach.routine.schema.routine_schema import routine_schema
from voicecoach.routine.schema.schema_line import SCHEMA_FILE, schema_line


def test_the_schema_is_printed(run: Run) -> None:
    done = run("schema")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == routine_schema()


def test_the_schema_is_written(run: Run, tmp_path: Path) -> None:
    old = {"$schema": "x", "title": "A routine of voicecoach"}
    (tmp_path / SCHEMA_FILE).write_text(json.dumps(old))
    done = run("schema", "-o", SCHEMA_FILE)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{SCHEMA_FILE}\n", "")
    assert json.loads((tmp_path / SCHEMA_FILE).read_text("utf-8")) == routine_schema()


@pytest.mark.parametrize("held", ["mine", "[1]", '{"$schema": "x", "title": "Mine"}'])
def test_a_file_of_somebody_else_is_replaced_only_by_force(
    run: Run, tmp_path: Path, held: str
) -> None:
    (tmp_path / SCHEMA_FILE).write_text(held)
    refused(run("schema", "-o", SCHEMA_FILE), 5, "is no schema of voicecoach: add --force")
    assert (tmp_path / SCHEMA_FILE).read_text() == held
    assert run("schema", "-o", SCHEMA_FILE, "--force").returncode == 0
    assert json.loads((tmp_path / SCHEMA_FILE).read_text("utf-8")) == routine_schema()


def test_a_routine_is_not_replaced(run: Run, tmp_path: Path) -> None:
    before = (tmp_path / "two.yaml").read_text()
    refused(run("schema", "-o", "two.yaml"), 2, "is the name of a routine")
    assert (tmp_path / "two.yaml").read_text() == before


def test_a_folder_that_is_not_there(run: Run) -> None:
    refused(run("schema", "-o", "nowhere/schema.json"), 5, 'there is no folder "nowhere"')


def test_the_line_of_a_new_file_is_a_comment_with_the_name_of_the_schema(run: Run) -> None:
    assert schema_line() == f"# yaml-language-server: $schema={SCHEMA_FILE}"
    text = f"{schema_line()}\nname: A\nexercises: [{{name: B, reps: 5}}]\n"
    assert run("check", "-").returncode == 3
    assert run("check", "-", stdin=text).returncode == 0
