"""Changes true files in the ways that faults and attackers do."""

from collections.abc import Callable

from hypothesis import strategies as st

_LYING = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFF_FFFF, 0xFFFF_FFFF)
"""What a count, a size or a rate is set to, where a header is to lie."""

_HEADER = 64

Change = Callable[[bytes], bytes]


def mutations_of(*originals: bytes) -> st.SearchStrategy[bytes]:
    """One of the originals after one to four changes, or bytes that never were any of them."""
    changes = st.lists(_changes(originals), min_size=1, max_size=4)
    return st.builds(_after, st.sampled_from(originals), changes) | st.binary(max_size=600)


def _after(content: bytes, changes: list[Change]) -> bytes:
    for change in changes:
        content = change(content)
    return content


def _changes(originals: tuple[bytes, ...]) -> st.SearchStrategy[Change]:
    places = st.integers(0, _HEADER) | st.integers(0, max(map(len, originals)))
    stretches = st.tuples(places, places).map(sorted)
    other = st.sampled_from(originals)
    return st.one_of(
        st.builds(_flipped, places, st.integers(0, 7)),
        st.builds(_set, places, st.sampled_from(_LYING), st.sampled_from(["little", "big"])),
        st.builds(lambda at: lambda whole: whole[:at], places),
        st.builds(lambda cut: lambda whole: whole[: cut[0]] + whole[cut[1] :], stretches),
        st.builds(_repeated, stretches, st.integers(2, 40)),
        st.builds(lambda at, end: lambda whole: whole[:at] + end[at:], places, other),
        st.builds(lambda at, put: lambda whole: whole[:at] + put + whole[at:], places, other),
        st.builds(
            lambda at, put: lambda whole: whole[:at] + put + whole[at + len(put) :],
            places,
            st.binary(min_size=1, max_size=12),
        ),
    )


def _flipped(at: int, bit: int) -> Change:
    def flip(whole: bytes) -> bytes:
        return whole[:at] + bytes(byte ^ 1 << bit for byte in whole[at : at + 1]) + whole[at + 1 :]

    return flip


def _set(at: int, value: int, order: str) -> Change:
    field = value.to_bytes(max(1, -(-value.bit_length() // 8)), "big")
    field = field if order == "big" else field[::-1]
    return lambda whole: whole[:at] + field + whole[at + len(field) :]


def _repeated(stretch: list[int], times: int) -> Change:
    start, end = stretch
    return lambda whole: whole[:start] + whole[start:end] * times + whole[end:]
