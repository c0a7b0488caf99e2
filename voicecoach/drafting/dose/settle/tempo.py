"""Put the phases of a rep together, and the rest between two reps."""

from dataclasses import replace

from voicecoach.drafting.dose.parts.reading import DosePart
from voicecoach.drafting.draft import Value

_ONE_WAY = "the sheet gives only one way, so the other one takes 1 s"
_REST_OF_REPS = "the sheet rests between the reps, and does not say how long the ways take"
_OTHER_WAY = {"lift": "lower", "up": "down", "down": "up", "lower": "lift"}
_LIFTS_FIRST = ("lift", "up")
_BREATHS = ("inhale", "exhale", "breathe in", "breathe out", "in", "out")
_ONE_PART = "the sheet gives only this part of the rep"


def settle_tempo(dose: dict[str, DosePart]) -> None:
    """Turn phases, a hold beside them and a rest between reps into one tempo."""
    phases = [dose.pop(kind) for kind in list(dose) if kind.startswith("phase ")]
    rest = dose.pop("rest.reps", None)
    if phases and "tempo" not in dose:
        _put_phases(dose, phases)
    if rest:
        _add_rest(dose, rest)


def _put_phases(dose: dict[str, DosePart], phases: list[DosePart]) -> None:
    """Write the phases as a tempo. Only the way up, or the way down, has the other one added."""
    pairs = [
        (str(part.value[0]), _one_length(part.value[1]))
        for part in phases
        if isinstance(part.value, list)
    ]
    doubt = next((part.doubt for part in phases if part.doubt), "")
    only = pairs[0][0]
    if len(pairs) == 1 and only in _OTHER_WAY:
        other = (_OTHER_WAY[only], "1s")
        pairs = [*pairs, other] if only in _LIFTS_FIRST else [other, *pairs]
        doubt = _ONE_WAY
    elif len(pairs) == 1 and only not in _BREATHS:
        doubt = _ONE_PART
    if any(word in ("hold", "pause") for word, _ in pairs):
        dose.pop("hold", None)
    dose["tempo"] = DosePart("tempo", _as_tempo(pairs), doubt, phases[0].line)


def _as_tempo(pairs: list[tuple[str, str]]) -> Value:
    """Return a mapping, or a list of mappings where a word comes twice."""
    words = [word for word, _ in pairs]
    if len(set(words)) == len(words):
        return dict(pairs)
    return [{word: length} for word, length in pairs]


def _one_length(length: Value) -> str:
    """Return the first end of a range, since a phase has one length."""
    return str(length).partition("-")[0]


def _add_rest(dose: dict[str, DosePart], rest: DosePart) -> None:
    """Make the rest between two reps the last phase of a rep."""
    if "reps" not in dose or "time" in dose or "tempo" in dose:
        key = "rest.sets" if "sets" in dose else "rest.after"
        doubt = "the sheet rests between the reps"
        dose.setdefault(key, replace(rest, kind=key, doubt=doubt))
        return
    hold = dose.pop("hold", None)
    still: dict[str, Value] = {"hold": _one_length(hold.value)} if hold else {}
    named: dict[str, Value] = {
        "lift": "1s",
        **still,
        "lower": "2s",
        "rest": _one_length(rest.value),
    }
    dose["tempo"] = DosePart("tempo", named, _REST_OF_REPS, rest.line)
