"""The stages and their folders: which may import which, and which library lives where."""

import ast
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

from tests.house import STAGES, STANDARD_STREAMS, Module, modules

ROOMS = {
    "routine": {
        "source": set(),
        "values": set(),
        "model": {"source", "values"},
        "change": {"model", "values"},
        "parse": {"source", "values", "model", "change"},
        "keys": {"source", "model", "parse"},
        "schema": {"keys", "source", "values", "model", "parse"},
    },
    "session": {
        "model": set(),
        "compile": {"model"},
        "fit": {"model"},
        "cuesheet": {"model"},
        "lyrics": {"model"},
        "pronounce": set(),
    },
    "audio": {
        "clips": set(),
        "tags": set(),
        "bed": {"clips"},
        "mix": {"clips"},
        "mp3": {"clips", "bed", "mix", "tags"},
        "one_pass": {"clips", "bed", "mix", "mp3"},
        "wav_flac_ogg": {"clips", "mix", "one_pass", "tags"},
        "render": {"clips", "mix", "mp3", "tags", "wav_flac_ogg"},
    },
    "engines": {
        "interface": set(),
        "words": {"interface"},
        "voices": {"interface"},
        "contract": {"interface"},
        "embedded": {"interface"},
        "espeak": {"interface", "words", "embedded"},
        "hibari": {"interface", "words", "embedded"},
        "silent": {"interface", "words", "voices", "embedded"},
        "gtts": {"interface", "words"},
        "command": {"interface", "words", "voices"},
        "registry": {"interface", "command"},
    },
    "pipeline": {
        "callbacks": set(),
        "portable_name": set(),
        "receipt": set(),
        "speech": {"callbacks"},
        "options": {"callbacks", "speech"},
        "load_source": {"portable_name"},
        "compile_source": {"load_source", "speech"},
        "check": {"compile_source", "load_source"},
        "output": {"load_source", "speech"},
        "made_with": {"callbacks", "load_source", "options", "speech"},
        "meet_target": {"callbacks", "load_source", "speech"},
        "plan": set(
            "callbacks compile_source load_source meet_target options output speech".split()
        ),
        "plan_weeks": {"load_source", "options", "plan"},
        "build": set(
            "compile_source load_source made_with options output plan plan_weeks speech".split()
        ),
        "say": {"callbacks", "output", "speech"},
        "own_copy": {"output"},
        "play": {"load_source", "output"},
    },
    "cli": {
        "completion": {"settings"},
        "process": set(),
        "settings": set(),
        "doctor": {"settings"},
        "printing": {"doctor", "process", "settings"},
        "options": {"printing", "settings"},
        "receipts": {"printing"},
        "drafts": {"printing"},
        "commands": set(
            "completion doctor drafts options printing process receipts settings".split()
        ),
        "app": {"commands", "options"},
        "answer_completion": {"app", "completion", "printing"},
        "entry_point": set("answer_completion app completion printing process receipts".split()),
    },
}
"""Within a stage: each folder and file, and its neighbours that it may import. Only the
`__init__` of the stage has no row: it may import each of them, and none of them imports it."""

# What may be imported under these names only: the registry, but no engine itself.
NARROW = {
    ("cli", "engines"): ("voicecoach.engines.registry", "voicecoach.engines.interface"),
    ("cli", "cache"): ("voicecoach.cache.store", "voicecoach.cache.prune_and_verify"),
}

HOMES = {
    "yaml": ["routine", "drafting.write.scalars"],
    "pydantic": ["routine"],
    "pydantic_core": ["routine"],
    "gtts": ["engines"],
    "requests": ["https"],
    "urllib3": ["https"],
    "espeakng_loader": ["engines"],
    "hibari": ["engines.hibari"],
    "pydub": ["audio"],
    "soundfile": ["audio"],
    "soxr": ["audio"],
    "numpy": ["audio", "engines.hibari.child"],
    "lameenc": ["audio"],
    "mutagen": ["audio"],
    "PIL": ["audio.tags.cover"],
    "typer": ["cli"],
    "shellingham": ["cli.completion.install_script"],
    "rich": ["cli"],
    "lxml": ["drafting.documents.html", "drafting.documents.word"],
    "pypdf": ["drafting.documents.pdf"],
    "docx": ["drafting.documents.word"],
    "tomlkit": ["cli.settings.change_file"],
    "platformdirs": ["cache.folder", "routine.parse.routine_folders", "user_settings"],
}

