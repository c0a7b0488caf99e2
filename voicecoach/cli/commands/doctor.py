"""`voicecoach doctor`: what works on this computer, and what does not."""

from typing import Annotated

import typer

from voicecoach.cli.printing.streams import print_escaped_line


def doctor_command(
    online: Annotated[
        bool, typer.Option("--online", help="Ask the online voice for a word, too.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="Print JSON instead.")] = False,
) -> None:
    """Look at the installation, voices, folders and settings."""
    from voicecoach.cli.doctor.table import doctor_exit_code, examine
    from voicecoach.cli.printing.doctor_lines import doctor_answer, doctor_lines
    from voicecoach.cli.printing.json_answer import print_json

    found = list(examine(is_online=online))
    code = doctor_exit_code([finding for _, finding in found])
    if json:
        print_json(doctor_answer(found, code))
    else:
        for line in doctor_lines([finding for _, finding in found]):
            print_escaped_line(line)
    if code:
        raise typer.Exit(code)
