"""The errors of voicecoach: each documents the exit code that it has."""

import pytest

from voicecoach import errors
from voicecoach.errors import VoicecoachError

ERRORS = [
    value
    for value in vars(errors).values()
    if isinstance(value, type) and issubclass(value, VoicecoachError)
]


@pytest.mark.parametrize("error", ERRORS)
def test_an_error_documents_its_exit_code(error: type[VoicecoachError]) -> None:
    assert f"exit code {error.exit_code}" in (error.__doc__ or "")


def test_the_exit_codes_are_those_of_the_documents() -> None:
    assert sorted(error.exit_code for error in ERRORS) == [1, 2, 3, 4, 5]
