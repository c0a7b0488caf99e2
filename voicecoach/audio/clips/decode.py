"""Any audio file to samples: mono, 24 kHz, floating point."""

import shutil
import struct
import subprocess
from io import BytesIO

import numpy as np
import soundfile
import soxr

from voicecoach.audio.clips.clip import MAX_CLIP_MS, SAMPLE_RATE, ClipError
from voicecoach.audio.clips.samples import FloatSamples

_GIVEN_BY_FFMPEG = f"-vn -t {MAX_CLIP_MS // 1_000 + 1} -ac 2 -ar 48000 -f wav".split()
"""So that two minutes are 23 MB, whatever the file says it has."""

_PATIENCE_S = 60
"""For who waits and does not work: ffmpeg decodes two minutes in less than a second."""

MAX_CHANNELS = 8
MIN_RATE, MAX_RATE = 4_000, 96_000

_STREAMED_FROM = 0x7FFF_0000
"""Programs that stream a WAV cannot know its size: they write 0, or about the most there is."""

_BLOCK = 1 << 16

MP3_STARTS = (b"ID3", b"\xff\xf2", b"\xff\xf3", b"\xff\xfa", b"\xff\xfb", b"\xff\xe2", b"\xff\xe3")

_FOR_SOUNDFILE = (b"RIFF", b"fLaC", b"OggS", *MP3_STARTS)
"""How the files begin that an engine may answer with; soundfile knows twenty others, all old."""

_FOR_FFMPEG = {
    b"\x1aE\xdf\xa3": "matroska",  # WebM
    b"#!AMR": "amr",
    b"\xff\xf1": "aac",
    b"\xff\xf9": "aac",
    b"\x30\x26\xb2\x75": "asf",  # WMA
}
"""How further files begin, and what ffmpeg calls their formats."""


def decode(audio: bytes) -> FloatSamples:
    """The sound in `audio`, its channels mixed, at 24 kHz, without its mean (a DC offset).

    soundfile reads WAV, FLAC, OGG and MP3; M4A, AAC, WebM, AMR and WMA go through ffmpeg where
    it is installed. Raises ClipError.
    """
    _refuse_cut_wav(audio)
    demuxer = _demuxer(audio)
    mono, rate = _through_ffmpeg(audio, demuxer) if demuxer else _read(audio)
    if not len(mono):
        raise ClipError("the audio has no samples")
    mono -= mono.mean()
    resampled: FloatSamples = (
        soxr.resample(mono, rate, SAMPLE_RATE) if rate != SAMPLE_RATE else mono
    )
    if not len(resampled):
        raise ClipError("the audio is shorter than one sample")
    return resampled


def _read(audio: bytes) -> tuple[FloatSamples, int]:
    """The channels' mean, and the sample rate."""
    if not audio.startswith(_FOR_SOUNDFILE):
        raise ClipError("not audio that can be decoded (it begins like no format of speech)")
    try:
        with _Forward(BytesIO(audio)) as file:
            _refuse_extremes(file.samplerate, file.channels)
            # One more than allowed, so that a header cannot ask for more memory than that.
            limit = file.samplerate * MAX_CLIP_MS // 1_000
            mono, rate = _mixed(file, limit + 1), file.samplerate
    except soundfile.SoundFileError as error:
        why = getattr(error, "error_string", str(error))
        raise ClipError(f"not audio that can be decoded ({why})") from None
    if len(mono) > limit:
        raise ClipError(f"the audio is longer than {MAX_CLIP_MS // 1_000} s")
    return mono, rate


class _Forward(soundfile.SoundFile):  # type: ignore[misc]  # it is untyped
    """Reads on from where it is: soundfile would seek there after each read, where it can.

    From there libmpg123 starts anew, some samples come out rounded otherwise, and it prints to
    stderr what it misses.
    """

    def seekable(self) -> bool:
        return False


def _mixed(file: soundfile.SoundFile, most: int) -> FloatSamples:
    """The mean of the channels, taken block by block: 100 kB may be a minute of eight channels."""
    mono = np.empty(max(0, min(file.frames, most)))
    done = 0
    while done < len(mono):
        block = file.read(min(_BLOCK, len(mono) - done), dtype="float32", always_2d=True)
        if not len(block):
            break
        if not np.isfinite(block).all():
            raise ClipError("the audio has samples that are not numbers")
        mono[done : done + len(block)] = block.mean(axis=1, dtype=np.float64)
        done += len(block)
    return mono[:done]


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


def _demuxer(audio: bytes) -> str | None:
    """What ffmpeg calls the format, where soundfile does not read it."""
    if audio[4:8] == b"ftyp":
        return "mov"
    return next((name for start, name in _FOR_FFMPEG.items() if audio.startswith(start)), None)


def _through_ffmpeg(audio: bytes, demuxer: str) -> tuple[FloatSamples, int]:
    ffmpeg = shutil.which("ffmpeg")
    if ffmpeg is None:
        raise ClipError("this kind of audio needs ffmpeg, which is not installed")
    # The format is named, for ffmpeg also obeys playlists, which name files. Not through pydub:
    # that takes as much memory as the file asks for.
    command = [ffmpeg, "-v", "quiet", "-protocol_whitelist", "cache,pipe", "-f", demuxer]
    command += ["-i", "cache:pipe:0", *_GIVEN_BY_FFMPEG, "pipe:1"]
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        done = subprocess.run(
            command,
            input=audio,
            capture_output=True,
            check=True,
            timeout=_PATIENCE_S,
            creationflags=flags,
        )
    except (OSError, subprocess.SubprocessError):
        raise ClipError("not audio that can be decoded, not even by ffmpeg") from None
    return _read(done.stdout)
