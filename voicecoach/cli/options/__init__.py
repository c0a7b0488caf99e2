"""The options of the commands, as they are typed on the command line."""
