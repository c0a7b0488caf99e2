"""The notations of doses, a family in each file. `table.py` has their order."""
