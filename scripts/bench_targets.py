"""What the bench must find: each target beside what was measured, as ratios within one run."""

from collections.abc import Iterator

from bench_clock import Figure
from bench_compared import EARLIER
from bench_figures import MIDDLE, VOICES, Figures


def targets(figures: Figures) -> Iterator[tuple[str, str, str]]:
    """What is measured, what it must be, and what it is."""
    by_name, last = figures.by_name, f"warm {len(figures.lengths) - 1}"
    middle, longest = clock(figures.lengths[MIDDLE]), clock(figures.lengths[-1])
    warm, long = by_name[f"warm {MIDDLE}"], by_name[last]
    longer = f"{figures.lengths[-1] / figures.lengths[MIDDLE]:.1f}"
    obvious = "obvious way" if figures.exports else "obvious way (+= alone)"

    def times(name: str, other: str) -> str:
        return ratio(by_name[name].seconds, by_name[other].seconds)

    yield f"build of {middle} again / voicecoach --help", "<= 1.5", times("again", "help")
    yield "voicecoach --help / import typer", "<= 1.3", times("help", "typer")
    yield f"warm build of {middle} / bare import", "<= 2.2", times(warm.name, "bare")
    yield _cpu_target("  CPU / by commit " + EARLIER, "<= 0.9", warm, by_name.get("earlier"))
    hibari, espeak = (by_name.get(f"cold {voice}") for voice in VOICES)
    yield _cpu_target("cold build of Bia, CPU, hibari / espeak", "<= 2", hibari, espeak)
    yield f"{obvious} / warm build of {middle}", ">= 100", times("obvious", warm.name)
    pace = figures.lengths[MIDDLE] / by_name["render"].seconds
    yield f"render alone {middle}, times real time", ">= 15,000", f"{pace:,.0f}"
    yield "  with units kept / copyfile, fsync, rename", "<= 5", times("kept", "safe copy")
    yield "  with units kept / copyfile", "<= 5", times("kept", "copy")
    yield (
        f"warm build of {longest} / of {middle} ({longer}x as long)",
        "< 4",
        times(last, warm.name),
    )
    yield f"peak memory of a warm build of {longest}, MiB", "<= 150", _peaks(long)
    yield f"  / of {middle}", "<= 1.2", _peaks(long, warm)
    yield f"cold build of {middle} / bare import", "<= 10", times("cold", "bare")


def _cpu_target(
    label: str, target: str, one: Figure | None, other: Figure | None
) -> tuple[str, str, str]:
    """The row of a ratio between seconds of the processor; it says where one cannot be had."""
    if one is None or other is None:
        return f"{label} (not available here)", target, "-"
    if not (one.cpu and other.cpu):
        return label, target, "-"
    return label, target, ratio(one.cpu, other.cpu)


def _peaks(figure: Figure, other: Figure | None = None) -> str:
    if figure.peak is None or (other and other.peak is None):
        return "-"
    return f"{figure.peak / other.peak:.2f}" if other and other.peak else f"{figure.peak:.1f}"


def ratio(one: float, other: float) -> str:
    """Three digits, and all of those before the point."""
    ratio = one / other
    return f"{ratio:.3g}" if ratio < 100 else f"{ratio:,.0f}"


def clock(seconds: float) -> str:
    """h:mm:ss."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"
