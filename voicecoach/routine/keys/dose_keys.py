"""The keys of an exercise that say how much there is to do, and how fast."""

from voicecoach.routine.keys.key_document import KeyDocument, KeyGroup
from voicecoach.routine.keys.places import DEFAULTS, EXERCISE

DOSE_KEYS = KeyGroup(
    "Reps, time and sets",
    (EXERCISE, DEFAULTS),
    (
        KeyDocument(
            "reps",
            values="`10`, `15-25` or `[10, 8, 6]`",
            default="none",
            meaning="how many reps; with sides, how many on each side",
            example="- {name: Squats, reps: 15-25}",
        ),
        KeyDocument(
            "time",
            values="`30s`, `30s-60s` or `[20s, 30s, 40s]`",
            default="none",
            meaning="how long to work",
            example="- {name: Plank, time: 30s-60s}",
        ),
        KeyDocument(
            "distance",
            values="`20 m`, `20-40 m` or `[20 m, 40 m]`",
            default="none",
            meaning="[how far](#distance) to go",
            example="- {name: Farmer's walk, distance: 20 m, takes: 15s}",
        ),
        KeyDocument(
            "takes",
            values="as for `time`, also downwards: `2m10s-1m55s`",
            default="none",
            meaning="how long the [distance](#distance) takes",
            example="- {name: Shuttle run, distance: [20 m, 40 m], takes: [6s, 10s]}",
        ),
        KeyDocument(
            "unit",
            values="text, such as `steps`",
            default="`reps`",
            meaning="what is counted",
            example="- {name: Side steps, reps: 20, unit: steps}",
        ),
        KeyDocument(
            "sets",
            values="`2` or `1-3`",
            default="`1`",
            meaning="how many sets",
            example="- {name: Squats, reps: 10, sets: 3}",
        ),
        KeyDocument(
            "load",
            values="`20 kg`, `20-25 kg` or `[60 kg, 50 kg]`",
            default="none",
            meaning="what is [lifted](#load)",
            example="- {name: Squats, reps: 5, load: [60 kg, 50 kg, 40 kg]}",
        ),
        KeyDocument(
            "rpe",
            values="`8`, `7-8` or `8.5`",
            default="none",
            meaning="how [hard](#effort-and-times-a-day) it should feel, from 1 to 10",
            example="- {name: Squats, reps: 5, sets: 3, rpe: 8}",
        ),
        KeyDocument(
            "per_day",
            values="`2` or `2-3`",
            default="none",
            meaning="how [often a day](#effort-and-times-a-day) it is done",
            example="- {name: Heel drops, reps: 15, per_day: 2}",
        ),
        KeyDocument(
            "tempo",
            values="phases, a duration or four digits",
            default="`3s`",
            meaning="the [pace of one rep](#tempo)",
            example="- {name: Leg raises, reps: 10, tempo: {lift: 2s, lower: 3s}}",
        ),
        KeyDocument(
            "starts",
            values="`eccentric` or `concentric`",
            default="`eccentric`",
            meaning="how a [four-digit tempo](#four-digit-tempo) begins",
            example="- {name: Pull ups, reps: 5, tempo: 3-1-2-0, starts: concentric}",
        ),
        KeyDocument(
            "hold",
            values="`10s` or `10s-20s`",
            default="none",
            meaning="a [hold](#holds) in each rep",
            example="- {name: Bridges, reps: 8, hold: 5s}",
        ),
        KeyDocument(
            "rest",
            values="`20s`, or `after`, `sets` and `sides`",
            default="`30s`",
            meaning="the [rests](#rests) between sets and after it",
            example="- {name: Squats, reps: 10, sets: 3, rest: {sets: 20s, after: 40s}}",
        ),
    ),
)
