"""What a notation says: its parts, and the counts and lengths in them."""
