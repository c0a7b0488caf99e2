"""The commands, one file each. Each reads its options, calls the library and prints the answer."""
