"""A session with one rest, whose phrases are half a second long, and what is heard in the rest."""

from dataclasses import replace

from tests.session.timing import session_of
from voicecoach.session.fit.fit import fit
from voicecoach.session.model.least_words import LeastWords
from voicecoach.session.model.passage import Talk
from voicecoach.session.model.session import Session
from voicecoach.session.model.timeline import Phrase, Timeline

PLAIN = "name: X\nexercises:\n  - {name: Squats, reps: 2, rest: %s}\n  - {name: Plank, time: 9s}\n"
SETUP = PLAIN.replace("time: 9s", "time: 9s, setup: Lean on your elbows")


def resting(text: str, *, exact: bool = False, setup_ms: int = 500) -> tuple[Timeline, list[str]]:
    """The session, every phrase of it half a second, and what is said in its one rest."""
    session = session_of(text)[1]
    if exact:
        session = made_exact(session)
    timeline = fit(session, Half({Phrase("Lean on your elbows."): setup_ms}))
    from_ms = next(c.start_ms for c in timeline.cues if c.text == "done") + 1
    cues = [c for c in timeline.cues if c.start_ms >= from_ms]
    return timeline, [c.text for c in cues[: [c.text for c in cues].index("start") + 1]]


class Half(dict[Phrase, int]):
    """Whatever is not known takes half a second as well."""

    def get(self, phrase: Phrase, _default: int = 0) -> int:  # type: ignore[override]
        return super().get(phrase, 500)

    def __contains__(self, _phrase: object) -> bool:
        return True


def made_exact(session: Session) -> Session:
    def exact(talk: Talk) -> Talk:
        return replace(talk, exact=True, least_words=LeastWords.NONE)

    passages = [exact(one) if isinstance(one, Talk) else one for one in session.passages]
    return replace(session, passages=tuple(passages))


NAMED = "Last move: Plank, nine seconds."
SHORTER = "Plank, nine seconds."
THREE_TWO_ONE = ["Three.", "Two.", "One.", "start"]
