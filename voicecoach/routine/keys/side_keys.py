"""The keys of an exercise that say which sides work."""

from voicecoach.routine.keys.key_document import KeyDocument, KeyGroup
from voicecoach.routine.keys.places import DEFAULTS, EXERCISE, EXTRA

SIDE_KEYS = KeyGroup(
    "Sides",
    (EXERCISE, DEFAULTS),
    (
        KeyDocument(
            "sides",
            values="`each`, `alternate`, `none` or one side",
            default="`none`",
            meaning="which sides work",
            example="- {name: Lunges, reps: 10, sides: each}",
        ),
        KeyDocument(
            "first_side",
            values="`left`, `right` or a label",
            default="`left`",
            meaning="the side that begins",
            example="- {name: Lunges, reps: 10, sides: each, first_side: right}",
        ),
        KeyDocument(
            "limb",
            values="text, such as `leg` or `arm`",
            default="`side`",
            meaning="what has a left and a right",
            example="- {name: Lunges, reps: 10, sides: each, limb: leg}",
        ),
        KeyDocument(
            "labels",
            values="two texts",
            default="left and right",
            meaning="names for the two sides of a move by direction",
            example="- {name: Steps, reps: 10, sides: each, labels: [to the left, to the right]}",
        ),
        KeyDocument(
            "switch",
            values="text",
            default='"Rest your left leg. Now your right leg."',
            meaning="what the coach says between the sides",
            example="- {name: Leg raises, reps: 10, sides: each, switch: Roll over.}",
        ),
        KeyDocument(
            "extra",
            values="a side with reps or sets",
            default="none",
            meaning="[extra work for one side](#extra-work-for-a-weak-side)",
            example="- {name: Step ups, reps: 10, sides: each, extra: {side: left, reps: 5}}",
        ),
    ),
)

EXTRA_KEYS = KeyGroup(
    "Extra work for a weak side",
    (EXTRA,),
    (
        KeyDocument(
            "side",
            values="`left`, `right` or a label",
            default="required",
            meaning="the side that gets more",
            example="- {name: Step ups, reps: 10, sides: each, extra: {side: left, reps: 5}}",
        ),
        KeyDocument(
            "reps",
            values="a number",
            default="none",
            meaning="more reps at the end of that side's reps, in every set",
            example="- {name: Step ups, reps: 10, sides: each, extra: {side: left, reps: 5}}",
        ),
        KeyDocument(
            "sets",
            values="a number",
            default="none",
            meaning="more sets after all the others",
            example="- {name: Side plank, time: 30s, sides: each, extra: {side: right, sets: 1}}",
        ),
    ),
)
