"""What other programs call the keys of a routine, of blocks and of items of the list."""

from voicecoach.synonyms.rows import AS_ENTRY, IN_BLOCK, IN_ROUTINE, synonym_row

ROUTINE_WORDS = (
    synonym_row(
        IN_ROUTINE,
        "name: My routine",
        "title program programme workout_title routine plan",
    ),
    synonym_row(
        IN_ROUTINE,
        "exercises: [...]",
        "workout workouts intervals steps workout_steps moves movements poses items blocks"
        " activities segments exercise list übungen exercices ejercicios flow",
    ),
    synonym_row(
        IN_ROUTINE,
        "description: ...",
        "summary subtitle about notes instructions overview",
    ),
    synonym_row(IN_ROUTINE, "author: ...", "creator coach trainer by artist created_by instructor"),
    synonym_row(IN_ROUTINE, "language: en", "lang locale voice_language"),
    synonym_row(IN_ROUTINE, "weeks: 8", "duration_weeks program_weeks weeks_total number_weeks"),
    synonym_row(IN_ROUTINE, "why: ...", "goal goals purpose benefits objective reason"),
    synonym_row(
        IN_ROUTINE,
        "get_ready: 20s",
        "prepare prep preparation lead_in countdown_before initial_countdown delay start_delay",
    ),
    synonym_row(
        IN_ROUTINE,
        "- section: Warm-up",
        "warmup warm_up cooldown cool_down stretching stretch main main_set finisher",
    ),
    synonym_row(
        IN_ROUTINE,
        "write the times of the exercises; to make a session so long, build it with --target 20m",
        "duration total_time time_limit session_length estimated_duration",
    ),
    synonym_row(
        IN_ROUTINE,
        "put the exercises under  - circuit: ...  with  rounds: 3",
        "rounds cycles laps repeat repeats iterations loops",
    ),
    synonym_row(
        IN_ROUTINE,
        "leave it out: voicecoach does nothing with it",
        "days day date schedule version id level difficulty tags category type music sport"
        " sport_type image video url units created updated",
    ),
    synonym_row(
        IN_ROUTINE,
        "defaults: {...}",
        "default settings options global globals config common",
    ),
    synonym_row(
        IN_ROUTINE,
        "pronounce: {Bia: Bee-ah}",
        "pronunciation pronunciations lexicon say_as",
    ),
    synonym_row(
        IN_ROUTINE,
        "wordings: {last: Final one!}",
        "phrases wording texts messages prompts words",
    ),
    synonym_row(
        IN_BLOCK,
        "rounds: 3",
        "repeat repeats repeat_count cycles cycle laps lap iterations round times count"
        " repetitions series loops circuits runden",
    ),
    synonym_row(
        IN_BLOCK,
        "rest: {rounds: 60s}",
        "rest_between_rounds rest_between_sets rest_between_cycles rest_after_round"
        " round_rest cycle_rest set_rest",
    ),
    synonym_row(
        IN_BLOCK,
        "rest: {between: 15s}",
        "rest_between_stations rest_between_exercises transition transitions rest_between"
        " exercise_rest between recovery break",
    ),
    synonym_row(IN_BLOCK, "rest: {after: 90s}", "rest_after after rest_after_block"),
    synonym_row(IN_BLOCK, "every: 60s", "interval interval_length slot period each work_interval"),
    synonym_row(IN_BLOCK, "time: 12m", "duration time_cap cap length minutes total_time limit"),
    synonym_row(
        IN_BLOCK,
        "exercises: [...]",
        "moves steps items intervals movements poses activities",
    ),
    synonym_row(
        IN_BLOCK,
        "write its name after its kind, such as  circuit: Finisher",
        "title label heading block_name circuit_name",
    ),
    synonym_row(IN_BLOCK, "flow: yes", "vinyasa continuous non_stop nonstop no_breaks"),
    synonym_row(IN_BLOCK, "pick: 4", "choose select sample draw"),
    synonym_row(IN_BLOCK, "leave it out, and build with --seed 7", "seed random_seed"),
    synonym_row(IN_BLOCK, "shuffle: yes", "random randomize randomise random_order"),
    synonym_row(IN_BLOCK, "setups: ahead", "explain explanations explain_ahead introductions"),
    synonym_row(AS_ENTRY, "pause", "rest break recovery wait breather rest_time recover"),
    synonym_row(AS_ENTRY, "note", "say message text announce announcement speak tell info comment"),
    synonym_row(
        AS_ENTRY,
        "section",
        "warmup warm_up cooldown cool_down stretching heading title part phase main_set main block",
    ),
    synonym_row(
        AS_ENTRY,
        "circuit",
        "tabata giant_set giantset group hiit loop deck cards sequence flow vinyasa complex",
    ),
    synonym_row(AS_ENTRY, "superset", "super_set compound_set biset tri_set triset"),
    synonym_row(AS_ENTRY, "amrap", "as_many_rounds_as_possible metcon"),
    synonym_row(AS_ENTRY, "emom", "every_minute e2mom e2_mom every_minute_on_the_minute"),
    synonym_row(AS_ENTRY, "include", "import use_routine insert reuse load_routine"),
)
