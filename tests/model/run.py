"""One random routine: what the model says of it, and what is planned."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import voicecoach
from tests.model.choose import chosen, moves_of
from tests.model.compare import Facts, disagreements
from tests.model.play import play, time_to_get_ready
from tests.model.random_routines import Sample, random_sample
from tests.model.tree import Entry, Reader


def disagreements_of_seed(seed: int, folder: Path) -> list[str]:
    """Plan the routine of that seed, and return all that the model says otherwise."""
    return disagreements_of(random_sample(seed), folder)


def disagreements_of(sample: Sample, folder: Path) -> list[str]:
    """A routine that is refused is a disagreement too: the model makes valid ones only."""
    path = folder / "routine.yaml"
    path.write_text(sample.text, encoding="utf-8")
    for name, routine in sample.files.items():
        (folder / name).write_text(json.dumps(routine), encoding="utf-8")
    try:
        planned = voicecoach.plan(path, engine="silent", changes=changes_of(sample))
    except voicecoach.VoicecoachError as error:
        return [f"refused: {error}"]
    written = Reader(sample.files, sample.choices).read(sample.routine)
    entries, wrong = chosen(written, planned.timeline)
    return wrong + disagreements(
        play(entries), _facts(entries, written, sample.routine), planned.timeline
    )


def _facts(entries: list[Entry], written: list[Entry], routine: dict[str, Any]) -> Facts:
    """A pause that is first only because of a choice is left out."""
    is_first = entries[0].first_move.id == written[0].first_move.id
    ready_ms = time_to_get_ready(entries[0], routine, is_written_first=is_first)
    return Facts(len(list(moves_of(entries))), ready_ms)


def changes_of(sample: Sample) -> voicecoach.Changes:
    """The choices as options."""
    changes = voicecoach.Changes(week=sample.choices.week, seed=sample.seed or None)
    ends = {key: (end,) for key, end in sample.choices.ends.items()}
    return replace(changes, **ends)  # type: ignore[arg-type]  # mypy takes all fields for one type
