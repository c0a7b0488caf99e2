"""`python -m voicecoach` is the `voicecoach` command."""

from voicecoach.cli import main

main()
