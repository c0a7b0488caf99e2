"""What every test relies on: no network, no cache or settings of the user's, golden files."""

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import mkdtemp

import numpy as np
import pytest
from hypothesis import settings
from numpy.typing import NDArray

import voicecoach
from tests.audio.onset import decoded
from tests.commands import ROUTINE, Run, close_command_server, run_command
from tests.engines.processes import wait_for_speakers
from tests.engines.speech_service import SpeechService
from tests.engines.warm.hibari import close_nursery, start_warm_children
from voicecoach.cli.settings.table import SETTINGS
from voicecoach.pipeline.build import Built

# A busy machine is no mistake. Where nobody looks for new mistakes, each run tries the same.
settings.register_profile("untimed", deadline=None, derandomize="CI" in os.environ, max_examples=15)
settings.register_profile("quick", settings.get_profile("untimed"), max_examples=10)
settings.register_profile("thorough", deadline=None, max_examples=5_000)
settings.load_profile("untimed")
start_warm_children()

CASES = Path(__file__).parent / "cases"
ROUTINES = Path(__file__).parents[1] / "routines"

Golden = Callable[[Path, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-goldens",
        action="store_true",
        help="write what the tests got into the golden files; review the diff like code",
    )


def pytest_collection_finish() -> None:
    """Spare the collector of garbage the thousands of tests, which stay until the end."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 50)


def pytest_sessionfinish() -> None:
    close_command_server()
    close_nursery()


@pytest.fixture(scope="session")
def spoken_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that all processes of this run share: each speaks what no other has spoken yet."""
    folder = tmp_path_factory.getbasetemp()
    return (folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder) / "spoken"


@pytest.fixture
def share_cache(
    _a_world_of_its_own: None, spoken_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For tests to which it makes no difference whether a phrase was spoken before."""
    monkeypatch.setenv("VOICECOACH_CACHE_DIR", str(spoken_cache))


@pytest.fixture(scope="session", params=["get-hip", "bia-hip-strengthening"])
def built(
    request: pytest.FixtureRequest, spoken_cache: Path, tmp_path_factory: pytest.TempPathFactory
) -> Built:
    """A shipped routine as the embedded voice speaks it, built once for all that look at it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VOICECOACH_CACHE_DIR", str(spoken_cache))
        target = tmp_path_factory.mktemp("session") / "session.mp3"
        return voicecoach.build(request.param, target, engine="espeak")


@pytest.fixture(scope="session")
def built_samples(built: Built) -> NDArray[np.float64]:
    """What a decoder makes of it, at 24 kHz."""
    return decoded(built.path)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compares a text with a golden file, or rewrites the file when asked to."""

    def compare(file: Path, text: str) -> None:
        if request.config.getoption("--update-goldens"):
            file.write_text(text, "utf-8", newline="\n")
        assert file.exists(), f"{file} is missing: run pytest --update-goldens and review it"
        assert text == file.read_text("utf-8")

    return compare


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where each test's home folder is."""
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def _a_world_of_its_own(monkeypatch: pytest.MonkeyPatch, homes: Path) -> None:
    """Folders of the test's own, and a proxy that refuses whatever wants to leave the machine."""
    # Not by `mktemp` of pytest, which looks at the folders of all tests before.
    home = Path(mkdtemp(dir=homes))
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("VOICECOACH_CACHE_DIR", str(home / "cache"))
    monkeypatch.setenv("HIBARI_HOME", str(home / "voices"))
    for setting in SETTINGS:
        monkeypatch.delenv(setting.variable, raising=False)
    for name in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def cache() -> Path:
    """The cache folder of the test."""
    return Path(os.environ["VOICECOACH_CACHE_DIR"])


@pytest.fixture
def speech_service(monkeypatch: pytest.MonkeyPatch) -> Iterator[SpeechService]:
    """A running stand-in for Google's service, to which this process's requests are led."""
    wait_for_speakers()  # of a test before
    with SpeechService() as service:
        for name, value in service.environment.items():
            monkeypatch.setenv(name, value)
        yield service


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `voicecoach` in a folder with the routine `two.yaml`; speech is silent unless asked."""
    monkeypatch.setenv("VOICECOACH_ENGINE", "silent")
    (tmp_path / "two.yaml").write_text(ROUTINE)

    def call(*arguments: str, stdin: str | None = None, prelude: str = "") -> CompletedProcess[str]:
        return run_command(*arguments, folder=tmp_path, stdin=stdin, prelude=prelude)

    return call
