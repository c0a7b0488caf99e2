"""Read the value of a setting. Each function raises ValueError with what to write instead."""

from pathlib import Path
from typing import Any

from voicecoach.did_you_mean import did_you_mean_or
from voicecoach.errors import UsageError, join_with_or
from voicecoach.escape_text import CONTROL_CODES, quoted

LONGEST_SETTING = 1_000
"""Characters of a text."""


class NoTextError(ValueError):
    """A value that must be a text is anything else. The setting's own example says how."""


_YES, _NO = ("yes", "true", "on", "1"), ("no", "false", "off", "0")


def read_setting_text(written: Any) -> str:
    """Return a text of one line, without blanks around it."""
    if not isinstance(written, str):
        raise NoTextError("this is no text")
    text = written.strip()
    if not text:
        raise ValueError("this is empty: write a value, or leave the setting out")
    if CONTROL_CODES.search(text):
        raise ValueError("this has characters that do not show: write one line of text")
    if len(text) > LONGEST_SETTING:
        raise ValueError(f"this has more than {LONGEST_SETTING:,} characters: write less")
    return text


def read_yes_or_no(written: Any) -> bool:
    """Return whether it is yes."""
    word = str(written).strip().casefold()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise ValueError(f"{quoted(_as_in_file(written))} is neither yes nor no: write true or false")


def read_rate(written: Any) -> int:
    """Return the pace of speech in percent."""
    from voicecoach.pipeline.options import FASTEST, SLOWEST

    digits = str(written).strip().removesuffix("%").rstrip()
    is_number = digits.isascii() and digits.isdigit() and len(digits) < 5
    if not is_number or not SLOWEST <= int(digits) <= FASTEST:
        shown = quoted(_as_in_file(written))
        raise ValueError(f"{shown} is no pace of speech: write {SLOWEST} to {FASTEST} (percent)")
    return int(digits)


def _as_in_file(written: Any) -> str:
    """Return a value about as a settings file has it: true, and not True."""
    return str(written).lower() if isinstance(written, bool) else str(written)


def read_level(written: Any) -> str:
    """Return a level of coaching."""
    from voicecoach.routine.values.text import COACHING_LEVELS

    level = read_setting_text(written).casefold()
    if level not in COACHING_LEVELS:
        hint = did_you_mean_or(f"write {join_with_or(COACHING_LEVELS)}", level, COACHING_LEVELS)
        raise ValueError(f"{quoted(level)} is no level of coaching: {hint}")
    return level


def read_language(written: Any) -> str:
    """Return a language tag that a phrasebook is for."""
    from voicecoach.languages import LANGUAGES, phrasebook_for

    tag = read_setting_text(written)
    if phrasebook_for(tag) is None:
        known = join_with_or([*LANGUAGES])
        raise ValueError(f"there is no phrasebook for {quoted(tag)}: write {known}")
    return tag


def read_engine_name(written: Any) -> str:
    """Return the name of an engine, or `auto`."""
    from voicecoach.engines.registry import BUILT_IN, engine_names

    name = read_setting_text(written)
    # To look for the engines of other packages takes as long as a small build.
    if name == "auto" or name in BUILT_IN:
        return name
    names = ["auto", *engine_names()]
    if name not in names:
        hint = did_you_mean_or(f"write {join_with_or(names)}", name, names)
        raise ValueError(f"there is no engine {quoted(name)}: {hint}")
    return name


def read_folder(written: Any) -> str:
    """Return a folder; `~` is the home folder."""
    text = read_setting_text(written)
    try:
        return str(Path(text).expanduser())
    except RuntimeError:
        raise ValueError(f"{quoted(text)}: there is no such home: write the whole path") from None


def read_command_setting(written: Any) -> list[str]:
    """Return the program that speaks, with its arguments."""
    from voicecoach.engines.registry import command_setting

    place = "it"
    try:
        return command_setting(written, place)
    except UsageError as error:
        raise ValueError(str(error).removeprefix(f"{place}: ")) from None


def read_word_sounds(written: Any) -> dict[str, str]:
    """Return words and how they sound."""
    from voicecoach.pipeline.speech.voice_text import read_pronunciations
    from voicecoach.user_settings import SettingsFile

    try:
        return read_pronunciations(SettingsFile(Path(), values={"pronounce": written}))
    except UsageError as error:
        raise ValueError(str(error).partition(": ")[2]) from None
