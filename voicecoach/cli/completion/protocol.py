"""How the script of a shell asks the program: by variables of the environment.

The line is no argument of the program, so a shell never runs the command that it asks about.
"""

COMPLETE = "_VOICECOACH_COMPLETE"
"""The variable that asks: `words` or `line`."""

LINE = "_VOICECOACH_LINE"
"""The line up to the cursor, the name of the program first. `words` have a line of text each.
A `line` is as it was typed."""

WORD_BREAKS = "_VOICECOACH_WORDBREAKS"
"""Characters at which the shell begins a new word, so that it wants only what follows."""
