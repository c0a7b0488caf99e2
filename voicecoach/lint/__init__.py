"""Remarks on a sound routine: what a good trainer would look at twice."""
