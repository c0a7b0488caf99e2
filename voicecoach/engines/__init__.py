"""Words to speech: one file per engine, behind the interface in `interface.py`."""
