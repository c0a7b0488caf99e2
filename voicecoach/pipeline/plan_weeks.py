"""The weeks of a routine: loaded, and planned in one voice."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from voicecoach.errors import UsageError
from voicecoach.pipeline.load_source import Source, change_source, open_source
from voicecoach.pipeline.options import ONE_DOSE, Settings
from voicecoach.pipeline.plan import Plan, plan_source
from voicecoach.routine.change.weeks import weeks_of


def load_weeks(
    routine: str | Path, weeks: Iterable[int] | None, settings: Settings
) -> list[Source]:
    """Return the routine with its changes in each of the `weeks`. None stands for every week.

    Raises RoutineError, and UsageError for a week that the routine does not have.
    """
    if settings.target_ms is not None:
        raise UsageError(ONE_DOSE)
    source = open_source(routine)
    if weeks is None:
        weeks = range(1, weeks_of(source.written) + 1)
    return [
        change_source(
            source, replace(settings.changes, week=week), settings.language, settings.preferences
        )
        for week in weeks
    ]


def plan_in_one_voice(sources: Sequence[Source], settings: Settings) -> list[Plan]:
    """Return the plan of every source, all by the same engine. Raises what `plan_source` raises.

    `auto` may turn to another engine on the way. Then that engine speaks them all.
    """
    plans = [plan_source(source, settings) for source in sources]
    _, *other_engines = dict.fromkeys(plan.session.engine for plan in plans)
    if not other_engines:
        return plans
    delivery = settings.delivery.by_engine(other_engines[0])
    return [plan_source(source, replace(settings, delivery=delivery)) for source in sources]
