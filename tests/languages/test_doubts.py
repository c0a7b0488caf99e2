"""What no rule can read for certain, and what is settled."""

import pytest

from voicecoach.languages.en import ENGLISH


def doubted(text: str) -> list[str]:
    return [doubt.written for doubt in ENGLISH.notation.doubts(text)]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Sprint 20m", ["20m"]),
        ("Walk 5-10m, then 2 m back.", ["5-10m", "2 m"]),
        ("BSS and GHDR", ["BSS", "GHDR"]),
        ("BSSs", ["BSS"]),
        ("Bnd your knees.", ["Bnd"]),
        ("Use a bnd.", ["bnd"]),
        ("Use a bnd, slowly", ["bnd"]),
        ("Tightness R>L", ["R>L"]),
        ("LB day", ["LB"]),
        ("c/w yesterday, A/P glide", ["c/w", "A/P"]),
        ("A/B, Y/T and C/D", []),
        ("10 PU", ["PU"]),
        ("B/W, EOD", ["B/W", "EOD"]),
        ("go UP, do NOT stop", []),
        ("sup. leg raise", ["sup."]),
        ("2 sets for tid, and ir", ["tid", "ir"]),
        ("__ reps", ["__"]),
        ("\N{CROSS MARK} arching", ["\N{CROSS MARK}"]),
        ("\N{CROSS MARK} Do not arch", []),
        ("tx on Monday", ["tx"]),
        ("Rest 3/7, walk 2/12", ["3/7", "2/12"]),
        ("Week 2: -10s", ["-10s"]),
        ("Squats -10", ["-10"]),
        ("Lift 1.250 kg, count to 1.234", ["1.250", "1.234"]),
        ("Row 40:20", ["40:20"]),
        ('Bridge 30"', ['30"']),
        ("BP daily", ["BP"]),
        ("\N{SECTION SIGN} 3 and ^", ["\N{SECTION SIGN}", "^"]),
        ("\N{CYRILLIC SMALL LETTER DE}\N{CYRILLIC SMALL LETTER A} yes",
         ["\N{CYRILLIC SMALL LETTER DE}\N{CYRILLIC SMALL LETTER A}"]),
    ],
)  # fmt: skip
def test_what_can_be_read_in_two_ways_or_in_none(text: str, written: list[str]) -> None:
    assert doubted(text) == written


@pytest.mark.parametrize(
    "text",
    [
        "Rest 20m",
        "Hold for 2m",
        "Run 400 m",
        "RDL, TRX and ITB",
        "10 kg, 5 lbs and 20 s",
        "for 3/7, every 2/12 and set 1/7",
        "Squats -10 reps, plank -20s",
        "Swim 1.250 m and count to 10.000",
        "Run in 40:20",
        'Hold 30", then box jump 20"',
        'Say "do 20"',
        "BP 120/80, 3-5 br and 30 ml/kg, 3X/WK",
        "1h 30m",
        "3x15 w/ band @ 70%",
        "Hmm, shh, by the way",
        "Dr. Smith and Mrs. Hm",
        "Ys, Ts and 10 lbs.",
        "\N{FLEXED BICEPS}\N{EMOJI MODIFIER FITZPATRICK TYPE-4} \N{CHECK MARK} \N{BULLET} *slow*",
        "plié, naïve, Łódź",
        "\N{GREEK SMALL LETTER ALPHA} angle",
        "Lift your left leg.",
        "Tu/Th, M/W/F, 3x10 BID, qd or prn, 10 T2B",
        "RT leg, lt. arm, Tx rotation, 10 LBs",
        "https://www.example.com and #legday",
    ],
)
def test_what_every_rule_can_read(text: str) -> None:
    assert doubted(text) == []


def test_a_doubt_says_what_is_said_and_what_to_write() -> None:
    [doubt] = ENGLISH.notation.doubts("Sprint 20m")
    assert doubt.message == "may be metres or minutes, and is said twenty metres"
    assert doubt.hint == "write 20 metres or 20 min"
