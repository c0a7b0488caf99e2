"""The time that the words of a talk take."""

from collections.abc import Iterable

from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.grid import up_to_frame
from voicecoach.session.model.passage import Filler, Say, Talk
from voicecoach.session.model.phrase_lengths import Ruler
from voicecoach.session.model.timeline import FRAME_MS
from voicecoach.units import SECOND_MS, round_up


class TalkRuler:
    """Measures talks by `ruler`, in a session of `total_ms`.

    Some words name the length of their talk, so most methods ask for that length.
    """

    def __init__(self, ruler: Ruler, total_ms: int) -> None:
        self.ruler = ruler
        self.total_ms = total_ms

    def text(self, say: Say, talk_ms: int) -> str:
        """Return the words of `say` in a talk of `talk_ms`."""
        return say.wording(talk_ms, self.total_ms)

    def names_length(self, talk: Talk) -> bool:
        """Return whether words of the talk say how long it is."""
        return any(self.text(say, 0) != self.text(say, SECOND_MS) for say in talk.says)

    def say_length(self, say: Say, talk_ms: int) -> int:
        """Return how long the words of `say` take, in ms."""
        text = self.text(say, talk_ms)
        return self.ruler.cue_length(say.kind, text)

    def quiet_after(self, say: Say, words_ms: int) -> int:
        """Return the quiet after words of that length: the pause that belongs to their pace."""
        return max(say.gap_ms, say.pace_ms - words_ms)

    def says_length(self, says: Iterable[Say], talk_ms: int) -> int:
        """Return how long they take one after another, quiet included, in whole frames."""
        total = 0
        for say in says:
            length = self.say_length(say, talk_ms)
            total += up_to_frame(length + self.quiet_after(say, length))
        return total

    def filler_length(self, filler: Filler) -> int:
        """Return how long the best wording of a filler takes, in whole frames."""
        best = filler.wordings[0]
        length = self.ruler.cue_length(filler.kind, best)
        return up_to_frame(length)

    def words_length(self, talk: Talk, talk_ms: int) -> int:
        """Return how long something is said in the talk, the countdown left out."""
        length_ms = 0
        for say in talk.says:
            if say.kind is not Kind.TONE:
                length_ms += self.say_length(say, talk_ms)
        for filler in talk.fillers:
            length_ms += self.filler_length(filler)
        return length_ms

    def time_needed(self, talk: Talk, talk_ms: int) -> int:
        """Return how long everything in the talk takes, fillers left out."""
        opening = self.says_length(talk.opening, talk_ms)
        closing = self.says_length(talk.closing, talk_ms)
        alignment = 2 * FRAME_MS  # the opening and the closing each start with a frame
        return alignment + opening + closing + self.time_after_closing(talk, talk_ms)

    def time_after_closing(self, talk: Talk, talk_ms: int) -> int:
        """Return the time from the end of the closing to that of the talk."""
        after_ms = talk.settle_ms + talk.lead_in_ms
        for call in talk.fillers:
            if call.numbers_apart_ms:
                after_ms = max(after_ms, self._time_for_call(call, talk, talk_ms))
        return after_ms

    def _time_for_call(self, call: Filler, talk: Talk, talk_ms: int) -> int:
        """Return the time after the closing with which no number comes too near to the call."""
        call_ms = -call.from_ms
        needed_ms = call_ms
        later_ms = 0
        for say in reversed(talk.says):
            length = self.say_length(say, talk_ms)
            later_ms += self.quiet_after(say, length)
            if later_ms >= call.numbers_apart_ms:
                break
            if say.names_number:
                needed_ms = max(needed_ms, call_ms + call.numbers_apart_ms - later_ms)
            later_ms += length
        return needed_ms

    def fits(self, talk: Talk, talk_ms: int) -> bool:
        """Return whether everything in the talk has room in `talk_ms`."""
        return self.time_needed(talk, talk_ms) <= talk_ms

    def is_quiet_enough(self, talk: Talk, talk_ms: int) -> bool:
        """Return whether words take no more of `talk_ms` than they may."""
        return self.words_length(talk, talk_ms) * 100 <= talk.most_words_percent * talk_ms

    def length_to_fit(self, talk: Talk, step_ms: int) -> int:
        """Return the first length in whole steps, not below the talk's own, that its words fit."""
        length = talk.length_ms
        # A longer talk may name a longer length, which takes longer to say.
        while (needed := self.time_needed(talk, length)) > length:
            length = round_up(needed, step_ms)
        return length

    def is_measured(self, talk: Talk, talk_ms: int) -> bool:
        """Return whether the lengths of all its words are known."""
        for say in talk.says:
            text = self.text(say, talk_ms)
            if not self.ruler.is_measured(say.kind, text):
                return False
        return True
