"""Ends the program with one sentence where Python is too old; even Python 2 can read this file."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(
        "voicecoach needs Python 3.11 or newer and this is Python %d.%d: install a newer one from"  # noqa: UP031
        " https://www.python.org/downloads/ or your package manager, and run this command with it."
        % sys.version_info[:2]
    )
