"""The options of the commands, as they are typed."""
