"""A move of running text, and what a text says of several of them."""

from dataclasses import dataclass, field

from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.rule import BlockRule
from voicecoach.drafting.layout.lines.split_head import AMOUNT_FIELDS
from voicecoach.drafting.layout.running.named_clause import NamedClause


@dataclass(slots=True)
class TextMove:
    """A move of running text."""

    named: NamedClause
    said: str
    """The clause that names it, as written."""
    texts: list[str] = field(default_factory=list)
    """What the text says of it behind its name, each sentence apart, as written."""

    @property
    def has_amount(self) -> bool:
        """Return whether the text says how much of it."""
        return self.named.has_amount or any(says_amount_of(text) for text in self.texts)


@dataclass(slots=True)
class AboutAll:
    """What a text says of several moves."""

    text: str
    rule: BlockRule | None = None
    """The rule before its moves: "12 minutes of". Without it the text looks back."""


def says_amount_of(text: str) -> bool:
    """Return whether a text says how much to do, or how long to stay."""
    return any(each.key in {*AMOUNT_FIELDS, "hold"} for each in dose_of(text.rstrip(" .")).fields)
