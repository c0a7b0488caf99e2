"""The words of a talk put on time: where each of them starts."""

from collections.abc import Iterable, Iterator

from voicecoach.session.fit.resolve_talk import ResolvedTalk
from voicecoach.session.fit.talk_ruler import TalkRuler
from voicecoach.session.model.grid import up_to_frame
from voicecoach.session.model.passage import Say
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
        length = ruler.say_length(say, talk_ms)
        end = start + length
        text = ruler.text(say, talk_ms)
        yield Cue(say.kind, text, start, end, say.place)
        start = end + ruler.quiet_after(say, length)


def closing_start(resolved: ResolvedTalk, end: int, ruler: TalkRuler) -> int:
    """Return the moment from which the closing of a talk that ends at `end` needs the air."""
    talk = resolved.talk
    words_ms = ruler.says_length(talk.closing, resolved.length_ms)
    after_ms = ruler.time_after_closing(talk, resolved.length_ms)
    return end - after_ms - words_ms - FRAME_MS
