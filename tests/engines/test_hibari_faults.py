"""hibari's child fails at the n-th phrase of a session, or cannot begin: nothing is lost."""

import os
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest
from hibari.voices import VOICES

import voicecoach
from tests.engines.bad_child import ROUTINE
from tests.engines.bad_hibari_child import FAULTS, Child, built
from tests.engines.processes import wait_for_speakers
from voicecoach.engines.hibari import engine
from voicecoach.errors import VoiceError

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="signals and pipes of POSIX"),
]


@pytest.fixture
def bad_child(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Child:
    wait_for_speakers()
    bad = Child(tmp_path)
    monkeypatch.setattr(engine, "HIBARI_CHILD_FILE", bad.file)
    monkeypatch.setattr(engine, "_version", lambda: "a fault")
    return bad


@pytest.fixture(scope="module")
def unharmed(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, Path]:
    """The session as a child speaks it that never fails, and the cache after it."""
    folder = tmp_path_factory.mktemp("unharmed")
    child = Child(folder)
    child.fails("pass", at=())
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VOICECOACH_CACHE_DIR", str(folder / "cache"))
        patch.setattr(engine, "HIBARI_CHILD_FILE", child.file)
        patch.setattr(engine, "_version", lambda: "a fault")
        return built(folder / "unharmed.mp3"), folder / "cache"


@pytest.mark.parametrize("name", FAULTS)
def test_once_is_forgiven_and_not_heard(
    name: str, unharmed: tuple[bytes, Path], bad_child: Child, cache: Path, tmp_path: Path
) -> None:
    session, spoken = unharmed
    shutil.copytree(spoken, cache)
    # The longest phrases are to be spoken: their clips are larger than anything else in the cache.
    for clip in sorted(cache.glob("*.clip"), key=file_size)[-5:]:
        clip.unlink()
    bad_child.fails(FAULTS[name][0], at=(3,))
    assert built(tmp_path / "it.mp3") == session
    asked = bad_child.log.read_text().splitlines()
    assert asked[3] == asked[2]
    assert len(asked) > 4


def file_size(file: Path) -> int:
    return file.stat().st_size


@pytest.mark.parametrize("name", FAULTS)
def test_twice_is_told(name: str, bad_child: Child, tmp_path: Path) -> None:
    fault, said = FAULTS[name]
    bad_child.fails(fault, at=range(1, 1_000))
    target = tmp_path / "it.mp3"
    target.write_bytes(b"the former file")
    with pytest.raises(VoiceError) as told:
        built(target)
    assert told.value.exit_code == 4
    assert str(told.value).startswith("hibari failed twice at ")
    assert str(told.value).endswith(f"it {said}; reinstall voicecoach, or use another --engine")
    assert target.read_bytes() == b"the former file"


def test_auto_goes_on_with_espeak_and_says_so(bad_child: Child, tmp_path: Path) -> None:
    """As where onnxruntime does not know the processor, and ends the process."""
    bad_child.fails("os.kill(os.getpid(), 4)", at=range(3, 1_000))
    notices: list[str] = []
    made = voicecoach.build(ROUTINE, tmp_path / "it.mp3", engine="auto", notice=notices.append)
    assert made.engine == "espeak"
    assert len(notices) == 1
    assert notices[0].startswith(
        "using the voice of espeak instead of hibari: hibari failed twice at"
    )
    alone = voicecoach.build(ROUTINE, tmp_path / "alone.mp3", engine="espeak")
    assert made.path.read_bytes() == alone.path.read_bytes()


def refused_and_replaced(tmp_path: Path, told: str) -> None:
    """`hibari` refuses in one sentence, `auto` speaks with espeak and says why."""
    target = tmp_path / "it.mp3"
    target.write_bytes(b"the former file")
    with pytest.raises(VoiceError) as refused:
        voicecoach.build(ROUTINE, target, engine="hibari")
    assert told in str(refused.value)
    assert "\n" not in str(refused.value)
    assert target.read_bytes() == b"the former file"
    notices: list[str] = []
    made = voicecoach.build(ROUTINE, target, engine="auto", notice=notices.append)
    assert made.engine == "espeak"
    assert len(notices) == 1
    assert told in notices[0]


@pytest.mark.parametrize("library", ["hibari", "onnxruntime"])
def test_where_it_is_not_installed(
    library: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        engine, "find_spec", lambda name: None if name == library else find_spec(name)
    )
    refused_and_replaced(tmp_path, f"hibari cannot speak: the package {library} is not installed")


def test_where_its_libraries_cannot_be_loaded(bad_child: Child, tmp_path: Path) -> None:
    bad_child.fails("raise ImportError('DLL load failed: no such\\\\nand a page more')", at=())
    program = bad_child.file.read_text().replace(
        "return true_answer(request)",
        "world['_load_model'] = lambda *_: (_ for _ in ()).throw(ImportError('DLL load failed'))\n"
        "    return true_answer(request)",
    )
    bad_child.file.write_text(program)
    refused_and_replaced(tmp_path, "ImportError: DLL load failed")


def test_a_damaged_model_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(VOICES["heart"], "sha256", "0" * 64)
    refused_and_replaced(tmp_path, "the file of the voice heart is damaged")


def test_a_model_that_computes_no_numbers_is_refused(bad_child: Child, tmp_path: Path) -> None:
    bad_child.fails("pass", at=())
    program = bad_child.file.read_text().replace(
        "return true_answer(request)",
        "import numpy\n"
        "    world['_load_model'] = lambda *_: lambda *_, **__: numpy.array([numpy.nan])\n"
        "    return true_answer(request)",
    )
    bad_child.file.write_text(program)
    refused_and_replaced(tmp_path, "its model computed something that is not a number")
