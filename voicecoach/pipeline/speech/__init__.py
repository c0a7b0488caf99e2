"""A session spoken: which engine, which clips are known, and what is spoken anew."""
