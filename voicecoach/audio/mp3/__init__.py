"""The session as an MP3: each phrase is encoded once, and its frames are spliced."""
