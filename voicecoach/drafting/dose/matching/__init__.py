"""How notations are written, chosen and looked for."""
