"""The plain embedded voice of some 140 languages: eSpeak NG, in a child process."""
