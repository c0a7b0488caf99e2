"""Samples as they come out of a file, however many blocks they are read in."""

from io import BytesIO

import numpy as np
import pytest
import soundfile

from tests.audio.sounds import audio_file, silence, word
from tests.engines.answers import mp3
from voicecoach.audio.clips import decode as decoding
from voicecoach.audio.clips.decode import decode

SAID = np.tile(np.concatenate((word(), silence(90))), 20)
FILES = {form: audio_file(SAID, form=form) for form in ("WAV", "FLAC", "OGG")}
FILES["MP3"] = mp3(SAID * 30_000)


@pytest.mark.parametrize("form", FILES)
def test_a_long_sound_is_the_same_as_if_read_at_once(
    form: str, capfd: pytest.CaptureFixture[str]
) -> None:
    at_once, _ = soundfile.read(BytesIO(FILES[form]), dtype="float32")
    assert len(at_once) > 2 * decoding._BLOCK
    expected = at_once.astype(np.float64)
    assert np.array_equal(decode(FILES[form]), expected - expected.mean())
    assert capfd.readouterr().err == "", "libmpg123 prints there by itself"
