"""How long phrases and tones are, and where they are heard: measured or, until they are, likely."""

from collections.abc import Mapping

from voicecoach.session.model.timeline import GRID_MS, TONES, Kind, Phrase

Lengths = Mapping[Phrase, int]
"""Measured phrases, in ms."""

Anchors = Mapping[Phrase, int]
"""Where each measured phrase is heard, in ms from its beginning; see `audio/clips/anchor.py`."""

MOST_ANCHOR_MS = 240
"""How much earlier than its beat a word may begin at the most. The longest that was measured is
212, of "strong" in eSpeak's voice."""


class Ruler:
    """Measures cues by `lengths` and `anchors`.

    A phrase without a length is as long as is likely; one without an anchor is heard at once.
    """

    def __init__(self, lengths: Lengths, anchors: Anchors) -> None:
        self.lengths = lengths
        self.anchors = anchors

    def of(self, kind: Kind, text: str, quick: bool = False) -> int:
        """The length of a cue in ms; `text` is the name of a tone."""
        if kind is Kind.TONE:
            return TONES[text]
        return self.lengths.get(Phrase(text, quick), likely_ms(text))

    def lead(self, kind: Kind, phrase: Phrase) -> int:
        """How long before its beat a cue begins: its anchor, to the nearest step of the grid."""
        if kind is Kind.TONE:
            return 0
        anchor = min(self.anchors.get(phrase, 0), MOST_ANCHOR_MS)
        return round(anchor / GRID_MS) * GRID_MS

    def within(self, room: int, kind: Kind, phrase: Phrase) -> int:
        """As `of`, but what nobody has spoken yet is given its chance to fit `room` ms."""
        length = self.of(kind, *phrase)
        return length if self.knows(kind, *phrase) else min(length, max(room, 0))

    def knows(self, kind: Kind, text: str, quick: bool = False) -> bool:
        """Whether the length of the cue has been measured."""
        return kind is Kind.TONE or Phrase(text, quick) in self.lengths


def likely_ms(text: str) -> int:
    """About as long as a calm voice takes for `text`."""
    return 240 + 60 * len(text)
