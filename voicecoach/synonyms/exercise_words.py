"""What other programs call the keys of an exercise."""

from voicecoach.synonyms.rows import IN_EXERCISE, synonym_row

EXERCISE_WORDS = (
    synonym_row(
        IN_EXERCISE,
        "reps: 10",
        "rep repetition repetitions repeats repeat times reps_per_set per_set amount"
        " rep_scheme wiederholungen wdh répétitions repeticiones",
    ),
    synonym_row(IN_EXERCISE, "reps: [10, 8, 6]", "ladder pyramid drop_set drop_sets"),
    synonym_row(IN_EXERCISE, "sets: 3", "set series serie rounds setcount sätze satz séries"),
    synonym_row(
        IN_EXERCISE,
        "time: 30s",
        "duration seconds secs sec length work interval on hold_for working"
        " work_for time_on active_time active dauer zeit durée duración",
    ),
    synonym_row(IN_EXERCISE, "time: 3m", "minutes mins minute"),
    synonym_row(
        IN_EXERCISE,
        "load: 20 kg",
        "weight weights resistance kg lb lbs kilos pounds gewicht poids peso charge percent_1rm"
        " percent percentage",
    ),
    synonym_row(
        IN_EXERCISE,
        "distance: 20 m,  takes: 15s",
        "meters metres meter metre km miles yards distanz",
    ),
    synonym_row(
        IN_EXERCISE,
        "rest: 30s",
        "rest_interval recovery recover break breaks rest_between rest_period off"
        " cooldown_time between_sets repos descanso",
    ),
    synonym_row(
        IN_EXERCISE,
        "rest: {sets: 30s}",
        "rest_between_sets rest_per_set set_rest inter_set_rest",
    ),
    synonym_row(
        IN_EXERCISE,
        "rest: {after: 30s}",
        "rest_after after rest_after_exercise rest_after_set",
    ),
    synonym_row(
        IN_EXERCISE,
        "rest: {sides: 10s}",
        "pause_between_sides rest_between_sides switch_time side_rest",
    ),
    synonym_row(
        IN_EXERCISE,
        "reminders: [Keep your back long]",
        "notes cues cue form_cues coaching_cues coaching_points form form_points tips tip"
        " comment comments hints reminder key_points technique remarks warning warnings safety"
        " precautions focus mistakes hinweise",
    ),
    synonym_row(
        IN_EXERCISE,
        "setup: Lie on your back.",
        "instructions instruction description how_to how execution directions text"
        " details start set_up guide beschreibung",
    ),
    synonym_row(
        IN_EXERCISE,
        "position: on all fours",
        "starting_position start_position body_position posture pose stance",
    ),
    synonym_row(
        IN_EXERCISE,
        "sides: each",
        "per_side each_side both_sides both bilateral unilateral sided side per_leg per_arm"
        " laterality each_leg each_arm split_left_right left_right seiten reps_per_side"
        " reps_each_side",
    ),
    synonym_row(
        IN_EXERCISE, "sides: alternate", "alternating alternate alternate_sides alternates"
    ),
    synonym_row(
        IN_EXERCISE, "switch: Roll over.", "swap_sides transition side_change change_sides swap"
    ),
    synonym_row(
        IN_EXERCISE,
        "first_side: right",
        "start_side starting_side side_first begin_side dominant_side",
    ),
    synonym_row(
        IN_EXERCISE,
        "hold: 5s",
        "iso isometric isometric_hold iso_hold pause_at_top static squeeze halten hold_for_each",
    ),
    synonym_row(
        IN_EXERCISE,
        "tempo: {inhale: 4s, exhale: 6s}",
        "inhale exhale breathe_in breathe_out breath breaths breathing_pattern",
    ),
    synonym_row(
        IN_EXERCISE,
        "tempo: {lift: 2s, lower: 3s}",
        "eccentric concentric pace cadence speed lift lower up down phases rhythm"
        " time_under_tension tut rep_time rep_duration time_per_rep bpm bottom_pause top_pause"
        " pause_time seconds_per_rep",
    ),
    synonym_row(
        IN_EXERCISE,
        "why: Strong hips protect your knees.",
        "benefits benefit purpose reason goal",
    ),
    synonym_row(
        IN_EXERCISE,
        "equipment: [a band]",
        "props prop device gear tools dumbbell band_color machine material requires needs"
        " equipments ausrüstung band theraband resistance_band",
    ),
    synonym_row(IN_EXERCISE, "rpe: 8", "intensity effort rir difficulty exertion"),
    synonym_row(
        IN_EXERCISE,
        "per_day: 2",
        "times_per_day frequency daily a_day sessions_per_day times_a_day",
    ),
    synonym_row(
        IN_EXERCISE,
        "name: Squats",
        "title exercise movement move label asana drill activity übung exercice ejercicio",
    ),
    synonym_row(
        IN_EXERCISE,
        "get_ready: 20s",
        "prepare prep preparation get_ready_time lead_in ready setup_time warm_up_time",
    ),
    synonym_row(
        IN_EXERCISE,
        "harder: {reps: 15}",
        "variation variations progression progressions advanced",
    ),
    synonym_row(IN_EXERCISE, "beats: none", "metronome ticks clicks tick beat"),
    synonym_row(IN_EXERCISE, "cheers: often", "motivation encouragement encourage praise"),
    synonym_row(IN_EXERCISE, "count: down", "counting counter count_down"),
    synonym_row(IN_EXERCISE, "coaching: brief", "verbosity voice talk guidance"),
    synonym_row(
        IN_EXERCISE,
        "at: {halfway: Change your grip}",
        "prompts halfway midway announcements",
    ),
    synonym_row(IN_EXERCISE, "quiet: yes", "silent silence mute muted"),
    synonym_row(IN_EXERCISE, "unit: steps", "units measure counted"),
    synonym_row(
        IN_EXERCISE,
        "unit: steps,  reps: 20  or, for instructions,  setup: Lie on your back.",
        "steps",
    ),
    synonym_row(IN_EXERCISE, "sides: left", "left left_side left_only one_side"),
    synonym_row(IN_EXERCISE, "sides: right", "right right_side right_only"),
    synonym_row(IN_EXERCISE, "limb: leg", "leg arm body_part foot hand"),
    synonym_row(IN_EXERCISE, "labels: [to the left, to the right]", "direction side_names"),
    synonym_row(
        IN_EXERCISE,
        "extra: {side: left, reps: 5}",
        "left_reps right_reps extra_reps weak_side weaker_side affected_side injured_side",
    ),
    synonym_row(
        IN_EXERCISE,
        "put the exercises that belong together under  - superset: ...  or  - circuit: ...",
        "superset superset_id circuit group group_id block",
    ),
    synonym_row(
        IN_EXERCISE,
        "write the easier move here, and what is harder under  harder: ...",
        "easier regression modification modifications",
    ),
    synonym_row(
        IN_EXERCISE,
        "put  - note: ...  before the exercise",
        "say spoken speech announcement intro introduction start_message voice_cue message",
    ),
    synonym_row(
        IN_EXERCISE,
        "leave it out: voicecoach does nothing with it",
        "muscle muscles muscle_group target_muscle targets video video_url image picture url"
        " link gif media category type exercise_type modality id order index tags tag calories"
        " heart_rate hr power watts zone level music audio sound color colour icon optional",
    ),
)
