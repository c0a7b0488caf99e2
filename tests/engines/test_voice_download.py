"""Voices fetched from a stand-in of the hub: whole and checked, or not at all."""

import errno
import fcntl
import os
import re
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest
from hibari.voices import VOICES

from tests.engines.voice_hub import Answer, VoiceHub, http
from voicecoach.cli.app import app
from voicecoach.engines.hibari import download
from voicecoach.engines.hibari.install import (
    install_voice,
    install_voice_from,
    partial_file,
    remove_voice,
)
from voicecoach.engines.hibari.voices import VoiceModel, known_models
from voicecoach.engines.interface import EngineError
from voicecoach.errors import OutputError, UsageError, VoicecoachError

DATA = bytes(range(256)) * 1_000
HALF = len(DATA) // 2

Serve = Callable[[Answer], VoiceHub]


@pytest.fixture(autouse=True)
def _small_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """fenrir has 256 kB here, and the SHA-256 of those."""
    monkeypatch.setitem(VOICES["fenrir"], "bytes", len(DATA))
    monkeypatch.setitem(VOICES["fenrir"], "sha256", sha256(DATA).hexdigest())


def fenrir() -> VoiceModel:
    return known_models()["fenrir"]


@pytest.fixture
def serve(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Serve]:
    hubs: list[VoiceHub] = []

    def start(answer: Answer) -> VoiceHub:
        hubs.append(VoiceHub(answer).__enter__())
        for name, value in hubs[-1].environment(tmp_path).items():
            monkeypatch.setenv(name, value)
        return hubs[-1]

    yield start
    for hub in hubs:
        hub.__exit__()


def whole(_host: str, _path: str, headers: Mapping[str, str]) -> bytes:
    """Answers as the hub does, which can go on from any byte."""
    if wanted := re.fullmatch(r"bytes=(\d+)-", headers.get("range", "")):
        start = int(wanted[1])
        span = f"bytes {start}-{len(DATA) - 1}/{len(DATA)}"
        return http(206, DATA[start:], Content_Range=span)
    return http(200, DATA)


def nobody(_done: int, _total: int) -> None:
    """Listens to no progress."""


def test_it_is_fetched_checked_and_put_in_its_place(serve: Serve) -> None:
    hub, told = serve(whole), list[tuple[int, int]]()
    assert not fenrir().voice.is_installed
    install_voice(fenrir(), lambda done, total: told.append((done, total)))
    assert fenrir().voice.is_installed
    assert fenrir().file.read_bytes() == DATA
    assert [file.name for file in fenrir().file.parent.iterdir()] == [fenrir().file.name]
    assert told[-1] == (len(DATA), len(DATA))
    assert [(host, path) for host, path, _ in hub.asked] == [
        ("huggingface.co", "/maureesewilliams/hibari/resolve/main/voices/am_fenrir_v2.int8.onnx")
    ]


def test_the_hub_may_send_on_to_a_host_of_its_own(serve: Serve) -> None:
    def answer(host: str, path: str, headers: Mapping[str, str]) -> bytes:
        if host == "huggingface.co":
            return http(302, Location="https://cdn-lfs-us-1.hf.co/there")
        return whole(host, path, headers)

    hub = serve(answer)
    install_voice(fenrir(), nobody)
    assert [host for host, _, _ in hub.asked] == ["huggingface.co", "cdn-lfs-us-1.hf.co"]


@pytest.mark.parametrize(
    "place",
    [
        "https://elsewhere.example/voice",
        "http://huggingface.co/voice",
        "https://huggingface.co.elsewhere.example/x",
        "https://evilhf.co/x",
        "file:///etc/passwd",
    ],
)
def test_a_redirect_elsewhere_is_not_followed(serve: Serve, place: str) -> None:
    hub = serve(lambda *_: http(302, Location=place))
    with pytest.raises(
        EngineError, match=r"the download is redirected to .*, which voicecoach does not trust"
    ):
        install_voice(fenrir(), nobody)
    assert len(hub.asked) == 1
    assert not fenrir().voice.is_installed


