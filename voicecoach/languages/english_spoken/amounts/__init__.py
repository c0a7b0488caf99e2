"""Numbers, with or without a unit: sets, lengths, measures, rows and rates."""
