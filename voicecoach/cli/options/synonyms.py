"""Words that people type for a command or an option of ours, from other programs and by habit.

To add one, add it to a line.
"""

from collections.abc import Iterable, Mapping

from voicecoach.did_you_mean import closest

_COMMANDS = {
    "build": "audio convert create export generate make mp3 render run",
    "check": "test validate verify",
    "config": "configure customise options preferences setting settings",
    "doctor": "diagnose health status troubleshoot",
    "explain": "define describe doc docs key keys man meaning",
    "lint": "review",
    "list": "all find ls routines search",
    "new": "add draft import init paste scaffold sheet start write",
    "plan": "cues dry-run preview print show timeline",
    "play": "hear listen",
    "say": "pronounce speak",
    "voices": "engines speakers voice",
}

_OPTIONS = {
    "--bed": "--background --music --noise",
    "--cheers": "--encouragement --motivation",
    "--coaching": "--chatter --coach --level --talk --words",
    "--command": "--program --tts-command",
    "--cover": "--art --artwork --image --picture",
    "--cues": "--cue-sheet --cuesheet --transcript",
    "--engine": "--backend --tts",
    "--first-side": "--left --right --side --sides --start-side --weak-side",
    "--force": "--overwrite --rebuild",
    "--format": "--codec --ext --type",
    "--from": "--after --begin --first-exercise --from-exercise --start --start-at --start-from"
    " --import --input --read --sheet --source",
    "--get-ready": "--delay --lead-in --prepare --warm-up-time",
    "--harder": "--advanced --difficult --difficulty --hard --intensity --variant",
    "--hold": "--holds",
    "--language": "--lang --locale",
    "--load": "--kg --kilos --lb --load-kg --weight --weights",
    "--no-intro": "--skip-intro",
    "--only": "--exercise --exercises --include --just",
    "--online": "--network",
    "--output": "--dest --destination --file --out --output-file --path",
    "--quiet": "--no-progress --silent",
    "--rate": "--pace --speaking-rate --speed",
    "--reps": "--rep --repetitions",
    "--rest": "--break --breaks --pause --recovery --rests",
    "--rounds": "--circuits --laps --repeat --repeats --round",
    "--seed": "--draw --order --pick --random --random-seed --randomise --randomize --shuffle",
    "--sets": "--series --set",
    "--skip": "--exclude --leave-out --omit --without",
    "--target": "--duration --length --minutes --total",
    "--time": "--seconds --work --work-time",
    "--until": "--end --end-at --last-exercise --stop --stop-at --to --up-to",
    "--verbose": "--explain --info",
    "--voice": "--speaker",
    "--week": "--weeks",
    "--yes": "--assume-yes --no-confirm --write",
}


def _by_synonym(table: Mapping[str, str]) -> dict[str, str]:
    return {word: name for name, words in table.items() for word in words.split()}


COMMAND_SYNONYMS = _by_synonym(_COMMANDS)
OPTION_SYNONYMS = _by_synonym(_OPTIONS)


def meant_command(word: str, names: Iterable[str]) -> str | None:
    """Return the command among `names` that the user most likely meant by `word`."""
    return _meant(word, names, COMMAND_SYNONYMS)


def meant_option(word: str, names: Iterable[str]) -> str | None:
    """Return the option among `names`, such as `--rate`, that was most likely meant by `word`."""
    return _meant(word, names, OPTION_SYNONYMS)


def _meant(word: str, names: Iterable[str], synonyms: Mapping[str, str]) -> str | None:
    known = list(names)
    meant = synonyms.get(word.lower())
    if meant in known:
        return meant
    # Swapped letters are the most likely slip: --resp is --reps rather than --rest.
    swapped = [name for name in known if sorted(name) == sorted(word)]
    return swapped[0] if swapped else closest(word, known)
