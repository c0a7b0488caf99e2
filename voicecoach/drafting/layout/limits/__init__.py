"""What the sheet says is fitted to the limits of the language, and each change is said."""
