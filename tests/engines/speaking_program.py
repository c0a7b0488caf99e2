"""A program that speaks, as a user may have one: a humming voice that reads its text from stdin.

`python speaking_program.py RATE`; what it does wrong on purpose is said by SPEAKING_PROGRAM.
"""

import os
import signal
import sys
import time
import wave
from io import BytesIO

RATE_HZ = 16_000
PERIOD = b"\x00\x10" * 40 + b"\x00\xf0" * 40


def speak(text: str, rate: int) -> None:
    """A hum of 200 Hz for as long as a coach would take."""
    milliseconds = (140 + 90 * len(text.split()) + 40 * len(text)) * 100 // rate
    count = RATE_HZ * milliseconds // 1_000
    samples = (PERIOD * (count // 80 + 1))[: 2 * count]
    sound = BytesIO()
    with wave.open(sound, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(samples)
    sys.stdout.buffer.write(sound.getvalue())


def leave_a_child() -> None:
    import subprocess  # not at once: the program is started for each phrase

    subprocess.Popen(["sleep", "60"])
    time.sleep(60)


def complain() -> None:
    sys.exit("no such voice\nand more")


def write_without_end() -> None:
    while True:
        sys.stdout.buffer.write(bytes(1 << 20))


def write_noise() -> None:
    sys.stdout.write("this is no sound")
    sys.exit()


FAULTS = {
    "hangs": lambda: time.sleep(60),
    "leaves a child": leave_a_child,
    "fails": complain,
    "is killed": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "writes without end": write_without_end,
    "writes noise": write_noise,
    "writes nothing": sys.exit,
}


if __name__ == "__main__":
    fault, at = os.environ.get("SPEAKING_PROGRAM", ":").split(":")
    words = sys.stdin.read().strip()
    if fault and at in words:
        FAULTS[fault]()
    speak(words, int(sys.argv[1]))
