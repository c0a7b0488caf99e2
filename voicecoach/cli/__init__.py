"""The command line: arguments in, printed answers and exit codes out.

`main` is the `voicecoach` command. The commands are in `commands/`, their options in `options/`,
what they print in `printing/`, and signals and the like in `process/`.
"""

from voicecoach.cli.entry_point import main

__all__ = ["main"]
