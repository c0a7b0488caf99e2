"""Work with a limit in time."""

from threading import Event

import pytest

from voicecoach.timeout import with_timeout


def test_the_result_is_passed_on() -> None:
    assert with_timeout(1, lambda _: "done") == "done"


def test_an_error_is_passed_on() -> None:
    with pytest.raises(ZeroDivisionError):
        with_timeout(1, lambda _: 1 / 0)


@pytest.mark.parametrize("limit", [0.05, 0, -1])
def test_late_work_is_told_to_leave_off(limit: float) -> None:
    left_off = Event()

    def work(given_up: Event) -> None:
        given_up.wait()
        left_off.set()

    with pytest.raises(TimeoutError, match="no answer"):
        with_timeout(limit, work)
    assert left_off.wait(5)
