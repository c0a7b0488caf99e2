"""Reads the Markdown pages of the repository: their code blocks, links and headings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).parents[2]

_FENCE = re.compile(r"^(?P<indent> *)(?P<fence>`{3,})(?P<language>[\w+-]*)(?P<options>[^`]*)$")
_TITLE = re.compile(r'title="([^"]+)"')
_COMMENT = re.compile(r"^\s*<!--\s*(.*?)\s*-->\s*$")
_NOT_RUN = re.compile(r"not run: (.+)")
_ENDS_WITH = re.compile(r"ends with (\d+)")


@dataclass(frozen=True)
class Block:
    """A fenced code block."""

    page: Path
    line: int
    """The line of the opening fence, counted from 1."""
    language: str
    title: str
    """The name of the file that the block shows, or an empty text."""
    comment: str
    """The HTML comment on the line before the block, or an empty text."""
    text: str

    @property
    def place(self) -> str:
        """Where the block is, for messages."""
        return f"{name_of(self.page)}:{self.line}"

    @property
    def not_run(self) -> str:
        """The reason why tests do not run the block; empty if they do."""
        found = _NOT_RUN.fullmatch(self.comment)
        return found[1] if found else ""

    @property
    def exit_code(self) -> int:
        """The exit code that the commands of the block must have."""
        found = _ENDS_WITH.fullmatch(self.comment)
        return int(found[1]) if found else 0

    @property
    def has_mistakes(self) -> bool:
        """Whether the block shows a routine that must be refused."""
        return self.comment == "has mistakes"


def name_of(page: Path) -> str:
    """The path of a page from the repository's top folder, with slashes."""
    return page.relative_to(ROOT).as_posix()


def user_pages() -> list[Path]:
    """The pages whose code blocks are run: the README, the site, and the routine language."""
    return [
        ROOT / "README.md",
        ROOT / "routines" / "README.md",
        *sorted((ROOT / "docs").rglob("*.md")),
    ]


def all_pages() -> list[Path]:
    """Every Markdown file of the repository but those that tests read as somebody's sheet."""
    folders = (ROOT / name for name in ("docs", "routines", "scripts", "tests", "voicecoach"))
    nested = (page for folder in folders for page in folder.rglob("*.md"))
    return sorted([*ROOT.glob("*.md"), *(page for page in nested if not is_sheet(page))])


def is_sheet(page: Path) -> bool:
    """Return whether a file is an exercise sheet, which is as its author wrote it."""
    return page.name == "sheet.md" or page.is_relative_to(ROOT / "tests/drafting/documents/cases")


def blocks_of(page: Path, *languages: str) -> list[Block]:
    """The page's code blocks in these languages, in order; all of them if none is named."""
    found = blocks_in(page.read_text("utf-8"), page)
    return [block for block in found if not languages or block.language in languages]


def blocks_in(text: str, page: Path) -> Iterator[Block]:
    """Yield every fenced block of a text; a block in a tab or a list is indented as a whole."""
    lines = iter(enumerate(text.splitlines(), 1))
    comment = ""
    for number, line in lines:
        if opening := _FENCE.match(line):
            content = list(_content(lines, opening["indent"], opening["fence"]))
            title = _TITLE.search(opening["options"])
            yield Block(
                page=page,
                line=number,
                language=opening["language"],
                title=title[1] if title else "",
                comment=comment,
                text="".join(f"{line}\n" for line in content),
            )
            comment = ""
        elif line.strip():  # an empty line may stand between a comment and its block
            found = _COMMENT.match(line)
            comment = found[1] if found else ""


def _content(lines: Iterator[tuple[int, str]], indent: str, fence: str) -> Iterator[str]:
    """Yield the lines up to the closing fence, without their common indent."""
    for _, line in lines:
        if line == indent + fence:
            return
        yield line.removeprefix(indent)
    raise ValueError(f"a block that {fence} opens is never closed")


def without_blocks(page: Path) -> str:
    """The page's text without its code blocks."""
    text = page.read_text("utf-8")
    return re.sub(r"^( *)(`{3,}).*?^\1\2$", "", text, flags=re.MULTILINE | re.DOTALL)


def prose_of(page: Path) -> str:
    """The page's text without its code blocks and code spans."""
    return re.sub(r"(`+)(?!`).+?(?<!`)\1(?!`)", "`", without_blocks(page), flags=re.DOTALL)


def links_of(page: Path) -> list[str]:
    """The targets of the page's links and pictures that lead into this repository."""
    targets = re.findall(r"\]\(\s*<?([^)>\s]+)", prose_of(page))
    targets += re.findall(r"^\[[^\]]+\]:\s+(\S+)", prose_of(page), re.MULTILINE)
    return [target for target in targets if not re.match(r"[a-z][a-z+.-]*:", target)]


def anchors_of(page: Path) -> set[str]:
    """The anchors of the page's headings, as GitHub makes them."""
    anchors: set[str] = set()
    for heading in re.findall(r"^#{1,6} +(.+?)\s*#*$", without_blocks(page), re.MULTILINE):
        anchor = slug_of(heading)
        copies = (f"{anchor}-{count}" for count in range(1, 100))
        anchors.add(next(name for name in (anchor, *copies) if name not in anchors))
    return anchors


def slug_of(heading: str) -> str:
    """The anchor that GitHub gives a heading: `How to add …` becomes `how-to-add-`."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()
    return re.sub(r"[^\w\- ]", "", text).replace(" ", "-")


def commands_of(block: Block) -> list[tuple[str, list[str]]]:
    """Each command of a console block with the lines it is shown to print."""
    lines = block.text.splitlines()
    starts = [number for number, line in enumerate(lines) if line.startswith("$ ")]
    if not starts or starts[0] != 0:
        raise ValueError(f"{block.place}: a console block begins with a command: $ voicecoach ...")
    return [_split(lines[start:end]) for start, end in pairwise([*starts, len(lines)])]


def _split(lines: list[str]) -> tuple[str, list[str]]:
    """A command, which may go on after a backslash, and its output."""
    command = lines[0].removeprefix("$ ")
    rest = lines[1:]
    while command.endswith("\\"):
        command = command[:-1] + rest.pop(0).strip()
    return command, rest


def write_file(block: Block, folder: Path) -> None:
    file = folder / block.title
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(block.text, "utf-8")
