"""Sheets as they get damaged on their way: lines lost, doubled, joined, and in another order."""

from collections.abc import Callable
from random import Random

Lines = list[str]
Damage = Callable[[Lines, Random], None]

ODD_CHARACTERS = (
    "\t|:;-\u2013\u2014•#*{}[]()\"'`&%@!?,.<>\\/\0\x1b\u200b\u202e\u00ad½²\u00d7💪\u0301\r"
)
"""Characters with a meaning in sheets, in YAML or in markup, and some that nobody sees."""


def mutate_sheet(text: str, random: Random) -> str:
    """Return the sheet with one to four kinds of damage."""
    lines = text.splitlines()
    for _ in range(random.randint(1, 4)):
        damage = random.choice(DAMAGES)
        damage(lines, random)
    return "\n".join(lines)


def drop_lines(lines: Lines, random: Random) -> None:
    start = _place(lines, random)
    del lines[start : start + random.randint(1, 4)]


def double_line(lines: Lines, random: Random) -> None:
    place = _place(lines, random)
    lines[place:place] = lines[place : place + 1] * random.randint(1, 3)


def join_lines(lines: Lines, random: Random) -> None:
    place = _place(lines, random)
    joint = random.choice(["", " ", ", ", "\t", " | "])
    lines[place : place + 2] = [joint.join(lines[place : place + 2])]


def split_line(lines: Lines, random: Random) -> None:
    place = _place(lines, random)
    line = _line(lines, place)
    cut = random.randint(0, len(line))
    lines[place : place + 1] = [line[:cut], line[cut:]]


def swap_lines(lines: Lines, random: Random) -> None:
    one, other = _place(lines, random), _place(lines, random)
    if lines:
        lines[one], lines[other] = lines[other], lines[one]


def shuffle_lines(lines: Lines, random: Random) -> None:
    random.shuffle(lines)


def drop_characters(lines: Lines, random: Random) -> None:
    place = _place(lines, random)
    line = _line(lines, place)
    cut = random.randint(0, len(line))
    lines[place : place + 1] = [line[:cut] + line[cut + random.randint(1, 8) :]]


def insert_character(lines: Lines, random: Random) -> None:
    place = _place(lines, random)
    line = _line(lines, place)
    cut = random.randint(0, len(line))
    inserted = random.choice(ODD_CHARACTERS) * random.choice([1, 1, 3, 200])
    lines[place : place + 1] = [line[:cut] + inserted + line[cut:]]


def swap_characters(lines: Lines, random: Random) -> None:
    place = _place(lines, random)
    characters = list(_line(lines, place))
    random.shuffle(characters)
    lines[place : place + 1] = ["".join(characters)]


def change_digits(lines: Lines, random: Random) -> None:
    """Put other digits into a line, so that values are huge, zero or the wrong way round."""
    place = _place(lines, random)
    changed = [
        random.choice(["0", "9", "999999999", "-1", ".", one]) if one.isdigit() else one
        for one in _line(lines, place)
    ]
    lines[place : place + 1] = ["".join(changed)]


def cut_off(lines: Lines, random: Random) -> None:
    del lines[_place(lines, random) :]


DAMAGES: tuple[Damage, ...] = (
    drop_lines,
    double_line,
    join_lines,
    split_line,
    swap_lines,
    shuffle_lines,
    drop_characters,
    insert_character,
    swap_characters,
    change_digits,
    cut_off,
)


def _place(lines: Lines, random: Random) -> int:
    return random.randrange(max(len(lines), 1))


def _line(lines: Lines, place: int) -> str:
    return lines[place] if lines else ""
