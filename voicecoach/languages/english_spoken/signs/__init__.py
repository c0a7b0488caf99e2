"""Signs: those that are said, those for the eye, and what is left of them."""
