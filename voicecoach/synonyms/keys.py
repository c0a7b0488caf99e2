"""The keys of other programs, in rows beside the key that is right here.

A word is written in small letters with underscores. `key_hint.py` also finds it with other letters,
with a unit after it (`rest_seconds`) or with a filler before it (`target_reps`).
"""

from typing import NamedTuple

IN_EXERCISE, IN_ROUTINE, IN_BLOCK, AS_ENTRY = "exercise", "routine", "block", "entry"
"""The places of a routine. Words that other programs have in one of them are meant there."""


class SynonymRow(NamedTuple):
    """What to write in one place, and the words that other programs have for it."""

    place: str
    instead: str
    words: frozenset[str]

    @property
    def key(self) -> str:
        """The key that is right."""
        return self.instead.partition(":")[0]


def _row(place: str, instead: str, words: str) -> SynonymRow:
    return SynonymRow(place, instead, frozenset(words.split()))


KEY_SYNONYMS = (
    _row(
        IN_EXERCISE,
        "reps: 10",
        "rep repetition repetitions repeats repeat times reps_per_set per_set amount"
        " wiederholungen wdh répétitions repeticiones",
    ),
    _row(IN_EXERCISE, "sets: 3", "set series serie rounds sätze satz séries"),
    _row(
        IN_EXERCISE,
        "time: 30s",
        "duration seconds secs sec minutes mins length work interval on hold_for"
        " working work_for dauer zeit durée duración",
    ),
    _row(
        IN_EXERCISE,
        "load: 20 kg",
        "weight weights resistance kg lb lbs kilos pounds gewicht poids peso charge",
    ),
    _row(IN_EXERCISE, "distance: 20 m", "meters metres meter metre km miles yards distanz"),
    _row(
        IN_EXERCISE,
        "rest: 30s",
        "recovery recover break breaks rest_between rest_period off cooldown_time"
        " between_sets repos descanso",
    ),
    _row(
        IN_EXERCISE, "rest: {sets: 30s}", "rest_between_sets rest_per_set set_rest inter_set_rest"
    ),
    _row(IN_EXERCISE, "rest: {after: 30s}", "rest_after after rest_after_exercise rest_after_set"),
    _row(
        IN_EXERCISE,
        "rest: {sides: 10s}",
        "pause_between_sides rest_between_sides switch_time side_rest",
    ),
    _row(
        IN_EXERCISE,
        "reminders: [Keep your back long]",
        "notes cues cue form_cues coaching_cues coaching_points form form_points tips tip comment"
        " comments hints reminder key_points technique remarks hinweise",
    ),
    _row(
        IN_EXERCISE,
        "setup: Lie on your back.",
        "instructions instruction description steps how_to how execution directions text"
        " details start set_up guide beschreibung",
    ),
    _row(
        IN_EXERCISE,
        "position: on all fours",
        "starting_position start_position body_position posture pose stance",
    ),
    _row(
        IN_EXERCISE,
        "sides: each",
        "per_side each_side both_sides both bilateral unilateral sided side per_leg per_arm"
        " each_leg each_arm split_left_right left_right seiten",
    ),
    _row(IN_EXERCISE, "sides: alternate", "alternating alternate alternate_sides alternates"),
    _row(IN_EXERCISE, "switch: Roll over.", "transition side_change change_sides swap"),
    _row(IN_EXERCISE, "first_side: right", "start_side starting_side side_first begin_side"),
    _row(
        IN_EXERCISE,
        "hold: 5s",
        "isometric isometric_hold iso_hold pause_at_top static squeeze halten hold_for_each",
    ),
    _row(
        IN_EXERCISE,
        "tempo: {inhale: 4s, exhale: 6s}",
        "inhale exhale breathe_in breathe_out breath breaths breathing_pattern",
    ),
    _row(
        IN_EXERCISE,
        "tempo: {lift: 2s, lower: 3s}",
        "eccentric concentric pace cadence speed lift lower up down phases rhythm"
        " time_under_tension tut rep_time seconds_per_rep",
    ),
    _row(
        IN_EXERCISE, "why: Strong hips protect your knees.", "benefits benefit purpose reason goal"
    ),
    _row(
        IN_EXERCISE,
        "equipment: [a band]",
        "props prop device gear tools material requires needs equipments ausrüstung material",
    ),
    _row(IN_EXERCISE, "rpe: 8", "intensity effort rir difficulty exertion"),
    _row(
        IN_EXERCISE,
        "per_day: 2",
        "times_per_day frequency daily a_day sessions_per_day times_a_day",
    ),
    _row(
        IN_EXERCISE, "name: Squats", "title exercise movement move label übung exercice ejercicio"
    ),
    _row(
        IN_EXERCISE,
        "get_ready: 20s",
        "prepare prep preparation get_ready_time lead_in ready setup_time warm_up_time",
    ),
    _row(
        IN_EXERCISE, "harder: {reps: 15}", "variation variations progression progressions advanced"
    ),
    _row(IN_EXERCISE, "beats: none", "metronome ticks clicks tick"),
    _row(IN_EXERCISE, "cheers: often", "motivation encouragement encourage praise"),
    _row(IN_EXERCISE, "count: down", "counting counter count_down"),
    _row(IN_EXERCISE, "coaching: brief", "verbosity voice talk guidance"),
    _row(IN_EXERCISE, "at: {halfway: Change your grip}", "prompts halfway midway announcements"),
    _row(IN_EXERCISE, "quiet: yes", "silent silence mute muted"),
    _row(IN_EXERCISE, "unit: steps", "units measure counted"),
    _row(IN_ROUTINE, "name: My routine", "title program programme workout_title routine plan"),
    _row(
        IN_ROUTINE,
        "exercises: [...]",
        "workout workouts intervals steps workout_steps moves movements poses items blocks"
        " activities segments exercise list übungen exercices ejercicios flow",
    ),
    _row(IN_ROUTINE, "description: ...", "summary subtitle about notes instructions overview"),
    _row(IN_ROUTINE, "author: ...", "creator coach trainer by artist created_by instructor"),
    _row(IN_ROUTINE, "language: en", "lang locale voice_language"),
    _row(IN_ROUTINE, "weeks: 8", "duration_weeks program_weeks weeks_total number_weeks"),
    _row(IN_ROUTINE, "why: ...", "goal goals purpose benefits objective reason"),
    _row(
        IN_ROUTINE,
        "get_ready: 20s",
        "prepare prep preparation lead_in countdown_before initial_countdown delay start_delay",
    ),
    _row(
        IN_ROUTINE,
        "- section: Warm-up",
        "warmup warm_up cooldown cool_down stretching stretch main main_set finisher",
    ),
    _row(IN_ROUTINE, "defaults: {...}", "default settings options global globals config common"),
    _row(IN_ROUTINE, "pronounce: {Bia: Bee-ah}", "pronunciation pronunciations lexicon say_as"),
    _row(
        IN_ROUTINE, "wordings: {last: Final one!}", "phrases wording texts messages prompts words"
    ),
    _row(
        IN_BLOCK,
        "rounds: 3",
        "repeat repeats repeat_count cycles cycle laps lap iterations round times count"
        " repetitions series loops circuits runden",
    ),
    _row(
        IN_BLOCK,
        "rest: {rounds: 60s}",
        "rest_between_rounds rest_between_sets rest_between_cycles rest_after_round round_rest"
        " cycle_rest set_rest",
    ),
    _row(
        IN_BLOCK,
        "rest: {between: 15s}",
        "rest_between_exercises transition transitions rest_between exercise_rest between"
        " recovery break",
    ),
    _row(IN_BLOCK, "rest: {after: 90s}", "rest_after after rest_after_block"),
    _row(IN_BLOCK, "every: 60s", "interval interval_length slot period each work_interval"),
    _row(IN_BLOCK, "time: 12m", "duration time_cap cap length minutes total_time limit"),
    _row(IN_BLOCK, "exercises: [...]", "moves steps items intervals movements poses activities"),
    _row(IN_BLOCK, "setups: ahead", "explain explanations explain_ahead introductions"),
    _row(AS_ENTRY, "pause", "rest break recovery wait breather rest_time recover"),
    _row(AS_ENTRY, "note", "say message text announce announcement speak tell info comment"),
    _row(
        AS_ENTRY,
        "section",
        "warmup warm_up cooldown cool_down stretching heading title part phase main_set main block",
    ),
    _row(AS_ENTRY, "circuit", "tabata giant_set giantset group hiit loop"),
    _row(AS_ENTRY, "superset", "super_set compound_set biset tri_set triset"),
    _row(AS_ENTRY, "amrap", "as_many_rounds_as_possible metcon"),
    _row(AS_ENTRY, "emom", "every_minute e2mom every_minute_on_the_minute"),
    _row(AS_ENTRY, "include", "import use_routine insert reuse load_routine"),
)
"""Every row. Of two rows for the same place, the first one counts."""
