"""What players show of a file: titles, chapters, words and a picture."""
