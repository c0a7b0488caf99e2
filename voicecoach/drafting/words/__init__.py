"""The words of exercise sheets, in tables: to know one more, add it to its row."""
