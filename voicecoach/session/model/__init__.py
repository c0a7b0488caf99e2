"""The records of a session: bouts, passages, cues and the timeline they lie on."""
