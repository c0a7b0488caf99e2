"""Builds the tiny project by itself: a `voicecoach` that says where and with what it was called."""

import tomllib
import zipfile
from pathlib import Path

PROGRAM = "import os, sys\n\ndef main():\n    print(os.getcwd(), *sys.argv[1:])\n    sys.exit(7)\n"
INFO = "voicecoach-0.1.0.dist-info"


def build_editable(
    folder: str,
    config_settings: object = None,  # noqa: ARG001
    metadata_directory: object = None,  # noqa: ARG001
) -> str:
    needs = tomllib.loads(Path("pyproject.toml").read_text())["project"]["dependencies"]
    metadata = ["Metadata-Version: 2.1", "Name: voicecoach", "Version: 0.1.0"]
    metadata += [f"Requires-Dist: {name}" for name in needs]
    files = {
        "tiny_voicecoach.py": PROGRAM,
        f"{INFO}/METADATA": "\n".join(metadata) + "\n",
        f"{INFO}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{INFO}/entry_points.txt": "[console_scripts]\nvoicecoach = tiny_voicecoach:main\n",
    }
    files[f"{INFO}/RECORD"] = "".join(f"{name},,\n" for name in [*files, f"{INFO}/RECORD"])
    with zipfile.ZipFile(Path(folder, name := "voicecoach-0.1.0-py3-none-any.whl"), "w") as wheel:
        for path, text in files.items():
            wheel.writestr(path, text)
    return name
