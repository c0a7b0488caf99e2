"""The folder in which voicecoach keeps what it can make again."""

import os


def cache_folder() -> str:
    """Return `VOICECOACH_CACHE_DIR`, or the folder that this system has for caches."""
    if chosen := os.environ.get("VOICECOACH_CACHE_DIR"):
        return os.path.expanduser(chosen)
    return own_cache_folder()


def own_cache_folder() -> str:
    """Return the folder that this system has for the caches of this user."""
    from platformdirs import user_cache_dir

    return user_cache_dir("voicecoach", appauthor=False)
