"""A session in one voice: every phrase spoken, and the session timed by what was spoken."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass

from voicecoach.audio.clips.clip import PROCESSING_VERSION, Clip, is_clip_wav
from voicecoach.cache.store import CacheStore
from voicecoach.engines.interface import Engine, Utterance
from voicecoach.engines.voices import pick_voice
from voicecoach.errors import UsageError
from voicecoach.pipeline.notices import SessionNotice
from voicecoach.pipeline.speech.cached_engine import CachedEngine
from voicecoach.pipeline.speech.clip_check import checked_clip
from voicecoach.pipeline.speech.speak import speak_phrases
from voicecoach.pipeline.speech.stored_clips import StoredClips
from voicecoach.session.fit.fit import fit
from voicecoach.session.model.passage import Session
from voicecoach.session.model.timeline import Phrase, Timeline
from voicecoach.session.pronounce import pronouncer

NORMAL_RATE = 100
QUICKER = 1.25
"""How much faster a phrase is spoken that must fit a short beat."""

ProgressCallback = Callable[[str, int, int], None]
NoticeCallback = Callable[[str], object]


@dataclass(frozen=True)
class Delivery:
    """Who speaks, and how: names of the engine (or `auto`) and voice, rate in percent.

    `is_online` lets `auto` choose an engine that sends the texts to a service.
    """

    engine: str | Engine
    voice: str | None = None
    rate: int = NORMAL_RATE
    is_online: bool = False


@dataclass(frozen=True)
class SpokenSession:
    """A timed session with the clip of every phrase in it.

    A clip's samples may have to be spoken again; `close` lets go of who does that.
    """

    timeline: Timeline
    engine: str
    voice: str
    speech: Mapping[Phrase, Clip]
    close: Callable[[], None]


def with_cache(engine: Engine, store: CacheStore) -> CachedEngine:
    """The engine, asked only for clips that `store` does not hold."""
    return CachedEngine(engine, store, checked_clip, str(PROCESSING_VERSION), is_clip_wav)


class SessionSpeaker:
    """One engine at work on one session."""

    def __init__(self, engine: Engine, session: Session, delivery: Delivery) -> None:
        self.session = session
        self.store = CacheStore()
        self.engine = with_cache(engine, self.store)
        self.language = session.language
        self.pronounced = pronouncer(session.pronounce)
        self.delivery = delivery
        self.clips = StoredClips(self.engine)
        self.speech: dict[Phrase, Clip] = {}
        self.is_met = False
        self.voice = self._remembered_voice()

    def speak_all(self, progress: ProgressCallback, notice: NoticeCallback) -> SpokenSession:
        """The session, spoken and timed by what was spoken, until no phrase is missing."""
        if self.delivery.rate != NORMAL_RATE and not self.engine.rates:
            pace = f"{self.engine.name} speaks at a pace of its own: --rate is not obeyed"
            notice(SessionNotice(pace))
        timeline = self._timed(progress, notice)
        if self.store.problem:
            notice(self.store.problem)
        return SpokenSession(timeline, self.engine.name, self.voice, self.speech, self.engine.close)

    def _timed(self, progress: ProgressCallback, notice: NoticeCallback) -> Timeline:
        missing = self.session.phrases
        while True:
            self._speak(missing, progress, notice)
            lengths = {phrase: clip.length_ms for phrase, clip in self.speech.items()}
            anchors = {phrase: clip.anchor_ms for phrase, clip in self.speech.items()}
            timeline = fit(self.session, lengths, anchors, quick=self.engine.rates)
            missing = timeline.phrases - self.speech.keys()
            if not missing:
                return timeline
            del timeline  # before the next: the timeline of ten hours is large

    def _speak(
        self, phrases: Iterable[Phrase], progress: ProgressCallback, notice: NoticeCallback
    ) -> None:
        """Add the clips of the phrases; where all are kept, the engine is not even started."""
        utterances = {phrase: self._utterance(phrase) for phrase in sorted(phrases)}
        clips = {}
        for asked in utterances.values():
            if wav := self.engine.kept(asked):
                clips[asked] = self.clips.of(asked, wav)
        missing = [asked for asked in dict.fromkeys(utterances.values()) if asked not in clips]
        if missing and not self.is_met and self._meet(notice):
            self.speech.clear()  # all of it was in the voice that is no more
            self._speak(phrases, progress, notice)
            return

        with closing(speak_phrases(self.engine, missing)) as spoken:
            for done, (asked, wav) in enumerate(spoken, 1):
                clips[asked] = self.clips.of(asked, wav)
                progress("Speaking", len(utterances) - len(missing) + done, len(utterances))
        self.speech |= {phrase: clips[asked] for phrase, asked in utterances.items()}

    def _remembered_voice(self) -> str:
        known = self.engine.known_voices()
        try:
            return pick_voice(self.engine, self.delivery.voice, self.language, known).name
        except UsageError:  # the voice may be new
            return pick_voice(self.engine, self.delivery.voice, self.language).name

    def _meet(self, notice: NoticeCallback) -> bool:
        """Ask the engine itself for the voice; whether it is another one than was remembered."""
        self.is_met = True
        if self.engine.service:
            notice(f"{self.engine.name} sends the texts of this session to {self.engine.service}")
        if self.delivery.engine == "auto":
            self.engine.ready()  # to wait for a network that is not there, once is enough
        remembered = self.voice
        self.voice = pick_voice(self.engine, self.delivery.voice, self.language).name
        return self.voice != remembered

    def _utterance(self, phrase: Phrase) -> Utterance:
        rate = self.delivery.rate
        rate = round(rate * QUICKER) if phrase.quick else rate
        return Utterance(self.pronounced(phrase.text), self.voice, self.language, rate)


def describe_unspoken(timeline: Timeline) -> Iterator[str]:
    """A sentence about words that are too long for their beats, where there are any."""
    ticks = [cue.place for cue in timeline.cues if cue.stands_in]
    if ticks:
        lines = ", ".join(str(line) for line in sorted({place.line or 0 for place in ticks}))
        yield f"{len(ticks)} words (line {lines}) do not fit their beat: a tick is heard instead"
