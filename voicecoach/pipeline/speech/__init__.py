"""A session spoken: the engine is chosen, and speaks what the cache does not hold."""
