"""One value of a settings file changed: all others stay, and so do the comments."""

import tomllib
from pathlib import Path

import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.cli.settings.change_file import set_in_file, unset_in_file
from voicecoach.errors import UsageError


def test_a_text_that_says_something_else_is_never_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "voicecoach.toml"
    file.write_text("rate = 1  # mine\n")
    monkeypatch.setattr(tomlkit, "dumps", lambda _document: "voice = 'b'\n")
    with pytest.raises(UsageError, match="unusual way: change it in an editor"):
        set_in_file(file, ("voice",), "b")
    assert file.read_text() == "rate = 1  # mine\n"


TOML = st.sampled_from(
    [
        "", "# only a comment", "rate = 3\n\n# end", "[pronounce]\nA = 'a' # why\n",
        "pronounce.A = 'a'\nrate = 1", "pronounce = { A = 'a' }\n", "rate = 1\r\n[pronounce]\r\n",
        "x = [\n 1,\n 2]\n[other]\ny = 1\n[pronounce]\nB = 'b'\n[last]\n",
    ]
)  # fmt: skip
SOUNDS = st.text(min_size=1, max_size=5)


@given(text=TOML, word=SOUNDS, sound=SOUNDS, key=st.sampled_from(["rate", "voice"]))
def test_only_what_is_set_changes(
    text: str, word: str, sound: str, key: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.getbasetemp() / "voicecoach.toml"
    file.write_bytes(text.encode())
    before = tomllib.loads(text)
    set_in_file(file, ("pronounce", word), sound)
    set_in_file(file, (key,), sound)
    words = before.get("pronounce", {}) | {word: sound}
    assert tomllib.loads(file.read_bytes().decode()) == before | {"pronounce": words, key: sound}
    assert unset_in_file(file, ("pronounce", word))
    assert not unset_in_file(file, ("pronounce", word))


@given(text=TOML, word=SOUNDS)
def test_every_comment_stays(
    text: str, word: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.getbasetemp() / "voicecoach.toml"
    file.write_bytes(text.encode())
    set_in_file(file, ("pronounce", word), "sound")
    comments = [line[line.index("#") :].strip() for line in text.splitlines() if "#" in line]
    assert [one for one in comments if one not in file.read_text("utf-8")] == []
