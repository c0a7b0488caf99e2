"""What trainers and physiotherapists write short: `w/u`, `lx`, `x-over`, `p/side`, `N.B.`"""

import re

from voicecoach.languages.english_spoken.matching.rule import (
    Match,
    SpokenRule,
    text_after,
    text_before,
)

_SPINE_AFTER = (
    r"(?= (?:ext|flex|rot|extensions?|flexion|rotations?|spine|mob|mobility|mobs|opener|stretch"
    r"|foam)\b)"
)
_TENS = "(?:one|two|ten|ive|six|ven|ght|ine|een|nty|rty|fty|xty|red)"
_GLIDES = "(?:glide|pole|border|angle|capsule|mob)"
_LENGTH_NEAR = re.compile(r"\b(?:minutes?|seconds?|min|walk|jog|stretch|easy|warm-up)\b")
_POSTERIOR = (
    "tilt|pelvic|capsule|chain|delts?|deltoid|glide|rotation|thigh|leg|calf|hip|knee|shoulder"
)


def _cool_down(match: Match) -> str:
    """Return `cool-down`. `C/D` in capitals, with no length beside it, are two exercises."""
    near = text_before(match) + text_after(match)
    return "cool-down" if match[0].islower() or _LENGTH_NEAR.search(near) else match[0]


def _note(match: Match) -> str:
    return "note" + (match[1] or ",")


def _adduction(match: Match) -> str:
    return f"{match[1]} adduction"


