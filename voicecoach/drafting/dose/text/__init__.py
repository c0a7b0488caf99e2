"""The text that notations read, and what is left of it without the dose."""
