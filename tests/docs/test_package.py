"""The names that the package promises are there, and no others are made up."""

import pytest

import voicecoach


def test_the_package_offers_what_it_promises() -> None:
    assert all(getattr(voicecoach, name) for name in voicecoach.__all__)
    with pytest.raises(AttributeError, match="nothing_such"):
        getattr(voicecoach, "nothing_such")  # noqa: B009  not an attribute that types know
