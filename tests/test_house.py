"""The rooms of ARCHITECTURE.md: who may import whom, and which library lives where."""

import subprocess
import sys

import pytest

from tests.house import Module, modules

ROOMS = {
    "visible": set(),
    "errors": {"visible"},
    "settings": {"errors", "trace"},
    "units": {"errors"},
    "locks": set(),
    "trace": set(),
    "cache_folder": set(),
    "files": {"errors", "locks", "trace"},
    "routine": {"errors", "units", "trace"},
    "session": {"routine", "units", "errors"},
    "lint": {"session", "routine", "units", "errors"},
    "engines": {"errors", "files", "locks", "settings", "trace", "cache_folder"},
    "audio": {"session", "units", "errors", "files", "trace"},
    "wiring": set(
        "audio engines session routine files trace cache_folder locks units errors visible".split()
    ),
    "cli": set("__init__ wiring lint session routine engines trace units errors visible".split()),
}
ROOMS["__init__"] = ROOMS["__main__"] = set(ROOMS)

CACHE = ("voicecoach.engines.store", "voicecoach.engines.upkeep")

# What may be imported under these names only: the registry and the cache, but no engine itself.
NARROW = {("cli", "engines"): ("voicecoach.engines", *CACHE)}

HOMES = {
    "yaml": ["routine"],
    "pydantic": ["routine"],
    "pydantic_core": ["routine"],
    "gtts": ["engines"],
    "requests": ["engines.https"],
    "urllib3": ["engines.https"],
    "espeakng_loader": ["engines"],
    "hibari": ["engines.hibari"],
    "pydub": ["audio"],
    "soundfile": ["audio"],
    "soxr": ["audio"],
    "numpy": ["audio", "engines.hibari.child"],
    "lameenc": ["audio"],
    "mutagen": ["audio"],
    "PIL": ["audio.cover"],
    "typer": ["cli"],
    "rich": ["cli"],
    "platformdirs": ["cache_folder", "routine.library", "settings"],
}

# What a workout is and sounds like depends on no file, clock, network, chance or process.
PURE = {"session", "lint"}
IMPURE = set(
    "os pathlib io shutil tempfile glob socket ssl http urllib asyncio time datetime random"
    " secrets uuid subprocess threading multiprocessing concurrent ctypes".split()
)

MODULES = modules()
NAMES = {module.name for module in MODULES}


def complaints(module: Module) -> list[str]:
    found = [(line, name, why_not(module, name)) for line, name in module.imports()]
    found += [(line, name, why_not_called(module, name)) for line, name in module.calls()]
    return [f"{module.name}:{line}: {name}: {why}" for line, name, why in found if why]


def why_not(module: Module, name: str) -> str:
    top = name.split(".")[0]
    if top == "voicecoach":
        return why_not_ours(module, name)
    if top in HOMES:
        at_home = any(is_within(module.name, f"voicecoach.{home}") for home in HOMES[top])
        return "" if at_home else f"lives only in {' and '.join(HOMES[top])}"
    if top not in sys.stdlib_module_names:
        return "a library that has no room yet"
    return f"{module.room} is pure" if module.room in PURE and top in IMPURE else ""


def why_not_ours(module: Module, name: str) -> str:
    imported = name if name in NAMES else name.rpartition(".")[0] or name
    room = Module(imported, "").room
    if name == "voicecoach.__version__" or room == module.room:
        return ""
    if room not in ROOMS.get(module.room, set()):
        return f"{module.room} may not import {room}"
    only = NARROW.get((module.room, room), (imported,))
    return "" if imported in only else f"{module.room} may import only {' and '.join(only)}"


def why_not_called(module: Module, name: str) -> str:
    if name == "open" and module.room in PURE:
        return f"{module.room} is pure"
    return "only cli prints" if name == "print" and module.room != "cli" else ""


def is_within(name: str, place: str) -> bool:
    return f"{name}.".startswith(f"{place}.")


def test_every_room_is_there_and_no_other() -> None:
    assert {module.room for module in MODULES} == set(ROOMS)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_keeps_to_its_neighbours(room: str) -> None:
    inside = [module for module in MODULES if module.room == room]
    assert inside
    assert [told for module in inside for told in complaints(module)] == []


FORBIDDEN = [
    ("units", "import voicecoach.routine"),
    ("session.fit", "from voicecoach.engines import interface"),
    ("session.fit", "from ..engines import interface"),
    ("session.fit", "from .. import audio"),
    ("session.fit", "def late():\n    from voicecoach import audio"),
    ("session.fit", "if TYPE_CHECKING:\n    from voicecoach.engines.interface import Voice"),
    ("session.fit", "import os.path"),
    ("session.fit", "from datetime import date"),
    ("session.fit", "with open('x') as file: pass"),
    ("session.fit", "importlib.import_module('voicecoach.audio.clip')"),
    ("routine.parse", "from voicecoach.session.timeline import Cue"),
    ("session.fit", "from voicecoach.lint.remark import Remark"),
    ("lint.checks", "from pathlib import Path"),
    ("routine.parse", "import platformdirs"),
    ("routine.parse", "from voicecoach import build"),
    ("engines.gtts", "import numpy as np"),
    ("engines.gtts", "from voicecoach.audio.clip import Clip"),
    ("audio.clip", "from voicecoach.engines.interface import Voice"),
    ("audio.clip", "print('clip')"),
    ("wiring.planning", "from yaml import compose"),
    ("wiring.planning", "from voicecoach.cli import main"),
    ("cli.report", "from voicecoach.engines.gtts import GttsEngine"),
    ("cli.report", "from voicecoach.engines import gtts"),
    ("cli.report", "from voicecoach.audio import clip"),
    ("cli.report", "import click"),
]

ALLOWED = [
    ("session.fit", "from voicecoach.routine.model import Routine\nimport math"),
    ("session.fit", "from .timeline import Cue"),
    ("engines.gtts", "from gtts import gTTS\nfrom ..files import replacing"),
    ("cache_folder", "import platformdirs"),
    ("cli.report", "from voicecoach.engines import engine_names\nprint(engine_names())"),
    ("audio.tag", "from voicecoach import __version__"),
]


@pytest.mark.parametrize(("name", "source"), FORBIDDEN)
def test_what_is_forbidden_is_reported(name: str, source: str) -> None:
    assert len(complaints(Module(f"voicecoach.{name}", source))) == 1


@pytest.mark.parametrize(("name", "source"), ALLOWED)
def test_what_is_allowed_is_not(name: str, source: str) -> None:
    assert complaints(Module(f"voicecoach.{name}", source)) == []


def test_a_relative_import_counts_from_its_own_package() -> None:
    inside = Module("voicecoach.session", "from . import fit\nfrom ..audio import clip", True)
    assert list(inside.imports()) == [(1, "voicecoach.session.fit"), (2, "voicecoach.audio.clip")]


HEAVY = set(
    "hibari onnxruntime numpy soundfile soxr gtts requests pydub pydantic lameenc mutagen".split()
)


@pytest.mark.parametrize(
    ("arguments", "reached"),
    [(["-c", "import voicecoach"], "voicecoach"), (["-m", "voicecoach", "--help"], "typer")],
)
def test_nothing_heavy_is_imported_at_once(arguments: list[str], reached: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-X", "importtime", *arguments], capture_output=True, text=True
    )
    assert ended.returncode == 0, ended.stderr
    imported = {line.rpartition("|")[2].strip() for line in ended.stderr.splitlines()}
    assert reached in imported
    assert {name.split(".")[0] for name in imported} & HEAVY == set()
