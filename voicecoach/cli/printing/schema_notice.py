"""What is said of the schema beside a routine that was written."""

from pathlib import Path

from voicecoach.cli.printing.streams import print_notice
from voicecoach.pipeline.output.schema_file import SchemaState, schema_beside


def print_schema_notice(routine: Path, state: SchemaState) -> None:
    """Say that the schema is new, or that a file which is not ours has its name."""
    path = schema_beside(routine)
    if state == SchemaState.WRITTEN:
        print_notice(f"{path} is new: your editor completes and checks the routine by it")
    if state == SchemaState.FOREIGN:
        print_notice(
            f"{path} is no schema of voicecoach, so it was left as it is: "
            "`voicecoach schema -o` writes ours to another file"
        )
