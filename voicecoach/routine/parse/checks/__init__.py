"""What must hold between the keys of a routine; each check returns its mistakes as values."""
