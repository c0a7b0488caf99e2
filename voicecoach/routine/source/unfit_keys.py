"""Which keys of a record have a value that the language does not take."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from voicecoach.routine.source.record import Record


def unfit_keys(kind: type[Record], written: Mapping[str, Any]) -> set[str]:
    """Return the keys of `written` with a mistake, such as {"reps", "rest", "rest.after"}.

    Its values are as YAML is read: texts, lists and mappings. A key inside another one is named
    with a dot. A key that is missing counts as well.
    """
    try:
        kind.model_validate(written)
    except ValidationError as error:
        places = [detail["loc"] for detail in error.errors(include_url=False)]
        return {".".join(map(str, place[:count])) for place in places for count in (1, 2)}
    return set()
