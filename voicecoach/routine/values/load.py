"""What is lifted, carried or pulled: `20 kg`, `2 x 12 kg`, `70 %`, `bodyweight`."""

from typing import Annotated

from pydantic import BeforeValidator, InstanceOf

from voicecoach.routine.values.quantities import QuantityLadder, QuantitySpan, QuantityUnit
from voicecoach.routine.values.read_quantities import QuantityReader

PERCENT = QuantityUnit("%", ("percent", "per cent", "pct", "% 1rm", "%1rm", "% of 1rm", "% of max"))
BODYWEIGHT = QuantityUnit("bodyweight", ())

WEIGHTS = (
    QuantityUnit("kg", ("kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogrammes"), 500),
    QuantityUnit("lb", ("lbs", "#", "pound", "pounds")),
    QuantityUnit("g", ("gr", "gram", "grams")),
    QuantityUnit("st", ("stone", "stones"), 500),
    PERCENT,
)
"""The units of a load."""

load_reader = QuantityReader(
    "a load",
    WEIGHTS,
    "20 kg",
    "25 kg",
    takes_times=True,
    otherwise=", or bodyweight; name a band under  equipment",
    words=dict.fromkeys(("bodyweight", "bw", "ownweight"), BODYWEIGHT),
)

Load = Annotated[
    InstanceOf[QuantitySpan] | InstanceOf[QuantityLadder], BeforeValidator(load_reader.read)
]
