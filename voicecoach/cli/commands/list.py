"""`voicecoach list`: the routines there are."""

from voicecoach.cli.printing.streams import print_escaped_line


def list_command() -> None:
    """List the routines, each with its approximate length."""
    from voicecoach.cli.printing.answer_lines import list_lines

    for line in list_lines():
        print_escaped_line(line)
