"""A compiled routine: what is said and done in a session, in order, before it is timed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Beat, Filler, Passage, Say, Talk
from voicecoach.session.model.timeline import Phrase


@dataclass(frozen=True, slots=True)
class Session:
    """A compiled routine: every passage in order, nothing timed yet."""

    title: str
    language: str
    chapters: tuple[str, ...]
    """The titles of the chapters, in order."""
    passages: tuple[Passage, ...]
    pronounce: Mapping[str, str] = field(default_factory=dict)
    """What the voice says in place of a word."""
    intro_title: str = ""
    """The title of what comes before the first chapter."""
    reasons: tuple[Say, ...] = ()
    """The reasons that wait for the first rest with room."""
    time_left: Callable[[int], Say] | None = None
    """Returns the words for how much of the session is left, in ms; None if nobody is told."""

    @property
    def phrases(self) -> frozenset[Phrase]:
        """Return the best wording of every cue, as far as it is known before anything is timed."""
        texts = (text for passage in self.passages for text in _best_wordings(passage))
        return frozenset(map(Phrase, texts))


def _best_wordings(passage: Passage) -> Iterator[str]:
    for cue in cues_of(passage):
        if cue.kind is Kind.TONE:
            continue
        if cue.wordings:
            yield cue.wordings[0]
        # A talk without a written length is as long as its words, which nobody knows yet.
        elif isinstance(cue, Say) and passage.length_ms and not cue.names_session_length:
            yield cue.wording(passage.length_ms, 0)


def cues_of(passage: Passage) -> Iterator[Say | Beat | Filler]:
    """Yield everything that may be heard in a passage, in about the order of time."""
    if isinstance(passage, Talk):
        yield from passage.opening
        yield from passage.closing
        yield from passage.lead_in
    else:
        yield from passage.beats
    yield from passage.fillers
