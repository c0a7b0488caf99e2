"""The records of a routine: exercises, their doses, and the blocks they are in."""
