"""The first line of a new routine, by which an editor finds the schema of the language.

The schema is a file in the folder of the routine, so that the line is true on every machine and
without a network. `voicecoach schema -o routine.schema.json` writes that file.
"""

SCHEMA_FILE = "routine.schema.json"
"""The name of the file with the schema. It lies beside the routines that name it."""


def schema_line() -> str:
    """Return the comment that names the schema to editors with the YAML language server."""
    return f"# yaml-language-server: $schema={SCHEMA_FILE}"
