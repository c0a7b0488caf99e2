"""Where a session is written, and what its file says about itself."""
