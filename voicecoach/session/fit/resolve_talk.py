"""The choice of words for a talk: as many as its length has room for."""

from dataclasses import dataclass, replace

from voicecoach.session.fit.hurry import hurried_talks, with_required_words_alone
from voicecoach.session.fit.shorten import shortened_talks, without_pauses
from voicecoach.session.fit.talk_adjustments import briefer, required_says, talk_adjustment
from voicecoach.session.fit.talk_ruler import TalkRuler
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.least_words import LeastWords
from voicecoach.session.model.passage import Talk
from voicecoach.session.model.timeline import GRID_MS, Adjustment, AdjustmentKind
from voicecoach.units import SECOND_MS


@dataclass(frozen=True, slots=True)
class ResolvedTalk:
    """A talk whose words fit its length."""

    talk: Talk
    """The talk with the words that are said."""
    length_ms: int
    """How long it lasts."""
    adjustment: Adjustment | None = None
    """What it took to make the words fit, if anything."""


class TalkResolver:
    """Chooses the words of talks, each talk once: their lengths do not change in a fit."""

    def __init__(self) -> None:
        self._resolved: dict[int, tuple[Talk, ResolvedTalk]] = {}

    def resolve(self, talk: Talk, ruler: TalkRuler) -> ResolvedTalk:
        """Return the talk with the words that are said."""
        # The length of the session is not settled yet while it is measured.
        if any(say.names_session_length for say in talk.opening):
            return resolve_talk(talk, ruler)
        # A talk is hashed slowly, so it is known by its identity, and kept with that.
        identity = id(talk)
        if identity not in self._resolved:
            resolved = resolve_talk(talk, ruler)
            self._resolved[identity] = (talk, resolved)
        _talk, resolved = self._resolved[identity]
        return resolved


def resolve_talk(talk: Talk, ruler: TalkRuler) -> ResolvedTalk:
    """Return as much of the talk as fits its length, or a longer talk where too little fits."""
    talk = _with_settling_in_room(talk, ruler)
    unhurried = without_pauses(talk)
    if talk.is_shortest:
        return _shortest(unhurried, ruler)
    if not talk.length_ms:
        length = ruler.length_to_fit(unhurried, SECOND_MS)
        return ResolvedTalk(unhurried, length)
    for version in (talk, unhurried):
        if has_room(version, ruler):
            return ResolvedTalk(version, talk.length_ms)
    return _with_fewer_words(unhurried, ruler)


def _with_settling_in_room(talk: Talk, ruler: TalkRuler) -> Talk:
    """Return the talk with no more quiet to settle than its words leave."""
    excess_ms = ruler.time_needed(talk, talk.length_ms) - talk.length_ms
    if not talk.least_settle_ms or excess_ms <= 0:
        return talk
    settle_ms = max(talk.least_settle_ms, talk.settle_ms - excess_ms)
    return replace(talk, settle_ms=settle_ms)


def _shortest(talk: Talk, ruler: TalkRuler) -> ResolvedTalk:
    """Return a talk of its fewest words, in the time that they need."""
    versions = _versions(talk)
    length, most = _grown(versions, ruler)
    return ResolvedTalk(most, length, briefer(talk, most, ruler))


def _versions(talk: Talk) -> list[Talk]:
    """Return the talk with ever fewer words, and hurried if nothing is explained in it."""
    versions = list(shortened_talks(talk))
    # A rest grows rather than send somebody unprepared into what the author explains in it.
    must_hurry = talk.least_words is not LeastWords.DOSES
    if must_hurry or not _explains(talk):
        versions += hurried_talks(versions[-1])
    return versions


def _with_fewer_words(talk: Talk, ruler: TalkRuler) -> ResolvedTalk:
    """Return a talk that is too wordy with fewer words, or a longer one."""
    length = talk.length_ms
    versions = list(shortened_talks(talk))
    chosen = _most_that_fits(versions, ruler)
    if chosen is None:
        versions = _versions(talk)
        chosen = _first_that_fits(versions, ruler, length)
    if chosen is None:
        return _grow(talk, versions, ruler)
    return ResolvedTalk(chosen, length, briefer(talk, chosen, ruler))


def has_room(talk: Talk, ruler: TalkRuler) -> bool:
    """Return whether everything in a talk fits its own length, and leaves it as quiet as it is."""
    return ruler.fits(talk, talk.length_ms) and ruler.is_quiet_enough(talk, talk.length_ms)


def _most_that_fits(versions: list[Talk], ruler: TalkRuler) -> Talk | None:
    """Return the first version that fits and is quiet enough, if there is one.

    If the author explains something, the coach leaves out its own words for the sake of quiet, but
    does not shorten those that it needs.
    """
    length = versions[0].length_ms
    fitting = [version for version in versions if ruler.fits(version, length)]
    if not fitting:
        return None
    candidates = fitting
    if _explains(versions[0]):
        unshortened = [version for version in fitting if not _is_shortened(version)]
        candidates = unshortened or fitting[:1]
    for version in candidates:
        if ruler.is_quiet_enough(version, length):
            return version
    return candidates[-1]


def _is_shortened(talk: Talk) -> bool:
    return any(say.skipped_wordings for say in talk.says)


def _first_that_fits(versions: list[Talk], ruler: TalkRuler, length: int) -> Talk | None:
    for version in versions:
        if ruler.fits(version, length):
            return version
    return None


def _explains(talk: Talk) -> bool:
    """Return whether the author asks for more than a pause in the talk."""
    if talk.settles_as_written:
        return True
    return any(say.kind is not Kind.PAUSE for say in required_says(talk))


def _grow(talk: Talk, versions: list[Talk], ruler: TalkRuler) -> ResolvedTalk:
    """Return the talk in the length that its fewest words need.

    That length is rounded up, so it may have room for more words than the fewest.
    """
    fewest = versions[-1]
    length, most = _grown(versions, ruler)
    kind = AdjustmentKind.LONGER
    if talk.exact and not ruler.fits(with_required_words_alone(fewest), talk.length_ms):
        kind = AdjustmentKind.TOO_LONG
    needs = ruler.time_needed(fewest, talk.length_ms)
    adjustment = talk_adjustment(kind, fewest, needs, ruler)
    return ResolvedTalk(most, length, adjustment)


def _grown(versions: list[Talk], ruler: TalkRuler) -> tuple[int, Talk]:
    """Return the length that the fewest words need, and the first version that fits it.

    Lengths are exact, so that a rest that grows is never longer than one that need not. Only one
    that says how long it is lasts whole seconds.
    """
    fewest = versions[-1]
    step_ms = SECOND_MS if ruler.names_length(fewest) else GRID_MS
    length = ruler.length_to_fit(fewest, step_ms)
    # The fewest words are measured before more are tried, since they may fit after all.
    if not ruler.is_measured(fewest, length):
        return length, fewest
    if length % SECOND_MS:
        versions = [version for version in versions if not ruler.names_length(version)]
    # The fewest words fit, so there is a version that does.
    return length, _first_that_fits(versions, ruler, length) or fewest
