"""How many examples hypothesis tries."""

from typing import cast

from hypothesis import settings


def examples(count: int) -> settings:
    """Return settings for a test of which `count` examples say enough, where others try 50.

    The profiles of `tests/conftest.py` change the number in proportion.
    """
    profile = cast(settings, settings.default)
    return settings(max_examples=max(1, count * profile.max_examples // 50))
