"""All notations of doses, the most specific first. What an earlier one reads, no later one can."""

from voicecoach.drafting.dose.matching.candidates import NotationTable
from voicecoach.drafting.dose.notations.build_up import BUILD_UPS
from voicecoach.drafting.dose.notations.counts import COUNTS
from voicecoach.drafting.dose.notations.counts_beside_words import COUNTS_BESIDE_WORDS
from voicecoach.drafting.dose.notations.distances import DISTANCES_WRITTEN
from voicecoach.drafting.dose.notations.frequency import FREQUENCIES
from voicecoach.drafting.dose.notations.holds import HOLDS
from voicecoach.drafting.dose.notations.labelled import LABELLED
from voicecoach.drafting.dose.notations.ladders import LADDERS
from voicecoach.drafting.dose.notations.left_and_right import LEFT_AND_RIGHT
from voicecoach.drafting.dose.notations.loads import LOADS
from voicecoach.drafting.dose.notations.loads_of_sets import LOADS_OF_SETS
from voicecoach.drafting.dose.notations.lone_sets import LONE_SETS
from voicecoach.drafting.dose.notations.not_a_dose import NOT_A_DOSE
from voicecoach.drafting.dose.notations.open_amounts import OPEN_AMOUNTS
from voicecoach.drafting.dose.notations.other_side import OTHER_SIDE_WRITTEN
from voicecoach.drafting.dose.notations.phases import PHASES
from voicecoach.drafting.dose.notations.rests import RESTS
from voicecoach.drafting.dose.notations.sets_and_reps import SETS_AND_REPS
from voicecoach.drafting.dose.notations.sides import SIDES_WRITTEN
from voicecoach.drafting.dose.notations.sides_in_turn import SIDES_IN_TURN
from voicecoach.drafting.dose.notations.tempo_digits import TEMPO_DIGITS
from voicecoach.drafting.dose.notations.times import TIMES
from voicecoach.drafting.dose.notations.totals import TOTALS

DOSE_NOTATIONS = NotationTable(
    (
        *LABELLED,
        *LOADS_OF_SETS,
        *LOADS,
        *TEMPO_DIGITS,
        *FREQUENCIES,
        *SIDES_IN_TURN,
        *LEFT_AND_RIGHT,
        *BUILD_UPS,
        *COUNTS_BESIDE_WORDS,
        *NOT_A_DOSE,
        *RESTS,
        *PHASES,
        *LADDERS,
        *HOLDS,
        *SETS_AND_REPS,
        *LONE_SETS,
        *DISTANCES_WRITTEN,
        *TIMES,
        *TOTALS,
        *COUNTS,
        *OTHER_SIDE_WRITTEN,
        *SIDES_WRITTEN,
        *OPEN_AMOUNTS,
    )
)
