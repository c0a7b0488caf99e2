"""Which completer belongs to which option or argument. To complete a new one, add a row.

An option without a row takes a value that is the user's own, such as a number or a text.
"""

from voicecoach.cli.completion.completer import Completer
from voicecoach.cli.completion.exercise_names import (
    complete_assignment,
    complete_exercise,
    complete_exercises,
    complete_harder,
    complete_rounds,
    complete_week,
)
from voicecoach.cli.completion.file_names import complete_file, complete_picture, complete_sheet
from voicecoach.cli.completion.fixed_values import (
    complete_keys,
    complete_languages,
    complete_words,
)
from voicecoach.cli.completion.routine_names import complete_routine, complete_session
from voicecoach.cli.completion.setting_names import complete_setting, complete_setting_value
from voicecoach.cli.completion.voice_names import (
    complete_engine,
    complete_installed_voice,
    complete_new_voice,
    complete_voice,
)

_WITH_ENDS = complete_assignment("low", "high")

COMPLETERS: dict[str, Completer] = {
    "ROUTINE": complete_routine,
    "--reps": _WITH_ENDS,
    "--time": _WITH_ENDS,
    "--sets": _WITH_ENDS,
    "--hold": _WITH_ENDS,
    "--rest": _WITH_ENDS,
    "--load": complete_assignment(),
    "--first-side": complete_assignment("left", "right"),
    "--count": complete_assignment("up", "down", "last-3", "every-5", "none"),
    "--coaching": complete_assignment("full", "brief", "minimal"),
    "--cheers": complete_assignment("none", "some", "often"),
    "--rounds": complete_rounds("low", "high"),
    "--only": complete_exercises,
    "--skip": complete_exercises,
    "--harder": complete_harder,
    "--from": complete_exercise,
    "--until": complete_exercise,
    "--seed": complete_words("today"),
    "--week": complete_week,
    "--engine": complete_engine,
    "--voice": complete_voice,
    "--language": complete_languages,
    "--output": complete_file,
    "--format": complete_words("mp3", "wav", "flac", "ogg"),
    "--cues": complete_file,
    "--cover": complete_picture,
}
"""By the option, or by the word that the help shows for an argument."""

COMPLETERS_OF_COMMAND: dict[str, dict[str, Completer]] = {
    "completion": {"SHELL": complete_words("bash", "zsh", "fish", "powershell")},
    "config set": {"KEY": complete_setting, "VALUE": complete_setting_value},
    "config unset": {"KEY": complete_setting},
    "explain": {"KEY": complete_keys},
    "new": {"--from": complete_sheet},
    "play": {"FILE": complete_session},
    "voices install": {"NAME": complete_new_voice, "--from": complete_file},
    "voices remove": {"NAME": complete_installed_voice},
}
"""What is different in one command, by its name."""


def completer_of(command: str, parameter: str) -> Completer | None:
    """Return the completer of a parameter such as `--reps` or `ROUTINE`, or None."""
    return COMPLETERS_OF_COMMAND.get(command, {}).get(parameter) or COMPLETERS.get(parameter)
