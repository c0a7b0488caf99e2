"""The keys at the top of a routine."""

from voicecoach.routine.keys.key_document import KeyDocument, KeyGroup
from voicecoach.routine.keys.places import ROUTINE

ROUTINE_KEYS = KeyGroup(
    "The keys of a routine",
    (ROUTINE,),
    (
        KeyDocument(
            "name",
            values="text",
            default="required",
            meaning="the name, spoken in the intro",
            example="name: Morning squats",
        ),
        KeyDocument(
            "exercises",
            values="a list",
            default="required",
            meaning="the exercises in their order",
            example="- {name: Squats, reps: 10}\n- {name: Plank, time: 30s}",
        ),
        KeyDocument(
            "description",
            values="text",
            default="none",
            meaning="one line that `voicecoach list` shows",
            example="description: Squats before breakfast.",
        ),
        KeyDocument(
            "why",
            values="text",
            default="none",
            meaning="what the routine is good for, spoken in a [rest](#rests)",
            example="why: Strong legs carry you through the day.",
        ),
        KeyDocument(
            "author",
            values="text",
            default="none",
            meaning="the artist in the file's tags",
            example="author: Jo Bloggs",
        ),
        KeyDocument(
            "language",
            values="`en`",
            default="`en`",
            meaning="the language of the routine's texts",
            example="language: en",
        ),
        KeyDocument(
            "weeks",
            values="1 to 52",
            default="none",
            meaning="how many [weeks](#weeks) the routine lasts",
            example="weeks: 8\nexercises: [{name: Squats, reps: 10-20}]",
        ),
        KeyDocument(
            "get_ready",
            values="`20s`, up to `10m`",
            default="5 s",
            meaning="[quiet time](#time-to-get-ready) before the first countdown",
            example="get_ready: 20s",
        ),
        KeyDocument(
            "wordings",
            values="cue names with texts",
            default="none",
            meaning="[the coach in your own words](cues-and-wordings.md#wordings)",
            example="wordings: {last: Final one!}",
        ),
        KeyDocument(
            "pronounce",
            values="words with sounds",
            default="none",
            meaning="[how words sound](cues-and-wordings.md#pronounce), such as `{Bia: Bee-ah}`",
            example="pronounce: {Bia: Bee-ah}",
        ),
        KeyDocument(
            "defaults",
            values="keys of an exercise",
            default="none",
            meaning="[values for every exercise](#defaults) that has none of its own",
            example="defaults: {sets: 3, rest: 40s}",
        ),
    ),
)
