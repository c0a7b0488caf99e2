"""What is said between two bouts: in sets, and in rounds."""
