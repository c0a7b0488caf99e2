"""The table of settings. To add one, add a row, and say in `cli/options` what it means."""

from pathlib import Path
from typing import Any

from voicecoach.cli.settings import read_value
from voicecoach.cli.settings.setting import Setting
from voicecoach.did_you_mean import did_you_mean_or

PRONOUNCE = "pronounce"

_ONLY_OWN = "only your own settings file may have it, since a folder may be a stranger's"


def _refuse_in_folder(_value: Any) -> str:
    return _ONLY_OWN


def _refuse_service(name: Any) -> str:
    """Return why a folder may not choose an engine that sends the texts to somebody."""
    from voicecoach.engines.interface import service_of
    from voicecoach.engines.registry import AUTO, get_engine

    if name in ("auto", "silent", "command", *AUTO):
        return ""
    if service := service_of(get_engine(name)):
        return f'"{name}" sends the texts to {service}, and {_ONLY_OWN}'
    return ""


def _refuse_outside(folder: Any) -> str:
    """Return why a folder may not have sessions written outside of it."""
    # A link in the folder may lead out of it.
    if Path(folder).resolve().is_relative_to(Path().resolve()):
        return ""
    return f'"{folder}" is not in this folder, and {_ONLY_OWN}'


SETTINGS = (
    Setting(
        "engine", "the engine that speaks", read_value.read_engine_name, "espeak", "auto",
        "VOICECOACH_ENGINE", "backend tts synth synthesizer", _refuse_service, "--engine",
    ),
    Setting(
        "voice", "the voice", read_value.read_setting_text, "fenrir", None,
        "VOICECOACH_VOICE", "speaker", option="--voice", shown_default="the engine's own",
    ),
    Setting(
        "rate", "the pace of speech, in percent", read_value.read_rate, "110", 100,
        "VOICECOACH_RATE", "speed pace tempo", option="--rate",
    ),
    Setting(
        "language", "the language of routines that name none", read_value.read_language, "en-GB",
        "en", "VOICECOACH_LANGUAGE", "lang locale", option="--language",
    ),
    Setting(
        "coaching", "how much the coach says: full, brief or minimal", read_value.read_level,
        "brief", "full", "VOICECOACH_COACHING", "level coach verbosity chatter",
        option="--coaching",
    ),
    Setting(
        "online", "whether auto may send the texts to Google", read_value.read_yes_or_no, "true",
        False, "VOICECOACH_ONLINE", "network internet", _refuse_in_folder, "--online",
    ),
    Setting(
        "output", "the folder of what is built", read_value.read_folder, "sessions", "audio_out",
        "VOICECOACH_OUTPUT", "folder output_folder output_dir directory out", _refuse_outside,
        "--output",
    ),
    Setting(
        "command", "the program of the engine command", read_value.read_command_setting,
        "'say -o {output} {text}'", None, "VOICECOACH_COMMAND", "program",
        _refuse_in_folder, "--command", "none",
    ),
    Setting(
        PRONOUNCE, "how words sound", read_value.read_word_sounds, "Bee-ah", None,
        other_names="pronunciation pronunciations say words lexicon", shown_default="none",
    ),
)  # fmt: skip

BY_KEY = {setting.key: setting for setting in SETTINGS}


def describe_unknown_setting(key: str) -> str:
    """Return what to write in place of a setting that does not exist, as a hint."""
    meant = key.casefold().replace("-", "_")
    for setting in SETTINGS:
        if meant in setting.other_names.split():
            return f'did you mean "{setting.key}"?'
    return did_you_mean_or(f"write one of: {', '.join(BY_KEY)}", key, BY_KEY)
