"""The reports of what it took to make the words of a talk fit."""

from voicecoach.session.fit.talk_ruler import TalkRuler
from voicecoach.session.model.passage import Say, Talk
from voicecoach.session.model.timeline import Adjustment, AdjustmentKind


def briefer(talk: Talk, chosen: Talk, ruler: TalkRuler) -> Adjustment | None:
    """Return what it took to choose this version of the talk, if anything."""
    if chosen == talk:
        return None
    return talk_adjustment(AdjustmentKind.BRIEFER, talk, _time_for_all(talk, ruler), ruler)


def _time_for_all(talk: Talk, ruler: TalkRuler) -> int:
    """Return how long a talk must be to have room for everything in it, in ms."""
    length = talk.length_ms
    for_quiet = ruler.words_length(talk, length) * 100 // talk.most_words_percent
    return max(ruler.time_needed(talk, length), for_quiet)


def talk_adjustment(
    kind: AdjustmentKind, talk: Talk, needs_ms: int, ruler: TalkRuler
) -> Adjustment:
    """Return the adjustment, about the author's longest text in the talk or else our longest."""
    has_ms = talk.length_ms

    def length_of(say: Say) -> int:
        return ruler.say_length(say, has_ms)

    says = required_says(talk) or talk.says
    longest = max(says, key=length_of)
    text = ruler.text(longest, has_ms)
    place = longest.place
    # No line asks for the tone that ends the work. The line of the next work will do.
    if not place.line:
        start_tone = talk.lead_in[-1]
        place = start_tone.place
    return Adjustment(kind, place, text, needs_ms, has_ms)


def required_says(talk: Talk) -> list[Say]:
    """Return what the author asks for in the talk."""
    return [say for say in talk.says if say.is_required]
