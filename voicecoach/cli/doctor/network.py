"""Checks of the network: what the environment says, and nothing that is sent."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from voicecoach.cli.doctor.finding import DoctorFinding, Grade

PROXIES = ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy")
CERTIFICATES = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")

_PASSWORD = re.compile(r"//[^/@\s]*@")


def check_network() -> Iterator[DoctorFinding]:
    """Yield the variables that lead requests elsewhere. Names and passwords in them are hidden."""
    set_here = [name for name in PROXIES if os.environ.get(name)]
    for name in set_here:
        yield DoctorFinding(name, _PASSWORD.sub("//***@", os.environ[name]), Grade.NOTE)
    for name in CERTIFICATES:
        if file := os.environ.get(name):
            if Path(file).exists():
                yield DoctorFinding(name, f'certificates of "{file}"', Grade.NOTE)
            else:
                text = f'there is no file "{file}": correct the variable, or remove it'
                yield DoctorFinding(name, text, Grade.PROBLEM)
    if not set_here:
        yield DoctorFinding("network", "no proxy is set; a build needs no network")
