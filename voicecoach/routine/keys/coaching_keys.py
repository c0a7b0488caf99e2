"""The keys of an exercise that say how it is coached."""

from voicecoach.routine.keys.key_document import KeyDocument, KeyGroup
from voicecoach.routine.keys.places import CHEERS, DEFAULTS, EXERCISE

COACHING_KEYS = KeyGroup(
    "How the coach leads you",
    (EXERCISE, DEFAULTS),
    (
        KeyDocument(
            "count",
            values="`up`, `down`, `last-3`, `every-5`, `none`",
            default="`up`",
            meaning="how reps are [counted](#counting)",
            example="- {name: Squats, reps: 12, count: down}",
        ),
        KeyDocument(
            "beats",
            values="`ticks` or `none`",
            default="`ticks`",
            meaning="whether the [seconds in a rep](#what-you-hear-in-a-rep) tick",
            example="- {name: Squats, reps: 12, tempo: {down: 3s, up: 2s}, beats: none}",
        ),
        KeyDocument(
            "breathing",
            values="`yes` or `no`",
            default="`yes`",
            meaning='"Keep breathing." in [long holds](#holds)',
            example="- {name: Bridges, reps: 3, hold: 10s, breathing: no}",
        ),
        KeyDocument(
            "remaining",
            values="`2m` or `none`",
            default="`1m` from 3m on",
            meaning="how often the coach says what is left of the time",
            example="- {name: Run, time: 10m, remaining: 2m}",
        ),
        KeyDocument(
            "at",
            values="moments with texts",
            default="none",
            meaning="what is said at [moments of the time](#moments-of-timed-work)",
            example="- {name: Side plank, time: 1m, at: {20s: Change your grip, halfway: Look up}}",
        ),
        KeyDocument(
            "calls",
            values="`all` or `none`",
            default="`all`",
            meaning="what the coach says about the [time](#how-the-coach-leads-you)",
            example="- {name: Lie still, time: 5m, calls: none}",
        ),
        KeyDocument(
            "countdown",
            values="`1` to `10`, or `none`",
            default="`3`",
            meaning="the [countdown](#countdown) before work",
            example="- {name: Sprint, time: 30s, countdown: 5}",
        ),
        KeyDocument(
            "coaching",
            values="`full`, `brief` or `minimal`",
            default="`full`",
            meaning="how much the [coach](#coaching) says",
            example="- {name: Squats, reps: 12, coaching: brief}",
        ),
        KeyDocument(
            "quiet",
            values="`yes` or `no`",
            default="`no`",
            meaning="work without a tick",
            example="- {name: Lie still, time: 3m, quiet: yes}",
        ),
        KeyDocument(
            "cheers",
            values="`none`, `some` or `often`; or `level` and `lines`",
            default="`some`",
            meaning="[encouragement](#encouragement)",
            example="- {name: Plank, time: 1m, cheers: often}",
        ),
        KeyDocument(
            "get_ready",
            values="`20s`, up to `10m`",
            default="none",
            meaning="[quiet time](#time-to-get-ready) before its first countdown",
            example="- {name: Run, time: 10m, get_ready: 20s}",
        ),
    ),
)

CHEERS_KEYS = KeyGroup(
    "Encouragement",
    (CHEERS,),
    (
        KeyDocument(
            "level",
            values="`none`, `some` or `often`",
            default="`some`",
            meaning="how often: never, once a move, or up to twice",
            example="- {name: Plank, time: 1m, cheers: {level: often}}",
        ),
        KeyDocument(
            "lines",
            values="one text or a list",
            default="the coach's own",
            meaning="what is said; the lines take turns",
            example="- {name: Plank, time: 1m, cheers: {lines: [Stay strong., Stay long.]}}",
        ),
    ),
)
