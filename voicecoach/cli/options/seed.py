"""The option `--seed`, which may stand for the date of today."""

TODAY = "today"


def seed_of_today(seed: str | None) -> str | None:
    """Return the seed. `today` is the local date, such as `2026-11-28`."""
    if seed != TODAY:
        return seed
    from datetime import date

    return date.today().isoformat()
