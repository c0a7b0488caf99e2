"""The words of a talk put on time: where each of them starts."""

from collections.abc import Iterable, Iterator

from voicecoach.session.fit.fillers import FILLER_AIR_MS
from voicecoach.session.fit.resolve_talk import ResolvedTalk
from voicecoach.session.fit.talk_ruler import TalkRuler
from voicecoach.session.model.passage import Filler, Say, up_to_frame
from voicecoach.session.model.timeline import FRAME_MS, Cue


def opening_cues(resolved: ResolvedTalk, start: int, ruler: TalkRuler) -> list[Cue]:
    """Return the cues of the opening of a talk that starts at `start`."""
    return list(_cues_in_a_row(resolved.talk.opening, start, resolved.length_ms, ruler))


def closing_cues(resolved: ResolvedTalk, end: int, ruler: TalkRuler) -> list[Cue]:
    """Return the cues of the closing of a talk that ends at `end`."""
    start = closing_start(resolved, end, ruler)
    return list(_cues_in_a_row(resolved.talk.closing, start, resolved.length_ms, ruler))


def _cues_in_a_row(
    says: Iterable[Say], start: int, talk_ms: int, ruler: TalkRuler
) -> Iterator[Cue]:
    for say in says:
        start = up_to_frame(start)
        end = start + ruler.say_length(say, talk_ms)
        yield Cue(say.kind, ruler.text(say, talk_ms), start, end, say.place)
        start = end + say.gap_ms


def closing_start(resolved: ResolvedTalk, end: int, ruler: TalkRuler) -> int:
    """Return the moment from which the closing of a talk that ends at `end` needs the air."""
    talk = resolved.talk
    closing_ms = ruler.says_length(talk.closing, resolved.length_ms) + FRAME_MS
    earlier_ms = _time_for_last_call(resolved, closing_ms, ruler)
    return end - talk.lead_in_ms - talk.settle_ms - closing_ms - earlier_ms


def _time_for_last_call(resolved: ResolvedTalk, closing_ms: int, ruler: TalkRuler) -> int:
    """Return how much earlier the closing must start for "ten seconds" to be heard after it.

    All moments here are counted back from the end of the talk, so they are negative.
    """
    talk = resolved.talk
    closing_end = -talk.lead_in_ms - talk.settle_ms
    call_start, call_ms = _last_call(talk.fillers, ruler)
    is_heard_before = closing_end - closing_ms >= call_start + call_ms + FILLER_AIR_MS
    is_heard_after = call_start >= closing_end
    if is_heard_before or is_heard_after:
        return 0
    earlier_ms = closing_end - call_start
    # The move's reason and its preview need the air as well. They are worth more than the call.
    if earlier_ms > _spare_time(resolved, ruler):
        return 0
    return earlier_ms


def _last_call(fillers: Iterable[Filler], ruler: TalkRuler) -> tuple[int, int]:
    """Return the moment and the length of the last filler that has to start at its moment."""
    calls = [(filler.from_ms, ruler.filler_length(filler)) for filler in fillers if filler.exact]
    return max(calls, default=(0, 0))


def _spare_time(resolved: ResolvedTalk, ruler: TalkRuler) -> int:
    """Return the quiet time that no words and no other fillers need."""
    talk = resolved.talk
    free = [filler for filler in talk.fillers if not filler.exact]
    fillers_ms = sum(ruler.filler_length(filler) + FILLER_AIR_MS for filler in free)
    words_ms = ruler.time_needed(talk, resolved.length_ms)
    return resolved.length_ms - words_ms - fillers_ms - FILLER_AIR_MS
