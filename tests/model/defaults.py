"""What an exercise takes from the defaults."""

from typing import Any

OF_REPS = ("reps", "tempo", "hold", "starts", "count", "beats", "breathing")
OF_TIME = ("time", "remaining", "at", "calls")
OF_DISTANCE = ("distance", "takes")
STILL_WITH_A_TEMPO = ("hold", "count", "beats", "breathing")
OF_THE_SESSION = ("get_ready",)
Data = dict[str, Any]


def kind_of(own: Data, defaults: Data) -> str:
    """`reps`, `time` or `distance`. An amount of its own says it, and the defaults otherwise."""
    for source in (own, defaults):
        for kind in ("reps", "time", "distance"):
            if kind in source:
                return kind
    return "amrap"


def _left_out(own: Data, defaults: Data, kind: str) -> set[str]:
    left = set(OF_THE_SESSION)
    if kind == "reps":
        left.update(OF_TIME, OF_DISTANCE)
    if kind == "time":
        left.update(OF_REPS, OF_DISTANCE)
        if "tempo" in own:
            left.difference_update(STILL_WITH_A_TEMPO)
        if "time" not in own and "tempo" in defaults:
            left.difference_update(OF_REPS)
            left.add("reps")
    if kind == "distance":
        left.update(OF_REPS, OF_TIME)
        left.discard("at")
    return left


def _fits(extra: Data, merged: Data) -> bool:
    if merged.get("sides") != "each":
        return False
    if extra["side"] not in merged.get("labels", ["left", "right"]):
        return False
    if "reps" in extra:
        return "reps" in merged
    return not any(
        isinstance(merged.get(key), list) for key in ("reps", "time", "distance", "load")
    )


def as_rests(value: Any) -> Data:
    """A single rest is the one after the exercise and the one between its sets."""
    if value is None:
        return {}
    return value if isinstance(value, dict) else {"after": value, "sets": value}


def with_defaults(own: Data, defaults: Data) -> Data:
    """The exercise with all that it takes from the defaults. Its rests are filled in one by one."""
    left_out = _left_out(own, defaults, kind_of(own, defaults))
    merged = {key: value for key, value in defaults.items() if key not in left_out} | own
    if any(isinstance(own.get(key), list) for key in ("reps", "time", "distance", "load")):
        merged = {key: value for key, value in merged.items() if key != "sets" or key in own}
    if isinstance(merged.get("load"), list) and "load" not in own and not _has_as_many(merged, own):
        del merged["load"]
    merged["rest"] = as_rests(defaults.get("rest")) | as_rests(own.get("rest"))
    if "extra" in merged and "extra" not in own and not _fits(merged["extra"], merged):
        del merged["extra"]
    return merged


def _has_as_many(merged: Data, own: Data) -> bool:
    if "sets" in own:
        return False
    ladders = [merged[key] for key in ("reps", "time", "distance") if key in merged]
    lengths = {len(ladder) for ladder in ladders if isinstance(ladder, list)}
    return lengths <= {len(merged["load"])}
