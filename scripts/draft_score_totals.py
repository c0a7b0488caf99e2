"""The figures of the whole corpus, and whether they reach what they must."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from draft_score_compare import Finding, Verdict
from draft_score_sheet import SheetScore

LEAST_RIGHT = 0.95
MOST_DOUBTED = 0.15


@dataclass(frozen=True)
class Totals:
    """How many fields came out in each way, and how many exercises."""

    fields: Mapping[Verdict, int]
    doubted_right: int
    """Right fields with a comment that they need not have."""
    doubted_faults: int
    """Fields that are not as they should be, with a comment that says so."""
    silent_faults: int
    """Fields that are not as they should be, without any comment."""
    missed: int
    none: int
    renamed: int
    unfated: int
    lost: int
    failures: int

    @property
    def counted(self) -> int:
        """All fields that can be right or wrong."""
        return sum(self.fields.values()) - self.fields[Verdict.ASSUMED]

    @property
    def right(self) -> float:
        """The share of the fields that are right, from 0 to 1."""
        return self.fields[Verdict.RIGHT] / max(self.counted, 1)

    @property
    def doubted(self) -> float:
        """The share of the right fields with a comment, from 0 to 1."""
        return self.doubted_right / max(self.fields[Verdict.RIGHT], 1)


def totals(scores: Sequence[SheetScore]) -> Totals:
    """Sum up the scores of some sheets."""
    findings = [finding for score in scores for finding in score.findings]
    doubted = [finding for finding in findings if finding.is_doubted]
    return Totals(
        fields=_count(findings),
        doubted_right=_count(doubted)[Verdict.RIGHT],
        doubted_faults=_faults(doubted),
        silent_faults=_faults(finding for finding in findings if not finding.is_doubted),
        missed=sum(len(score.missed) for score in scores),
        none=sum(len(score.none) for score in scores),
        renamed=sum(len(score.renamed) for score in scores),
        unfated=sum(len(score.unfated) for score in scores),
        lost=sum(len(score.lost) for score in scores),
        failures=sum(bool(score.failure) for score in scores),
    )


def _count(findings: Iterable[Finding]) -> Mapping[Verdict, int]:
    counted = dict.fromkeys(Verdict, 0)
    for finding in findings:
        counted[finding.verdict] += 1
    return counted


def _faults(findings: Iterable[Finding]) -> int:
    return sum(finding.is_fault for finding in findings)


def shortfalls(reached: Totals) -> list[str]:
    """Return what does not reach its target, a line each."""
    checks = (
        (reached.right < LEAST_RIGHT, f"right fields: {reached.right:.1%} < {LEAST_RIGHT:.0%}"),
        (reached.doubted > MOST_DOUBTED, f"doubted: {reached.doubted:.1%} > {MOST_DOUBTED:.0%}"),
        (reached.silent_faults > 0, f"wrong fields without a comment: {reached.silent_faults}"),
        (reached.none > 0, f"exercises that are none: {reached.none}"),
        (reached.unfated > 0, f"lines without one fate: {reached.unfated}"),
        (reached.failures > 0, f"sheets without a draft: {reached.failures}"),
    )
    return [line for is_short, line in checks if is_short]
