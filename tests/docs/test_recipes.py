"""The pages on contributing are followed, step by step, in a copy of the package."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest
import soundfile

from tests.docs.pages import ROOT, Block, blocks_of

pytestmark = pytest.mark.slow

CONTRIBUTING = ROOT / "docs" / "contributing"


class Copy:
    """A copy of the package that a recipe changes, with a folder for routines beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(ROOT / "voicecoach", folder / "voicecoach")

    def write(self, file: str, text: str) -> None:
        (self.folder / file).write_text(text, "utf-8")

    def change(self, file: str, old: str, new: str) -> None:
        """Replace what stands just once in a file."""
        text = (self.folder / file).read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} in {file}"
        self.write(file, text.replace(old, new))

    def run(self, *arguments: str) -> "CompletedProcess[str]":
        """Run the changed `voicecoach`."""
        own = {"PYTHONPATH": str(self.folder), "VOICECOACH_ENGINE": "silent"}
        own |= {"VOICECOACH_CACHE_DIR": str(self.folder / "cache"), "PYTHONIOENCODING": "utf-8"}
        command = [sys.executable, "-m", "voicecoach", *arguments]
        environment = {**os.environ, **own}
        return subprocess.run(
            command, cwd=self.folder, env=environment, capture_output=True, text=True, timeout=60
        )


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path)


def page(name: str) -> str:
    return " ".join((CONTRIBUTING / f"{name}.md").read_text("utf-8").split())


def shown(name: str, *languages: str) -> list[Block]:
    """The blocks of a page that a reader writes into files."""
    return blocks_of(CONTRIBUTING / f"{name}.md", *languages)


def require_told(sentence: str, name: str, done: "CompletedProcess[str]", code: int = 0) -> None:
    """The program says what the page says that it says."""
    assert sentence in page(name)
    assert sentence in done.stdout + done.stderr
    assert done.returncode == code


def test_a_kind_of_block(copy: Copy) -> None:
    (record,), (case,) = shown("block-kind", "python"), shown("block-kind", "yaml")
    copy.write("giant.yaml", case.text)
    copy.write("few.yaml", "".join(case.text.splitlines(keepends=True)[:-1]))
    assert copy.run("check", "giant.yaml").returncode == 3
    kinds = "voicecoach/routine/model/block_kinds.py"
    copy.change(kinds, "\n\nKINDS:", f"\n\n{record.text}\n\nKINDS:")
    copy.change(kinds, "Emom, Amrap)", "Emom, Amrap, Giant)")
    planned = copy.run("plan", "giant.yaml")
    require_told("Finisher: two rounds of four moves.", "block-kind", planned)
    require_told("a giant has 4 exercises or more", "block-kind", copy.run("check", "few.yaml"), 3)


def test_a_finding_of_lint(copy: Copy) -> None:
    (check,), (case,) = shown("finding", "python"), shown("finding", "yaml")
    (printed,) = shown("finding", "text")
    copy.write("many-reminders.yaml", case.text)
    assert "reminders are more" not in copy.run("lint", "many-reminders.yaml").stdout
    copy.write("voicecoach/lint/many_reminders.py", check.text)
    checks = "voicecoach/lint/checks.py"
    imported = "from voicecoach.lint.many_reminders import many_reminders\n"
    first = "from voicecoach.lint.one_sided_texts"
    copy.change(checks, first, f"{imported}{first}")
    copy.change(checks, "    long_texts,\n", "    long_texts,\n    many_reminders,\n")
    assert copy.run("lint", "many-reminders.yaml").stdout == printed.text


def test_an_output_format(copy: Copy) -> None:
    (line,) = shown("output-format", "python")
    build = ("build", "plank.yaml", "-o", "session.aiff")
    copy.write("plank.yaml", "name: Plank\nexercises: [{name: Plank, time: 10s}]\n")
    assert copy.run(*build).returncode == 2
    opening = "PCM_FORMATS: dict[str, dict[str, Any]] = {\n"
    copy.change("voicecoach/audio/wav_flac_ogg/formats.py", opening, f"{opening}{line.text}")
    copy.change("voicecoach/pipeline/output/output_path.py", "aif aiff amr", "aif amr")
    assert "and the build fails" in page("output-format")
    assert copy.run(*build).returncode not in (0, 2)
    writer = "voicecoach/audio/wav_flac_ogg/write.py"
    copy.change(writer, 'if form == "wav":', 'if form in ("wav", "aiff"):')
    copy.change(writer, 'if form != "wav":', 'if form not in ("wav", "aiff"):')
    done = copy.run(*build)
    assert done.returncode == 0, done.stderr
    assert soundfile.info(copy.folder / "session.aiff").format == "AIFF"
    assert "aiff" in copy.run("build", "plank.yaml", "--format", "nope").stderr


def test_a_cue_name(copy: Copy) -> None:
    placeholders, wording, said = (block.text for block in shown("cue", "python"))
    copy.write("squats.yaml", "name: Legs\nexercises: [{name: Squats, reps: 5}]\n")
    languages = "voicecoach/languages"
    opening = "SENTENCE_CUES = {\n"
    copy.change(f"{languages}/cues.py", opening, f"{opening}{placeholders}")
    copy.change(f"{languages}/en.py", '    "last": (', f'{wording}    "last": (')
    sets = "voicecoach/session/compile/transitions_in_sets.py"
    copy.change(sets, "cue_kinds import ToneName", "cue_kinds import Kind, ToneName")
    last = "(*notes_before(bout), *introduction(bout, book))"
    copy.change(sets, last, f"{last[:-1]}, *{said.strip()})")
    planned = copy.run("plan", "squats.yaml")
    assert '"Get ready for Squats."' in page("cue")
    assert "Get ready for Squats." in planned.stdout, planned.stderr
    own = "name: Own\nwordings: {ready: 'Now {name}.'}\nexercises: [{name: Squats, reps: 5}]\n"
    copy.write("own.yaml", own)
    assert "Now Squats." in copy.run("plan", "own.yaml").stdout
