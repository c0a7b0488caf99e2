"""What `voicecoach new` prints and writes once the draft is made."""

import shlex
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from voicecoach.cli.drafts.new_draft import NewRoutine
from voicecoach.cli.drafts.new_file import NewFile
from voicecoach.cli.drafts.terminal import Terminal
from voicecoach.cli.printing.draft_json import draft_answer
from voicecoach.cli.printing.draft_table import (
    draft_summary,
    draft_table,
    lines_without_a_key,
)
from voicecoach.cli.printing.json_answer import print_json
from voicecoach.cli.printing.schema_notice import print_schema_notice
from voicecoach.cli.printing.streams import (
    print_escaped_line,
    print_notice,
    print_path,
    print_text,
    print_to_stderr,
)
from voicecoach.errors import Diagnostic


@dataclass(frozen=True)
class NewAnswer:
    """The finished draft, and where it may go."""

    routine: NewRoutine
    file: NewFile
    is_verbose: bool = False

    def as_json(self, *, is_written: bool) -> None:
        """Print the draft as JSON, and write the file first if that is wanted."""
        if is_written:
            print_schema_notice(self.file.path, self.file.write(self.routine.text))
        path = self.file.path if is_written else None
        routine = self.routine
        print_json(draft_answer(routine.draft, routine.text, self._mistakes(), path))

    def as_text(self) -> None:
        """Print the YAML, and on stderr what is left to do."""
        self._print_mistakes()
        print_text(self.routine.text.removesuffix("\n"))

    def as_file(self, terminal: Terminal | None) -> None:
        """Print what was understood, ask if somebody can answer, and write the file."""
        if not self.routine.is_example:
            self._print_table()
        self._print_mistakes()
        if terminal and not terminal.confirm(self._question()):
            print_notice("nothing was written")
            return
        print_schema_notice(self.file.path, self.file.write(self.routine.text))
        self._print_next_step()
        print_path(self.file.path)

    def _mistakes(self) -> list[Diagnostic]:
        """Return what must be corrected, in the file that is to be written."""
        return [replace(mistake, file=str(self.file.path)) for mistake in self.routine.mistakes]

    def _question(self) -> str:
        verb = "Replace" if self.file.path.exists() else "Write"
        return f"{verb} {self.file.path}?"

    def _print_table(self) -> None:
        draft = self.routine.draft
        for line in draft_table(draft):
            print_escaped_line(line)
        print_escaped_line("")
        if self.is_verbose:
            for line in lines_without_a_key(draft):
                print_escaped_line(line)
        for line in draft_summary(draft, lists_lines=self.is_verbose):
            print_escaped_line(line)

    def _print_mistakes(self) -> None:
        for mistake in self._mistakes():
            print_to_stderr(str(mistake))
        if self.routine.mistakes:
            print_notice("the draft has mistakes: correct them in the file before you build it")

    def _print_next_step(self) -> None:
        print_notice(f"check it, then: voicecoach build {_as_argument(self.file.path)}")
        if folder := _folder_of_namesake(self.file.path):
            print_notice(
                f"`voicecoach build {self.file.path.stem}` is another routine, in {folder}: "
                "write the ending .yaml to build this one"
            )


def _as_argument(path: Path) -> str:
    """Return a path as it is typed in a shell."""
    if sys.platform == "win32":
        return subprocess.list2cmdline([str(path)])
    return shlex.quote(str(path))


def _folder_of_namesake(path: Path) -> Path | None:
    """Return the routine folder with another routine that is found by the same name."""
    from voicecoach.routine.parse.routine_folders import routine_folders

    for folder in routine_folders():
        if path.stem in (file.stem for file in folder.routines()):
            is_it = folder.path.resolve() == path.parent.resolve()
            return None if is_it else folder.path
    return None
