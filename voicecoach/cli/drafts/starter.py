"""A routine without a sheet, with moves that its author replaces."""

from dataclasses import replace

from voicecoach.cli.drafts.new_draft import NewRoutine, finished_routine
from voicecoach.drafting.draft import Draft, DraftExercise, Field

HELP = (
    "`voicecoach explain` lists everything that can stand here, and `voicecoach explain reps` "
    "explains one key.",
    "After a change, `voicecoach check` finds mistakes, and `voicecoach plan` shows the session.",
)

_EXAMPLES = (
    DraftExercise(
        "Squats",
        0,
        (
            Field("reps", 10, 0, "or 10-15: start with 10 and work up to 15"),
            Field("setup", "Stand with your feet as wide as your hips."),
            Field("reminders", ["Keep your heels on the floor."], 0, "said while you work"),
        ),
        doubt="replace these moves with your own",
    ),
    DraftExercise(
        "Leg raises",
        0,
        (
            Field("reps", 12),
            Field("tempo", {"lift": "2s", "lower": "2s"}, 0, "said on the beat"),
            Field("sides", "each", 0, "first all on the left, then all on the right"),
            Field("limb", "leg"),
            Field("setup", "Lie on your {other} side and lift your {side} leg."),
        ),
    ),
    DraftExercise("Plank", 0, (Field("time", "30s", 0, "in place of reps"),)),
)

_FOR_ALL = (
    Field("sets", 2, 0, "of every move"),
    Field("rest.after", "30s", 0, "after each move"),
    Field("rest.sets", "20s"),
)


def starter_routine(name: str) -> NewRoutine:
    """Return a small routine with a comment beside what its author may want to change."""
    routine = finished_routine(Draft(name, _EXAMPLES, (), _FOR_ALL, HELP))
    return replace(routine, is_example=True)
