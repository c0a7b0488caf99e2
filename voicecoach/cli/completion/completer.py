"""What a completer is."""

from collections.abc import Callable
from typing import Any

CompletionValue = str | tuple[str, str]
"""A value, or a value and what it means."""

Completer = Callable[[Any, str], list[CompletionValue]]
"""Returns the values that begin with the incomplete word, as text. It gets typer's context, which
has the values of the line so far."""
