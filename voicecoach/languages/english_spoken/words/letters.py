"""Words of capital letters: said letter by letter, as a word, or in full."""

import re

from voicecoach.languages.english_spoken.matching.rule import Match, SpokenRule
from voicecoach.languages.english_spoken.words.field_forms import LOWER_LETTERS

BY_LETTER = frozenset(
    "SI ITB TRX RDL SLDL SLR TKE VMO PNF ROM AROM PROM AAROM RPE RIR MHR HRV RHR PT OT DPT GP ACL"
    " PCL MCL LCL UCL TFL QL SCM TVA SIJ TMJ CNS MFR SMR FMS GHD GHR CKC OKC ADL YTW YTWL IYT ITW"
    " TYI WOD BPM RPM MVC LBP DVD TV PDF CPR AED BMI VO PB PR AFO EMS NMES BFR IR"
    " ER ABC FHP LTR PPT APT DKTC SKTC LHB TFCC CMC ATG AC GH SC CT MRI PFPS OA RA TKR THR ORIF"
    " ASLR LAQ SAQ RFESS ITBS DIY UK USB GPS FAQ NSAID HSR OHP TGU TUT ASIS PSIS PM NB EZ"
    " RX".split()
)
"""Said letter by letter."""

AS_WORDS = {
    "AMRAP": "amrap", "EMOM": "emom", "HIIT": "hit", "LISS": "liss", "DOMS": "doms",
    "BOSU": "bosu", "TABATA": "tabata",
}  # fmt: skip
"""Said as a word; in small letters, so that no voice spells them."""

IN_FULL = {
    "DB": "dumbbell", "KB": "kettlebell", "BB": "barbell", "MB": "medicine ball",
    "BW": "body weight", "RM": "rep max", "SL": "single leg", "DL": "deadlift",
    "DF": "dorsiflexion", "PF": "plantarflexion", "RLE": "right leg", "LLE": "left leg",
    "RUE": "right arm", "LUE": "left arm", "BLE": "both legs", "BUE": "both arms",
    "KG": "kilograms", "LB": "lower body",
    "KM": "kilometres", "CM": "centimetres", "WT": "weight",
    "HR": "heart rate", "UE": "arm", "LE": "leg", "XL": "extra large",
    "VS": "versus", "EA": "each", "ALT": "alternating", "UB": "upper body", "WU": "warm-up",
    "CD": "cool-down", "SA": "single arm",
    "CW": "clockwise", "CCW": "counterclockwise", "ACW": "anticlockwise",
    "NWB": "non weight bearing", "PWB": "partial weight bearing", "FWB": "full weight bearing",
    "WBAT": "weight bearing as tolerated", "TTWB": "toe touch weight bearing",
    "HEP": "home exercise programme", "SOB": "shortness of breath", "EOB": "edge of bed",
    "SBA": "stand-by assistance", "CGA": "contact guard assistance",
    "RFE": "rear foot elevated", "FFE": "front foot elevated", "EO": "eyes open",
    "EC": "eyes closed", "UT": "upper trap", "BMU": "bar muscle-ups", "RMU": "ring muscle-ups",
    "RFT": "rounds for time",
    "NFT": "not for time", "AFAP": "as fast as possible", "AHAP": "as heavy as possible",
    "OTM": "on the minute", "HSPU": "handstand push-ups", "DU": "double unders",
    "SU": "single unders", "MU": "muscle-ups", "OHS": "overhead squats", "KBS": "kettlebell swings",
}  # fmt: skip
"""Said in full: nobody says the letters."""

WORDS_WITHOUT_VOWELS = frozenset(
    "SHH SHHH HMM HM MMM MM BRR GRR PSST PST TSK PFFT ZZZ MR MRS MS DR ST JR SR PHD NTH".split()
)
"""Written without vowels, and yet words."""

_OTHER_IF_SMALL = frozenset(["HR", "PT", "LB"])
"""In small letters these are an hour, a point or a patient, and a pound."""

