"""The key of a cache entry: a digest of everything that its content is made of."""

import json
from hashlib import sha256


def key_of(**facts: str | int) -> str:
    """Return 64 hexadecimal digits for these facts; any other name or value gives other digits."""
    canonical = json.dumps(facts, sort_keys=True, separators=(",", ":"))
    return sha256(canonical.encode("ascii")).hexdigest()
