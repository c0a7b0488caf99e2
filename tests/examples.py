"""How many examples hypothesis tries, and whether this run tries all it can."""

from typing import cast

from hypothesis import settings


def examples(count: int) -> settings:
    """Return settings for a test that tries `count` examples where others try 50.

    The profiles of `tests/conftest.py` change both numbers in proportion.
    """
    profile = cast(settings, settings.default)
    return settings(max_examples=max(1, count * profile.max_examples // 50))


def is_thorough() -> bool:
    """Whether `--hypothesis-profile thorough` asks for more than an ordinary run needs."""
    return cast(settings, settings.default).max_examples > 50
