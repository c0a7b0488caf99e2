"""What the coach says on the first beat of each rep."""

from tests.model.english import in_words, sentence
from tests.model.moves import Move

LAST, LAST_TWO, HALFWAY, FIVE_MORE = "Last one.", "Last two.", "Halfway.", "Five more."
SINCE_HALFWAY, SINCE_FIVE_MORE = 6, 15


def number_of(count: str, rep: int, reps: int) -> str | None:
    """The number of a rep, or what takes its place. None if the rep has none."""
    if count == "none":
        return None
    if reps == 1:
        return sentence(in_words(1))
    if rep == reps:
        return LAST
    is_three = count == "last-3" and rep == reps - 2
    if reps >= SINCE_HALFWAY and rep == reps // 2 + 1 and not is_three:
        return HALFWAY
    if count in ("up", "every-5") and reps >= SINCE_FIVE_MORE and rep == reps - 4:
        return FIVE_MORE
    return _plain(count, rep, reps)


def lesson(move: Move, rep: int, reps: int) -> str | None:
    """The number of a first rep that has none otherwise, said with its word."""
    if move.count == "none" or (move.count == "last-3" and reps < SINCE_HALFWAY):
        return None
    return sentence(in_words(rep))


def _plain(count: str, rep: int, reps: int) -> str | None:
    left = reps + 1 - rep
    if count == "up":
        return sentence(in_words(rep))
    if count == "down" or (count == "last-3" and left <= 3):
        return sentence(in_words(left))
    if count == "every-5" and rep % 5 == 0:
        return sentence(in_words(rep))
    return None


def numbers_of(move: Move, reps: list[tuple[str | None, int]]) -> list[str | None]:
    """The number of every rep of a work. If sides alternate, the second one has none."""
    most = max(rep for _, rep in reps)
    if move.data.get("coaching") == "minimal":
        return [_bare_number(move, side, rep, most) for side, rep in reps]
    if move.is_breath:
        return [_number_of_breath(move, rep, most) for _, rep in reps]
    if not move.alternates:
        return [number_of(move.count, rep, most) for _, rep in reps]
    found: list[str | None] = []
    for side, rep in reps:
        found.append(_number_of_turn(move, str(side), rep, most))
    return found


def _bare_number(move: Move, side: str | None, rep: int, most: int) -> str | None:
    """Minimal coaching has numbers only: nothing takes their place."""
    if move.count == "none" or (move.alternates and side != move.sides[0]):
        return None
    return sentence(in_words(1)) if most == 1 else _plain(move.count, rep, most)


def _number_of_breath(move: Move, rep: int, most: int) -> str | None:
    """Its number and its word. So nothing takes the place of a number."""
    if move.alternates or move.count == "none":
        return None
    number = _plain(move.count, rep, most)
    return number and f"{number.rstrip('.')} {move.phases[0].word}."


def _number_of_turn(move: Move, side: str, rep: int, most: int) -> str | None:
    is_first = side == move.sides[0]
    if rep < most or most == 1 or move.count in ("none", "down"):
        return number_of(move.count, rep, most) if is_first else None
    return LAST_TWO if is_first else LAST
