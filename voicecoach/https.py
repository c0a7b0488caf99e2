"""Requests over TLS: the certificate verified, no redirect followed, answers limited.

Proxies come from the environment, and so does the file of trusted certificates, where one is
named in REQUESTS_CA_BUNDLE (or CURL_CA_BUNDLE); otherwise certifi's are trusted.
"""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from requests import Response, Session

_CONNECT_S = 4.0
_CHUNK = 1 << 14


class UnreachableError(Exception):
    """No connection, or none that lasted."""


class UntrustedError(Exception):
    """The certificate is not to be trusted, or cannot be judged; the message says why."""


class EndlessError(Exception):
    """An answer longer than it may be."""


class StatusError(Exception):
    """An answer with a status that is not 200."""

    def __init__(self, status: int) -> None:
        super().__init__(str(status))
        self.status = status


def post(url: str, body: str, headers: dict[str, str], seconds: float, most_bytes: int) -> bytes:
    """What is answered. Raises UnreachableError, UntrustedError, StatusError and EndlessError.

    `seconds` limits each wait for the network. An answer that breaks off is none.
    """
    with open_connection("POST", url, headers, seconds, body=body) as response:
        return _read(response, most_bytes)


@contextmanager
def open_connection(
    method: str, url: str, headers: dict[str, str], seconds: float, body: str | None = None
) -> Iterator["Response"]:
    """The answer to one request, of whatever status, to be read in the block.

    Raises UnreachableError and UntrustedError, also for what happens in the block.
    """
    import requests
    import urllib3

    try:
        with (
            requests.Session() as session,
            _sent(session, method, url, headers, seconds, body) as response,
        ):
            yield response
    except requests.exceptions.SSLError as error:
        if why := _certificate_fault(error):
            raise UntrustedError(why) from error
        raise UnreachableError(str(error)) from error
    except (requests.exceptions.RequestException, urllib3.exceptions.HTTPError) as error:
        raise UnreachableError(str(error)) from error


def _sent(
    session: "Session",
    method: str,
    url: str,
    headers: dict[str, str],
    seconds: float,
    body: str | None,
) -> "Response":
    from requests import Request
    from requests.exceptions import RequestException

    # Step by step: `Session.post` would add a password that ~/.netrc may have for the host.
    settings = session.merge_environment_settings(url, {}, True, None, None)
    request = Request(method, url, data=body, headers=headers).prepare()
    timeout = (min(seconds, _CONNECT_S), seconds)
    try:
        return session.send(request, timeout=timeout, allow_redirects=False, **settings)
    except RequestException:
        raise
    except OSError as error:  # of a file of certificates that is not there, or is none
        raise UntrustedError(str(error)) from error


def _read(response: "Response", most_bytes: int) -> bytes:
    if response.status_code != 200:
        raise StatusError(response.status_code)
    answer = bytearray()
    for chunk in response.iter_content(_CHUNK):
        answer += chunk
        if len(answer) > most_bytes:
            raise EndlessError(f"the answer is longer than {most_bytes} bytes")
    return bytes(answer)


def _certificate_fault(error: BaseException | None) -> str:
    """What is wrong with the certificate or those trusted; empty for other faults of TLS."""
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return str(error.verify_message).strip().rstrip(".")
        if isinstance(error, ssl.SSLError) and error.library == "X509":
            return "the file of trusted certificates holds none"
        error = error.__context__  # urllib3 and requests wrap it in errors of their own
    return ""
