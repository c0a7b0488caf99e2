"""What a session sounds like, and what its file says about itself."""

from collections.abc import Callable, Mapping

from voicecoach.audio.clips.clip import Clip, is_clip_wav
from voicecoach.audio.clips.tones import describe_tone
from voicecoach.audio.tags.id3_tag import Cover, Tags
from voicecoach.cache.key import key_of
from voicecoach.cache.store import CacheStore
from voicecoach.pipeline.load_source import Source
from voicecoach.pipeline.speech.session_speaker import SpokenSession
from voicecoach.routine.change.weeks import weeks_of
from voicecoach.session.compile.compile import shown_title
from voicecoach.session.lyrics import lyric_lines
from voicecoach.session.model.cue_kinds import TONES
from voicecoach.session.model.timeline import Cue, Phrase

GENRE = "Workout"
"""The name that music shops give to sound to train by. ID3 takes any text."""


def clip_finder(clips: Mapping[Phrase, Clip], store: CacheStore) -> Callable[[Cue], Clip]:
    """Return the function that finds the clip of a cue: its words, or its tone."""
    tones: dict[str, Clip] = {}

    def clip_of(cue: Cue) -> Clip:
        if cue.phrase is not None:
            return clips[cue.phrase]
        if cue.text not in tones:
            tones[cue.text] = _load_tone(cue.text, store)
        return tones[cue.text]

    return clip_of


def _load_tone(name: str, store: CacheStore) -> Clip:
    """Return the tone from the store. If it is not there, make it and put it there."""
    key = key_of(tone=describe_tone(name))
    wav = store.get(key) or b""
    if is_clip_wav(wav):
        stored = Clip.from_wav(wav)
        # Somebody else may have put another sound there.
        if stored.length_ms == TONES[name]:
            return stored
    from voicecoach.audio.clips.bell import make_tone  # it loads numpy

    clip = make_tone(name)
    store.put(key, clip.to_wav())
    return clip


def session_tags(
    source: Source, spoken: SpokenSession, cover: Cover | None, comment: str = ""
) -> Tags:
    """Return what a player shows: titles, author, voice, all words as lyrics, and a picture.

    The routine is the album, so that its weeks stand together, in their order.
    """
    routine, week = source.routine, source.week
    track = None if week is None else (week, weeks_of(source.written))
    return Tags(
        title=shown_title(routine, week),
        artist=routine.author or "voicecoach",
        album=routine.name,
        comment=comment,
        language=routine.language,
        genre=GENRE,
        track=track,
        lyrics=tuple(lyric_lines(spoken.timeline)),
        cover=cover,
    )
