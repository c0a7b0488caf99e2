"""Put all tables of a sheet in order, one step after the other."""

from collections.abc import Callable, Sequence

from voicecoach.drafting.layout.lines.lone_rows import with_lone_rows
from voicecoach.drafting.layout.tables.cells_on_lines import join_cells_on_lines
from voicecoach.drafting.layout.tables.comma_rows import split_comma_rows
from voicecoach.drafting.layout.tables.footnotes import put_footnotes_in
from voicecoach.drafting.layout.tables.intervals import intervals_of_table
from voicecoach.drafting.layout.tables.labelled_rows import split_labelled_lines
from voicecoach.drafting.layout.tables.legend import spell_out_codes
from voicecoach.drafting.layout.tables.names_and_doses import pair_names_with_doses
from voicecoach.drafting.layout.tables.remade import Remade, RemakeTable, remake_tables
from voicecoach.drafting.layout.tables.repeated_columns import with_one_dose
from voicecoach.drafting.layout.tables.shape import (
    side_by_side_apart,
    turned,
    with_known_header,
    without_empty_cells,
)
from voicecoach.drafting.layout.tables.side_by_side_titles import split_titles
from voicecoach.drafting.layout.tables.starred_pairs import mark_starred_pairs
from voicecoach.drafting.layout.tables.without_header import with_labels_of_own
from voicecoach.drafting.source_lines import SourceLine

LINE_STEPS: tuple[Callable[[Remade], None], ...] = (
    join_cells_on_lines,
    split_comma_rows,
    split_labelled_lines,
    spell_out_codes,
    mark_starred_pairs,
    put_footnotes_in,
    pair_names_with_doses,
    split_titles,
)
TABLE_STEPS: tuple[RemakeTable, ...] = (
    without_empty_cells,
    side_by_side_apart,
    turned,
    intervals_of_table,
    with_known_header,
    with_one_dose,
    with_labels_of_own,
)


def rebuild_tables(lines: Sequence[SourceLine]) -> Remade:
    """Return the lines of a sheet with its tables in order."""
    remade = Remade(with_lone_rows(lines))
    for step in LINE_STEPS:
        step(remade)
    for remake in TABLE_STEPS:
        remake_tables(remade, remake)
    return remade
