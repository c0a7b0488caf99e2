"""Whom the online voice talks to: Google, proven by a certificate, and nobody it is sent on to."""

import gzip
import tracemalloc
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from requests import Response
from urllib3 import HTTPResponse

from tests.engines.answers import ELSEWHERE, spoken_mp3
from tests.engines.certificates import Certificate
from tests.engines.speech_service import SpeechService
from voicecoach import https
from voicecoach.engines.gtts.engine import GttsEngine
from voicecoach.engines.interface import EngineError, Utterance
from voicecoach.https import EndlessError, UnreachableError, post
from voicecoach.timeout import with_timeout

TWO = Utterance("two", "en", "en")
SOMETHING: tuple[str, str, dict[str, str]] = (
    "https://translate.google.us/",
    'f.req=[[[1,"[0,0,0,0]",1,1]]]',
    {},
)

UNTRUSTED = {
    Certificate.STRANGER: "unable to get local issuer certificate",
    Certificate.EXPIRED: "certificate has expired",
    Certificate.EARLY: "certificate is not yet valid",
    Certificate.OTHER_HOST: "certificate is not valid for 'translate.google.us'",
}
ADVICE = "check the date of this computer.*REQUESTS_CA_BUNDLE; or use --engine espeak$"


@pytest.fixture
def service(speech_service: SpeechService) -> Iterator[SpeechService]:
    yield speech_service
    speech_service.certificate = Certificate.TRUSTED


def test_a_certificate_that_is_trusted(service: SpeechService) -> None:
    assert GttsEngine().synthesize(TWO) == spoken_mp3("two")
    assert service.texts == ["two"]


@pytest.mark.parametrize(("certificate", "why"), UNTRUSTED.items(), ids=[c.name for c in UNTRUSTED])
def test_a_certificate_that_is_not_to_be_trusted(
    service: SpeechService, certificate: Certificate, why: str
) -> None:
    service.certificate = certificate
    with pytest.raises(EngineError, match=rf'{why}.*\) for "two"; {ADVICE}') as refused:
        GttsEngine().synthesize(TWO)
    assert refused.value.exit_code == 4
    assert service.asked == [], "no word has left this machine"


def test_an_authority_that_nobody_named(
    service: SpeechService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The stand-in itself is trusted only because it is told of: by default, certifi's are."""
    monkeypatch.delenv("REQUESTS_CA_BUNDLE")
    with pytest.raises(EngineError, match=ADVICE):
        GttsEngine().ready()
    assert service.asked == []


def test_an_authority_named_as_curl_does(
    service: SpeechService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REQUESTS_CA_BUNDLE")
    monkeypatch.setenv("CURL_CA_BUNDLE", service.trusted)
    GttsEngine().ready()


@pytest.mark.parametrize("content", [None, "", "no certificate", "\0"])
def test_a_file_of_certificates_that_is_none(
    service: SpeechService, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: str | None
) -> None:
    file = tmp_path / "company.pem"
    if content is not None:
        file.write_text(content, "utf-8")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(file))
    with pytest.raises(EngineError, match=ADVICE):
        GttsEngine().synthesize(TWO)
    assert service.asked == []


@pytest.mark.parametrize("status", ["sign-in", "307"])
def test_no_other_host_is_asked(service: SpeechService, status: str) -> None:
    service.script(f"1: {status}")
    GttsEngine(pauses_s=(0.01,)).synthesize(TWO)
    assert {asked.host for asked in service.asked} == {"translate.google.us:443"}
    assert ELSEWHERE not in {asked.host for asked in service.asked}


@pytest.mark.parametrize(
    "proxy", ["http://[", "://", "nonsense", "http://", "ftp://a", "socks5://a"]
)
def test_a_proxy_that_makes_no_sense(monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
    for name in ("HTTPS_PROXY", "https_proxy"):
        monkeypatch.setenv(name, proxy)
    with pytest.raises(EngineError, match="cannot be reached"):
        GttsEngine(pauses_s=()).synthesize(TWO)


def test_a_password_kept_for_the_host_is_not_sent(
    service: SpeechService, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("default login me password secret\n", "ascii")
    monkeypatch.setenv("NETRC", str(netrc))
    GttsEngine().synthesize(TWO)
    assert "authorization" not in service.asked[0].headers


def test_an_answer_that_does_not_come_is_not_waited_for(service: SpeechService) -> None:
    """Nor by the thread of a try that was given up."""
    service.script("*: hang")
    with pytest.raises(UnreachableError):
        with_timeout(30, lambda _: post(*SOMETHING, 0.2, 1_000))


def test_an_answer_is_not_unpacked_beyond_its_limit() -> None:
    """Nobody asked for a compressed one: so it is limited by urllib3, and only since 2.6."""
    response = Response()
    response.status_code = 200
    packed, headers = BytesIO(gzip.compress(bytes(1 << 26))), {"content-encoding": "gzip"}
    response.raw = HTTPResponse(packed, headers, preload_content=False)
    tracemalloc.start()
    with pytest.raises(EndlessError):
        https._read(response, 1_000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 4_000_000


def test_an_answer_without_end_is_left(service: SpeechService) -> None:
    service.script("*: flood")
    with pytest.raises(EndlessError, match="longer than 1000 bytes"):
        post(*SOMETHING, 5.0, 1_000)
