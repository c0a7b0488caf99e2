"""Words and letters that stand for longer words: short forms, sides, numerals."""
