"""Builds at once, that share one cache: all succeed, alike, and hardly anything is spoken twice."""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

_COUNTED = """
import os, time
from pathlib import Path
from voicecoach.engines.espeak.engine import EspeakEngine

RECORDS = Path(os.environ["RECORDS"])

class Counted(EspeakEngine):
    name = "counted"

    def __init__(self):
        super().__init__()
        (RECORDS / f"{os.getpid()}.here").touch()
        while len(list(RECORDS.glob("*.here"))) < int(os.environ["COUNT"]):  # they start together
            time.sleep(0.01)

    def synthesize(self, utterance):
        with (RECORDS / "spoken").open("a", encoding="utf-8") as spoken:
            spoken.write(utterance.text + "\\n")
        return super().synthesize(utterance)
"""


def together(folder: Path, routine: str, count: int) -> Counter[str]:
    """So many builds of a routine, given as text, at once in eSpeak's voice, from an empty cache.

    Works in `folder`. What came of it, counted: failed and different ones should be 0, and no
    phrase spoken more than twice.
    """
    _install_counted(folder / "plugin")
    records = folder / "records"
    records.mkdir()
    path = os.pathsep.join([str(folder / "plugin"), os.environ.get("PYTHONPATH", "")])
    environment = {"PYTHONPATH": path, "RECORDS": str(records), "COUNT": str(count)}
    codes, outputs = builds_at_once(folder, routine, count, "counted", environment)
    spoken = Counter((records / "spoken").read_text("utf-8").splitlines())
    return Counter(
        {
            "builds at once": count,
            "builds failed": sum(code != 0 for code in codes),
            "outputs different": len(set(outputs)) - 1,
            "phrases spoken": len(spoken),
            "most often one was spoken": max(spoken.values()),
        }
    )


def builds_at_once(
    folder: Path, routine: str, count: int, engine: str, environment: Mapping[str, str]
) -> tuple[list[int], list[bytes]]:
    """The exit code and the file of each build."""
    (folder / "routine.yaml").write_text(routine, "utf-8")
    names = [folder / f"{number}.mp3" for number in range(count)]
    shared = {**os.environ, **environment, "VOICECOACH_CACHE_DIR": str(folder / "cache")}
    command = [
        sys.executable,
        "-m",
        "voicecoach",
        "build",
        "routine.yaml",
        "-q",
        "--engine",
        engine,
    ]
    builds = [
        subprocess.Popen(
            [*command, "-o", name.name], cwd=folder, env=shared, stdout=subprocess.DEVNULL
        )
        for name in names
    ]
    codes = [build.wait() for build in builds]
    return codes, [name.read_bytes() for name in names if name.exists()]


def _install_counted(place: Path) -> None:
    """Install a package that offers eSpeak's engine, with a record of what it speaks."""
    facts = place / "counted_engine-1.dist-info"
    facts.mkdir(parents=True)
    (place / "counted_engine.py").write_text(_COUNTED)
    (facts / "METADATA").write_text("Name: counted-engine\nVersion: 1\n")
    (facts / "entry_points.txt").write_text(
        "[voicecoach.engines]\ncounted = counted_engine:Counted\n"
    )