# What a workout is and sounds like depends on no file, clock, network, chance or process.
PURE = {"languages", "session", "lint", "drafting"}
IMPURE = set(
    "os pathlib io shutil tempfile glob socket ssl http urllib asyncio time datetime random"
    " secrets uuid subprocess threading multiprocessing concurrent ctypes".split()
)

# Libraries read a document from a stream, and this one is in memory.
PERMITTED = {("voicecoach.drafting.documents", "io")}

MODULES = modules()
NAMES = {module.name for module in MODULES}


def complaints(module: Module) -> list[str]:
    found = [(line, name, why_not(module, name)) for line, name in module.imports()]
    found += [(line, name, why_not_called(module, name)) for line, name in module.calls()]
    found += [(line, name, why_not_print(module)) for line, name in module.standard_streams()]
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
    if name in STANDARD_STREAMS:
        return why_not_print(module)
    if any(is_within(module.name, room) and top == permitted for room, permitted in PERMITTED):
        return ""
    return f"{module.stage} is pure" if module.stage in PURE and top in IMPURE else ""


def why_not_ours(module: Module, name: str) -> str:
    imported = Module(name if name in NAMES else name.rpartition(".")[0] or name, "")
    if name == "voicecoach.__version__":
        return ""
    if imported.stage == module.stage:
        return why_not_neighbour(module, imported)
    if imported.stage not in STAGES.get(module.stage, set()):
        return f"{module.stage} may not import {imported.stage}"
    only = NARROW.get((module.stage, imported.stage), (imported.name,))
    return "" if imported.name in only else f"{module.stage} may import only {' and '.join(only)}"


def why_not_neighbour(module: Module, imported: Module) -> str:
    rooms = ROOMS.get(module.stage, {})
    if module.room not in rooms or imported.room == module.room:
        return ""
    if imported.room in rooms[module.room]:
        return ""
    return f"{module.stage}/{module.room} may not import {module.stage}/{imported.room}"


def why_not_called(module: Module, name: str) -> str:
    if name == "open" and module.stage in PURE:
        return f"{module.stage} is pure"
    return why_not_print(module) if name == "print" else ""


def why_not_print(module: Module) -> str:
    return "" if module.stage == "cli" else "only cli prints"


def is_within(name: str, place: str) -> bool:
    return f"{name}.".startswith(f"{place}.")


def test_every_stage_is_there_and_no_other() -> None:
    assert {module.stage for module in MODULES} == set(STAGES)


@pytest.mark.parametrize("stage", ROOMS)
def test_each_folder_and_file_of_a_stage_has_a_row(stage: str) -> None:
    rooms = {module.room for module in MODULES if module.stage == stage} - {""}
    assert set(ROOMS[stage]) == rooms


@pytest.mark.parametrize("stage", ROOMS)
def test_a_row_lists_only_what_is_imported(stage: str) -> None:
    imported: dict[str, set[str]] = {room: set() for room in ROOMS[stage]}
    for module in MODULES:
        if module.stage == stage and module.room:
            targets = {Module(name, "") for name in imports_of(module)}
            imported[module.room] |= {target.room for target in targets if target.stage == stage}
    unused = {room: ROOMS[stage][room] - imported[room] for room in imported}
    assert {room: names for room, names in unused.items() if names} == {}


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_keeps_to_its_neighbours(stage: str) -> None:
    inside = [module for module in MODULES if module.stage == stage]
    assert inside
    assert [found for module in inside for found in complaints(module)] == []


def imports_of(module: Module) -> set[str]:
    found = (name if name in NAMES else name.rpartition(".")[0] for _, name in module.imports())
    return {name for name in found if name in NAMES and name != module.name}


def circles(arrows: dict[str, set[str]]) -> set[str]:
    """Every module that leads back to itself, after those that lead nowhere are taken away."""
    left = dict(arrows)
    while ends := {name for name, targets in left.items() if not targets & left.keys()}:
        left = {name: targets for name, targets in left.items() if name not in ends}
    return set(left)


def test_no_module_imports_itself_by_way_of_others() -> None:
    arrows = {module.name: imports_of(module) - {"voicecoach"} for module in MODULES}
    assert circles(arrows) == set()


def upper_part(module: Module, depth: int) -> str:
    """The file or folder that a module is or is in, at most so many levels below voicecoach."""
    return ".".join(module.name.split(".")[: depth + 1])


