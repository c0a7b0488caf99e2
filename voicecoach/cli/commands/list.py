"""`voicecoach list`: the routines there are."""

from voicecoach.cli.options.json_option import JsonOption
from voicecoach.cli.printing.streams import print_escaped_line


def list_command(json: JsonOption = False) -> None:
    """List the routines, each with its approximate length."""
    if json:
        from voicecoach.cli.printing.json_answer import print_json
        from voicecoach.cli.printing.routine_objects import list_answer

        print_json(list_answer())
        return
    from voicecoach.cli.printing.answer_lines import list_lines

    for line in list_lines():
        print_escaped_line(line)
