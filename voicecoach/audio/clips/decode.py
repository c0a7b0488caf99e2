"""Decode any audio file to samples: mono, 24 kHz, floating point."""

import shutil
import struct
import subprocess
from io import BytesIO

import numpy as np
import soundfile
import soxr

from voicecoach.audio.clips.clip import MAX_CLIP_MS, SAMPLE_RATE, ClipError
from voicecoach.audio.clips.samples import FloatSamples

_FFMPEG_OUTPUT = f"-vn -t {MAX_CLIP_MS // 1_000 + 1} -ac 2 -ar 48000 -f wav".split()
"""Two minutes are then 23 MB, even if the file claims to be longer."""

_PATIENCE_S = 60
"""How long ffmpeg may take; it decodes two minutes in less than a second."""

MAX_CHANNELS = 8
MIN_RATE, MAX_RATE = 4_000, 96_000

_STREAMED_FROM = 0x7FFF_0000
"""A program that streams a WAV cannot know its size: it writes 0, or about the largest number."""

_BLOCK = 1 << 16

MP3_STARTS = (b"ID3", b"\xff\xf2", b"\xff\xf3", b"\xff\xfa", b"\xff\xfb", b"\xff\xe2", b"\xff\xe3")

_FOR_SOUNDFILE = (b"RIFF", b"fLaC", b"OggS", *MP3_STARTS)
"""How the files begin that an engine may return; soundfile knows twenty other formats, all old."""

_FOR_FFMPEG = {
    b"\x1aE\xdf\xa3": "matroska",  # WebM
    b"#!AMR": "amr",
    b"\xff\xf1": "aac",
    b"\xff\xf9": "aac",
    b"\x30\x26\xb2\x75": "asf",  # WMA
}
"""How files for ffmpeg begin, and what ffmpeg calls their formats."""


def decode(audio: bytes) -> FloatSamples:
    """Return the sound in `audio`, its channels mixed, at 24 kHz, without its mean (a DC offset).

    soundfile reads WAV, FLAC, OGG and MP3. M4A, AAC, WebM, AMR and WMA go through ffmpeg if it is
    installed. Raises ClipError.
    """
    _refuse_cut_wav(audio)
    if demuxer := _demuxer(audio):
        mono, rate = _decode_by_ffmpeg(audio, demuxer)
    else:
        mono, rate = _decode_by_soundfile(audio)
    if not len(mono):
        raise ClipError("the audio has no samples")
    mono -= mono.mean()
    if rate != SAMPLE_RATE:
        mono = soxr.resample(mono, rate, SAMPLE_RATE)
    if not len(mono):
        raise ClipError("the audio is shorter than one sample")
    return mono


def _decode_by_soundfile(audio: bytes) -> tuple[FloatSamples, int]:
    """Return the mean of the channels, and the sample rate."""
    if not audio.startswith(_FOR_SOUNDFILE):
        raise ClipError("not audio that can be decoded (it begins like no format of speech)")
    try:
        with _ForwardSoundFile(BytesIO(audio)) as file:
            _refuse_extremes(file.samplerate, file.channels)
            # One sample more than allowed: enough to see that the sound is too long, and a
            # header that claims more cannot ask for more memory.
            limit = file.samplerate * MAX_CLIP_MS // 1_000
            mono, rate = _mix_channels(file, limit + 1), file.samplerate
    except soundfile.SoundFileError as error:
        reason = getattr(error, "error_string", str(error))
        raise ClipError(f"not audio that can be decoded ({reason})") from None
    if len(mono) > limit:
        raise ClipError(f"the audio is longer than {MAX_CLIP_MS // 1_000} s")
    return mono, rate


class _ForwardSoundFile(soundfile.SoundFile):  # type: ignore[misc]  # it is untyped
    """A sound file that is only read forward.

    After each read, soundfile seeks to the place where it is already, if the file is seekable.
    libmpg123 then decodes anew from there, rounds some samples differently, and prints to stderr
    what it misses.
    """

    def seekable(self) -> bool:
        return False


def _mix_channels(file: soundfile.SoundFile, limit: int) -> FloatSamples:
    """Return the mean of the channels, at most `limit` samples.

    It is computed block by block, because 100 kB may be a minute of eight channels.
    """
    mono = np.empty(max(0, min(file.frames, limit)))
    count = 0
    while count < len(mono):
        block = file.read(min(_BLOCK, len(mono) - count), dtype="float32", always_2d=True)
        if not len(block):
            break
        if not np.isfinite(block).all():
            raise ClipError("the audio has samples that are not numbers")
        mono[count : count + len(block)] = block.mean(axis=1, dtype=np.float64)
        count += len(block)
    return mono[:count]


def _refuse_extremes(rate: int, channels: int) -> None:
    if channels > MAX_CHANNELS:
        raise ClipError(f"the audio has {channels} channels; at most {MAX_CHANNELS} can be mixed")
    if not MIN_RATE <= rate <= MAX_RATE:
        raise ClipError(f"a sample rate of {rate} Hz is not one of speech")


def _refuse_cut_wav(audio: bytes) -> None:
    """Raise ClipError for a WAV that is cut short: libsndfile would read what is left of it."""
    if audio[:4] == b"RIFF" and len(audio) >= 8:
        declared = struct.unpack_from("<I", audio, 4)[0]
        # One byte may be missing: some programs leave out the pad byte at the end.
        if len(audio) + 1 < declared + 8 < _STREAMED_FROM:
            raise ClipError(f"the WAV is cut short: {len(audio)} of {declared + 8} bytes")


def _demuxer(audio: bytes) -> str | None:
    """Return ffmpeg's name of the format, or None if soundfile should read the audio."""
    if audio[4:8] == b"ftyp":
        return "mov"
    return next((name for start, name in _FOR_FFMPEG.items() if audio.startswith(start)), None)


def _decode_by_ffmpeg(audio: bytes, demuxer: str) -> tuple[FloatSamples, int]:
    ffmpeg = shutil.which("ffmpeg")
    if ffmpeg is None:
        raise ClipError("this kind of audio needs ffmpeg, which is not installed")
    # The format is named, because ffmpeg also reads playlists, which may name any file. pydub is
    # not used here, because it takes as much memory as the file asks for.
    command = [ffmpeg, "-v", "quiet", "-protocol_whitelist", "cache,pipe", "-f", demuxer]
    command += ["-i", "cache:pipe:0", *_FFMPEG_OUTPUT, "pipe:1"]
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        ffmpeg_run = subprocess.run(
            command,
            input=audio,
            capture_output=True,
            check=True,
            timeout=_PATIENCE_S,
            creationflags=flags,
        )
    except (OSError, subprocess.SubprocessError):
        raise ClipError("not audio that can be decoded, not even by ffmpeg") from None
    return _decode_by_soundfile(ffmpeg_run.stdout)
