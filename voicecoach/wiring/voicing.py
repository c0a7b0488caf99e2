"""A session in one voice: every phrase spoken, and the session timed by what was spoken."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from voicecoach.audio.clip import PROCESSING_VERSION, Clip
from voicecoach.engines import AUTO, Engine, EngineError, get_engine, pick_voice
from voicecoach.engines.cache import CachedEngine
from voicecoach.engines.interface import Utterance
from voicecoach.engines.speak import speak
from voicecoach.engines.store import ClipStore
from voicecoach.errors import UsageError
from voicecoach.session.fit import fit
from voicecoach.session.passage import Session
from voicecoach.session.timeline import Phrase, Timeline
from voicecoach.wiring.finish import finish

NORMAL_RATE = 100
QUICKER = 1.25
"""How much faster a phrase is spoken that must fit a short beat."""

Progress = Callable[[str, int, int], None]
Notice = Callable[[str], None]


@dataclass(frozen=True)
class Delivery:
    """Who speaks, and how: names of the engine (or `auto`) and voice, rate in percent."""

    engine: str | Engine
    voice: str | None = None
    rate: int = NORMAL_RATE


@dataclass(frozen=True)
class Voiced:
    """A timed session with the clip of every phrase in it."""

    timeline: Timeline
    engine: str
    voice: str
    speech: Mapping[Phrase, Clip]


def voice_session(
    session: Session, delivery: Delivery, progress: Progress, notice: Notice
) -> Voiced:
    """The whole session in one voice: the first engine that can speak all of it.

    A session is never spoken by two: where `auto`'s first engine fails, even at the last phrase,
    the next one starts over. Raises EngineError where none can, UsageError for an unknown voice.
    """
    candidates = _candidates(delivery.engine)
    for engine, after in zip(candidates, [*candidates[1:], None], strict=True):
        try:
            return _Speaker(engine, session.language, delivery).speak_all(session, progress, notice)
        except (EngineError, UsageError) as error:
            if after is None:
                raise
            notice(f"using the voice of {after.name} instead of {engine.name}: {error}")
        finally:
            engine.close()
    raise AssertionError("there is always an engine to try")


def _candidates(chosen: str | Engine) -> Sequence[Engine]:
    if not isinstance(chosen, str):
        return [chosen]
    return [get_engine(name) for name in (AUTO if chosen == "auto" else (chosen,))]


class _Speaker:
    """One engine at work on one session."""

    def __init__(self, engine: Engine, language: str, delivery: Delivery) -> None:
        self.store = ClipStore()
        self.engine = CachedEngine(engine, self.store, finish, str(PROCESSING_VERSION))
        self.language = language
        self.delivery = delivery
        self.is_met = False
        self.voice = self._remembered_voice()

    def speak_all(self, session: Session, progress: Progress, notice: Notice) -> Voiced:
        """The session, spoken and timed by what was spoken, until no phrase is missing."""
        if self.delivery.rate != NORMAL_RATE and not self.engine.rates:
            notice(f"{self.engine.name} speaks at a pace of its own: --rate is not obeyed")
        speech = self._speak(session.phrases, progress)
        timeline = self._timed(session, speech, progress)
        if self.store.problem:
            notice(self.store.problem)
        return Voiced(timeline, self.engine.name, self.voice, speech)

    def _timed(self, session: Session, speech: dict[Phrase, Clip], progress: Progress) -> Timeline:
        """The session's timeline; adds what it needs to `speech`."""
        while True:
            timeline = self._fit(session, speech)
            missing = timeline.phrases - speech.keys()
            if not missing:
                return timeline
            del timeline  # before the next: the timeline of ten hours is large
            speech |= self._speak(missing, progress)

    def _fit(self, session: Session, speech: Mapping[Phrase, Clip]) -> Timeline:
        lengths = {phrase: clip.length_ms for phrase, clip in speech.items()}
        return fit(session, lengths, quick=self.engine.rates)

    def _speak(self, phrases: Iterable[Phrase], progress: Progress) -> dict[Phrase, Clip]:
        """The clips of the phrases; the engine is not even started where all of them are kept."""
        utterances = {phrase: self._utterance(phrase) for phrase in sorted(phrases)}
        clips = {}
        for asked in utterances.values():
            if wav := self.engine.kept(asked):
                clips[asked] = self._light(asked, wav)
        missing = [asked for asked in utterances.values() if asked not in clips]
        if missing and not self.is_met and self._meet():
            return self._speak(phrases, progress)  # in another voice than was remembered

        def report(done: int, _total: int) -> None:
            progress("Speaking", len(clips) + done, len(utterances))

        spoken = speak(self.engine, missing, report)
        clips |= {asked: self._light(asked, wav) for asked, wav in spoken.items()}
        return {phrase: clips[asked] for phrase, asked in utterances.items()}

    def _light(self, asked: Utterance, wav: bytes) -> Clip:
        """The clip, its samples left in the store: few of them are needed at once, or at all."""
        clip = Clip.from_wav(wav)
        if self.store.problem:
            return clip
        return Clip(clip.samples, clip.digest, partial(self._again, asked, clip.digest))

    def _again(self, asked: Utterance, digest: bytes) -> bytes:
        """The samples of a clip, even where somebody has emptied the store since it was spoken."""
        try:
            clip = Clip.from_wav(self.engine.synthesize(asked))
        finally:
            self.engine.close()
        if clip.digest != digest:
            raise EngineError(f'the voice says "{asked.text}" otherwise now: build it once more')
        return clip.data

    def _remembered_voice(self) -> str:
        known = self.engine.known_voices()
        try:
            return pick_voice(self.engine, self.delivery.voice, self.language, known).name
        except UsageError:  # the voice may be new
            return pick_voice(self.engine, self.delivery.voice, self.language).name

    def _meet(self) -> bool:
        """Ask the engine itself for the voice; whether it is another one than was remembered."""
        self.is_met = True
        if self.delivery.engine == "auto":
            self.engine.ready()  # to wait for a network that is not there, once is enough
        remembered = self.voice
        self.voice = pick_voice(self.engine, self.delivery.voice, self.language).name
        return self.voice != remembered

    def _utterance(self, phrase: Phrase) -> Utterance:
        rate = self.delivery.rate
        rate = round(rate * QUICKER) if phrase.quick else rate
        return Utterance(phrase.text, self.voice, self.language, rate)


def unspoken(timeline: Timeline) -> Iterator[str]:
    """A sentence about words that are too long for their beats, where there are any."""
    ticks = [cue.place for cue in timeline.cues if cue.stands_in]
    if ticks:
        lines = ", ".join(str(line) for line in sorted({place.line or 0 for place in ticks}))
        yield f"{len(ticks)} words (line {lines}) do not fit their beat: a tick is heard instead"
