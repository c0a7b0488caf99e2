"""How many: `x 20`, `15-25 each leg`, `10 reps`, `Repeat 8 to 12 times`, `20 steps`."""

from voicecoach.drafting.dose.matching.notation import DoseNotation, Found
from voicecoach.drafting.dose.matching.pieces import (
    COUNT,
    COUNTED,
    EACH_SIDE,
    NUMBER_END,
    REP_WORDS,
    START,
)
from voicecoach.drafting.dose.notations.sets_and_reps import counted_unit_of
from voicecoach.drafting.dose.parts.read_numbers import read_count_of
from voicecoach.drafting.dose.parts.reading import DosePart, Parts

_DO = (
    r"(?:\b(?:do|repeat|perform|complete|aim for|try|start with|begin with|for|then|and"
    r"|which you repeat|take)(?: (?:it|that|these|all of this|the whole thing"
    r"|(?:this|the)(?: exercise| movement| sequence| move| stretch)?))?:? )?"
)
_MOST_ALONE = 200
"""A larger number that nothing explains is the name of something, such as 531."""
_NO_UNIT = "a number alone: taken as reps"
_NOT_MOVES = (
    "minutes? seconds? secs? mins? sets? rounds? times? x weeks? days? kg lb tips? ways? people"
    " persons? years? months? hours? chairs pillows? exercises moves? reasons? things of or to and"
    " in cm m km each total reps? feet legs arms hands knees sides degrees? point towels"
    " bands best great simple easy physio stretches more inch"
    "(?:es)? on off per a the up down breaths?"
    " muscles patients? runners? women men others? different major key main common top good quick"
    " essential appointments? minutes' comments? likes? stars?"
    " questions? miles? mistakes? hips sessions?"
    " workouts? classes dumbbells kettlebells cushions? steps blocks straps lots? of? percent"
).replace(" ", "|")
_SLOW = r"(?:(?:slow|controlled|good|clean|smooth|full|quick|more|perfect|easy|strict|gentle) )?"
_END_OF_CLAUSE = r"(?=$|[,;:(.@\x00/&+-])"


def _reps(found: Found) -> Parts | None:
    part = read_count_of("reps", found["reps"])
    if part:
        return (part, *counted_unit_of(found))
    return None


def _times(found: Found) -> Parts | None:
    part = read_count_of("times", found["reps"])
    if part:
        return (part,)
    return None


def _sets_of_several(found: Found) -> Parts | None:
    """Return the sets of `3 x (10 squats + 10 lunges)`."""
    part = read_count_of("sets", found["reps"])
    if part:
        return (part,)
    return None


def _bare(found: Found) -> Parts | None:
    part = read_count_of("bare", found["reps"])
    if part:
        return (part,)
    return None


def _lone(found: Found) -> Parts | None:
    """Return a number that nothing sets apart from the words before it."""
    part = read_count_of("bare", found["reps"])
    if not part or _high_of(part) > _MOST_ALONE:
        return None
    doubt = "" if isinstance(part.value, str) else _NO_UNIT
    return (DosePart("bare", part.value, part.doubt or doubt),)


def _high_of(part: DosePart) -> int:
    return int(str(part.value).rpartition("-")[2])


