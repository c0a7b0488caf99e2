"""The process as a whole: its signals, and a home folder for accounts without one."""
