"""voicecoach turns a workout routine written in YAML into one MP3 with a spoken coach."""

__version__ = "0.1.0"
