"""The files that other services read: their commands exist, and their versions agree."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))
WORKFLOW = ROOT / ".github" / "workflows" / "ci.yml"


def read(file: Path) -> Any:
    return yaml.safe_load(file.read_text("utf-8"))


def steps(workflow: Any) -> list[str]:
    """The commands of every job."""
    jobs = workflow["jobs"].values()
    return [step["run"] for job in jobs for step in job["steps"] if "run" in step]


def test_ci_runs_what_is_there() -> None:
    commands = steps(read(WORKFLOW))
    files = [word for command in commands for word in command.split() if "/" in word]
    assert {".ci/run", "scripts/test"} <= set(files)
    assert [file for file in files if not (ROOT / file).is_file()] == []


def test_ci_tries_every_python_that_the_package_names() -> None:
    named = re.findall(r"Python :: (3\.\d+)", "\n".join(PROJECT["project"]["classifiers"]))
    matrix = read(WORKFLOW)["jobs"]["tests"]["strategy"]["matrix"]
    assert matrix["python"] == named
    assert PROJECT["project"]["requires-python"] == f">={named[0]}"


@pytest.mark.parametrize("form", [form for form in FORMS if form.stem != "config"], ids=str)
def test_an_issue_form_asks_something(form: Path) -> None:
    fields = read(form)["body"]
    assert all(field["attributes"]["label"] for field in fields)
    assert any(field.get("validations", {}).get("required") for field in fields)


def test_hooks_before_a_commit_use_the_tools_of_the_clone() -> None:
    hooks = [
        hook for repo in read(ROOT / ".pre-commit-config.yaml")["repos"] for hook in repo["hooks"]
    ]
    tools = {Path(hook["entry"].split()[0]).name for hook in hooks}
    dev = " ".join(PROJECT["project"]["optional-dependencies"]["dev"])
    assert tools == {"ruff", "mypy"}
    assert all(tool in dev for tool in tools)
