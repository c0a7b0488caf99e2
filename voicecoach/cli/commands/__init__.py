"""The commands: each reads its arguments, calls the library once, and prints the answer."""
