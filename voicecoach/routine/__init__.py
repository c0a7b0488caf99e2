"""What the author wrote: reading, checking and customising routines."""
