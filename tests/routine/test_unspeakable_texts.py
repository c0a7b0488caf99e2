"""A file whose texts are too long in words is read no further than its mistakes are reported."""

from dataclasses import replace

import pytest

from voicecoach.errors import RoutineError
from voicecoach.languages import phrasebook_for
from voicecoach.routine.parse.checks import spoken_texts
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.routine.source.document import MOST_MISTAKES

TOO_LONG = '3x15/30"-30" ' * 60


def test_no_more_texts_are_read_than_mistakes_are_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    read = []
    book = phrasebook_for("en")
    assert book is not None

    def spoken(text: str) -> str:
        read.append(text)
        return "a " * len(text)

    notation = replace(book.notation, spoken=spoken)
    monkeypatch.setattr(
        spoken_texts, "phrasebook_for", lambda _tag: replace(book, notation=notation)
    )
    reminders = "".join(f"      - '{TOO_LONG}{number}'\n" for number in range(40))
    exercise = "  - name: Bridge {}\n    reps: 3\n    reminders:\n" + reminders
    text = "name: Long\nexercises:\n" + "".join(exercise.format(number) for number in range(4))
    with pytest.raises(RoutineError) as raised:
        parse_routine(text)
    assert len(raised.value.diagnostics) == MOST_MISTAKES + 1
    assert len(read) == MOST_MISTAKES + 1
