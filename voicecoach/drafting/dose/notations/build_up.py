"""What to start with and what to work up to: `start with one set and work up to three`."""

from voicecoach.drafting.dose.matching.notation import DoseNotation, Found
from voicecoach.drafting.dose.matching.pieces import NUMBER_END, REP_WORDS
from voicecoach.drafting.dose.parts.read_numbers import ONLY_ITS_END, read_count_of, read_length_of
from voicecoach.drafting.dose.parts.reading import DosePart, Parts

_START = r"(?:start|begin)(?:ing)? (?:off )?(?:with|at|by doing|on|from) (?:just |only |about )?"
_BUILD = (
    r"(?:and |then |and then )?(?:gradually |slowly )?(?:try to )?"
    r"(?:work|build|progress|increas|mov|aim)[a-z]* ?(?:your way |this |it |gradually )?"
    r"(?:up )?(?:to|towards?)"
)
_MORE = rf"(?:[0-9]{{1,2}} ?(?:or|to|-) ?)?(?P<to>[0-9]{{1,2}}){NUMBER_END}"
_SETS = r"(?:sets?|rounds?)\b"
_OF_EACH = r"(?: (?:of|for) [a-z]+(?: [a-z]+){0,3}?)?"
_UNITS = r"(?P<unit>seconds?|secs?|s|minutes?|mins?)\b"


def _few_to_more_sets(found: Found) -> Parts | None:
    sets = read_count_of("sets", f"{found['from']}-{found['to']}")
    if sets:
        return (sets,)
    return None


def _few_to_more_reps(found: Found) -> Parts | None:
    reps = read_count_of("reps", f"{found['from']}-{found['to']}")
    if reps:
        return (reps,)
    return None


def _short_to_long(found: Found) -> Parts | None:
    length = read_length_of("length", f"{found['from']}-{found['to']} {found['unit']}")
    if length:
        return (length,)
    return None


def _one_to_more_sets(found: Found) -> Parts | None:
    sets = read_count_of("sets", f"1-{found['to']}")
    if sets:
        return (sets,)
    return None


def _so_many_sets(found: Found) -> Parts | None:
    """Return the sets of "That is one set. Do two." """
    sets = read_count_of("sets", found["to"])
    if sets:
        return (sets,)
    return None


def _up_to_reps(found: Found) -> Parts | None:
    high = int(found["to"])
    if not 2 <= high <= 1_000:
        return None
    return (DosePart("reps", f"{-(-high // 2)}-{high}", ONLY_ITS_END),)


BUILD_UPS = (
    DoseNotation(
        r"\b(?:this|that)(?: is|'s) 1 set[.,;!]? ?(?:do|repeat|aim for|complete) "
        rf"(?P<to>[0-9]{{1,2}}){NUMBER_END}"
        r"(?: of (?:them|these|those)| sets)?(?! ?[a-z])",
        _so_many_sets,
    ),
    DoseNotation(
        rf"\b{_START}(?P<from>[0-9]{{1,2}}) {_SETS}{_OF_EACH}[,.]? ?{_BUILD} {_MORE}(?: {_SETS})?",
        _few_to_more_sets,
    ),
    DoseNotation(
        rf"\b{_START}(?P<from>[0-9]{{1,3}})(?: {_UNITS.replace('unit', 'first')})?[,.]? ?{_BUILD} "
        rf"(?P<to>[0-9]{{1,3}})[ -]?{_UNITS}",
        _short_to_long,
    ),
    DoseNotation(
        rf"\b{_START}(?P<from>[0-9]{{1,3}})(?: {REP_WORDS})?[,.]? ?{_BUILD} (?P<to>[0-9]{{1,3}})"
        rf"{NUMBER_END}"
        rf"(?: {REP_WORDS})?(?! ?(?:sec|min|s\b|sets|kg|lb))",
        _few_to_more_reps,
    ),
    DoseNotation(
        rf"\b{_BUILD} {_MORE} {_SETS}(?! (?:of|x) [0-9])",
        _one_to_more_sets,
    ),
    DoseNotation(
        rf"\b{_BUILD} (?:[1-5] (?:or|to) )(?P<to>[2-6])\b(?! ?[a-z])",
        _one_to_more_sets,
    ),
    DoseNotation(
        r"\b(?:and |then )?(?:work|build|progress)(?:ing)? (?:your way )?up to "
        rf"(?P<to>[0-9]{{1,3}}){NUMBER_END}(?: {REP_WORDS})?"
        r"(?! ?(?:sec|min|s\b|sets|kg|lb|\"|x|m\b|[a-z]))",
        _up_to_reps,
    ),
)
"""What to begin with, and what to end with. Only an end has a doubt."""
