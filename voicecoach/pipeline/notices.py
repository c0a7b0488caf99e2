"""What a notice to the user is about: the session, or this one run."""


class SessionNotice(str):
    """A notice about the session itself: every build of the same session gives it.

    Any other notice is about one run, such as a voice that failed; the next run may be different.
    """

    __slots__ = ()
