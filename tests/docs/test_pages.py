"""The pages are short enough to read, their links lead somewhere, and the site builds."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.pages import ROOT, all_pages, anchors_of, links_of, name_of, slug_of

LONGEST_LINE = 120
LONGEST_README = 100


def test_the_readme_is_short() -> None:
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) <= LONGEST_README


@pytest.mark.parametrize("page", all_pages(), ids=name_of)
def test_no_line_is_too_long(page: Path) -> None:
    lines = enumerate(page.read_text("utf-8").splitlines(), 1)
    assert [number for number, line in lines if len(line) > LONGEST_LINE] == []


@pytest.mark.parametrize("page", all_pages(), ids=name_of)
def test_every_link_leads_somewhere(page: Path) -> None:
    assert [target for target in links_of(page) if not leads_somewhere(page, target)] == []


def leads_somewhere(page: Path, target: str) -> bool:
    path, _, anchor = target.partition("#")
    file = page.parent / path if path else page
    return file.exists() and (not anchor or anchor in anchors_of(file))


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("What it withstands", "what-it-withstands"),
        ("How to add …", "how-to-add-"),
        ("`voicecoach say`", "voicecoach-say"),
        ("[Limits](limits.md) and exit codes", "limits-and-exit-codes"),
    ],
)
def test_the_anchor_of_a_heading(heading: str, anchor: str) -> None:
    assert slug_of(heading) == anchor


@pytest.mark.slow
def test_the_site_builds(tmp_path: Path) -> None:
    """Strictly: a page that the navigation does not list, or a broken link, is an error."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path)]
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}  # the theme's advertisement of its successor
    done = subprocess.run(command, cwd=ROOT, env=quiet, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    assert (tmp_path / "index.html").exists()
