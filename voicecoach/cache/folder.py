"""Where voicecoach keeps what can be made again."""

import os


def cache_folder() -> str:
    """`VOICECOACH_CACHE_DIR`, or else the place that this system has for caches."""
    if chosen := os.environ.get("VOICECOACH_CACHE_DIR"):
        return os.path.expanduser(chosen)
    from platformdirs import user_cache_dir

    return user_cache_dir("voicecoach", appauthor=False)
