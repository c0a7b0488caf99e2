"""How long phrases and tones are, measured or, until they are, likely."""

from collections.abc import Mapping

from voicecoach.session.timeline import TONES, Kind, Phrase

Lengths = Mapping[Phrase, int]
"""Measured phrases, in ms."""


class Ruler:
    """Measures cues by `lengths`; a phrase missing there is as long as is likely."""

    def __init__(self, lengths: Lengths) -> None:
        self.lengths = lengths

    def of(self, kind: Kind, text: str, quick: bool = False) -> int:
        """The length of a cue in ms; `text` is the name of a tone."""
        if kind is Kind.TONE:
            return TONES[text]
        return self.lengths.get(Phrase(text, quick), likely_ms(text))

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
