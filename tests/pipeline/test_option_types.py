"""Options that do not exist or have a value of a wrong type: one sentence says what to give."""

from pathlib import Path
from typing import Any

import pytest

import voicecoach
from voicecoach import Changes, UsageError
from voicecoach.engines.silent import SilentEngine
from voicecoach.pipeline.options import Options, resolve_options


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"engine": object()}, "engine cannot be of the type object; give the name of an engine"),
        ({"engine": SilentEngine}, "engine cannot be of the type type; give the name"),
        ({"engine": 3}, "engine cannot be of the type int; give the name"),
        ({"rate": "fast"}, "rate cannot be of the type str; give a whole number of percent"),
        ({"rate": 1.2}, "rate cannot be of the type float; give a whole number of percent"),
        ({"rate": None}, "rate cannot be of the type NoneType; give a whole number of percent"),
        ({"rate": True}, "rate cannot be of the type bool; give a whole number of percent"),
        ({"target": 20}, 'target cannot be of the type int; give a duration as a text, such as "2'),
        (
            {"changes": Changes(week=True)},
            "week of Changes cannot be of the type bool; give a whole",
        ),
        ({"voice": 1}, "voice cannot be of the type int; give the name of a voice as a text"),
        ({"language": 1}, "language cannot be of the type int; give a tag as a text"),
        ({"online": "no"}, "online cannot be of the type str; give True or False"),
        ({"verbose": "no"}, "verbose cannot be of the type str; give True or False"),
        ({"progress": "bar"}, "progress cannot be of the type str; give a function"),
        ({"notice": 1}, "notice cannot be of the type int; give a function"),
        (
            {"changes": {"sets": "1"}},
            "changes cannot be of the type dict; give a voicecoach.Change",
        ),
        ({"changes": ()}, "changes cannot be of the type tuple; give a voicecoach.Changes"),
        (
            {"changes": Changes(week="3")},  # type: ignore[arg-type]
            "week of Changes cannot be of the type str; give a whole number, such as 3",
        ),
        (
            {"changes": Changes(reps=(12,))},  # type: ignore[arg-type]
            'reps of Changes cannot be of the type tuple; give texts in a tuple, such as ("12",)',
        ),
        (
            {"changes": Changes(skip=None)},  # type: ignore[arg-type]
            "skip of Changes cannot be of the type NoneType; give texts in a tuple",
        ),
        ({"voise": "x"}, 'there is no option "voise"; did you mean "voice"? give one of: changes,'),
        ({"bed": None}, 'there is no option "bed"; give one of: changes, engine, online, voice'),
    ],
)
def test_a_wrong_option_is_a_usage_error(options: Any, sentence: str) -> None:
    with pytest.raises(UsageError) as refusal:
        voicecoach.plan("get-hip", **{"engine": "silent", **options})
    assert str(refusal.value).startswith(sentence)
    assert "\n" not in str(refusal.value)


def test_build_offers_its_own_options_as_well(tmp_path: Path) -> None:
    misspelt: Any = {"covr": False}
    with pytest.raises(UsageError, match='did you mean "cover"'):
        voicecoach.build("get-hip", tmp_path / "a.mp3", engine="silent", **misspelt)


def test_none_is_as_if_an_option_were_left_out() -> None:
    names = Options.__annotations__.keys() - {"rate"}
    nothing: Any = dict.fromkeys(names)
    assert resolve_options(nothing) == resolve_options({})


def test_every_option_has_a_check() -> None:
    something: Any = dict.fromkeys(Options.__annotations__, object())
    for name in Options.__annotations__:
        with pytest.raises(UsageError, match=f"^{name} cannot be of the type "):
            resolve_options({name: something[name]})  # type: ignore[misc]
