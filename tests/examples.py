"""How many examples hypothesis tries."""

from hypothesis import settings


def examples(count: int) -> settings:
    """Return settings for a test of which `count` examples say enough, where others try 100.

    The profiles of `tests/conftest.py` change the number in proportion.
    """
    return settings(max_examples=max(1, count * settings.default.max_examples // 100))