def test_redirects_without_end_are_not_followed_for_ever(serve: Serve) -> None:
    hub = serve(lambda *_: http(302, Location="/again"))
    with pytest.raises(EngineError, match="redirects without end"):
        install_voice(fenrir(), nobody)
    assert len(hub.asked) == download.MOST_REDIRECTS + 1


def broken_off(*_: object) -> bytes:
    return http(200, DATA)[:-HALF]


def test_what_breaks_off_goes_on_where_it_ended(serve: Serve) -> None:
    serve(broken_off)
    with pytest.raises(EngineError, match="continues where it stopped"):
        install_voice(fenrir(), nobody)
    assert not fenrir().voice.is_installed
    assert partial_file(fenrir()).stat().st_size >= HALF // 2
    hub = serve(whole)
    install_voice(fenrir(), nobody)
    assert fenrir().file.read_bytes() == DATA
    assert hub.asked[0][2]["range"].startswith("bytes=")


def test_a_server_that_cannot_go_on_begins_anew(serve: Serve) -> None:
    serve(broken_off)
    with pytest.raises(EngineError):
        install_voice(fenrir(), nobody)
    serve(lambda *_: http(200, DATA))
    install_voice(fenrir(), nobody)
    assert fenrir().file.read_bytes() == DATA


def test_what_was_left_may_be_damaged(serve: Serve) -> None:
    fenrir().file.parent.mkdir(parents=True)
    partial_file(fenrir()).write_bytes(b"x" * HALF)
    hub = serve(whole)
    install_voice(fenrir(), nobody)
    assert fenrir().file.read_bytes() == DATA
    assert ["range" in headers for _, _, headers in hub.asked] == [True, False]


WRONG = {
    "another hash": http(200, DATA[:-1] + b"!"),
    "too short": http(200, DATA[:-1]),
    "too long": http(200, DATA + b"!"),
    "a page": http(200, b"<html>please sign in</html>"),
}


@pytest.mark.parametrize("sort", WRONG)
def test_what_is_not_the_voice_is_never_installed(serve: Serve, sort: str) -> None:
    serve(lambda *_: WRONG[sort])
    with pytest.raises(EngineError, match="is not the voice fenrir: its size or its SHA-256"):
        install_voice(fenrir(), nobody)
    assert not fenrir().voice.is_installed


@pytest.mark.parametrize("status", [403, 404, 500, 503])
def test_an_error_of_the_server_is_told(serve: Serve, status: int) -> None:
    serve(lambda *_: http(status, b"no"))
    with pytest.raises(EngineError, match=rf"huggingface.co answers with an error \({status}\)"):
        install_voice(fenrir(), nobody)


