"""The keys of an exercise that say what the coach says about it, and its harder variant."""

from voicecoach.routine.keys.key_document import KeyDocument, KeyGroup
from voicecoach.routine.keys.places import EXERCISE, HARDER

TEXT_KEYS = KeyGroup(
    "What is said",
    (EXERCISE,),
    (
        KeyDocument(
            "name",
            values="text",
            default="required",
            meaning="the name of the exercise",
            example="- {name: Squats, reps: 10}",
        ),
        KeyDocument(
            "setup",
            values="text",
            default="none",
            meaning="how to get ready",
            example='- {name: Squats, reps: 10, setup: "Feet apart, toes out."}',
        ),
        KeyDocument(
            "position",
            values="text, such as `on all fours`",
            default="none",
            meaning="how the body lies or stands",
            example="- {name: Bird dogs, reps: 10, position: on all fours}",
        ),
        KeyDocument(
            "reminders",
            values="one text or a list",
            default="none",
            meaning="form points, spoken in turn",
            example="- {name: Squats, reps: 10, reminders: [Chest up., Weight on your heels.]}",
        ),
        KeyDocument(
            "why",
            values="text",
            default="none",
            meaning="the reason for the move",
            example="- {name: Squats, reps: 10, why: Strong legs carry you.}",
        ),
        KeyDocument(
            "equipment",
            values="one text or a list",
            default="none",
            meaning="what the listener needs",
            example="- {name: Rows, reps: 10, equipment: [a band, a chair]}",
        ),
        KeyDocument(
            "harder",
            values="keys such as `reps` and `setup`",
            default="none",
            meaning="[a harder variant](#a-harder-variant)",
            example="- {name: Squats, reps: 10, harder: {reps: 15, equipment: a dumbbell}}",
        ),
    ),
)

HARDER_KEYS = KeyGroup(
    "A harder variant",
    (HARDER,),
    (
        KeyDocument(
            "setup",
            values="text",
            default="none",
            meaning="added to the exercise's set-up",
            example="- {name: Squats, reps: 10, harder: {setup: Hold a dumbbell.}}",
        ),
        KeyDocument(
            "equipment",
            values="one text or a list",
            default="none",
            meaning="added to the exercise's equipment",
            example="- {name: Squats, reps: 10, harder: {equipment: a dumbbell}}",
        ),
        KeyDocument(
            "reps",
            values="as for an exercise",
            default="the exercise's",
            meaning="replaces the reps",
            example="- {name: Squats, reps: 10, harder: {reps: 15}}",
        ),
        KeyDocument(
            "time",
            values="as for an exercise",
            default="the exercise's",
            meaning="replaces the time",
            example="- {name: Plank, time: 30s, harder: {time: 45s}}",
        ),
        KeyDocument(
            "distance",
            values="as for an exercise",
            default="the exercise's",
            meaning="replaces the distance",
            example="- {name: Sled, distance: 20 m, takes: 15s, harder: {distance: 30 m}}",
        ),
        KeyDocument(
            "takes",
            values="as for an exercise",
            default="the exercise's",
            meaning="replaces what the distance takes",
            example="- {name: Sled, distance: 20 m, takes: 15s, harder: {takes: 20s}}",
        ),
        KeyDocument(
            "hold",
            values="as for an exercise",
            default="the exercise's",
            meaning="replaces the hold",
            example="- {name: Bridges, reps: 8, hold: 5s, harder: {hold: 10s}}",
        ),
        KeyDocument(
            "tempo",
            values="as for an exercise",
            default="the exercise's",
            meaning="replaces the tempo",
            example="- {name: Squats, reps: 8, tempo: 2-0-1-0, harder: {tempo: 4-0-1-0}}",
        ),
    ),
)
