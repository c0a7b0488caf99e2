"""The first line of a new file, by which an editor finds the schema of the routine language."""

SCHEMA_PLACE = "routine.schema.json"


def schema_line() -> str:
    """Return the comment that names the schema to the YAML language server."""
    return f"# yaml-language-server: $schema={SCHEMA_PLACE}"
