"""A command whose argument is a text, which may begin with a dash as a line of a list does."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from voicecoach.cli.options.plain_command import PlainCommand, options_with_a_value

_TEXT_WITH_A_DASH = re.compile(r"-[\s\d]")
"""No option begins like this: `- Keep your hips level`, `-10 kg`."""


class TextCommand(PlainCommand):
    """A command that takes `"- Keep your hips level"` for its text, and not for options."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the command line with such a text last, where it cannot be an option."""
        return super().parse_args(ctx, _with_text_last(args, options_with_a_value(self, ctx)))


def _with_text_last(args: Sequence[str], options_with_a_value: set[str]) -> list[str]:
    """Return the arguments with every text that begins with a dash after `--`, at the end."""
    if "--" in args:
        return list(args)
    others: list[str] = []
    texts: list[str] = []
    for before, arg in pairwise(["", *args]):
        is_text = _TEXT_WITH_A_DASH.match(arg) and before not in options_with_a_value
        (texts if is_text else others).append(arg)
    return [*others, "--", *texts] if texts else others
