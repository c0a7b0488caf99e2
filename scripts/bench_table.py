"""The bench: measures, then prints one table. It says what is, not whether that is good."""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path

from bench_clock import Figure, tell
from bench_compared import EARLIER
from bench_figures import MIDDLE, VOICES, Figures
from bench_targets import clock, ratio, targets

WIDTH = 96
_COLUMNS = "{:<46}{:>5}{:>12}{:>12}{:>10}{:>10}"
_TARGETS = "{:<66}{:>15}{:>14}"


def table(figures: Figures, seconds: float) -> Iterator[str]:
    """The lines of the table, `seconds` after the beginning."""
    yield from _machine()
    yield from _legend(figures)
    yield _COLUMNS.format("", "runs", "seconds", "x real time", "/ bare", "peak MiB")
    bare = figures.by_name["bare"].seconds
    for name, label in _labels(figures).items():
        if name not in figures.by_name:
            continue
        yield _row(label, figures.by_name[name], bare)
    yield ""
    yield _TARGETS.format("what must be reached", "target", "measured")
    for label, target, measured in targets(figures):
        yield _TARGETS.format(label, target, measured)
    yield ""
    yield f"All of it took {seconds:.0f} seconds."


def _machine() -> Iterator[str]:
    yield f"voicecoach bench: Python {platform.python_version()}, {os.cpu_count()} processors"
    yield platform.platform()
    if model := _processor():
        yield model


def _processor() -> str:
    """The model, where the system tells it."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        lines = []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    if sys.platform == "darwin":
        asked = ["/usr/sbin/sysctl", "-n", "machdep.cpu.brand_string"]
        models = [subprocess.run(asked, capture_output=True, text=True).stdout.strip()]
    return models[0] if models else platform.processor()


def _legend(figures: Figures) -> Iterator[str]:
    tops = sorted({name.split(".")[0] for name in figures.libraries})
    told = (
        "Medians of seconds by the clock, and of peak memory (of the largest process). What is"
        " compared ran in turn, but for the plain and the obvious way. A build is a whole process,"
        " with eSpeak and the bed; the obvious way has no bed. Bare import: a Python that imports"
        f" the {len(figures.libraries)} modules of libraries that a warm build imports, and does"
        f" nothing else; they are of {', '.join(tops)}."
    )
    yield ""
    yield from textwrap.wrap(told, WIDTH)
    yield ""


def _labels(figures: Figures) -> dict[str, str]:
    """What each row is called, in order."""
    middle = clock(figures.lengths[MIDDLE])
    warm = {f"warm {n}": f"warm build of {clock(s)}" for n, s in enumerate(figures.lengths)}
    return {
        "bare": "bare import",
        **warm,
        "changed": "  with rests it was never built with",
        "cold": f"cold build of {middle}",
        "render": f"render alone {middle}, clips in memory",
        "kept": "  the same, units kept",
        "copy": "  copying the file: copyfile",
        "safe copy": "  copying the file: copyfile, fsync, rename",
        "plain": f"plain path {middle}, one encoder",
        "added": f"obvious way {middle}: pydub +=",
        "obvious": "  += and export to mp3"
        if figures.exports
        else "  no export: ffmpeg is missing",
        "earlier": f"warm build of {middle} by commit {EARLIER}",
        "again": f"build of {middle} again, nothing changed",
        **{f"cold {voice}": f"cold build of Bia by {voice}" for voice in VOICES},
        "help": "voicecoach --help",
        "typer": "import typer",
    }


def _row(label: str, figure: Figure, bare: float) -> str:
    pace = f"{figure.length_s / figure.seconds:,.0f}" if figure.length_s else "-"
    peak = f"{figure.peak:.1f}" if figure.peak else "-"
    relation = ratio(figure.seconds, bare)
    return _COLUMNS.format(label, len(figure.runs), f"{figure.seconds:.4f}", pace, relation, peak)


def main() -> None:
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small sessions, few runs: a trial")
    quick, start = parser.parse_args().quick, time.monotonic()
    with tempfile.TemporaryDirectory(prefix="voicecoach-bench-") as folder:
        figures = Figures(Path(folder), quick=quick)
        figures.measure()
    tell("")
    print("\n".join(table(figures, time.monotonic() - start)))


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
