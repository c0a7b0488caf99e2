"""What happens, and when. Pure: no file, no clock, no network, no sound."""
