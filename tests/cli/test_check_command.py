"""`voicecoach check` warns of slips on stderr, and ends with 3 only if it is told to."""

from pathlib import Path

import pytest

from tests.commands import run_command

SLIP = "name: A\nexercises:\n  - {name: Run, time: 20s-30m}\n"
FINE = "name: A\nexercises:\n  - {name: Run, time: 20m}\n"
WARNING = """\
slip.yaml:3:17: warning: time goes from 20s to 30m, which is more than tenfold
      - {name: Run, time: 20s-30m}
                    ^
    hint: correct one end, or its unit
"""


@pytest.mark.parametrize(("flags", "code"), [((), 0), (("--strict",), 3)])
def test_a_slip_is_a_warning(tmp_path: Path, flags: tuple[str, ...], code: int) -> None:
    (tmp_path / "slip.yaml").write_text(SLIP, "utf-8")
    done = run_command("check", "slip.yaml", *flags, folder=tmp_path)
    assert done.returncode == code
    assert done.stderr == WARNING
    assert done.stdout == "slip.yaml: 1 warning, 1 exercise, about 0:45\n"


def test_without_a_slip_strict_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "fine.yaml").write_text(FINE, "utf-8")
    done = run_command("check", "fine.yaml", "--strict", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("fine.yaml: fine, 1 exercise, about ")
