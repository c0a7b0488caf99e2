"""Bullets and numbers in front of a line."""

import re

_BULLETS = "•●○◦▪▫■□▸►▶‣⁃·∙⋅»›→➔➜➢➤✓✔✅☑☐☒✗✘❖◆◇♦★☆✦⦿⦾❏❑◉◘◾◽"

_EMOJI = "\u2600-\u27bf\u2b00-\u2bff\U0001f1e6-\U0001faff"

_BULLET = re.compile(
    rf"""(?P<mark>
      [{_BULLETS}]
    | -> | =>
    | --? (?=[\s\w("'*\[]) (?!-?\d+\s*%)
    | [–—−‐] (?=[\s\w("'*])
    | \*{{2,3}} (?=\s+[^*]*\Z)      # pairs by stars
    | \* (?=\s) | \* (?=\w[^*]*\Z)   # a star with a partner means bold
    | \+ (?=\s)
    | ~ (?=\s+[A-Za-z])
    | o (?=\s)                       # Word's second bullet
    )\s*(?=\S)""",
    re.VERBOSE,
)

_CHECKBOX = re.compile(r"(?P<mark>\[[ xX]?\])\s*(?=\S)")

_KEYCAP = re.compile(r"(?P<mark>\d)\u20e3\s*(?=\S)")

_PICTURE = re.compile(rf"(?P<mark>[{_EMOJI}]{{1,3}})\s*(?=[^\s{_EMOJI}])")

_WORDS = "Step|Exercise|Ex|Move|Station|Stretch|Pose|Drill|No\\.|Nr\\.|Number"

_NUMBER = re.compile(
    rf"""(?P<mark>
      \(\d{{1,3}}\) | \d{{1,3}}[.)](?!\d) | \d{{1,2}}\.\d{{1,2}}[.)](?!\d)
    | \d{{1,2}}\s?[-–—](?=\s+[A-Z]) | \d{{1,2}}:(?=\s+[A-Za-z])
    | \#\d{{1,2}}\b[.:)]?
    | (?:{_WORDS})\s?\#?\d{{1,2}}\b\s?[.:)–—-]?
    | \d{{1,2}}[a-hA-H](?:[.):]|(?=\s+[A-Z]))
    | \([a-zA-Z]\) | [a-zA-Z]\) | [a-hA-H]\.(?=\s) | [A-H]:(?=\s)
    | [A-H]\d[.):] | [A-H]\d\s?[-–—](?=\s) | [A-F][1-6](?=\s+\S)
    | [ivx]{{1,4}}[.)](?=\s)
    )\s*(?=\S)""",
    re.VERBOSE,
)


def take_bullet(text: str) -> tuple[str, str]:
    """Return the bullet of a line, or "", and the text after it."""
    found = _BULLET.match(text)
    box = _CHECKBOX.match(text, found.end() if found else 0)
    keycap = _KEYCAP.match(text)
    if keycap:
        return f"{keycap['mark']}.", text[keycap.end() :]
    if box:
        return box["mark"], text[box.end() :]
    if found:
        return found["mark"], text[found.end() :]
    return "", text


def take_number(text: str) -> tuple[str, str]:
    """Return the number or letter of an item, such as "1." or "A1", or "", and the text after."""
    found = _NUMBER.match(text)
    if not found or not _is_item(text[found.end() :]):
        return "", text
    return found["mark"].strip(), text[found.end() :]


def take_picture(text: str) -> tuple[str, str]:
    """Return the emoji in front of a line, or "", and the text after."""
    found = _PICTURE.match(text)
    if found:
        return (found["mark"], text[found.end() :])
    return ("", text)


def _is_item(text: str) -> bool:
    return any(character.isalnum() for character in text)
