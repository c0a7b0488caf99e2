"""What is written and what is said, in rows, and all the rules that read it."""

from pathlib import Path

from voicecoach.languages.english_spoken.sign_rules import FOR_THE_EYE, NUMBERS_AND_SIGNS
from voicecoach.languages.english_spoken.signs.tidy import BREAKS, SPACES
from voicecoach.languages.english_spoken.words.word_rules import WORDS

HERE = Path(__file__).parent
ROWS = [
    line.split("\t")
    for line in (HERE / "spoken_english.tsv").read_text("utf-8").splitlines()
    if "\t" in line
]
RULES = (*FOR_THE_EYE, *NUMBERS_AND_SIGNS, *WORDS, *BREAKS, *SPACES)
