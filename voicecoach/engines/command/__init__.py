"""The user's own voice: any program that speaks."""
