"""The command line: arguments in, printed answers and exit codes out.

`main` is the `voicecoach` command. Commands live in `commands/`, their options in `options/`, what
they print in `printing/`, and what concerns the process as a whole in `process/`.
"""

from voicecoach.cli.entry_point import main

__all__ = ["main"]