def own_folder(module: Module) -> str:
    """The folder that a module lies in. The files at the top of a stage have rows of their own."""
    at_top = len(module.folder.split(".")) < 3
    return module.name if at_top else module.folder


def arrows_between(modules: list[Module], place_of: Callable[[Module], str]) -> dict[str, set[str]]:
    places = {module.name: place_of(module) for module in modules}
    arrows: dict[str, set[str]] = {place: set() for place in places.values()}
    for module in modules:
        place = places[module.name]
        targets = imports_of(module) & places.keys() - {"voicecoach"}
        arrows[place] |= {places[name] for name in targets} - {place}
    return arrows


@pytest.mark.parametrize("depth", [1, 2, 3])
def test_no_folder_imports_itself_by_way_of_others(depth: int) -> None:
    assert circles(arrows_between(MODULES, lambda module: upper_part(module, depth))) == set()


def test_no_folder_and_its_own_subfolder_import_each_other() -> None:
    assert circles(arrows_between(MODULES, own_folder)) == set()


def test_a_circle_of_a_folder_and_its_subfolder_is_found() -> None:
    parse, checks = "voicecoach.routine.parse", "voicecoach.routine.parse.checks"
    modules = [
        Module(f"{parse}.parse", f"import {checks}.block"),
        Module(f"{parse}.entries", ""),
        Module(f"{checks}.block", f"import {parse}.entries"),
    ]
    assert circles(arrows_between(modules, own_folder)) == {parse, checks}


def test_a_circle_is_found() -> None:
    arrows = {"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": set()}
    assert circles(arrows) == {"a", "b", "c"}


FORBIDDEN = [
    ("units", "import voicecoach.routine"),
    ("session.fit.fit", "from voicecoach.engines import interface"),
    ("session.fit.fit", "from ...engines import interface"),
    ("session.fit.fit", "from ... import audio"),
    ("session.fit.fit", "def late():\n    from voicecoach import audio"),
    ("session.fit.fit", "if TYPE_CHECKING:\n    from voicecoach.engines.interface import Voice"),
    ("session.fit.fit", "import os.path"),
    ("session.fit.fit", "from datetime import date"),
    ("session.fit.fit", "with open('x') as file: pass"),
    ("session.fit.fit", "importlib.import_module('voicecoach.audio.clips.clip')"),
    ("routine.parse.parse", "from voicecoach.session.model.timeline import Cue"),
    ("session.fit.fit", "from voicecoach.lint.finding import Remark"),
    ("lint.checks", "from pathlib import Path"),
    ("drafting.documents.read", "from pathlib import Path"),
    ("drafting.draft", "from io import BytesIO"),
    ("drafting.draft", "import pypdf"),
    ("routine.parse.parse", "import platformdirs"),
    ("routine.parse.parse", "from voicecoach import build"),
    ("engines.gtts.engine", "import numpy as np"),
    ("engines.gtts.engine", "from voicecoach.audio.clips.clip import Clip"),
    ("audio.clips.clip", "from voicecoach.engines.interface import Voice"),
    ("audio.clips.clip", "print('clip')"),
    ("audio.clips.clip", "sys.stdout.write('clip')"),
    ("audio.clips.clip", "def late():\n    stream = sys.stderr"),
    ("audio.clips.clip", "from sys import stderr"),
    ("pipeline.plan", "from yaml import compose"),
    ("pipeline.plan", "from voicecoach.cli import main"),
    ("cli.printing.report", "from voicecoach.engines.gtts.engine import GttsEngine"),
    ("cli.printing.report", "from voicecoach.engines import gtts"),
    ("cli.printing.report", "from voicecoach.audio import clips"),
    ("cli.printing.report", "import click"),
    ("routine.values.tempo", "from voicecoach.routine.model.exercise import Exercise"),
    ("routine.change.weeks", "from voicecoach.routine.parse.load import open_routine"),
    ("session.model.bouts", "from voicecoach.session.compile.work import work_of"),
    ("session.compile.work", "from ..fit.fit import fit"),
    ("audio.clips.clip", "from voicecoach.audio.mix import Mix"),
    ("audio.one_pass", "from voicecoach.audio.render import write_session"),
    ("audio.mix", "from voicecoach.audio.mp3.splice import splice_frames"),
    ("engines.gtts.engine", "from voicecoach.engines.espeak.engine import EspeakEngine"),
    ("engines.gtts.engine", "from voicecoach.engines import get_engine"),
    ("pipeline.speech.delivery", "from voicecoach.pipeline.plan import Plan"),
    ("pipeline.load_source", "from voicecoach.pipeline.speech.delivery import Delivery"),
    ("cli.printing.streams", "from voicecoach.cli.options.week import require_one_week"),
]

