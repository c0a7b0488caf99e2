"""The keys of rests, and of the items that stand between exercises."""

from voicecoach.routine.keys.key_document import KeyDocument, KeyGroup
from voicecoach.routine.keys.places import ASIDE, INCLUDE, REST

REST_KEYS = KeyGroup(
    "Rests",
    (REST,),
    (
        KeyDocument(
            "after",
            values="`40s`, or a range",
            default="`30s`",
            meaning="rest after the exercise",
            example="- {name: Squats, reps: 10, rest: {after: 40s}}",
        ),
        KeyDocument(
            "sets",
            values="`30s`, or a range",
            default="`30s`",
            meaning="rest between the sets",
            example="- {name: Squats, reps: 10, sets: 3, rest: {sets: 60s-30s}}",
        ),
        KeyDocument(
            "sides",
            values="`10s`, or a range",
            default="as long as needed",
            meaning="rest between the sides",
            example="- {name: Lunges, reps: 10, sides: each, rest: {sides: 10s}}",
        ),
    ),
)

NOTE_KEYS = KeyGroup(
    "Notes and pauses",
    (ASIDE,),
    (
        KeyDocument(
            "note",
            values="text",
            default="none",
            meaning="a text that is spoken; the session waits for it",
            example="- note: Take the mat.\n- {name: Squats, reps: 10}",
        ),
        KeyDocument(
            "pause",
            values="`1m`",
            default="none",
            meaning="a break in place of the rest after the exercise before it",
            example="- {name: Squats, reps: 10}\n- pause: 1m\n- {name: Plank, time: 30s}",
        ),
    ),
)

INCLUDE_KEYS = KeyGroup(
    "Include another routine",
    (INCLUDE,),
    (
        KeyDocument(
            "include",
            values="a file or a name",
            default="required",
            meaning="the routine to bring in",
            example="- include: get-hip",
        ),
        KeyDocument(
            "only",
            values="names of exercises",
            default="all",
            meaning="the exercises to bring in",
            example="- {include: get-hip, only: [clam-shells, bridges]}",
        ),
        KeyDocument(
            "skip",
            values="names of exercises",
            default="none",
            meaning="the exercises to leave out",
            example="- {include: get-hip, skip: [bridges]}",
        ),
    ),
)
