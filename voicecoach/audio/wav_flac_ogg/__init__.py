"""The formats that libsndfile writes: WAV, FLAC and Ogg, sample for sample."""
