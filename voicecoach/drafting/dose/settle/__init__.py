"""What the parts of a dose mean together."""
