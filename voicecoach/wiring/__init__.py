"""The only wiring: routine, changes and an engine in; a timed plan or one file out."""
