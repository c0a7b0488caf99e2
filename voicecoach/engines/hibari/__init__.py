"""The natural embedded voice of English: hibari, in a child process."""
