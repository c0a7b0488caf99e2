"""`voicecoach play`: a session that was built, played here."""

from typing import Annotated

import typer


def play_command(
    name: Annotated[
        str,
        typer.Argument(
            metavar="FILE",
            help="A file such as session.mp3, or a routine that was built before.",
        ),
    ],
) -> None:
    """Play a session that was built. Ctrl-C stops it."""
    from voicecoach.cli.printing.streams import print_notice
    from voicecoach.cli.settings.chosen import read_chosen_settings
    from voicecoach.pipeline.play import find_session, play_session

    settings = read_chosen_settings(print_notice)
    file = find_session(name, settings.value("output"))
    play_session(file)
