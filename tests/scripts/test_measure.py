"""The figures of the code count what they say."""

from pathlib import Path

import measure_code


def test_a_docstring_and_a_comment_are_no_code() -> None:
    source = '"""What it is.\n\nMore.\n"""\n# why\n\nspeed = 1\n'
    assert measure_code.code_lines(source) == 1


def test_only_statements_and_expressions_count() -> None:
    # The assignment, its target, the two operands and the sum; neither contexts nor the plus.
    assert measure_code.density(["speed = fast + 1\n"]) == 5


def test_conditional_expressions_are_counted_in_100_lines() -> None:
    assert measure_code.conditionals(["a = 1 if b else 2\n", "c = 3\n"]) == 50


def test_an_init_is_not_seen_on_opening_a_folder(tmp_path: Path) -> None:
    for name in ("__init__.py", "parse.py", "model"):
        (tmp_path / name).touch()
    assert measure_code.entries(tmp_path) == ["model", "parse.py"]


def test_every_figure_of_this_checkout_is_there() -> None:
    root = Path(measure_code.__file__).parents[1]
    figures = dict(measure_code.measure(root))
    assert len(figures) == 10
    assert int(figures["lines of the README"]) > 10
