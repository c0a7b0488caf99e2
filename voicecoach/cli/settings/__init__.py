"""Settings: what belongs to a person or a place, and not to a routine.

In come the environment and the two settings files. Out goes each setting with the place that it
comes from. What they mean for a build is said in `cli/options`.
"""
