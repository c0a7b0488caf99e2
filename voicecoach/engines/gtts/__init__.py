"""The online voice: Google Translate's speech service, through the gTTS package."""