COUNTS = (
    DoseNotation(
        rf"\b(?:no\.? of |number of )?(?:reps|repetitions)\b ?(?:[:=-]|x)? ?(?P<reps>{COUNT})"
        rf"(?: {COUNTED})?{NUMBER_END}(?! ?(?:sets|x|sec|s\b|min))",
        _reps,
    ),
    DoseNotation(
        rf"{_DO}{START}(?P<reps>{COUNT}) ?{_SLOW}{REP_WORDS}",
        _reps,
    ),
    DoseNotation(
        rf"{_DO}{START}(?P<reps>{COUNT}) {COUNTED}",
        _reps,
    ),
    DoseNotation(
        rf"{START}(?<!for )(?<!of )(?<!to )(?P<reps>[0-9]{{1,3}}) ?-?(?:ct\b\.?|counts?\b)",
        _reps,
    ),
    DoseNotation(
        rf"{_DO}{START}(?P<reps>{COUNT}) ?(?:more )?times\b(?: in total| altogether)?",
        _times,
    ),
    DoseNotation(
        rf"(?:^|(?<=[ ,;:(\x00-]))x ?(?P<reps>{COUNT}) ?(?:sets|rounds)\b",
        _sets_of_several,
    ),
    DoseNotation(
        rf"(?:^|(?<=[ ,;:(\x00-]))x ?(?P<reps>{COUNT}){NUMBER_END}(?! ?(?:kg|lb|m\b|cm))",
        _times,
    ),
    DoseNotation(
        rf"{START}(?P<reps>{COUNT}) ?x(?= ?\((?! ?[0-9]+ ?(?:s\b|sec)| ?\x00))",
        _sets_of_several,
    ),
    DoseNotation(
        rf"{START}(?P<reps>{COUNT}) ?x(?! ?[0-9])(?![\w/])",
        _times,
    ),
    DoseNotation(
        rf"{_DO}{START}(?P<reps>{COUNT})(?= ?,?(?:\(|- ?)?(?:on )?{EACH_SIDE})",
        _reps,
    ),
    DoseNotation(
        rf"{_DO}{START}(?P<reps>{COUNT})(?= ?(?:\(|- ?|, ?)?each\b\)?(?! (?:of|time|rep|set"
        r"|day)))",
        _reps,
    ),
    DoseNotation(
        rf"\b(?:do|perform|complete|aim for) (?P<reps>{COUNT}) (?:lifts|raises|presses"
        r"|curls|squats|lunges|bends"
        r"|slides|stretches|crunches|push-?ups|press-?ups)\b",
        _reps,
    ),
    DoseNotation(
        rf"{START}(?!1 of)(?P<reps>{COUNT}) of (?:them|these|those|each)\b",
        _reps,
    ),
    DoseNotation(
        rf"\b(?:do|repeat|perform|complete|aim for)(?: this| it| for)? (?P<reps>{COUNT})"
        r"(?![\w]|[.:/,-][0-9]| ?(?!more$|more[.,])[a-z%\x00])(?: in a row| more)?",
        _reps,
    ),
    DoseNotation(rf"\bdo (?P<reps>{COUNT}) in a row\b", _reps),
    DoseNotation(rf"^(?P<reps>{COUNT})$", _lone),
    DoseNotation(
        rf"(?<=[a-z)\]] )(?P<reps>{COUNT}) ?$",
        _lone,
    ),
    DoseNotation(
        rf"(?<=[a-z] )(?P<reps>{COUNT})(?= ?(?:w/|with)? ?\x00)",
        _lone,
    ),
    DoseNotation(
        r"(?<=[a-z] )(?<!superset )(?<!circuit )(?<!block )(?<!part )(?<!round )(?<!group )"
        rf"(?P<reps>{COUNT})(?= ?\(\x00+ ?{EACH_SIDE}\)?$)",
        _lone,
    ),
    DoseNotation(
        rf"(?:(?<=[:-] )|(?<=[a-z]:))(?P<reps>{COUNT})(?= ?(?:$|[.,;(\x00@]))",
        _bare,
    ),
    DoseNotation(
        rf"(?:\.{{2,}}|\u2026) ?(?P<reps>{COUNT}) ?$",
        _bare,
    ),
    DoseNotation(
        rf"\((?P<reps>{COUNT})\)",
        _bare,
    ),
    DoseNotation(
        rf"^(?P<reps>{COUNT})(?= ?[,;.(] ?\x00)",
        _bare,
    ),
    DoseNotation(
        rf"(?<=[a-z], )(?P<reps>{COUNT})(?= ?(?:$|[,;(\x00@]))",
        _bare,
    ),
    DoseNotation(
        rf"^(?P<cut>(?P<reps>(?:[3-9]|[1-9][0-9]|100)(?: ?(?:-|to) ?[0-9]{{1,3}})?)) (?!(?:"
        rf"{_NOT_MOVES})\b)"
        rf"[a-z][a-z'-]+(?: [a-z'-]+){{0,4}}? ?(?:{_END_OF_CLAUSE}|(?={EACH_SIDE}))",
        _reps,
    ),
)
"""How many reps. Those without a word that says so come last."""
