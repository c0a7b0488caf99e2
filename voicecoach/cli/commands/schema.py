"""`voicecoach schema`: what a routine may hold, as a JSON Schema for editors."""

from typing import Annotated

import typer

from voicecoach.cli.printing.streams import print_path, print_text


def schema_command(
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write the schema to this file."),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Replace a file that is no schema of voicecoach.")
    ] = False,
) -> None:
    """Print the JSON Schema of routines, for editors."""
    if output is None:
        from voicecoach.routine.schema.routine_schema import schema_text

        print_text(schema_text().rstrip())
        return
    from voicecoach.pipeline.output.schema_file import write_schema

    print_path(write_schema(output, force=force))
