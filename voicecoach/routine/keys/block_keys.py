"""The keys of blocks: what kind one is, its rounds and times, and its rests."""

from voicecoach.routine.keys.key_document import BLOCK_COLUMNS, KeyDocument, KeyGroup
from voicecoach.routine.keys.places import BLOCK_RESTS, BLOCKS, KINDS_OF_BLOCK

_CIRCUIT = """\
- circuit: Finisher
  rounds: 2
  {line}
  exercises:
    - {{name: Plank, time: 30s}}
    - {{name: Burpees, reps: 8}}"""


def _in_circuit(line: str) -> str:
    """Return an example of a circuit with that line."""
    return _CIRCUIT.format(line=line)


KIND_KEYS = KeyGroup(
    "Kinds of block",
    KINDS_OF_BLOCK,
    (
        KeyDocument(
            "section",
            values="text",
            default="one is required",
            meaning="a heading, spoken when it begins",
            example="- section: Warm-up\n  exercises: [{name: March on the spot, time: 1m}]",
        ),
        KeyDocument(
            "circuit",
            values="text",
            default="one is required",
            meaning="rounds of exercises, with rests between them",
            example=_in_circuit("rest: {between: 15s, rounds: 60s}"),
        ),
        KeyDocument(
            "superset",
            values="text",
            default="one is required",
            meaning="two exercises or more, back to back",
            example="- superset: Push and pull\n  rounds: 3\n"
            "  exercises: [{name: Push ups, reps: 10}, {name: Rows, reps: 10}]",
        ),
        KeyDocument(
            "emom",
            values="text",
            default="one is required",
            meaning="every minute on the minute",
            example="- emom: Swings\n  rounds: 5\n"
            "  exercises: [{name: Swings, reps: 12, tempo: 2s}]",
        ),
        KeyDocument(
            "amrap",
            values="text",
            default="one is required",
            meaning="as many rounds as possible in a time",
            example="- amrap: Cindy\n  time: 12m\n"
            "  exercises: [{name: Pull ups, reps: 5}, {name: Air squats, reps: 15}]",
        ),
    ),
)

BLOCK_KEYS = KeyGroup(
    "Rounds and times of a block",
    BLOCKS,
    (
        KeyDocument(
            "exercises",
            values="a list",
            default="required",
            meaning="what the block holds",
            example=_in_circuit("rest: 20s"),
        ),
        KeyDocument(
            "rounds",
            values="`3` or `2-4`",
            default="`1`; an `emom` has none",
            meaning="how often its exercises are done",
            example=_in_circuit("rest: 20s"),
        ),
        KeyDocument(
            "time",
            values="`12m`; in an `amrap` also `10m-15m`",
            default="required in an `amrap`",
            meaning="how long the block is",
            example="- amrap: Cindy\n  time: 12m\n"
            "  exercises: [{name: Pull ups, reps: 5}, {name: Air squats, reps: 15}]",
        ),
        KeyDocument(
            "every",
            values="`60s`, at least `10s`",
            default="`60s`",
            meaning="how long a slot is",
            example="- emom: Swings\n  rounds: 5\n  every: 90s\n"
            "  exercises: [{name: Swings, reps: 12, tempo: 2s}]",
        ),
        KeyDocument(
            "setups",
            values="`ahead` or `in-turn`",
            default="`in-turn`; superset: `ahead`",
            meaning="when moves are explained",
            example=_in_circuit("setups: ahead"),
        ),
        KeyDocument(
            "flow",
            values="`yes` or `no`",
            default="`no`",
            meaning="moves follow each other [without a break](#flow)",
            example="- section: Salutation\n  flow: yes\n  exercises:\n"
            "    - {name: Upward salute, reps: 1, tempo: {inhale: 4s}}\n"
            "    - {name: Forward fold, reps: 1, tempo: {exhale: 4s}}",
        ),
        KeyDocument(
            "pick",
            values="`4`",
            default="all",
            meaning="how many of its entries [a seed picks](#pick-and-shuffle)",
            example=_in_circuit("pick: 1"),
        ),
        KeyDocument(
            "shuffle",
            values="`yes` or `no`",
            default="`no`",
            meaning="[a seed](#pick-and-shuffle) orders its entries",
            example=_in_circuit("shuffle: yes"),
        ),
        KeyDocument(
            "rest",
            values="`15s`, or keys",
            default="`30s`",
            meaning="[all its rests](#rests-of-a-block)",
            example=_in_circuit("rest: {between: 15s, rounds: 60s, after: 90s}"),
        ),
    ),
    BLOCK_COLUMNS,
)

BLOCK_REST_KEYS = KeyGroup(
    "Rests of a block",
    BLOCK_RESTS,
    (
        KeyDocument(
            "between",
            values="`15s`, or a range",
            default="`30s`; none in a superset",
            meaning="rest between the exercises",
            example=_in_circuit("rest: {between: 15s}"),
        ),
        KeyDocument(
            "rounds",
            values="`60s`, or a range",
            default="`30s`",
            meaning="rest between the rounds",
            example=_in_circuit("rest: {rounds: 60s}"),
        ),
        KeyDocument(
            "after",
            values="`90s`, or a range",
            default="`30s`",
            meaning="rest after the whole block",
            example=_in_circuit("rest: {after: 90s}"),
        ),
    ),
    BLOCK_COLUMNS,
)
