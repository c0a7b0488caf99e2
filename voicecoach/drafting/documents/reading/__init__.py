"""What every reader of a document needs: its error, its limits, and its characters."""
