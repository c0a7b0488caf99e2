"""What a session sounds like, and what its file says about itself."""

from collections.abc import Callable, Mapping
from functools import cache

from voicecoach.audio.clip import Clip, is_clip
from voicecoach.audio.tag import Tags
from voicecoach.audio.tones import make_tone, tone_facts
from voicecoach.engines.store import ClipStore, key_of
from voicecoach.routine.model import Routine
from voicecoach.session.timeline import TONES, Cue, Phrase
from voicecoach.wiring.voicing import Voiced


def sound_of(speech: Mapping[Phrase, Clip], store: ClipStore) -> Callable[[Cue], Clip]:
    """The clip of a cue: its words in the voice, or its tone; tones are kept in `store`."""
    tone = cache(lambda name: _tone(name, store))
    return lambda cue: tone(cue.text) if cue.phrase is None else speech[cue.phrase]


def _tone(name: str, store: ClipStore) -> Clip:
    key = key_of(tone=tone_facts(name))
    wav = store.get(key) or b""
    if is_clip(wav) and (kept := Clip.from_wav(wav)).length_ms == TONES[name]:
        return kept
    clip = make_tone(name)
    store.put(key, clip.to_wav())
    return clip


def tags_of(routine: Routine, voiced: Voiced) -> Tags:
    """What a player shows: the session's title, who made it, and who speaks."""
    from voicecoach import __version__

    spoken = f"Spoken by {voiced.engine}, voice {voiced.voice}; made with voicecoach {__version__}."
    return Tags(
        title=voiced.timeline.title,
        artist=routine.author or "voicecoach",
        album="voicecoach",
        comment=spoken,
        language=routine.language,
    )
