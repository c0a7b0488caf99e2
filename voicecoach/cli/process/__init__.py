"""What concerns the process as a whole: signals, and accounts without a home."""