ALLOWED = [
    ("session.fit.fit", "from voicecoach.routine.model.routine import Routine\nimport math"),
    ("session.fit.fit", "from .beats import Placed"),
    ("engines.gtts.engine", "from gtts import gTTS\nfrom ...atomic_files import atomic_open"),
    ("cache.folder", "import platformdirs"),
    ("drafting.documents.pdf.pdf_reader", "from io import BytesIO"),
    (
        "cli.printing.report",
        "from voicecoach.engines.registry import engine_names\nprint(engine_names())",
    ),
    ("audio.tags.id3_tag", "from voicecoach import __version__"),
    ("cli.printing.streams", "sys.stdout.write('line')"),
]


@pytest.mark.parametrize(("name", "source"), FORBIDDEN)
def test_what_is_forbidden_is_reported(name: str, source: str) -> None:
    assert len(complaints(Module(f"voicecoach.{name}", source))) == 1


@pytest.mark.parametrize(("name", "source"), ALLOWED)
def test_what_is_allowed_is_not(name: str, source: str) -> None:
    assert complaints(Module(f"voicecoach.{name}", source)) == []


def test_a_relative_import_counts_from_its_own_package() -> None:
    inside = Module("voicecoach.session", "from . import fit\nfrom ..audio import clips", True)
    assert list(inside.imports()) == [
        (1, "voicecoach.session.fit"),
        (2, "voicecoach.audio.clips"),
    ]


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


def public_names(module: Module) -> set[str]:
    """The functions, classes and constants at the top of a module that others may import."""
    found: set[str] = set()
    for statement in top_statements(ast.parse(module.source)):
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.add(statement.name)
        elif isinstance(statement, ast.Assign | ast.AnnAssign):
            # Only what is assigned to: a comprehension's names are its own.
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            nodes = (node for target in targets for node in ast.walk(target))
            names = (node for node in nodes if isinstance(node, ast.Name))
            found |= {name.id for name in names if isinstance(name.ctx, ast.Store)}
    return {name for name in found if not name.startswith("_")}


def top_statements(node: ast.AST) -> Iterator[ast.stmt]:
    """The statements of a module that are in no function or class, but maybe in `if` or `try`."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.stmt):
            yield child
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.expr):
            yield from top_statements(child)


def names_defined_twice(modules: list[Module]) -> dict[str, list[str]]:
    places: dict[str, list[str]] = {}
    for module in modules:
        for name in public_names(module):
            places.setdefault(name, []).append(module.name)
    return {name: found for name, found in places.items() if len(found) > 1}


def test_a_public_name_is_defined_once() -> None:
    assert names_defined_twice(MODULES) == {}


def test_a_name_that_is_defined_twice_is_found() -> None:
    modules = [Module("voicecoach.a", "def fit() -> None: ..."), Module("voicecoach.b", "fit = 1")]
    assert names_defined_twice(modules) == {"fit": ["voicecoach.a", "voicecoach.b"]}


def test_a_name_within_a_comprehension_is_none_of_the_module() -> None:
    module = Module("voicecoach.a", "LENGTHS = {word: len(word) for word in ()}")
    assert public_names(module) == {"LENGTHS"}


@pytest.mark.parametrize(
    "source",
    [
        "if sys.platform == 'win32':\n    def fit() -> None: ...",
        "if a:\n    pass\nelif b:\n    fit = 1",
        "try:\n    import fast\nexcept ImportError:\n    class fit: ...",
        "try:\n    import fast\nfinally:\n    with lock:\n        fit: int = 1",
    ],
)
def test_a_name_below_a_condition_is_one_of_the_module(source: str) -> None:
    assert public_names(Module("voicecoach.a", source)) == {"fit"}


def test_a_name_imported_for_types_or_within_a_function_is_none_of_the_module() -> None:
    types = "if TYPE_CHECKING:\n    from voicecoach.b import fit"
    inside = "def _late() -> None:\n    if a:\n        fit = 1"
    assert public_names(Module("voicecoach.a", f"{types}\n{inside}")) == set()
