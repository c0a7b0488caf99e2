"""A session put on time, from the measured lengths of its phrases.

The timing contract: every cue starts on the 8 ms grid. Beats are measured from anchor to anchor, so
the voice never makes the pace drift. Two cues never overlap, and no word is cut off. A beat cue too
long for its beat takes a shorter wording, then a faster delivery. If that is too long as well, the
whole move does without such words. A rest too short for its words has fewer of them, and grows
where the author's alone need more. Work that would be silent for long ticks.

The intro names the real length. The session is rounded up to a multiple of three seconds, and timed
again until the words for its length fit in as well.
"""

from voicecoach.session.fit.place_form_points import with_form_points
from voicecoach.session.fit.place_reasons import with_reasons
from voicecoach.session.fit.place_time_left import with_time_left
from voicecoach.session.fit.resolve_talk import TalkResolver
from voicecoach.session.fit.session_layout import FIRST_CUE_MS, SessionLayout
from voicecoach.session.fit.talk_ruler import TalkRuler
from voicecoach.session.model.chapters import chapters_of
from voicecoach.session.model.phrase_lengths import Anchors, Lengths, Ruler
from voicecoach.session.model.session import Session
from voicecoach.session.model.timeline import Adjustment, Timeline
from voicecoach.units import round_up

TAIL_MS = 1_000
"""Silence after the last cue."""

TOTAL_STEP_MS = 3_000
"""The length of a session in steps: whole seconds that one can say, and whole frames of the house
MP3, 125 a step. So programs that only count the frames of a file find the length that is said, but
for the encoder's own frames."""


def fit(
    session: Session, lengths: Lengths, anchors: Anchors | None = None, *, quick: bool = False
) -> Timeline:
    """Return the session's timeline, with phrases as long as `lengths` says, in ms.

    `anchors` says where each phrase is heard, in ms from its start. A phrase without an anchor is
    heard at once. A phrase without a length is given a likely one: speak the missing ones among
    the timeline's `phrases` and fit again until none is missing. `quick` allows the faster
    delivery, for engines that can.
    """
    ruler = Ruler(lengths, anchors or {}, session.language)
    resolver = TalkResolver()
    session, total, left_out = _with_all_words(session, ruler, resolver)
    layout = SessionLayout(ruler, total, resolver, quick=quick)
    cues = tuple(layout.cues(session.passages))
    return Timeline(
        title=session.title,
        language=session.language,
        duration_ms=total,
        cues=cues,
        chapters=chapters_of(cues, session, total),
        adjustments=(*left_out, *layout.adjustments),
    )


def _with_all_words(
    session: Session, ruler: Ruler, resolver: TalkResolver
) -> tuple[Session, int, list[Adjustment]]:
    """Return the session with the words whose place depends on lengths, and its own length.

    The adjustments are about the words that have no place.
    """
    talk_ruler = TalkRuler(ruler, 0)
    session, left_out = with_reasons(session, talk_ruler)
    session = with_form_points(session, lambda talk: resolver.resolve(talk, talk_ruler))
    total = _total_length(session, ruler, resolver)
    layout = SessionLayout(ruler, total, resolver)
    telling = with_time_left(session, layout.passage_length, layout.talk_ruler)
    if telling is session:
        return session, total, left_out
    return telling, _total_length(telling, ruler, resolver), left_out


def _total_length(session: Session, ruler: Ruler, resolver: TalkResolver) -> int:
    """Return the length of the session, in ms, including the words that name it."""
    total = 0
    while True:
        layout = SessionLayout(ruler, total, resolver)
        length = FIRST_CUE_MS + layout.length(session.passages) + TAIL_MS
        if length <= total:
            return total
        total = round_up(length, TOTAL_STEP_MS)
