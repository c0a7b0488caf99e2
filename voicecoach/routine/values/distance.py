"""How far to go: `20 m`, `400 m`, `2 laps`. Only a time says how long that takes."""

from typing import Annotated

from pydantic import BeforeValidator, InstanceOf

from voicecoach.routine.values.quantities import QuantityLadder, QuantitySpan, QuantityUnit
from voicecoach.routine.values.read_quantities import QuantityReader

DISTANCES = (
    QuantityUnit("m", ("metre", "metres", "meter", "meters")),
    QuantityUnit("km", ("kms", "kilometre", "kilometres", "kilometer", "kilometers"), 100),
    QuantityUnit("mi", ("mile", "miles"), 100),
    QuantityUnit("yd", ("yds", "yard", "yards")),
    QuantityUnit("ft", ("foot", "feet")),
    QuantityUnit("steps", ("step",)),
    QuantityUnit("laps", ("lap",)),
    QuantityUnit("lengths", ("length",)),
)
"""The units of a distance."""

distance_reader = QuantityReader("a distance", DISTANCES, "20 m", "40 m")

Distance = Annotated[
    InstanceOf[QuantitySpan] | InstanceOf[QuantityLadder], BeforeValidator(distance_reader.read)
]
