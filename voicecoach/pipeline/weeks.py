"""The weeks of a routine side by side: loaded, and planned in one voice."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from voicecoach.errors import UsageError
from voicecoach.pipeline.compile import compile_source
from voicecoach.pipeline.load import Source, as_written, changed_source
from voicecoach.pipeline.plan import ONE_DOSE, Options, Plan, plan_source
from voicecoach.routine.change.customise import Changes
from voicecoach.routine.change.weeks import weeks_of


def load_weeks(routine: str | Path, weeks: Iterable[int] | None, options: Options) -> list[Source]:
    """The routine in each of the `weeks`, or in all it has, with its changes.

    Raises RoutineError, and UsageError where one of them cannot be.
    """
    if options.get("target") is not None:
        raise UsageError(ONE_DOSE)
    source, changes = as_written(routine), options.get("changes") or Changes()
    if weeks is None:
        weeks = range(1, weeks_of(source.written) + 1)
    language = options.get("language")
    sources = [changed_source(source, replace(changes, week=week), language) for week in weeks]
    for one in sources:
        compile_source(one)  # the last week may be longer than a session may be
    return sources


def plan_in_one_voice(sources: Sequence[Source], options: Options) -> list[Plan]:
    """Every session, spoken by the same engine. Raises what `plan_source` raises.

    Where `auto` had to turn to another engine on the way, that one speaks them all.
    """
    plans = [plan_source(source, options) for source in sources]
    _, *others = dict.fromkeys(plan.voiced.engine for plan in plans)
    if not others:
        return plans
    return [plan_source(source, {**options, "engine": others[0]}) for source in sources]
