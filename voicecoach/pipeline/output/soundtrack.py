"""What a session sounds like, and what its file says about itself."""

from collections.abc import Callable, Mapping
from functools import cache

from voicecoach.audio.clips.clip import Clip, is_clip_wav
from voicecoach.audio.clips.tones import describe_tone
from voicecoach.audio.tags.id3_tag import Cover, Tags
from voicecoach.cache.store import CacheStore, key_of
from voicecoach.pipeline.load import Source
from voicecoach.pipeline.speech.voice_session import SpokenSession
from voicecoach.routine.change.weeks import weeks_of
from voicecoach.session.compile.compile import shown_title
from voicecoach.session.lyrics import lyric_lines
from voicecoach.session.model.timeline import TONES, Cue, Phrase

GENRE = "Workout"
"""The name that music shops give to sound to train by. ID3 takes any text."""


def sound_of(speech: Mapping[Phrase, Clip], store: CacheStore) -> Callable[[Cue], Clip]:
    """The clip of a cue: its words in the voice, or its tone; tones are kept in `store`."""
    tone = cache(lambda name: _tone(name, store))
    return lambda cue: tone(cue.text) if cue.phrase is None else speech[cue.phrase]


def _tone(name: str, store: CacheStore) -> Clip:
    key = key_of(tone=describe_tone(name))
    wav = store.get(key) or b""
    if is_clip_wav(wav) and (kept := Clip.from_wav(wav)).length_ms == TONES[name]:
        return kept
    from voicecoach.audio.clips.bell import make_tone  # it loads numpy

    clip = make_tone(name)
    store.put(key, clip.to_wav())
    return clip


def tags_of(source: Source, voiced: SpokenSession, cover: Cover | None) -> Tags:
    """What a player shows: titles, who made it, who speaks, all that is said, and a picture.

    The routine is the album, so that the weeks of one stand together, in their order.
    """
    from voicecoach import __version__

    routine, week = source.routine, source.week
    spoken = f"Spoken by {voiced.engine}, voice {voiced.voice}; made with voicecoach {__version__}."
    return Tags(
        title=shown_title(routine, week),
        artist=routine.author or "voicecoach",
        album=routine.name,
        comment=spoken,
        language=routine.language,
        genre=GENRE,
        track=None if week is None else (week, weeks_of(source.written)),
        lyrics=tuple(lyric_lines(voiced.timeline)),
        cover=cover,
    )
