"""YAML text to plain data that remembers its lines, and plain data to records."""
