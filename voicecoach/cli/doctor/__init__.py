"""What `voicecoach doctor` looks at. Each check yields findings, and prints nothing.

To add a check, write a function that yields findings, and add a line to `table.py`.
"""
