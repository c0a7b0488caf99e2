"""Beats put on time: each exactly on its moment, with as many words as fit before the next."""

from collections.abc import Iterable, Iterator

from voicecoach.session.lengths import Ruler
from voicecoach.session.passage import Beat
from voicecoach.session.timeline import Adjustment, Cue, How, Kind, Phrase

AIR_MS = 48
"""Quiet kept between a beat cue and the next one."""


def struck(
    beats: Iterable[Beat], ruler: Ruler, origin: int, end: int, *, quick: bool
) -> Iterator[tuple[Cue, Adjustment | None]]:
    """The cue of each beat, and what it took to fit; moments are counted from `origin`.

    Words too long for the time until the next beat, or the `end`, take a shorter wording, then the
    quicker delivery where there is one, then are a tick; where that is too long, nothing is heard.
    """
    moments = [(beat, origin + beat.at_ms) for beat in beats]
    ends = [start for _, start in moments[1:]] + [end]
    for (beat, start), next_ms in zip(moments, ends, strict=False):
        room = next_ms - start - AIR_MS
        if found := _fitting(beat, ruler, room, quick=quick):
            how, phrase, length = found
            is_tick = how is How.TICK
            kind = Kind.TONE if is_tick else beat.kind
            cue = Cue(kind, phrase.text, start, start + length, beat.place, phrase.quick, is_tick)
            yield cue, _adjusted(how, beat, ruler, room)


def _fitting(
    beat: Beat, ruler: Ruler, room: int, *, quick: bool
) -> tuple[How | None, Phrase, int] | None:
    """The first wording that fits the room; else a quicker last one, a tick, or nothing."""
    for how, phrase in _choices(beat, quick=quick):
        kind = Kind.TONE if how is How.TICK else beat.kind
        length = ruler.within(room, kind, phrase)
        if length <= room:
            return how, phrase, length
    return None


def _choices(beat: Beat, *, quick: bool) -> Iterator[tuple[How | None, Phrase]]:
    for index, text in enumerate(beat.wordings):
        yield How.SHORTER if index else None, Phrase(text)
    if quick and beat.kind is not Kind.TONE:
        yield How.QUICKER, Phrase(beat.wordings[-1], quick=True)
    yield How.TICK, Phrase("tick")


def _adjusted(how: How | None, beat: Beat, ruler: Ruler, room: int) -> Adjustment | None:
    if how is None:
        return None
    return Adjustment(
        how, beat.place, beat.wordings[0], ruler.of(beat.kind, beat.wordings[0]), room
    )
