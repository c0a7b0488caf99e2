"""WAV, FLAC and Ogg: the very samples of the session, its tags, and whole files or none."""

import errno
import itertools
import os
import sys
from collections.abc import Callable
from pathlib import Path

import mutagen
import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from tests.audio import players
from tests.audio.file_size import file_size_limit
from tests.audio.mixes import CLIPS, lag, mix_of, session_of, snr_db
from tests.audio.onset import Heard, decoded
from voicecoach.audio.bed import BED_DBFS
from voicecoach.audio.clips.clip import Clip
from voicecoach.audio.mix import Mix
from voicecoach.audio.one_pass import pcm_blocks
from voicecoach.audio.render import write_session, writer_for
from voicecoach.audio.tags.id3_tag import Tags
from voicecoach.audio.wav_flac_ogg.formats import FORMATS, PCM_FORMATS
from voicecoach.errors import OutputError
from voicecoach.session.model.timeline import Cue

pytestmark = pytest.mark.slow

TAGS = Tags("Hüft-Übungen ☀", artist="the coach", album="Sessions", comment="made by a test")
SESSION = session_of([(clip, gap) for clip in CLIPS for gap in (48, 700, 5_000)])
MIX = mix_of(SESSION, BED_DBFS)

each_sampled = pytest.mark.parametrize("form", PCM_FORMATS)
each_exact = pytest.mark.parametrize("form", ["wav", "flac"])
each_format = pytest.mark.parametrize("form", FORMATS)


def write(folder: Path, form: str, mix: Mix = MIX) -> Path:
    write_session(folder / f"s.{form}", mix, TAGS, writer_for(form))
    return folder / f"s.{form}"


def wanted(mix: Mix = MIX) -> NDArray[np.int16]:
    return np.concatenate([*pcm_blocks(mix)])


@each_sampled
def test_it_is_the_format_that_was_asked_for(form: str, tmp_path: Path) -> None:
    info = soundfile.info(write(tmp_path, form))
    assert (info.format, info.subtype) == (form.upper(), PCM_FORMATS[form]["subtype"])
    assert (info.samplerate, info.channels) == (24_000, 1)


@each_exact
@pytest.mark.parametrize("dbfs", [None, BED_DBFS])
def test_every_sample_is_the_one_that_was_mixed(
    form: str, dbfs: int | None, tmp_path: Path
) -> None:
    mix = mix_of(SESSION, dbfs)
    samples, _ = soundfile.read(write(tmp_path, form, mix), dtype="int16")
    assert len(samples) == mix.samples
    assert (samples == wanted(mix)).all()


@pytest.mark.parametrize("dbfs", [None, BED_DBFS])
def test_an_ogg_file_sounds_like_the_session(dbfs: int | None, tmp_path: Path) -> None:
    mix = mix_of(SESSION, dbfs)
    heard = decoded(write(tmp_path, "ogg", mix))
    assert len(heard) == mix.samples
    assert snr_db(heard, wanted(mix) / 32_768) > 30
    for cue, clip in zip(SESSION[0].cues, SESSION[1], strict=True):
        assert lag(heard, clip, cue) == 0


def test_in_an_ogg_file_every_cue_is_heard_on_time(tmp_path: Path) -> None:
    """At Vorbis' own setting a tone is heard up to 10 ms early, 40 dB below: that is refused."""
    late = Heard(decoded(write(tmp_path, "ogg"))).late_ms(SESSION[0].cues)
    assert max(map(abs, late.values())) <= 4


@each_sampled
def test_a_player_finds_the_tags(form: str, tmp_path: Path) -> None:
    with soundfile.SoundFile(write(tmp_path, form)) as sound:
        found = sound.copy_metadata()
    words = {"title": TAGS.title, "artist": TAGS.artist, "album": TAGS.album}
    assert found.items() >= {**words, "comment": TAGS.comment}.items()


@pytest.mark.parametrize("form", ["flac", "ogg"])
def test_another_program_finds_the_tags_too(form: str, tmp_path: Path) -> None:
    tags = mutagen.File(write(tmp_path, form)).tags
    assert (tags["title"], tags["artist"]) == ([TAGS.title], [TAGS.artist])


@each_format
def test_two_builds_are_the_same_bytes(form: str, tmp_path: Path) -> None:
    first = write(tmp_path, form).read_bytes()
    assert write(tmp_path, form).read_bytes() == first


@each_sampled
def test_progress_ends_with_all_of_it(form: str, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    target = tmp_path / f"s.{form}"
    write_session(target, MIX, TAGS, writer_for(form), lambda *done: told.append(done))
    assert told[-1] == (SESSION[0].duration_ms,) * 2
    assert all(one <= other for one, other in itertools.pairwise(told))
    assert len(told) > len(SESSION[1])


@each_sampled
def test_ffmpeg_hears_the_same_and_does_not_warn(form: str, tmp_path: Path) -> None:
    file = write(tmp_path, form)
    ours, theirs = decoded(file), players.by_ffmpeg(file)
    assert len(theirs) == len(ours)
    assert np.abs(ours - theirs).max() < 1 / 32_768
    assert players.length_by_ffprobe(file) == pytest.approx(SESSION[0].duration_ms / 1_000)


def refusal(target: Path) -> str:
    with pytest.raises(OutputError) as refused:
        write_session(target, MIX, TAGS, writer_for(target.suffix[1:]))
    assert refused.value.exit_code == 5
    return str(refused.value)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
@each_format
@pytest.mark.parametrize("left", [0, 100, -1, -4_000], ids=str)
def test_a_disk_that_fills_up(
    form: str, left: int, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A limit on the size of files stands in for it: from the start, or just before the end."""
    target = tmp_path / f"s.{form}"
    room = left if left >= 0 else len(write(tmp_path, form).read_bytes()) + left
    target.write_bytes(b"before")
    with file_size_limit(room):
        told = refusal(target)
    assert told.startswith(f'"{target}" cannot be written: {os.strerror(errno.EFBIG)}')
    assert capfd.readouterr() == ("", "")
    _only_what_was_there_before(target)


@each_format
@pytest.mark.parametrize("fault", [KeyboardInterrupt(), RuntimeError("no clip")], ids=repr)
def test_a_fault_midway_leaves_the_file_before_it(
    form: str, fault: BaseException, tmp_path: Path
) -> None:
    target = tmp_path / f"s.{form}"
    target.write_bytes(b"before")
    with pytest.raises(type(fault)):
        write_session(target, Mix(SESSION[0], _failing(fault)), TAGS, writer_for(form))
    _only_what_was_there_before(target)


def _failing(fault: BaseException) -> Callable[[Cue], Clip]:
    clips = dict(zip(SESSION[0].cues, SESSION[1], strict=True))
    last = SESSION[0].cues[len(clips) // 2]

    def sound(cue: Cue) -> Clip:
        if cue == last:
            raise fault
        return clips[cue]

    return sound


def _only_what_was_there_before(target: Path) -> None:
    assert list(target.parent.iterdir()) == [target]
    assert target.read_bytes() == b"before"
