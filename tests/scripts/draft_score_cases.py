"""Expected exercises, drafted ones, and what the score must find between them."""

CASES = {
    "the same": ("- {name: Clams, reps: 20}", "- {name: Clams, reps: 20}", []),
    "other reps": (
        "- {name: Clams, reps: 20}",
        "- {name: Clams, reps: 10}",
        ["wrong dose: 20 reps -> 10 reps"],
    ),
    "reps in place of a time": (
        "- {name: Plank, time: 30s}",
        "- {name: Plank, reps: 30}",
        ["wrong dose: 30s -> 30 reps"],
    ),
    "a range": (
        "- {name: Clams, reps: 15-25}",
        "- {name: Clams, reps: 15}",
        ["wrong dose: 15-25 reps -> 15 reps"],
    ),
    "another unit": (
        "- {name: Steps, reps: 10, unit: steps}",
        "- {name: Steps, reps: 10}",
        ["missing unit: step -> "],
    ),
    "no sides": (
        "- {name: Clams, reps: 20, sides: each}",
        "- {name: Clams, reps: 20}",
        ["missing sides: each -> "],
    ),
    "sides none": (
        "- {name: Clams, reps: 20}",
        "- {name: Clams, reps: 20, sides: none}",
        [],
    ),
    "the side that begins": (
        "- {name: Clams, reps: 20, sides: each, first_side: right}",
        "- {name: Clams, reps: 20, sides: each}",
        ["missing first_side: right -> "],
    ),
    "the usual side begins": (
        "- {name: Clams, reps: 20, sides: each, first_side: left}",
        "- {name: Clams, reps: 20, sides: each}",
        [],
    ),
    "a hold inside a tempo": (
        "- {name: Clams, reps: 20, hold: 5s}",
        "- {name: Clams, reps: 20, tempo: {open: 1s, hold: 5s, close: 1s}}",
        ["invented tempo:  -> 1s + 1s"],
    ),
    "four digits as phases": (
        "- {name: Squats, reps: 5, tempo: 3-1-2-0}",
        "- {name: Squats, reps: 5, tempo: {down: 3s, pause: 1s, up: 2s}}",
        [],
    ),
    "a hold that is missing": (
        "- {name: Clams, reps: 20, hold: 5s}",
        "- {name: Clams, reps: 20}",
        ["missing hold: 5s -> "],
    ),
    "equal steps as sets": (
        "- {name: Squats, reps: 5, sets: 3}",
        "- {name: Squats, reps: [5, 5, 5]}",
        [],
    ),
    "a ladder": (
        "- {name: Squats, reps: [8, 6, 4]}",
        "- {name: Squats, reps: 8, sets: 3}",
        ["wrong dose: [8, 6, 4] reps -> 8 reps"],
    ),
    "a rest elsewhere": (
        "- {name: Squats, reps: 5, sets: 3, rest: {sets: 1m}}",
        "- {name: Squats, reps: 5, sets: 3, rest: {after: 60s}}",
        ["missing rest.sets: 1m -> ", "invented rest.after:  -> 1m"],
    ),
    "a rest between the sets of one set": (
        "- {name: Squats, reps: 5, rest: {after: 1m}}",
        "- {name: Squats, reps: 5, rest: 1m}",
        [],
    ),
    "what is lifted": (
        "- {name: Squats, reps: 5, load: 2 x 12 kg, rpe: 8, per_day: 2}",
        "- {name: Squats, reps: 5, load: 12 kg, rpe: 7, per_day: 3}",
        ["wrong load: 2 x 12 kg -> 12 kg", "wrong rpe: 8 -> 7", "wrong per_day: 2 -> 3"],
    ),
    "an exercise that is missed": (
        "- {name: Clams, reps: 20}\n- {name: Plank, time: 30s}",
        "- {name: Clams, reps: 20}",
        ["missing dose: 30s -> "],
    ),
    "an exercise that is none": (
        "- {name: Clams, reps: 20}",
        "- {name: Clams, reps: 20}\n- {name: Kind regards, reps: 10}",
        ["invented dose:  -> 10 reps"],
    ),
    "an assumed value that is taken for certain": (
        "- name: Press ups\n  reps: 10  # assumed",
        "- {name: Press ups, reps: 12}",
        ["wrong dose: 10 reps -> 12 reps"],
    ),
    "an assumed tempo that is left out": (
        "- name: Curls\n  reps: 10\n  tempo: {up: 1s, down: 3s}  # assumed",
        "- {name: Curls, reps: 10}",
        [],
    ),
    "blocks": (
        "- {circuit: A, rounds: 3, rest: {rounds: 2m}, exercises: [{name: Squats, reps: 5}]}",
        "- {section: A, exercises: [{name: Squats, reps: 5}]}",
        ["wrong kind: circuit -> section", "missing rounds: 3 -> ", "missing rest.rounds: 2m -> "],
    ),
    "a block that is missed": (
        "- {section: A, exercises: [{name: Squats, reps: 5}]}",
        "- {name: Squats, reps: 5}",
        ["missing kind: section -> ", "missing moves: 1 -> "],
    ),
    "a block with one move more": (
        "- {section: A, exercises: [{name: Squats, reps: 5}]}\n- {name: Plank, time: 30s}",
        "- {section: A, exercises: [{name: Squats, reps: 5}, {name: Plank, time: 30s}]}",
        ["wrong moves: 1 -> 1, 2"],
    ),
    "a block that is none": (
        "- {name: Squats, reps: 5}",
        "- {section: A, exercises: [{name: Squats, reps: 5}]}",
        ["invented kind:  -> section", "invented moves:  -> 1"],
    ),
    "a move that is none in a block": (
        "- {section: A, exercises: [{name: Squats, reps: 5}]}\n- {name: Plank, time: 30s}",
        "- {section: A, exercises: [{name: Helen, reps: 5}, {name: Squats, reps: 5}]}\n"
        "- {name: Plank, time: 30s}",
        ["invented dose:  -> 5 reps", "wrong moves: 1 -> none, 1"],
    ),
    "one rest of a circuit": (
        "- {circuit: A, rounds: 3, rest: {between: 9, rounds: 9}, exercises: [{name: B, reps: 5}]}",
        "- {circuit: A, rounds: 3, rest: 9s, exercises: [{name: B, reps: 5}]}",
        [],
    ),
    "a clock": (
        "- {emom: A, every: 2m, rounds: 5, exercises: [{name: Squats, reps: 5}]}",
        "- {emom: A, rounds: 5, exercises: [{name: Squats, reps: 5}]}",
        ["wrong every: 2m -> 1m"],
    ),
}
"""Expected exercises, drafted ones, and what is not as it should be."""