_CAPITALS = r"\b[A-Z]{2,6}(?:['\u2019]?s)?\b(?!['\u2019-]?[a-z])"
_SMALL = r"\b[b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]{1,4}\b(?![.'\u2019-]?[A-Za-z])"
_HAS_VOWEL = re.compile("[AEIOUY]")


def said_letters(written: str) -> str:
    """Return what is said for a word of capitals, without any ending. Other words stay."""
    if written in AS_WORDS or written in IN_FULL:
        return AS_WORDS.get(written) or IN_FULL[written]
    if not is_by_letter(written):
        return written
    return " ".join(written)


def is_by_letter(written: str) -> bool:
    """Return whether a word is said letter by letter: by the table, or for want of a vowel."""
    return written in BY_LETTER or (is_unknown(written) and len(written) > 1)


def is_unknown(written: str) -> bool:
    """Return whether capitals are in no table and have no vowel, so that they cannot be a word."""
    if not (written.isascii() and written.isalpha() and written.isupper()):
        return False
    known = written in BY_LETTER or written in AS_WORDS or written in IN_FULL
    return not (known or written in WORDS_WITHOUT_VOWELS or _HAS_VOWEL.search(written))


def _capitals(match: Match) -> str:
    written = match[0]
    word = re.sub("['\u2019]?s$", "", written)
    ending = written[len(word) :]
    said = said_letters(word)
    if said == word:
        return written
    if is_by_letter(word):
        return f"{said}'s" if ending else said
    if said.endswith("s"):  # the legs of "LEs" are many, and so are the swings of "KBS"
        return said
    return said + ending.lstrip("'\u2019") if ending else said


def _small(match: Match) -> str:
    word = match[0].upper()
    is_known = word in BY_LETTER or word in IN_FULL
    return said_letters(word) if is_known and word not in _OTHER_IF_SMALL else match[0]


def _small_letters(match: Match) -> str:
    word = said_letters(match[1].upper())
    if not match[2]:
        return word
    return f"{word}'s" if is_by_letter(match[1].upper()) else f"{word}s"


def _spaced(match: Match) -> str:
    letters = re.sub("[-/]", " ", match[1])
    return f"{letters}'s" if match[2] else letters


LETTERS = (
    SpokenRule(
        "DL bridge",
        "double leg bridge",
        r"\bDL(?= (?:glute |hip |calf |heel )?"
        r"(?:bridge|hop|jump|raise|squat|press|balance|landing)s?\b)",
        "double leg",
    ),
    SpokenRule("B LE raise", "both legs raise", r"\bB/?\.? ?LE\b", "both legs"),
    SpokenRule("B UE raise", "both arms raise", r"\bB/?\.? ?UE\b", "both arms"),
    SpokenRule("T-spine", "T spine", r"\b([CTL])-(?=[Ss]pine\b)", r"\1 "),
    SpokenRule("IT band", "I T band", r"\bIT[ -](?=[Bb]ands?\b)", "I T "),
    SpokenRule(
        "70% HRmax",
        "seventy percent maximum heart rate",
        r"\b(?:HR|hr) ?(?i:max)\b",
        "maximum heart rate",
    ),
    SpokenRule("OH press", "overhead press", r"\bOH(?= [a-z])", "overhead"),
    SpokenRule(
        "Y-T-W raises", "Y T W raises", r"\b((?:[A-Z][-/]){1,9}[A-Z])(s?)\b(?![a-z-])", _spaced
    ),
    SpokenRule("Ys and Ts", "Y's and T's", r"\b([B-HJ-LN-TV-Z])s\b", r"\1's"),
    SpokenRule("RDLs", "R D L's", _CAPITALS, _capitals),
    SpokenRule("trx row", "T R X row", _SMALL, _small),
    SpokenRule(
        "acl",
        "A C L",
        rf"\b((?i:{'|'.join(LOWER_LETTERS)}))(s?)\b(?!['\u2019-]?[A-Za-z])",
        _small_letters,
    ),
)
