"""The lists of a page, and the numbers of their items."""

from dataclasses import dataclass


@dataclass(slots=True)
class OpenList:
    """One list, from its start to its end."""

    is_numbered: bool
    start: str = "1"
    """The first number, as the page writes it."""
    _count: int = 0

    def next_marker(self) -> str:
        """Return what a browser shows before the next item: "1." or "-"."""
        self._count += 1
        if not self.is_numbered:
            return "-"
        first = int(self.start) if self.start.isdecimal() and len(self.start) < 5 else 1
        return f"{first + self._count - 1}."
