"""What the embedded voices share: a child process to run in, a lexicon, a WAV writer."""
