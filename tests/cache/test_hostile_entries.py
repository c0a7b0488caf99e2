"""A cache that somebody wrote into: nothing altered is given out, nothing foreign is obeyed."""

import json
import os
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import voicecoach
from tests.audio.mixes import CLIPS, MemoryCache, mix_of, session_of
from tests.audio.sounds import audio_file, sine
from tests.counting_engine import CountingEngine
from tests.mutations import mutations_of
from tests.run_with_limits import ROUTINE
from voicecoach.audio.clips.clip import Clip
from voicecoach.audio.clips.tones import describe_tone
from voicecoach.audio.mp3.frames import FRAME_BYTES, HEADER, FrameError, check_frames
from voicecoach.audio.mp3.splice import splice_frames
from voicecoach.cache.entry import MAX_ENTRY_BYTES, encode_entry, read_entry
from voicecoach.cache.key import key_of
from voicecoach.cache.prune_and_verify import verify_entries
from voicecoach.cache.store import CacheStore
from voicecoach.engines.interface import Voice
from voicecoach.pipeline.speech.cached_engine import CachedEngine
from voicecoach.session.model.cue_kinds import TONES

KEY, OTHER = key_of(text="two"), key_of(text="three")
CLIP = b"a clip of speech"
ENTRY = encode_entry(KEY, CLIP)


def read(folder: Path, content: bytes) -> bytes | None:
    place = folder / f"{KEY}.clip"
    place.write_bytes(content)
    return read_entry(place)


def test_no_bit_can_be_altered(tmp_path: Path) -> None:
    assert read(tmp_path, ENTRY) == CLIP
    for bit in range(8 * len(ENTRY)):
        altered = bytearray(ENTRY)
        altered[bit // 8] ^= 1 << bit % 8
        assert read(tmp_path, bytes(altered)) is None, f"bit {bit}"


def test_it_can_be_cut_nowhere(tmp_path: Path) -> None:
    for length in range(len(ENTRY)):
        assert read(tmp_path, ENTRY[:length]) is None, f"the first {length} bytes"
        assert read(tmp_path, ENTRY[-length:] if length else b"") is None, f"the last {length}"


@given(mutations_of(ENTRY, encode_entry(OTHER, CLIP), encode_entry(KEY, b"")))
def test_what_is_given_out_is_an_entry_of_that_key(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    clip = read(tmp_path_factory.getbasetemp(), content)
    assert clip is None or content == encode_entry(KEY, clip)


def sparse(place: Path) -> None:
    with place.open("wb") as file:
        file.write(ENTRY)
        file.truncate(4 << 30)


INSTEAD: dict[str, Callable[[Path], object]] = {
    "4 GB": sparse,
    "a byte too many": lambda place: place.write_bytes(encode_entry(KEY, bytes(MAX_ENTRY_BYTES))),
}
if os.name == "posix":
    INSTEAD |= {
        "a pipe that nobody writes to": os.mkfifo,
        "a file without end": lambda place: place.symlink_to("/dev/zero"),
        "a link to itself": lambda place: place.symlink_to(place),
    }


@pytest.mark.parametrize("name", INSTEAD)
def test_what_is_no_entry_costs_nothing_and_is_replaced(tmp_path: Path, name: str) -> None:
    place, store = tmp_path / f"{KEY}.clip", CacheStore(tmp_path)
    INSTEAD[name](place)
    tracemalloc.start()
    assert store.get(KEY) is None
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000
    store.put(KEY, CLIP)
    assert store.get(KEY) == CLIP
    INSTEAD[name](tmp_path / f"{OTHER}.clip")
    assert verify_entries(tmp_path)[1].entries == 1


# What has the right hash, and yet was not written by this program


HOSTILE = {
    "nothing": b"",
    "text": b"what others keep here",
    "JSON without end": b"[" * 99_999,
    "numbers for voices": b"[[1, 2, 3]]",
    "no voices": b"[]",
    "a voice of four facts": b'[["a", "en", "b", "c"]]',
    "another WAV": audio_file(sine(500, -9, 200, 44_100), 44_100),
    "frames of another kind": b"\xff\xfb\x90\x00" + bytes(188),
    "zeros": bytes(FRAME_BYTES * 64),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_not_what_it_should_be_is_made_again(tmp_path: Path, name: str) -> None:
    first, again = CountingEngine(), CountingEngine()
    before = voicecoach.build(ROUTINE, tmp_path / "a.mp3", engine=first).path.read_bytes()
    for place in Path(os.environ["VOICECOACH_CACHE_DIR"]).glob("*.clip"):
        place.write_bytes(encode_entry(place.stem, HOSTILE[name]))
    after = voicecoach.build(ROUTINE, tmp_path / "b.mp3", engine=again).path.read_bytes()
    assert after == before
    assert sorted(again.asked) == sorted(first.asked)


def test_a_tone_of_another_length_is_made_again(tmp_path: Path) -> None:
    """A longer one would reach into the next word, and end the build."""
    before = voicecoach.build(ROUTINE, tmp_path / "a.mp3", engine="silent").path.read_bytes()
    long = Clip.of(np.ones(24_000, np.int16)).to_wav()
    for place in Path(os.environ["VOICECOACH_CACHE_DIR"]).glob("*.clip"):
        if (read_entry(place) or b"").startswith(HEADER):
            place.unlink()  # frames: they would be taken, and no tone be needed
    for name in TONES:
        CacheStore().put(key_of(tone=describe_tone(name)), long)
    assert (
        voicecoach.build(ROUTINE, tmp_path / "b.mp3", engine="silent").path.read_bytes() == before
    )


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=3), inside),
)
VOICES = json.dumps([["amy", "en", "Amy"], ["alba", "en-GB", ""]]).encode()


@given(mutations_of(VOICES) | JSON.map(lambda facts: json.dumps(facts).encode()))
def test_voices_that_are_remembered_are_voices(
    tmp_path_factory: pytest.TempPathFactory, told: bytes
) -> None:
    store = CacheStore(tmp_path_factory.getbasetemp() / "voices")
    engine = CachedEngine(CountingEngine(), store, lambda _, audio: audio, "1", bool)
    store.put(engine._voices_key, told)
    for voice in engine.known_voices():
        facts = vars(voice)
        assert isinstance(facts.pop("is_installed"), bool)
        assert all(isinstance(fact, str) for fact in facts.values())
    store.put(engine._voices_key, VOICES)
    assert engine.known_voices() == [Voice("amy", "en", "Amy"), Voice("alba", "en-GB")]


SESSION = session_of([(clip, 500) for clip in CLIPS[:2]])


@given(st.data())
def test_only_frames_that_may_be_spliced_are_taken(data: st.DataObject) -> None:
    cache = MemoryCache()
    whole = b"".join(splice_frames(mix_of(SESSION), cache))
    key = data.draw(st.sampled_from(sorted(cache)))
    length = len(cache[key])
    cache[key] = data.draw(mutations_of(cache[key]))[:length].ljust(length, b"\0")
    try:
        check_frames(cache[key])
    except FrameError:
        assert b"".join(splice_frames(mix_of(SESSION), cache)) == whole
    else:
        check_frames(b"".join(splice_frames(mix_of(SESSION), cache)))


def test_frames_of_another_number_are_made_again() -> None:
    cache = MemoryCache()
    whole = b"".join(splice_frames(mix_of(SESSION), cache))
    for key in cache:
        cache[key] = cache[key][:-FRAME_BYTES]
    assert b"".join(splice_frames(mix_of(SESSION), cache)) == whole
