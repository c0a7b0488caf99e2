"""Put all tables of a sheet in order, one step after the other."""

from collections.abc import Callable, Sequence

from voicecoach.drafting.layout.lines.lone_rows import with_lone_rows
from voicecoach.drafting.layout.tables.cards_side_by_side import cards_apart
from voicecoach.drafting.layout.tables.cells_on_lines import join_cells_on_lines
from voicecoach.drafting.layout.tables.comma_rows import split_comma_rows
from voicecoach.drafting.layout.tables.footnotes import put_footnotes_in
from voicecoach.drafting.layout.tables.intervals import intervals_of_table
from voicecoach.drafting.layout.tables.labelled_blocks import join_labelled_blocks
from voicecoach.drafting.layout.tables.labelled_rows import split_labelled_lines
from voicecoach.drafting.layout.tables.legend import spell_out_codes
from voicecoach.drafting.layout.tables.lettered_groups import letter_groups
from voicecoach.drafting.layout.tables.moves_in_columns import lists_of_columns
from voicecoach.drafting.layout.tables.names_and_doses import pair_names_with_doses
from voicecoach.drafting.layout.tables.names_over_doses import join_names_with_doses
from voicecoach.drafting.layout.tables.one_move_in_weeks import name_move_of_weeks
from voicecoach.drafting.layout.tables.remade import Remade, RemakeTable, remake_tables
from voicecoach.drafting.layout.tables.repeated_columns import with_one_dose
from voicecoach.drafting.layout.tables.shape import (
    names_first,
    side_by_side_apart,
    turned,
    with_known_header,
    without_empty_cells,
)
from voicecoach.drafting.layout.tables.side_by_side_titles import split_titles
from voicecoach.drafting.layout.tables.starred_pairs import mark_starred_pairs
from voicecoach.drafting.layout.tables.values_below_names import join_values_below_names
from voicecoach.drafting.layout.tables.without_header import with_labels_of_own
from voicecoach.drafting.source_lines import SourceLine

LINE_STEPS: tuple[Callable[[Remade], None], ...] = (
    join_labelled_blocks,
    join_values_below_names,
    join_names_with_doses,
    join_cells_on_lines,
    split_comma_rows,
    split_labelled_lines,
    spell_out_codes,
    letter_groups,
    mark_starred_pairs,
    put_footnotes_in,
    pair_names_with_doses,
    split_titles,
    name_move_of_weeks,
)
TABLE_STEPS: tuple[RemakeTable, ...] = (
    without_empty_cells,
    names_first,
    side_by_side_apart,
    cards_apart,
    lists_of_columns,
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
