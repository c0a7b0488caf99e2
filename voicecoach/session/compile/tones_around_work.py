"""The tones around work, and the countdown before it."""

from dataclasses import replace

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.countdown import BEAT_MS, countdown, lead_in_count
from voicecoach.session.model.cue_kinds import Kind, ToneName
from voicecoach.session.model.passage import Beat, Filler, Say, Talk
from voicecoach.session.model.phrase_lengths import MOST_ANCHOR_MS
from voicecoach.session.model.timeline import GRID_MS

START_TONE_MS = ToneName.START.length_ms + MOST_ANCHOR_MS + GRID_MS
"""How long before the first beat the start tone sounds. It is over before the first word starts,
however early that is. It is always the same, so that the listener can move with it."""


def with_end_tone(talk: Talk, before: Bout, tone: ToneName) -> Talk:
    """Return the talk with the tone that ends the work before it."""
    place = replace(before.place(), line=None)  # no line asks for it
    say = Say(Kind.TONE, (tone,), place, gap_ms=300)
    return replace(talk, opening=(say, *talk.opening))


def with_lead_in(talk: Talk, bout: Bout, book: Phrasebook) -> Talk:
    """Return the talk with three, two, one and the start tone at its end."""
    place = bout.place()
    tone = Beat(-START_TONE_MS, Kind.TONE, (ToneName.START,), place)
    count = lead_in_count(bout.exercise)
    lead_in = (*countdown(0, place, book, count), tone)
    lead_in_ms = max(count * BEAT_MS, START_TONE_MS)
    return without_calls_near_lead_in(replace(talk, lead_in=lead_in, lead_in_ms=lead_in_ms))


def without_calls_near_lead_in(talk: Talk) -> Talk:
    """Return the talk without the calls to which a long countdown would come too near."""

    def is_clear(call: Filler) -> bool:
        apart_ms = call.numbers_apart_ms
        return not apart_ms or -call.from_ms >= talk.lead_in_ms + apart_ms

    return replace(talk, fillers=tuple(filter(is_clear, talk.fillers)))
