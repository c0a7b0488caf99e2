"""A routine compiled into a session: what happens, in order, before anything is timed."""
