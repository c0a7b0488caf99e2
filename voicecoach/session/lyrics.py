"""The words of a session, line by line, for players that show them."""

from collections.abc import Iterator

from voicecoach.session.model.timeline import Timeline

LyricLine = tuple[int, str]
"""The start of a line, in ms from the start of the file, and its words."""


def lyric_lines(timeline: Timeline) -> Iterator[LyricLine]:
    """Yield everything that is spoken, in order of time."""
    for cue in timeline.cues:
        if cue.phrase:
            yield cue.start_ms, cue.text


def as_lrc(lines: list[LyricLine]) -> str:
    """Return the lines as LRC, the usual form of timed lyrics: `[mm:ss.xx]` before each."""
    lrc_lines: list[str] = []
    for start_ms, text in lines:
        time = _format_time(start_ms)
        lrc_lines.append(f"[{time}]{text}")
    return "\n".join(lrc_lines)


def _format_time(ms: int) -> str:
    """Return minutes, seconds and hundredths. LRC knows no hours, so minutes go beyond 59."""
    whole_seconds, hundredths = divmod(ms // 10, 100)
    minutes, seconds = divmod(whole_seconds, 60)
    return f"{minutes:02}:{seconds:02}.{hundredths:02}"
