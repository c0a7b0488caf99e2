"""Put the phases of a rep together, and the rest between two reps."""

from dataclasses import replace

from voicecoach.drafting.dose.reading import DosePart
from voicecoach.drafting.draft import Value

_ONE_WAY = "the sheet gives only one way: 1 s for the other"
_REST_OF_REPS = "the sheet rests between the reps: the ways up and down are assumed"
_WAYS = {"lift": ("lower", True), "lower": ("lift", True), "inhale": ("exhale", False)}


def settle_tempo(dose: dict[str, DosePart]) -> None:
    """Turn phases, a hold beside them and a rest between reps into one tempo."""
    phases = [dose.pop(kind) for kind in list(dose) if kind.startswith("phase ")]
    rest = dose.pop("rest.reps", None)
    if phases and "tempo" not in dose:
        dose["tempo"] = _tempo_of(phases)
        _take_hold_in(dose)
    if rest:
        _add_rest(dose, rest)


def _tempo_of(phases: list[DosePart]) -> DosePart:
    named: dict[str, Value] = {}
    for phase in phases:
        if isinstance(phase.value, list):
            word, length = phase.value
            named.setdefault(str(word), _one_length(length))
    doubt = next((phase.doubt for phase in phases if phase.doubt), "")
    if len(named) == 1 and (only := next(iter(named))) in ("lift", "lower"):
        other = "lower" if only == "lift" else "lift"
        named[other], doubt = "1s", _ONE_WAY
    return DosePart("tempo", named, doubt, phases[0].line)


def _one_length(length: Value) -> str:
    """Return the first end of a range, since a phase has one length."""
    return str(length).partition("-")[0]


def _take_hold_in(dose: dict[str, DosePart]) -> None:
    """Leave a hold beside the tempo, where the language puts it after the first phase."""
    tempo = dose["tempo"].value
    if isinstance(tempo, dict) and "hold" in tempo and "hold" in dose:
        dose.pop("hold")


def _add_rest(dose: dict[str, DosePart], rest: DosePart) -> None:
    """Make the rest between two reps the last phase of a rep."""
    if "reps" not in dose or "time" in dose or "tempo" in dose:
        key = "rest.sets" if "sets" in dose else "rest.after"
        dose.setdefault(key, replace(rest, kind=key, doubt="the sheet rests between the reps"))
        return
    hold = dose.pop("hold", None)
    still: dict[str, Value] = {"hold": _one_length(hold.value)} if hold else {}
    named: dict[str, Value] = {
        "lift": "1s",
        **still,
        "lower": "2s",
        "pause": _one_length(rest.value),
    }
    dose["tempo"] = DosePart("tempo", named, _REST_OF_REPS, rest.line)
