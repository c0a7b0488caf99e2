"""The findings of the doctor, as lines and as JSON."""

from collections.abc import Iterable, Iterator, Sequence

from voicecoach.cli.doctor.finding import Ability, DoctorFinding, Grade
from voicecoach.cli.printing.columns import align_columns
from voicecoach.cli.printing.json_answer import JsonObject


def doctor_lines(findings: Sequence[DoctorFinding]) -> Iterator[str]:
    """Yield a line for each finding, and one on all of them."""
    yield from align_columns((one.grade, one.subject, one.text) for one in findings)
    shown = {one.shows for one in findings}
    if Ability.SPEAK not in shown:
        yield "no voice can be used here"
    if Ability.WRITE not in shown:
        yield "no session can be written here"
    problems = sum(one.grade == Grade.PROBLEM for one in findings)
    yield {0: "no problems", 1: "1 problem"}.get(problems, f"{problems} problems")
    if any(one.subject == "settings" and one.grade == Grade.PROBLEM for one in findings):
        yield "builds will fail until the settings are corrected"


def doctor_answer(found: Iterable[tuple[str, DoctorFinding]], exit_code: int) -> JsonObject:
    """Return the findings for programs, each with the name of its check."""
    rows = [
        {"check": check, "subject": one.subject, "grade": one.grade, "text": one.text}
        for check, one in found
    ]
    return {"exit_code": exit_code, "findings": rows}
