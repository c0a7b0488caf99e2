"""The cues: what the coach can say, and the placeholders that each of them fills in.

`CUES` is the contract between the compiler, the phrasebooks and the routines. The compiler hands
over a cue with its placeholders, every phrasebook words it, and a routine may word it otherwise.

How to add a cue:

1. Name it here with its placeholders, in the order in which it is heard.
2. Word it in every phrasebook, such as `languages/en.py`.
3. Say it in `session/compile/`, with `book.say` or, for a part of a sentence, `book.part`.
4. Run `scripts/test --update-goldens tests/docs/test_cue_table.py`, which lists it in the
   reference.
"""

SENTENCE_CUES = {
    "intro": "name moves",
    "total": "length",
    "equipment": "things",
    "announce": "number nth count name dose",
    "announce_only": "name dose",
    "next_move": "number nth count name dose",
    "last_move": "name dose",
    "get_ready": "length",
    "position": "position",
    "side": "side limb",
    "side_plain": "side",
    "side_label": "side",
    "side_alternate": "side limb",
    "side_alternate_plain": "side",
    "side_alternate_label": "side",
    "flow_phase": "phase name",
    "first_rep": "number phase",
    "first_rep_side": "side phase",
    "first_pair": "number side",
    "hold_for": "phase length",
    "word": "word",
    "number": "number",
    "halfway": "",
    "five_more": "",
    "last_two": "",
    "last": "",
    "ten_seconds": "",
    "keep_breathing": "",
    "switch": "side limb other",
    "switch_plain": "side other",
    "switch_label": "side other",
    "rest": "length",
    "pause": "length",
    "next": "name",
    "fetch": "things name",
    "fetch_ahead": "things number nth",
    "set_done": "number nth count",
    "move_done": "name",
    "next_set": "number nth count",
    "last_set": "",
    "next_step": "number nth count dose",
    "last_step": "dose",
    "extra_set": "where",
    "extra_set_of": "number nth count where",
    "heading": "name",
    "heading_of": "name what",
    "next_round": "number nth count",
    "last_round": "",
    "explain_first": "name dose",
    "explain_next": "name dose",
    "begin_with": "name",
    "again": "name",
    "again_dose": "name dose",
    "next_again": "name",
    "next_again_dose": "name dose",
    "left": "length",
    "session_left": "length",
    "done": "name moves length",
}
"""What is said by itself, roughly in the order it is heard, each with its placeholders."""

PART_CUES = {
    "week": "name number nth",
    "moves": "count",
    "one_move": "",
    "things_from": "things number nth",
    "things_for": "things number nth",
    "unit": "",
    "dose_each": "dose",
    "dose_ways": "dose",
    "dose_alternate": "dose",
    "dose_one_side": "dose where",
    "on_side": "side limb",
    "on_side_plain": "side",
    "on_side_label": "side",
    "flow_side": "name side",
    "side_of_limb": "side limb",
    "side_alone": "side",
    "dose_sets": "count dose",
    "dose_ladder": "count dose",
    "ladder_up": "low high",
    "ladder_down": "high low",
    "ladder_up_and_back": "low high",
    "ladder_down_and_back": "high low",
    "ladder_between": "low high",
    "more_reps": "count",
    "more_sets": "",
    "extra": "dose more side",
    "extra_label": "dose more side",
    "each_time": "dose",
    "rounds": "count moves",
    "rounds_of_one": "count",
    "every_minute": "",
    "every": "length",
    "emom": "moves every length",
    "emom_of_one": "every length",
    "amrap": "length",
    "chapter": "name round",
    "chapter_intro": "",
}
"""What is said inside of those. A part has one wording: the sentence around it has the others."""

CUES = {cue: tuple(names.split()) for cue, names in {**SENTENCE_CUES, **PART_CUES}.items()}
"""The placeholders of every cue."""
