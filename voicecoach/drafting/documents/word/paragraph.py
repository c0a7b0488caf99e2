"""One paragraph of a Word file."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_WRAPPERS = frozenset({"sdt", "sdtContent", "ins", "smartTag", "customXml", "moveTo"})
"""Elements around paragraphs and tables that mean nothing to a reader."""

_LEFT_OUT = frozenset({"del", "moveFrom", "txbxContent", "Fallback", "pPr", "rPr"})
"""What is no text of a paragraph: what was deleted, and boxes, which are read by themselves."""

_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, with what it says of its own style and list."""

    element: "_Element"

    @cached_property
    def text(self) -> str:
        """Its text, with tabs and line ends, without what was deleted or hidden."""
        return "".join(text for text, _ in self._runs)

    @cached_property
    def is_bold(self) -> bool:
        """Whether all of its text is bold."""
        runs = [(text, bold) for text, bold in self._runs if text.strip()]
        return bool(runs) and all(bold for _, bold in runs)

    @property
    def style(self) -> str:
        """The id of its style, or ""."""
        return value_of(self.element, "pPr", "pStyle")

    @property
    def list_id(self) -> str:
        """The id of its list, or ""."""
        return value_of(self.element, "pPr", "numPr", "numId")

    @property
    def list_level(self) -> str:
        """How deep it is in its list, as a number from 0, or ""."""
        return value_of(self.element, "pPr", "numPr", "ilvl")

    @cached_property
    def _runs(self) -> list[tuple[str, bool]]:
        return list(_runs_in(self.element))


def name_of(element: "_Element") -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def children_of(parent: "_Element") -> Iterator[tuple[str, "_Element"]]:
    """Yield the elements in a part of the text, with their names, also those in wrappers."""
    for child in parent:
        name = name_of(child)
        if name in _WRAPPERS:
            yield from children_of(child)
        else:
            yield name, child


def boxes_in(element: "_Element") -> Iterator["_Element"]:
    """Yield the text boxes that are fixed to a paragraph. Each is there once more for old Words."""
    for box in element.iter(f"{W}txbxContent"):
        above = {name_of(each) for each in box.iterancestors()}
        is_nested = any(each is not element for each in box.iterancestors(f"{W}txbxContent"))
        if "Fallback" not in above and not is_nested:
            yield box


def value_of(element: "_Element", *path: str) -> str:
    """Return the value of the element at the end of a path, or ""."""
    found = element.find("/".join(f"{W}{name}" for name in path))
    if found is None:
        return ""
    return found.get(f"{W}val", "")


def _runs_in(parent: "_Element") -> Iterator[tuple[str, bool]]:
    for child in parent:
        name = name_of(child)
        if name == "r":
            if not _is_on(child, "vanish") and not _is_on(child, "strike"):
                yield _text_of(child), _is_on(child, "b")
        elif name not in _LEFT_OUT:
            yield from _runs_in(child)


def _text_of(run: "_Element") -> str:
    texts = []
    for child in run:
        name = name_of(child)
        if name == "t":
            texts.append(child.text or "")
        elif name in _BREAKS and child.get(f"{W}type", "") != "page":
            texts.append(_BREAKS[name])
    return "".join(texts)


def _is_on(run: "_Element", name: str) -> bool:
    found = run.find(f"{W}rPr/{W}{name}")
    return found is not None and found.get(f"{W}val", "1") not in {"0", "false", "off"}