def test_a_server_that_sends_next_to_nothing_is_left(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(download, "_SPEED_OVER_S", 0.0)
    monkeypatch.setattr(download, "_LEAST_BYTES_PER_S", 1 << 40)
    serve(whole)
    with pytest.raises(EngineError, match="cannot be downloaded: check the network"):
        install_voice(fenrir(), nobody)


def test_a_server_that_sends_byte_by_byte_is_left_while_it_sends(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each byte comes within the time that a connection may be silent."""
    monkeypatch.setattr(download, "_SPEED_OVER_S", 0.2)
    sent: list[int] = []

    def trickle(*_: object) -> Iterator[bytes]:
        yield http(200, DATA)[: -len(DATA)]
        for byte in DATA[:400]:
            time.sleep(0.02)
            sent.append(byte)
            yield bytes([byte])

    serve(trickle)
    with pytest.raises(EngineError, match="continues where it stopped"):
        install_voice(fenrir(), nobody)
    assert 0 < len(sent) < 200
    assert partial_file(fenrir()).read_bytes() == DATA[: partial_file(fenrir()).stat().st_size]


def test_a_full_disk_is_told(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    serve(whole)

    def full(_file: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match=r"No space left on device\): correct that") as told:
        install_voice(fenrir(), nobody)
    assert told.value.exit_code == 5
    assert not fenrir().file.exists()


def test_without_a_network_it_says_what_to_do() -> None:
    with pytest.raises(EngineError, match="or give the file with --from"):
        install_voice(fenrir(), nobody)


def test_a_stranger_in_between_is_not_believed(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub = serve(whole)
    monkeypatch.delenv("REQUESTS_CA_BUNDLE")
    for name in ("CURL_CA_BUNDLE", "SSL_CERT_FILE"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(EngineError, match="the certificate of the server cannot be trusted"):
        install_voice(fenrir(), nobody)
    assert hub.asked == []


@pytest.mark.skipif(os.name != "posix", reason="locks of POSIX")
def test_only_one_fetches_at_a_time(serve: Serve) -> None:
    hub = serve(whole)
    fenrir().file.parent.mkdir(parents=True)
    with partial_file(fenrir()).open("ab") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(EngineError, match="another program is installing"):
            install_voice(fenrir(), nobody)
    assert hub.asked == []


@contextmanager
def in_its_way(file: Path) -> Iterator[None]:
    file.parent.parent.mkdir(parents=True, exist_ok=True)
    file.parent.write_text("no folder")
    yield


def test_where_it_cannot_be_written_it_says_so(serve: Serve) -> None:
    serve(whole)
    with in_its_way(fenrir().file), pytest.raises(OutputError, match="correct that and try again"):
        install_voice(fenrir(), nobody)


def test_a_file_of_the_users_is_checked_and_taken(tmp_path: Path) -> None:
    (tmp_path / "mine.onnx").write_bytes(DATA)
    install_voice_from(fenrir(), tmp_path / "mine.onnx")
    assert fenrir().file.read_bytes() == DATA
    assert remove_voice(fenrir())
    assert not fenrir().voice.is_installed
    assert not remove_voice(fenrir())


@pytest.mark.parametrize("data", [b"", DATA[:-1], DATA[:-1] + b"!", None])
def test_a_wrong_file_is_refused_and_the_former_stays(tmp_path: Path, data: bytes | None) -> None:
    (tmp_path / "mine.onnx").write_bytes(DATA)
    install_voice_from(fenrir(), tmp_path / "mine.onnx")
    other = tmp_path / "other.onnx"
    if data is not None:
        other.write_bytes(data)
    with pytest.raises(EngineError, match=r"is not the voice fenrir|there is no file"):
        install_voice_from(fenrir(), other)
    assert fenrir().file.read_bytes() == DATA


def command(*arguments: str) -> None:
    app(["voices", *arguments], standalone_mode=False)


def test_the_command_says_what_it_fetches(serve: Serve, capfd: pytest.CaptureFixture[str]) -> None:
    serve(whole)
    command("install", "fenrir")
    out, err = capfd.readouterr()
    assert out == "installed fenrir: use it with --engine hibari --voice fenrir\n"
    assert "fetching the voice fenrir (American, male, 256 kB, Apache-2.0) from https://hugg" in err
    command("install", "fenrir")
    assert "fenrir is installed already" in capfd.readouterr().out
    command("--engine", "hibari")
    listed = capfd.readouterr().out
    assert "American, male\n" in listed
    assert "British, female; not installed: `voicecoach voices install emma`" in listed
    command("remove", "fenrir")
    assert capfd.readouterr().out == "removed fenrir\n"
    command("remove", "fenrir")
    assert capfd.readouterr().out == "fenrir is not installed\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("install", "fenrri"), 'did you mean "fenrir"?'),
        (("remove", "heart"), "is a part of the package"),
    ],
)
def test_the_command_refuses_what_cannot_be(arguments: tuple[str, ...], told: str) -> None:
    with pytest.raises(UsageError, match=re.escape(told)):
        command(*arguments)


def test_every_error_is_one_sentence_with_its_exit_code(tmp_path: Path) -> None:
    with pytest.raises(VoicecoachError) as refused:
        command("install", "fenrir", "--from", str(tmp_path / "missing"))
    assert refused.value.exit_code == 4
    assert "\n" not in str(refused.value)
