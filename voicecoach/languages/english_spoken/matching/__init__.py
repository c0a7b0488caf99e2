"""How a rule finds its match, and what the words around the match mean."""
