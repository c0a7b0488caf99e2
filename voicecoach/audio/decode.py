"""Any audio file to samples: mono, 24 kHz, floating point."""

import shutil
import struct
from io import BytesIO

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from voicecoach.audio.clip import MAX_CLIP_MS, SAMPLE_RATE, ClipError
from voicecoach.audio.pydub_import import load_pydub
from voicecoach.audio.trim import Sound

MAX_CHANNELS = 8
MIN_RATE, MAX_RATE = 4_000, 192_000

_STREAMED_FROM = 0x7FFF_0000
"""Programs that stream a WAV cannot know its size: they write 0, or about the most there is."""

_FOR_FFMPEG = (b"\x1aE\xdf\xa3", b"#!AMR", b"\xff\xf1", b"\xff\xf9", b"\x30\x26\xb2\x75")
"""How WebM, AMR, AAC (twice) and WMA files begin."""


def decode(audio: bytes) -> Sound:
    """The sound in `audio`, its channels mixed, at 24 kHz, without its mean (a DC offset).

    soundfile reads WAV, FLAC, OGG and MP3; M4A, AAC, WebM, AMR and WMA go through ffmpeg where
    it is installed. Raises ClipError.
    """
    _refuse_cut_wav(audio)
    samples, rate = _through_ffmpeg(audio) if _needs_ffmpeg(audio) else _read(audio)
    if not len(samples):
        raise ClipError("the audio has no samples")
    if not np.isfinite(samples).all():
        raise ClipError("the audio has samples that are not numbers")
    mono = samples.mean(axis=1, dtype=np.float64)
    mono -= mono.mean()
    resampled: Sound = soxr.resample(mono, rate, SAMPLE_RATE) if rate != SAMPLE_RATE else mono
    if not len(resampled):
        raise ClipError("the audio is shorter than one sample")
    return resampled


def _read(audio: bytes) -> tuple[NDArray[np.float32], int]:
    try:
        with soundfile.SoundFile(BytesIO(audio)) as file:
            _refuse_extremes(file.samplerate, file.channels)
            # One more than allowed, so that a header cannot ask for more memory than that.
            limit = file.samplerate * MAX_CLIP_MS // 1_000
            samples = file.read(limit + 1, dtype="float32", always_2d=True)
            rate = file.samplerate
    except soundfile.SoundFileError as error:
        raise ClipError(f"not audio that can be decoded ({error})") from None
    if len(samples) > limit:
        raise ClipError(f"the audio is longer than {MAX_CLIP_MS // 1_000} s")
    return samples, rate


def _refuse_extremes(rate: int, channels: int) -> None:
    if channels > MAX_CHANNELS:
        raise ClipError(f"the audio has {channels} channels; at most {MAX_CHANNELS} can be mixed")
    if not MIN_RATE <= rate <= MAX_RATE:
        raise ClipError(f"a sample rate of {rate} Hz is not one of speech")


def _refuse_cut_wav(audio: bytes) -> None:
    """libsndfile reads what is left of a WAV; but speech that was cut is not the phrase."""
    if audio[:4] == b"RIFF" and len(audio) >= 8:
        declared = struct.unpack_from("<I", audio, 4)[0]
        if len(audio) + 1 < declared + 8 < _STREAMED_FROM:  # one, because a pad byte may lack
            raise ClipError(f"the WAV is cut short: {len(audio)} of {declared + 8} bytes")


def _needs_ffmpeg(audio: bytes) -> bool:
    # Only what begins like a format of sound: ffmpeg also obeys playlists, which name files.
    return audio.startswith(_FOR_FFMPEG) or audio[4:8] == b"ftyp"


def _through_ffmpeg(audio: bytes) -> tuple[NDArray[np.float32], int]:
    if not (shutil.which("ffmpeg") and shutil.which("ffprobe")):
        raise ClipError("this kind of audio needs ffmpeg and ffprobe, which are not installed")
    pydub = load_pydub()
    try:
        segment = pydub.AudioSegment.from_file(BytesIO(audio), duration=MAX_CLIP_MS / 1_000 + 1)
    except (pydub.exceptions.PydubException, OSError, LookupError, ValueError):
        raise ClipError("not audio that can be decoded, not even by ffmpeg") from None
    wav = BytesIO()
    segment.export(wav, format="wav")
    return _read(wav.getvalue())
