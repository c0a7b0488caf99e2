"""What `scripts/draft_score` is asked for, and what it prints."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from draft_score_compare import Finding, Verdict
from draft_score_sheet import SheetScore, score_sheet
from draft_score_sheets import sheets_in
from draft_score_totals import Totals, shortfalls, totals

CORPUS = Path(__file__).parents[1] / "tests" / "sheets"
WHAT = "Draft every sheet of the corpus, and compare the drafts with the routines they must give."
HEAD = ("sheet", "right", "wrong", "missing", "invented", "silent", "doubted", "moves")
ROW = "{:<34}" + "{:>9}" * (len(HEAD) - 1)


def main() -> int:
    """Print the score. Return 1 if a figure does not reach its target."""
    asked = _asked()
    sheets = [sheet for sheet in sheets_in(asked.folder) if _is_asked(sheet.name, asked.names)]
    scores = [score_sheet(sheet) for sheet in sheets]
    if not asked.quiet:
        print("\n".join(fault_lines(scores)))
    print("\n".join(table_lines(scores)))
    reached = totals(scores)
    print("\n".join(total_lines(reached)))
    return bool(shortfalls(reached))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/draft_score", description=WHAT)
    parser.add_argument("--folder", type=Path, default=CORPUS, help="another folder with sheets")
    parser.add_argument("-q", "--quiet", action="store_true", help="only the tables")
    parser.add_argument("names", nargs="*", metavar="NAME", help="only sheets with this in a name")
    return parser.parse_args()


def _is_asked(name: str, parts: Sequence[str]) -> bool:
    return not parts or any(part in name for part in parts)


def fault_lines(scores: Sequence[SheetScore]) -> Iterator[str]:
    """Yield, sheet by sheet, all that is not as it should be."""
    for score in scores:
        lines = list(_faults_of(score))
        if lines:
            yield f"## {score.name}"
            yield from lines


def _faults_of(score: SheetScore) -> Iterator[str]:
    lists = {
        "no draft": [score.failure] * bool(score.failure),
        "missed": score.missed,
        "no exercise": score.none,
        "other name": score.renamed,
        "no fate": score.unfated,
        "lost": score.lost,
    }
    for label, texts in lists.items():
        yield from (f"  {label}: {text}" for text in texts)
    yield from (_fault_line(one) for one in score.findings if one.is_fault and not score.failure)


def _fault_line(finding: Finding) -> str:
    sign = "?" if finding.is_doubted else "!"
    values = f"{finding.expected or '-'} -> {finding.drafted or '-'}"
    return f"  {sign} {finding.verdict.value}: {finding.place}, {finding.key}: {values}"


def table_lines(scores: Sequence[SheetScore]) -> Iterator[str]:
    """Yield the table of all sheets, with their sum as its last row."""
    yield ROW.format(*HEAD)
    for score in scores:
        yield ROW.format(score.name[:33], *_figures(totals([score])))
    yield ROW.format("all", *_figures(totals(scores)))


def _figures(reached: Totals) -> tuple[object, ...]:
    ways = (Verdict.RIGHT, Verdict.WRONG, Verdict.MISSING, Verdict.INVENTED)
    fields = (reached.fields[way] for way in ways)
    moves = f"-{reached.missed} +{reached.none}"
    return (*fields, reached.silent_faults, reached.doubted_right, moves)


def total_lines(reached: Totals) -> Iterator[str]:
    """Yield the figures of the whole corpus, and what does not reach its target."""
    yield f"fields right: {reached.right:.1%} of {reached.counted}"
    yield f"right fields with a comment: {reached.doubted:.1%}"
    yield f"wrong fields without a comment: {reached.silent_faults}"
    yield f"wrong fields with one: {reached.doubted_faults}"
    yield f"fields assumed, as they must be: {reached.fields[Verdict.ASSUMED]}"
    yield f"exercises missed: {reached.missed}; that are none: {reached.none}"
    yield f"exercises with another name: {reached.renamed}"
    yield f"lines without one fate: {reached.unfated}; sentences lost: {reached.lost}"
    yield from (f"NOT REACHED: {line}" for line in shortfalls(reached))


if __name__ == "__main__":
    raise SystemExit(main())
