"""Send requests over TLS: verify the certificate, follow no redirect, limit the answer.

Proxies come from the environment. The trusted certificates are those of certifi, or of the file
that REQUESTS_CA_BUNDLE (or CURL_CA_BUNDLE) names.
"""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from requests import Response, Session

_CONNECT_S = 4.0
_CHUNK_BYTES = 1 << 14


class UnreachableError(Exception):
    """No connection, or one that broke off."""


class UntrustedError(Exception):
    """A certificate that cannot be trusted or verified; the message says why."""


class EndlessError(Exception):
    """An answer that is longer than the limit."""


class StatusError(Exception):
    """An answer with a status other than 200."""

    def __init__(self, status: int) -> None:
        super().__init__(str(status))
        self.status = status


def post(url: str, body: str, headers: dict[str, str], seconds: float, most_bytes: int) -> bytes:
    """Send `body`, and return the answer, which has at most `most_bytes`.

    `seconds` limits each wait for the network. Raises UnreachableError, also for an answer that
    breaks off, UntrustedError, StatusError and EndlessError.
    """
    with open_connection("POST", url, headers, seconds, body=body) as response:
        return _read(response, most_bytes)


@contextmanager
def open_connection(
    method: str, url: str, headers: dict[str, str], seconds: float, body: str | None = None
) -> Iterator["Response"]:
    """Yield the answer to one request, of any status, to be read in the block.

    Raises UnreachableError and UntrustedError, also for faults while the block reads.
    """
    import requests
    import urllib3

    try:
        with (
            requests.Session() as session,
            _send(session, method, url, headers, seconds, body) as response,
        ):
            yield response
    except requests.exceptions.SSLError as error:
        if reason := _certificate_fault(error):
            raise UntrustedError(reason) from error
        raise UnreachableError(str(error)) from error
    except (requests.exceptions.RequestException, urllib3.exceptions.HTTPError) as error:
        raise UnreachableError(str(error)) from error


def _send(
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
    except OSError as error:  # the file of trusted certificates is missing or cannot be read
        raise UntrustedError(str(error)) from error


def _read(response: "Response", most_bytes: int) -> bytes:
    if response.status_code != 200:
        raise StatusError(response.status_code)
    answer = bytearray()
    for chunk in response.iter_content(_CHUNK_BYTES):
        answer += chunk
        if len(answer) > most_bytes:
            raise EndlessError(f"the answer is longer than {most_bytes} bytes")
    return bytes(answer)


def _certificate_fault(error: BaseException | None) -> str:
    """Return what is wrong with the server's or the trusted certificates; empty if nothing is."""
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return str(error.verify_message).strip().rstrip(".")
        if isinstance(error, ssl.SSLError) and error.library == "X509":
            return "the file of trusted certificates holds no certificate"
        error = error.__context__  # urllib3 and requests wrap it in errors of their own
    return ""
