"""Certificates for the speech service: one to be trusted, and ones that are not."""

import ssl
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import cache

import trustme

HOST = "*.google.us"


class Certificate(StrEnum):
    """What the service proves to be."""

    TRUSTED = "signed by an authority that the client is told to trust"
    STRANGER = "signed by an authority that nobody knows, as that of a proxy that reads along"
    EXPIRED = "trusted until yesterday"
    EARLY = "trusted from tomorrow on"
    OTHER_HOST = "trusted, for another host"


@cache
def authority() -> trustme.CA:
    """Whom the client is told to trust."""
    return trustme.CA()


@cache
def context(certificate: Certificate) -> ssl.SSLContext:
    """TLS as a server that has the certificate."""
    now, day = datetime.now(UTC), timedelta(days=1)
    issuer = trustme.CA() if certificate is Certificate.STRANGER else authority()
    host = "translate.example" if certificate is Certificate.OTHER_HOST else HOST
    ends = now - day if certificate is Certificate.EXPIRED else None
    begins = now + day if certificate is Certificate.EARLY else None
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    issuer.issue_cert(host, not_after=ends, not_before=begins).configure_cert(made)
    return made
