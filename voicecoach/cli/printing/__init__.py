"""What the commands print: answers on stdout, progress, notices and errors on stderr."""
