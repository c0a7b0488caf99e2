"""The words of a talk put on time: where each of them starts."""

from collections.abc import Iterable, Iterator

from voicecoach.session.fit.fillers import FILLER_AIR_MS, free_fillers, time_calls
from voicecoach.session.fit.resolve_talk import ResolvedTalk
from voicecoach.session.fit.talk_ruler import TalkRuler
from voicecoach.session.model.passage import Say, Talk, up_to_frame
from voicecoach.session.model.timeline import FRAME_MS, Cue


def opening_cues(resolved: ResolvedTalk, start: int, ruler: TalkRuler) -> list[Cue]:
    """Return the cues of the opening of a talk that starts at `start`."""
    says = resolved.talk.opening
    return list(_cues_in_a_row(says, start, resolved.length_ms, ruler))


def closing_cues(resolved: ResolvedTalk, end: int, ruler: TalkRuler) -> list[Cue]:
    """Return the cues of the closing of a talk that ends at `end`."""
    start = closing_start(resolved, end, ruler)
    says = resolved.talk.closing
    return list(_cues_in_a_row(says, start, resolved.length_ms, ruler))


def _cues_in_a_row(
    says: Iterable[Say], start: int, talk_ms: int, ruler: TalkRuler
) -> Iterator[Cue]:
    for say in says:
        start = up_to_frame(start)
        end = start + ruler.say_length(say, talk_ms)
        text = ruler.text(say, talk_ms)
        yield Cue(say.kind, text, start, end, say.place)
        start = end + say.gap_ms


def closing_start(resolved: ResolvedTalk, end: int, ruler: TalkRuler) -> int:
    """Return the moment from which the closing of a talk that ends at `end` needs the air."""
    talk = resolved.talk
    words_ms = ruler.says_length(talk.closing, resolved.length_ms)
    closing_ms = words_ms + FRAME_MS
    earlier_ms = _time_for_last_call(resolved, closing_ms, ruler)
    closing_end = end - talk.lead_in_ms - talk.settle_ms
    return closing_end - closing_ms - earlier_ms


def _time_for_last_call(resolved: ResolvedTalk, closing_ms: int, ruler: TalkRuler) -> int:
    """Return how much earlier the closing must start for "ten seconds" to be heard after it.

    All moments here are counted back from the end of the talk, so they are negative.
    """
    talk = resolved.talk
    closing_end = -talk.lead_in_ms - talk.settle_ms
    closing_start_ms = closing_end - closing_ms
    call_start, call_ms = _last_call(talk, ruler)
    call_end = call_start + call_ms + FILLER_AIR_MS
    # The call has quiet enough as it is, before the closing or after it.
    if call_end <= closing_start_ms or call_start >= closing_end:
        return 0
    earlier_ms = closing_end - call_start
    # The move's reason and its preview need the air as well. They are worth more than the call.
    if earlier_ms > _spare_time(resolved, ruler):
        return 0
    return earlier_ms


def _last_call(talk: Talk, ruler: TalkRuler) -> tuple[int, int]:
    """Return the moment and the length of the last call of the time, or zeros."""
    calls = [(call.from_ms, ruler.filler_length(call)) for call in time_calls(talk.fillers)]
    return max(calls, default=(0, 0))


def _spare_time(resolved: ResolvedTalk, ruler: TalkRuler) -> int:
    """Return the quiet time that no words and no other fillers need."""
    talk = resolved.talk
    spare_ms = resolved.length_ms - FILLER_AIR_MS
    spare_ms -= ruler.time_needed(talk, resolved.length_ms)
    for filler in free_fillers(talk.fillers):
        spare_ms -= ruler.filler_length(filler)
        spare_ms -= FILLER_AIR_MS
    return spare_ms
