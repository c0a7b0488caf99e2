"""What random exercises say, and how the coach leads them."""

from typing import Any

from tests.model.dice import Dice

Data = dict[str, Any]
SETUPS = ("Stand tall.", "Feet apart. Look straight ahead. Arms at your sides.")
SIDE_SETUPS = ("Lift your {side} leg.", "Lie on your {other} side. Put your head down.")
REMINDERS = ("Keep your back long.", "Breathe out on the way up.", "Shoulders down.")


def words(dice: Dice, sides: str) -> Data:
    """Texts of one exercise."""
    found: Data = {}
    has_sides = sides != "none"
    if dice.chance(0.3):
        found["setup"] = dice.one_of(SETUPS + SIDE_SETUPS * has_sides)
    if dice.chance(0.15):
        found["position"] = dice.one_of(["on all fours", "on your back", "standing"])
    if dice.chance(0.2):
        found["reminders"] = [text for text in REMINDERS if dice.chance(0.7)] or REMINDERS[0]
    if dice.chance(0.15):
        found["why"] = "It keeps your hips strong."
    if dice.chance(0.15):
        found["equipment"] = dice.one_of(["a mat", ["a chair", "a band"]])
    if sides == "each" and dice.chance(0.15):
        found["switch"] = "Turn around. Now the {side} one."
    return found


def lead(dice: Dice) -> Data:
    """Keys of the coach that go with every exercise."""
    found: Data = {}
    if dice.chance(0.15):
        found["countdown"] = dice.one_of(["none", 1, 2, 5, 8, 10])
    if dice.chance(0.15):
        found["coaching"] = dice.one_of(["full", "brief", "minimal"])
    if dice.chance(0.1):
        found["cheers"] = dice.one_of(["none", "some", "often", {"level": "often", "lines": "Go."}])
    if dice.chance(0.07):
        found["quiet"] = "yes"
    if dice.chance(0.07):
        found["rpe"] = dice.one_of([8, "7-8", 8.5])
    if dice.chance(0.07):
        found["per_day"] = dice.one_of([2, "2-3"])
    if dice.chance(0.05):
        found["get_ready"] = dice.one_of(["8s", "20s"])
    return found


def lead_in_time(dice: Dice, shortest: int) -> Data:
    """Keys of timed work. `shortest` is the shortest of its times in seconds."""
    found: Data = {}
    if dice.chance(0.1):
        found["calls"] = dice.one_of(["all", "none"])
    if dice.chance(0.1) and shortest > 10 and not found:
        found["remaining"] = "10s"
    elif dice.chance(0.15) and shortest > 12:
        found["at"] = dice.one_of([{"5s": "Push"}, {"halfway": "Look up"}, {"every 7s": "Change"}])
    return found


def load(dice: Dice, sets: int) -> Data:
    """What is lifted: one value, a range, or a list for a number of sets."""
    if sets and dice.chance(0.5):
        return {"load": [f"{10 + 5 * dice.number(0, 9)} kg" for _ in range(sets)]}
    ways = ["20 kg", "22.5 kg", "45 lb", "2 x 12 kg", "bodyweight", "70 %"]
    ways += ["20-25 kg", "40 kg-60 kg", "30-45 lb"]
    return {"load": dice.one_of(ways)}
