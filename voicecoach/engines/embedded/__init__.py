"""What the embedded voices share: child processes, their answers, a lexicon, a WAV writer."""
