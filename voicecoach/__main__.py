"""The `voicecoach` command as `python -m voicecoach`."""

import os
import sys
from contextlib import suppress

# `python -m` looks for modules in the current folder first. A file there called `inspect.py` would
# take the place of Python's own, and a stranger's `yaml.py` would be run.
with suppress(OSError):  # the current folder may be gone
    if not sys.flags.safe_path and sys.path[0] == os.getcwd():  # noqa: PTH109  pathlib is slow
        del sys.path[0]

from voicecoach.cli import main

main()