FIELD_WORDS = (
    SpokenRule("E.g. a band", "for example a band", r"\bE\.[gG]\.?(?!\w)", "for example"),
    SpokenRule("e.g a band", "for example a band", r"\be\.g(?![\w.])", "for example"),
    SpokenRule("I.e. slowly", "that is slowly", r"\bI\.[eE]\.?(?!\w)", "that is"),
    SpokenRule("i.e slowly", "that is slowly", r"\bi\.e(?![\w.])", "that is"),
    SpokenRule("N.B. slowly", "note, slowly", r"\b[nN]\. ?[bB]\.?([,:])?(?!\w)", _note),
    SpokenRule("NB: slowly", "note: slowly", r"\b(?:NB|nb)([,:])", _note),
    SpokenRule(
        "quad. stretch", "quad stretch", r"\b([qQ]uad|[gG]lute|[sS]cap|[tT]ib)\.(?= [a-z])", r"\1"
    ),
    SpokenRule("lat. pulldown", "lat pulldown", r"\b([lL]at)\.(?= (?:pull|stretch|spread))", r"\1"),
    SpokenRule("pec min. release", "pec min release", r"\b([pP]ec min)\.(?= [a-z])", r"\1"),
    SpokenRule("Gr. III mobs", "Grade three mobs", r"\b([gG])r(?:d|ade)?\.? (?=I|V)", r"\1rade "),
    SpokenRule("Feet hip-w apart", "Feet hip-width apart", r"\b(hip|shoulder)s?-w\b", r"\1-width"),
    SpokenRule("Feet sh-w apart", "Feet shoulder-width apart", r"\bsh-w\b", "shoulder-width"),
    SpokenRule(
        "post. tilt", "posterior tilt", rf"(?<!/)\b[pP]ost\.(?= (?:{_POSTERIOR})\b)", "posterior"
    ),
    SpokenRule("tx ext", "thoracic extension", rf"\b[tT]x{_SPINE_AFTER}", "thoracic"),
    SpokenRule("L-spine", "lumbar spine", r"\b[lL][ -](?=[sS]pine\b)", "lumbar "),
    SpokenRule("t-spine", "T spine", r"\b([ct])-(?=spine\b)", lambda match: f"{match[1].upper()} "),
    SpokenRule("si joint", "S I joint", r"\bs\.?i\.?(?=[ -](?:joints?|belt)\b)", "S I"),
    SpokenRule(
        "x-over step",
        "crossover step",
        r"\b[xX]-(?:over|OVER)\b",
        "crossover",
    ),
    SpokenRule(
        "x-body stretch",
        "cross-body stretch",
        r"\b[xX]-(?=body|train|friction|country|legged)",
        "cross-",
    ),
    SpokenRule(
        "10 e/side",
        "ten each side",
        r"(?<![\w/])(?i:e|ea\.?) ?/ ?(?=(?i:side|leg|arm|way|foot|hand|direction)\b)",
        "each ",
    ),
    SpokenRule(
        "10 p/side",
        "ten per side",
        r"(?<![\w/])(?i:p|per) ?/ ?(?=(?i:side|leg|arm|way|foot|hand|direction|set|min|week)\b)",
        "per ",
    ),
    SpokenRule(
        "5 min c/d", "five minutes cool-down", r"(?<![\w/])(?:c/d|C/D)(?![\w/])", _cool_down
    ),
    SpokenRule(
        "Hip add machine",
        "Hip adduction machine",
        r"\b([hH]ip|[sS]houlder|[tT]humb) add\b(?=\s*(?:$|[,;:)]|machine|squeeze|with\b|w/))",
        _adduction,
    ),
    SpokenRule(
        "Hip IR at rest",
        "Hip internal rotation at rest",
        r"\b(?<=[hH]ip |der |ble |ted )(?:IR|ir)\b(?! ?/| and)",
        "internal rotation",
    ),
    SpokenRule(
        "Hip ER at rest",
        "Hip external rotation at rest",
        r"\b(?<=[hH]ip |der |ble |ted )(?:ER|er)\b(?! ?/| and)",
        "external rotation",
    ),
    SpokenRule("sup. glide", "superior glide", rf"\b[sS]up\.(?= {_GLIDES})", "superior"),
    SpokenRule("inf. glide", "inferior glide", rf"\b[iI]nf\.(?= {_GLIDES})", "inferior"),
    SpokenRule("hip flex'n", "hip flexion", r"\b([fF]lex)'n\b", r"\1ion"),
    SpokenRule("hip rot'n", "hip rotation", r"\b([rR]ot)'n\b", r"\1ation"),
    SpokenRule("hip ext'n", "hip extension", r"\b[eE]xt'n\b", "extension"),
    SpokenRule("ctrl'd", "controlled", r"\b[cC]trl'?d\b", "controlled"),
    SpokenRule("Fran RX'd", "Fran as prescribed", r"\b[rR][xX]'?d\b", "as prescribed"),
    SpokenRule(
        "LB stretch",
        "lower back stretch",
        r"\bLB(?= (?:pain|stretch|ache|tightness|stiffness|rotations?|mobility)\b)",
        "lower back",
    ),
    SpokenRule("ten LB", "ten pounds", rf"(?<={_TENS} )LBs?\b", "pounds"),
    SpokenRule("GHD SU", "G H D sit-ups", r"(?<=GHD )SUs?\b", "sit-ups"),
    SpokenRule("Side/side", "side to side", r"\b[sS]ide ?/ ?side\b", "side to side"),
    SpokenRule(
        "S/L squat",
        "single leg squat",
        r"(?<![\w/])[sS]/[lL](?= (?:RDL|DL|R D L|squat|hop|jump|balance|bridge|stance|calf|press))",
        "single leg",
    ),
    SpokenRule("SL HR", "single leg heel raise", r"(?<=[SD]L )HR\b(?! ?(?:max|\d))", "heel raise"),
    SpokenRule("HR/TR", "heel raises and toe raises", r"\bHR/TR\b", "heel raises and toe raises"),
    SpokenRule(
        "B/W squat",
        "body weight squat",
        r"(?<![\w/])B/W(?= (?:squat|curl|row|only|lunge|push|pull|dip|exercise))",
        "body weight",
    ),
    SpokenRule("W-up", "warm-up", r"\b[wW]-up\b", "warm-up"),
    SpokenRule("C-down", "cool-down", r"\b[cC]-down\b", "cool-down"),
    SpokenRule("MAX. REPS", "maximum REPS", r"\bMAX(?:\.(?= )|(?= (?:REPS?|EFFORT)\b))", "maximum"),
    SpokenRule("MIN. REPS", "minimum REPS", r"\bMIN\.(?= )", "minimum"),
    SpokenRule("LAT. RAISE", "lateral RAISE", r"\bLAT\.(?= (?!PULL|STRETCH))", "lateral"),
    SpokenRule("QUAD. SET", "QUAD SET", r"\b(QUAD|GLUTE|SCAP)\.(?= )", r"\1"),
    SpokenRule("min A", "minimal assistance", r"\bmin A\b", "minimal assistance"),
    SpokenRule("WII pose", "Warrior two pose", r"\bW(?=I{2,3}\b)", "Warrior "),
    SpokenRule(
        "DL/SL",
        "double leg or single leg",
        r"\bDL(?= ?(?:/|to|,|and|or|plus) ?SL\b)",
        "double leg",
    ),
    SpokenRule("mod A", "moderate assistance", r"\bmod A\b", "moderate assistance"),
    SpokenRule("max A", "maximal assistance", r"\bmax A\b", "maximal assistance"),
)
