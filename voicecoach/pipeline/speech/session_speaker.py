"""A session in one voice: every phrase spoken, and the session timed by what was spoken."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass

from voicecoach.audio.clips.clip import PROCESSING_VERSION, Clip, is_clip_wav
from voicecoach.cache.store import CacheStore
from voicecoach.engines.interface import Engine, Utterance
from voicecoach.engines.voices import pick_voice
from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted
from voicecoach.pipeline.callbacks import Callbacks, SessionNotice
from voicecoach.pipeline.speech.cached_engine import CachedEngine
from voicecoach.pipeline.speech.clip_check import checked_clip
from voicecoach.pipeline.speech.delivery import NORMAL_RATE, Delivery
from voicecoach.pipeline.speech.speak_phrases import speak_phrases
from voicecoach.pipeline.speech.stored_clips import StoredClips
from voicecoach.pipeline.speech.voice_text import voice_text_reader
from voicecoach.session.fit.fit import fit
from voicecoach.session.model.session import Session
from voicecoach.session.model.timeline import AdjustmentKind, Phrase, Timeline

UNSAID_KINDS = (AdjustmentKind.UNSAID, AdjustmentKind.UNCOUNTED)
"""What was done to words that are never heard."""

QUICKER = 1.25
"""How much faster a phrase is spoken that must fit a short beat."""


@dataclass(frozen=True)
class SpokenSession:
    """A timed session with the clip of every phrase in it."""

    timeline: Timeline
    engine: str
    voice: str
    clips: Mapping[Phrase, Clip]
    close: Callable[[], None]
    """Closes the engine. A clip whose samples were lost is spoken again, which may open it."""


def with_cache(engine: Engine, store: CacheStore) -> CachedEngine:
    """Return the engine behind a cache: it speaks only what `store` does not hold."""
    return CachedEngine(engine, store, checked_clip, str(PROCESSING_VERSION), is_clip_wav)


class SessionSpeaker:
    """One engine at work on one session."""

    def __init__(
        self, engine: Engine, session: Session, delivery: Delivery, callbacks: Callbacks
    ) -> None:
        self.session = session
        self.delivery = delivery
        self.callbacks = callbacks
        self.store = CacheStore()
        self.engine = with_cache(engine, self.store)
        self.stored_clips = StoredClips(self.engine)
        self.voice_text = voice_text_reader(session.language, session.pronounce, delivery.pronounce)
        self.clips: dict[Phrase, Clip] = {}
        self.is_engine_ready = False
        self.voice = self._remembered_voice()

    def speak_all(self) -> SpokenSession:
        """Return the session, spoken and timed by what was spoken."""
        notice = self.callbacks.notice
        if self.delivery.rate != NORMAL_RATE and not self.engine.rates:
            notice(SessionNotice(f"{self.engine.name} has only one pace, so --rate has no effect"))
        timeline = self._speak_and_fit()
        if self.store.problem:
            notice(self.store.problem)
        return SpokenSession(timeline, self.engine.name, self.voice, self.clips, self.engine.close)

    def _speak_and_fit(self) -> Timeline:
        """Speak and fit until the timeline has no phrase that was not spoken.

        The timeline says how long the session is, so it may get new phrases once lengths are known.
        """
        unspoken = self.session.phrases
        while True:
            self._speak(unspoken)
            lengths = {phrase: clip.length_ms for phrase, clip in self.clips.items()}
            anchors = {phrase: clip.anchor_ms for phrase, clip in self.clips.items()}
            timeline = fit(self.session, lengths, anchors, quick=self.engine.rates)
            unspoken = timeline.phrases - self.clips.keys()
            if not unspoken:
                return timeline
            del timeline  # before the next: the timeline of ten hours is large

    def _speak(self, phrases: Iterable[Phrase]) -> None:
        """Add the clips of the phrases. If the cache has them all, the engine is never started."""
        utterances = {phrase: self._utterance(phrase) for phrase in sorted(phrases)}
        clips = {}
        unspoken = []
        for utterance in dict.fromkeys(utterances.values()):
            wav = self.engine.stored_clip(utterance)
            if wav is None:
                unspoken.append(utterance)
            else:
                clips[utterance] = self.stored_clips.clip_of(utterance, wav)
        if unspoken and not self.is_engine_ready:
            former_voice = self.voice
            self._start_engine()
            if self.voice != former_voice:
                # The cache remembered a voice that the engine has no more: start again.
                self.clips.clear()
                self._speak(phrases)
                return

        total, stored = len(utterances), len(utterances) - len(unspoken)
        with closing(speak_phrases(self.engine, unspoken)) as answers:
            for done, (utterance, wav) in enumerate(answers, 1):
                clips[utterance] = self.stored_clips.clip_of(utterance, wav)
                self.callbacks.progress("Speaking", stored + done, total)
        self.clips |= {phrase: clips[utterance] for phrase, utterance in utterances.items()}

    def _remembered_voice(self) -> str:
        """Return the voice by the list that the engine gave last, without starting the engine."""
        known = self.engine.known_voices()
        language = self.session.language
        try:
            return pick_voice(self.engine, self.delivery.voice, language, known).name
        except UsageError:  # the voice may be newer than the list
            return pick_voice(self.engine, self.delivery.voice, language).name

    def _start_engine(self) -> None:
        """Make the engine ready, and choose the voice by its own list."""
        self.is_engine_ready = True
        service = self.engine.service
        if service:
            self.callbacks.notice(
                f"{self.engine.name} sends the texts of this session to {service}"
            )
        if self.delivery.engine == "auto":
            # One wait for a network that is not there is enough.
            self.engine.ready()
        self.voice = pick_voice(self.engine, self.delivery.voice, self.session.language).name

    def _utterance(self, phrase: Phrase) -> Utterance:
        rate = self.delivery.rate
        if phrase.quick:
            rate = round(rate * QUICKER)
        text = self.voice_text(phrase.text)
        return Utterance(text, self.voice, self.session.language, rate)


def describe_unspoken(timeline: Timeline) -> Iterator[str]:
    """Yield one sentence about words that are too long for their beats, if there are any."""
    unsaid = [one for one in timeline.adjustments if one.kind in UNSAID_KINDS]
    if unsaid:
        lines = sorted({one.place.line or 0 for one in unsaid})
        where = "line" if len(lines) == 1 else "lines"
        numbers = ", ".join(map(str, lines))
        texts = ", ".join(sorted({quoted(one.text) for one in unsaid}))
        yield f"too long for their beat, so not said ({where} {numbers}): {texts}"
