"""Every key of the language is explained, with an example that makes a session."""

import pytest

from tests.routine.language_records import records_of_the_language
from voicecoach.errors import UsageError
from voicecoach.languages.cues import CUES
from voicecoach.languages.en import ENGLISH
from voicecoach.routine.keys.explain import explanation_lines
from voicecoach.routine.keys.groups import GROUPS, all_keys
from voicecoach.routine.keys.key_document import KeyDocument, KeyGroup
from voicecoach.routine.parse.library import FoundRoutine
from voicecoach.routine.parse.load import parse_found
from voicecoach.routine.source.record import Record
from voicecoach.session.compile.compile import compile_session

DOCUMENTS = [(group, document) for group in GROUPS for document in group.documents]


def explained_keys(record: type[Record]) -> set[str]:
    return {
        document.key
        for group, document in DOCUMENTS
        for place in group.places_of(document.key)
        if place.record is record
    }


@pytest.mark.parametrize("record", records_of_the_language())
def test_every_key_of_a_record_is_explained(record: type[Record]) -> None:
    assert explained_keys(record) == {*record.model_fields, *record.other_keys}


def name_of(group: KeyGroup, document: KeyDocument) -> str:
    return f"{document.key} of {group.title}"


@pytest.mark.parametrize(
    ("group", "document"), DOCUMENTS, ids=[name_of(*pair) for pair in DOCUMENTS]
)
def test_what_is_explained_is_a_key_with_an_example(group: KeyGroup, document: KeyDocument) -> None:
    assert group.places_of(document.key), "nothing has this key"
    assert f"{document.key}:" in document.example_lines
    found = FoundRoutine(document.routine_text, "example")
    compile_session(parse_found(found).routine)


@pytest.mark.parametrize("key", all_keys())
def test_a_key_is_explained_in_lines_of_a_terminal(key: str) -> None:
    lines = list(explanation_lines(key))
    assert lines[0].startswith(f"{key}: ")
    assert "  Example:" in lines
    assert all("`" not in line and "](" not in line for line in lines)


def test_a_cue_name_is_explained_with_its_wordings() -> None:
    cues = sorted(CUES.keys() - set(all_keys()))
    assert "next_set" in cues
    for cue in cues:
        lines = list(explanation_lines(cue))
        assert lines[0].startswith(f"{cue}: a cue name")
        assert ENGLISH.wordings[cue][0] in [line.strip() for line in lines]


def test_all_keys_are_listed() -> None:
    listed = " ".join(explanation_lines("")).replace(",", "").split()
    assert set(all_keys()) <= set(listed)


@pytest.mark.parametrize("written", ["Reps", "reps:", " reps "])
def test_a_key_may_be_asked_for_as_it_is_written(written: str) -> None:
    assert list(explanation_lines(written)) == list(explanation_lines("reps"))


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("repetitions", "reps"),
        ("restSeconds", "rest"),
        ("warmup", "section"),
        ("deck", "circuit"),
        ("Tabata", "circuit"),
        ("E2MOM", "emom"),
        ("pyramid", "reps"),
    ],
)
def test_the_word_of_another_program_explains_the_right_key(written: str, right: str) -> None:
    first, _, *others = explanation_lines(written)
    assert first == f"{written} is {right} here."
    assert others == list(explanation_lines(right))


@pytest.mark.parametrize(
    ("written", "hint"),
    [("repz", 'did you mean "reps"?'), ("колір", "`voicecoach explain` lists all keys")],
)
def test_what_is_no_key_is_answered(written: str, hint: str) -> None:
    with pytest.raises(UsageError, match="there is no key") as raised:
        explanation_lines(written)
    assert str(raised.value).endswith(hint)


@pytest.mark.parametrize(
    ("group", "document"), DOCUMENTS, ids=[name_of(*pair) for pair in DOCUMENTS]
)
def test_no_meaning_sends_to_a_heading_of_the_reference(
    group: KeyGroup, document: KeyDocument
) -> None:
    # A terminal shows no link, so "see tempo" under tempo leads nowhere.
    assert "see [" not in document.meaning, group.title
