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

from bench_clock import Figure, show_progress
from bench_figures import EARLIER, MIDDLE, Figures

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
        if name in figures.by_name:  # a shallow clone has no earlier commit
            yield _row(label, figures.by_name[name], bare)
    yield ""
    yield _TARGETS.format("what must be reached", "target", "measured")
    for label, target, measured in _targets(figures):
        yield _TARGETS.format(label, target, measured)
    yield ""
    yield f"All of it took {seconds:.0f} seconds."


def _machine() -> Iterator[str]:
    yield f"voicecoach bench: Python {platform.python_version()}, {os.cpu_count()} processors"
    yield platform.platform()
    if model := _processor():
        yield model


def _processor() -> str:
    """The model of the processor, if the system names it."""
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
    legend = (
        "Medians of seconds by the clock, and of peak memory (of the largest process). What is"
        " compared ran in turn, but for the plain and the obvious way. A build is a whole process,"
        " with eSpeak and the bed; the obvious way has no bed. Bare import: a Python that imports"
        f" the {len(figures.libraries)} modules of libraries that a warm build imports, and does"
        f" nothing else; they are of {', '.join(tops)}."
    )
    yield ""
    yield from textwrap.wrap(legend, WIDTH)
    yield ""


def _labels(figures: Figures) -> dict[str, str]:
    """What each row is called, in order."""
    middle = _clock(figures.lengths[MIDDLE])
    warm = {f"warm {n}": f"warm build of {_clock(s)}" for n, s in enumerate(figures.lengths)}
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
        "help": "voicecoach --help",
        "typer": "import typer",
        "again": f"build of {middle} again, nothing changed",
        "cold hibari": "cold build by hibari",
        "cold espeak": "  the same by espeak",
        "earlier": f"warm build of {middle} by commit {EARLIER}",
    }


def _row(label: str, figure: Figure, bare: float) -> str:
    pace = f"{figure.length_s / figure.seconds:,.0f}" if figure.length_s else "-"
    peak = f"{figure.peak:.1f}" if figure.peak else "-"
    relation = _ratio(figure.seconds, bare)
    return _COLUMNS.format(label, len(figure.runs), f"{figure.seconds:.4f}", pace, relation, peak)


def _targets(figures: Figures) -> Iterator[tuple[str, str, str]]:
    """What is measured, what it must be, and what it is."""
    by_name, last = figures.by_name, f"warm {len(figures.lengths) - 1}"
    middle, longest = _clock(figures.lengths[MIDDLE]), _clock(figures.lengths[-1])
    warm, long = by_name[f"warm {MIDDLE}"], by_name[last]
    longer = f"{figures.lengths[-1] / figures.lengths[MIDDLE]:.1f}"
    obvious = "obvious way" if figures.exports else "obvious way (+= alone)"

    def ratio(name: str, other: str) -> str:
        return _ratio(by_name[name].seconds, by_name[other].seconds)

    yield f"warm build of {middle} / bare import", "<= 2.2", ratio(warm.name, "bare")
    if "earlier" in by_name:
        yield f"  CPU / that of commit {EARLIER}", "<= 0.9", _cpu(warm, by_name["earlier"])
    yield "build again, nothing changed / voicecoach --help", "<= 1.5", ratio("again", "help")
    yield (
        "cold build by hibari / by espeak, CPU",
        "<= 2",
        _cpu(by_name["cold hibari"], by_name["cold espeak"]),
    )
    yield f"{obvious} / warm build of {middle}", ">= 100", ratio("obvious", warm.name)
    pace = figures.lengths[MIDDLE] / by_name["render"].seconds
    yield f"render alone {middle}, times real time", ">= 15,000", f"{pace:,.0f}"
    yield "  with units kept / copyfile, fsync, rename", "<= 5", ratio("kept", "safe copy")
    yield "  with units kept / copyfile", "<= 5", ratio("kept", "copy")
    yield (
        f"warm build of {longest} / of {middle} ({longer}x as long)",
        "< 4",
        ratio(last, warm.name),
    )
    yield f"peak memory of a warm build of {longest}, MiB", "<= 150", _peaks(long)
    yield f"  / of {middle}", "<= 1.2", _peaks(long, warm)
    yield f"cold build of {middle} / bare import", "<= 10", ratio("cold", "bare")
    yield "voicecoach --help / import typer", "<= 1.3", ratio("help", "typer")


def _peaks(figure: Figure, other: Figure | None = None) -> str:
    if figure.peak is None or (other and other.peak is None):
        return "-"
    return f"{figure.peak / other.peak:.2f}" if other and other.peak else f"{figure.peak:.1f}"


def _cpu(figure: Figure, other: Figure) -> str:
    """How much more all processors together had to do."""
    if figure.cpu is None or other.cpu is None:
        return "-"
    return _ratio(figure.cpu, other.cpu)


def _ratio(one: float, other: float) -> str:
    """Three digits, and all of those before the point."""
    ratio = one / other
    return f"{ratio:.3g}" if ratio < 100 else f"{ratio:,.0f}"


def _clock(seconds: float) -> str:
    """h:mm:ss."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small sessions, few runs: a trial")
    quick, start = parser.parse_args().quick, time.monotonic()
    with tempfile.TemporaryDirectory(prefix="voicecoach-bench-") as folder:
        figures = Figures(Path(folder), quick=quick)
        figures.measure()
    show_progress("listening to finished sessions")
    heard = _heard(quick=quick)
    show_progress("")
    *rows, last = table(figures, time.monotonic() - start)
    print("\n".join([*rows, *heard, "", last]))


def _heard(*, quick: bool) -> list[str]:
    """The table of what is heard, by a child: this program loads nothing large."""
    script = str(Path(__file__).with_name("bench_sound.py"))
    command = [sys.executable, script, *(["--quick"] if quick else [])]
    return subprocess.run(
        command, stdout=subprocess.PIPE, text=True, check=True
    ).stdout.splitlines()


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
