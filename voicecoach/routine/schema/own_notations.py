"""The schemas of what only one key writes so: a tempo, moments, wordings and the like.

To add such a notation, add a row to `_OWN_NOTATIONS`: its type, and its schema.
"""

from typing import Any

from voicecoach.languages import LANGUAGES
from voicecoach.languages.cues import CUES, PART_CUES
from voicecoach.languages.en import ENGLISH
from voicecoach.routine.parse.include_entry import IncludeSource
from voicecoach.routine.schema.regex_parts import (
    BETWEEN_ENDS,
    NOT_ONLY_SIGNS,
    any_of,
    duration_pattern,
    in_any_case,
    whole_text,
)
from voicecoach.routine.schema.text_schemas import (
    either,
    list_schema,
    one_or_list,
    scalar_schema,
    template_schema,
    text_schema,
    yes_or_no,
)
from voicecoach.routine.schema.written_forms import Schema, WrittenForm, form_of
from voicecoach.routine.values.effort import Rpe
from voicecoach.routine.values.language_tag import LanguageTag
from voicecoach.routine.values.moments import EVERY, HALFWAY, HOW, MOST_MOMENTS, Moments
from voicecoach.routine.values.pronunciations import MOST_WORDS, Pronunciations
from voicecoach.routine.values.tempo import LONGEST_PHASE_NAME, MOST_PHASES, Tempo, phase_length
from voicecoach.routine.values.text import (
    LONGEST_NAME,
    LONGEST_TEXT,
    PLACEHOLDERS,
    Sides,
    YesOrNo,
)
from voicecoach.routine.values.time_calls import (
    CountdownFrom,
    Remaining,
    read_counted_down,
    read_remaining_time,
)
from voicecoach.routine.values.wordings import MOST_WORDINGS, Wordings

_TWO_DIGITS = "[0-9]{1,2}"


def own_notation(hint: Any) -> Schema | None:
    """Return the schema of a type that has a notation of its own, or None."""
    return next((schema for own, schema in _OWN_NOTATIONS if own == hint), None)


def _effort() -> Schema:
    numbers = {"type": "number", "minimum": 1, "maximum": 10, "multipleOf": 0.5}
    pattern = rf"{_TWO_DIGITS}(?:[.,][05])?(?:\s*/\s*10)?"
    return WrittenForm(pattern, "8, 8.5 or 7-8", numbers).one_or_range


def _countdown() -> Schema:
    form = form_of(read_counted_down).or_word("none").or_word("0")
    seconds = {**form.one, "minimum": 0}
    return {**seconds, "pattern": seconds["pattern"].replace(r")\s*$", r")\s*s?\s*$")}


def _tempo() -> Schema:
    digits = (_TWO_DIGITS, _TWO_DIGITS, any_of([_TWO_DIGITS, "[xX]"]), _TWO_DIGITS)
    four_digits = BETWEEN_ENDS.join(digits)
    whole = form_of(phase_length)
    phase = whole.or_word("[xX]").one
    one_text = {
        **whole.one,
        "pattern": whole_text(any_of([whole.pattern, four_digits])),
        "patternErrorMessage": "write it like 3s, 3-1-2-0 or {lift: 2s, lower: 2s}",
    }
    one_phase, phases = (_phases(phase, most) for most in (1, MOST_PHASES))
    return either(one_text, phases, list_schema(one_phase, most=MOST_PHASES))


def _phases(phase: Schema, most: int) -> Schema:
    return {
        "type": "object",
        "propertyNames": {"maxLength": LONGEST_PHASE_NAME},
        "additionalProperties": phase,
        "minProperties": 1,
        "maxProperties": most,
    }


def _moments() -> Schema:
    moments = (
        in_any_case(HALFWAY),
        rf"{in_any_case(EVERY.strip())}\s+{duration_pattern()}",
        duration_pattern(),
    )
    said = template_schema(PLACEHOLDERS)
    return {
        "type": "object",
        "minProperties": 1,
        "maxProperties": MOST_MOMENTS,
        "propertyNames": {"pattern": whole_text(any_of(moments)), "patternErrorMessage": HOW},
        "properties": {HALFWAY: said},
        "additionalProperties": said,
    }


def _wordings() -> Schema:
    cues = {cue: _wording(cue) for cue in CUES}
    return {"type": "object", "properties": cues, "additionalProperties": False}


def _wording(cue: str) -> Schema:
    most = 1 if cue in PART_CUES else MOST_WORDINGS
    said = "\n".join(ENGLISH.wordings[cue])
    words = one_or_list(template_schema(CUES[cue]), most=most)
    return {**words, "description": f"In English:\n{said}"}


def _language() -> Schema:
    tags = any_of(map(in_any_case, LANGUAGES))
    message = f"write one of: {', '.join(LANGUAGES)}"
    return scalar_schema(LONGEST_NAME, whole_text(rf"{tags}(?:-[\s\S]*)?"), message)


def _pronunciations() -> Schema:
    return {
        "type": "object",
        "maxProperties": MOST_WORDS,
        "propertyNames": {"pattern": NOT_ONLY_SIGNS},
        "additionalProperties": text_schema(LONGEST_NAME),
    }


def _include() -> Schema:
    message = "write a path from the folder of this file, or a name"
    return scalar_schema(LONGEST_TEXT, rf"^(?!~)[\s\S]*{NOT_ONLY_SIGNS}", message)


_OWN_NOTATIONS: tuple[tuple[Any, Schema], ...] = (
    (LanguageTag, _language()),
    (YesOrNo, yes_or_no()),
    (Sides, text_schema(LONGEST_NAME)),
    (Rpe, _effort()),
    (Remaining, form_of(read_remaining_time).or_word("none").one),
    (CountdownFrom, _countdown()),
    (Tempo, _tempo()),
    (Moments, _moments()),
    (Wordings, _wordings()),
    (Pronunciations, _pronunciations()),
    (IncludeSource, _include()),
)
