"""The lengths of phrases and tones, measured or likely, and the moments they are heard at."""

from collections.abc import Mapping
from functools import lru_cache

from voicecoach.languages import spoken_form
from voicecoach.session.model.cue_kinds import Kind, ToneName
from voicecoach.session.model.timeline import GRID_MS, Phrase

Lengths = Mapping[Phrase, int]
"""The measured lengths of phrases, in ms."""

Anchors = Mapping[Phrase, int]
"""Where each measured phrase is heard, in ms from its beginning; see `audio/clips/anchor.py`."""

MOST_ANCHOR_MS = 240
"""The most time that a word may start before its beat. The longest that was measured is 212 ms, of
"strong" in eSpeak's voice."""

_DIFFERENT_PHRASES = 4_096
"""How many likely lengths are remembered. A session is timed again and again."""


class Ruler:
    """Measures cues by `lengths` and `anchors`.

    A phrase without a length is as long as is likely in `language`. One without an anchor is heard
    at once.
    """

    def __init__(self, lengths: Lengths, anchors: Anchors, language: str) -> None:
        self.lengths = lengths
        self.anchors = anchors
        self.language = language

    def cue_length(self, kind: Kind, text: str, quick: bool = False) -> int:
        """Return the length of a cue in ms; `text` is the name of a tone."""
        if kind is Kind.TONE:
            return ToneName(text).length_ms
        measured = self.lengths.get(Phrase(text, quick))
        return likely_ms(text, self.language) if measured is None else measured

    def time_before_beat(self, kind: Kind, phrase: Phrase) -> int:
        """Return how long before its beat a cue starts: its anchor, on the grid."""
        if kind is Kind.TONE:
            return 0
        measured = self.anchors.get(phrase, 0)
        anchor = min(measured, MOST_ANCHOR_MS)
        steps = round(anchor / GRID_MS)
        return steps * GRID_MS

    def length_in_room(self, room_ms: int, kind: Kind, phrase: Phrase) -> int:
        """Return the length of a cue, at most `room_ms` while it is not measured.

        So a new phrase has a chance to fit: its likely length may be too long.
        """
        length = self.cue_length(kind, *phrase)
        if self.is_measured(kind, *phrase):
            return length
        most = max(room_ms, 0)
        return min(length, most)

    def is_measured(self, kind: Kind, text: str, quick: bool = False) -> bool:
        """Return whether the length of the cue is known."""
        return kind is Kind.TONE or Phrase(text, quick) in self.lengths


@lru_cache(_DIFFERENT_PHRASES)
def likely_ms(text: str, language: str) -> int:
    """Return about how long a calm voice takes for `text`, in ms.

    What counts is what is said: `3x15` is four signs, and four words.
    """
    return 240 + 60 * len(spoken_form(text, language))
