"""Short forms of trainers and physiotherapists: `w/u`, `lx`, `ctrl`, `hamstr.`"""

FIELD_FORMS = {
    "w/u": "warm-up", "w/up": "warm-up", "w/in": "within", "e/l": "each leg", "e/a": "each arm",
    "d/c": "discontinue", "d/t": "due to", "y/o": "years old", "f/u": "follow-up",
    "s/he": "he or she", "t/s": "thoracic spine", "c/s": "cervical spine", "l/s": "lumbar spine",
    "btwn": "between", "ctrl": "control", "ctrld": "controlled", "opp": "opposite",
    "hamstr": "hamstring", "hamstrs": "hamstrings", "xover": "crossover", "lx": "lumbar",
    "cx": "cervical", "lumb": "lumbar", "cerv": "cervical", "inh": "inhale", "exh": "exhale",
    "contralat": "contralateral", "ipsilat": "ipsilateral", "prox": "proximal",
    "eg": "for example", "ie": "that is", "musc": "muscle", "trp": "trigger point",
    "trps": "trigger points", "pwr": "power", "strt": "straight", "lb": "pounds",
    "brs": "breaths",
    "br": "breaths", "jt": "joint", "jts": "joints", "grd": "grade", "u/": "under",
    "amb": "walk", "rec": "recovery", "fasc": "fascia", "s/a": "single arm", "d/b": "dumbbell",
    "k/b": "kettlebell", "b/b": "barbell", "m/b": "medicine ball",
    "bil": "both sides", "shld": "shoulder", "shlds": "shoulders", "appt": "appointment",
    "appts": "appointments", "f/b": "followed by", "b/t": "between",
    "tbl": "table", "dbl": "double", "sgl": "single",
    "grp": "group", "lgth": "length", "strgth": "strength",
}  # fmt: skip
"""Short forms in small letters, without the dot that may follow."""

LOWER_LETTERS = (
    "acl itb sij hiit rpe rir rom arom aarom ytw ytwl tva itbs asis psis aslr ohp wbat ghr"
).split()
"""Words of letters that are no English words, so that they may be written small."""

SHORT_DAYS = "tu th sa su mon tue tues wed weds thu thur thurs fri sat sun"
"""Days as they are written short. Some of them are words as well."""

SHORT_IN_FIELD = " ".join(
    [
        "mod rt lt qam qd qod qhs sup inf post max min med quad glute scap tib nb si am pm bid tid",
        "qid qpm prn add lat flex rot x tth tx",
        *LOWER_LETTERS,
        *[f"{letters}s" for letters in LOWER_LETTERS],
    ]
)
"""Words of which a longer text, a dot or a number makes a short form."""
