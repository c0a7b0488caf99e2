"""A voice of the user's own: any program that speaks."""
