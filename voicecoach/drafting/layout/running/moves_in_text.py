"""The moves that running text names, each with all that its clauses say of it."""

from dataclasses import dataclass, field, replace

from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.name_shape import is_instruction
from voicecoach.drafting.layout.lines.sentences import is_stub, says_other_side, sentences_of
from voicecoach.drafting.layout.running.named_clause import NamedClause, named_clause, unknown_name
from voicecoach.drafting.layout.running.pieces import Clause, text_clauses_of
from voicecoach.drafting.layout.running.rule_before import rule_before
from voicecoach.drafting.layout.running.text_move import AboutAll, TextMove, says_amount_of
from voicecoach.drafting.words.around import SELF
from voicecoach.drafting.words.running import GIVES_DOSE, NEWS, OF_ALL, OF_THIS, TO_BE_DONE, TOLD

_MANY = 2
_AMOUNTS = {"length", "time", "times", "reps", "sets", "cross"}
_SETS = {"sets", "cross", "cross.hold", "distance"}
_HOW_OFTEN = ({"per_day"}, {"frequency"}, {"per_day", "frequency"})


@dataclass(slots=True)
class RunningText:
    """Goes along the sentences of a text."""

    found: list[TextMove | AboutAll] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    """What the text says besides."""

    def read(self, text: str) -> None:
        """Take in all sentences of a text."""
        for sentence in sentences_of(text):
            if TOLD.search(sentence):
                self.others.append(sentence)
                continue
            before = rule_before(sentence)
            if before:
                self.found.append(AboutAll(before.text, before.rule))
                sentence = before.moves
            self._take(list(text_clauses_of(sentence)))
        self._drop_without_amount()

    @property
    def moves(self) -> list[TextMove]:
        """Return the moves alone."""
        return [each for each in self.found if isinstance(each, TextMove)]

    def _take(self, clauses: list[Clause]) -> None:
        """Take in the clauses of one sentence."""
        is_tied, kept = False, ""
        for index, clause in enumerate(clauses):
            named = _move_that_begins(clauses[index:], is_tied)
            if named:
                kept = self._add_move(named, clause, kept, is_tied)
                is_tied = True
            elif self.moves and self._is_about_all(clause, is_tied):
                self._give(kept, is_tied)
                return self.found.append(AboutAll(_joined_text(clauses[index:])))
            else:
                kept += (clause.joint if kept else "") + clause.text
        return self._give(kept, is_tied)

    def _add_move(self, named: NamedClause, clause: Clause, kept: str, is_tied: bool) -> str:
        """Note a move. What a sentence says before "into" it belongs to it. Return ""."""
        if named.before and not is_tied and kept:
            named = replace(named, before=f"{kept}{clause.joint}{named.before}")
        else:
            self._give(kept, is_tied)
        self.found.append(TextMove(named, clause.text))
        return ""

    def _is_about_all(self, clause: Clause, is_tied: bool) -> bool:
        """Return whether a clause is about all moves before it."""
        if OF_ALL.search(clause.text):
            return True
        if OF_THIS.match(clause.text) and not is_tied and len(self.moves) > _MANY:
            return all(move.has_amount for move in self.moves)
        reading = dose_of(clause.text)
        is_often = {each.key for each in reading.fields} in _HOW_OFTEN
        stands_alone = clause.is_new and len(self.moves) > 1
        is_rest = TO_BE_DONE.fullmatch(reading.rest.strip(" .,"))
        return is_often and stands_alone and bool(is_rest or is_stub(reading.rest))

    def _give(self, text: str, is_tied: bool) -> None:
        """Give a text to the last move if it is about it."""
        if not text.strip(" ,.;:"):
            return
        last = self.found[-1] if self.found else None
        if isinstance(last, TextMove) and _disagrees(last, text, is_tied):
            self.others.append(text)
        elif isinstance(last, TextMove) and (is_tied or _goes_on(text)):
            plain = text.rstrip(" .")
            last.texts.append(plain if is_stub(dose_of(plain).rest) else text)
        else:
            self.others.append(text)

    def _drop_without_amount(self) -> None:
        """Take back the moves of which the text does not say how much."""
        for move in self.moves:
            if not move.has_amount:
                self.found.remove(move)
                self.others.append(". ".join([move.said, *move.texts]))


def _begins_move(named: NamedClause, clauses: list[Clause], is_tied: bool) -> bool:
    """Return whether a new move begins, and not more words about the last one."""
    is_free = not is_tied or named.is_led or clauses[0].is_new
    if named.has_amount or (named.is_known and is_free):
        return True
    return len(clauses) > 1 and _is_dose(clauses[1].text)


def _move_that_begins(clauses: list[Clause], is_tied: bool) -> NamedClause | None:
    """Return the move that the first of these clauses begins, or None."""
    named = named_clause(clauses[0].text) or _any_name(clauses[:2], is_tied)
    if named is None or (not named.is_known and OF_ALL.search(clauses[0].text)):
        return None
    if _begins_move(named, clauses, is_tied):
        return named
    return None


def _joined_text(clauses: list[Clause]) -> str:
    first, *rest = clauses
    return first.text + "".join(each.joint + each.text for each in rest)


def _any_name(clauses: list[Clause], is_tied: bool) -> NamedClause | None:
    """Return the few words at the start of "Sleeping swan, two minutes each side" as a move."""
    if len(clauses) < 2 or (is_tied and not clauses[0].is_new):
        return None
    reading = dose_of(clauses[1].text)
    is_dose = says_amount_of(clauses[1].text) and is_stub(reading.rest)
    if is_dose:
        return unknown_name(clauses[0].text)
    return None


def _is_dose(clause: str) -> bool:
    """Return whether a clause says how much, and names no other move."""
    return named_clause(clause) is None and says_amount_of(clause)


def _disagrees(move: TextMove, text: str, is_tied: bool) -> bool:
    """Return whether a text with words of its own gives another amount: likely another move."""
    reading = dose_of(text)
    kinds = {part.kind for part in reading.parts}
    if not move.has_amount or is_stub(reading.rest):
        return False
    if not is_tied and not GIVES_DOSE.match(text) and kinds & _AMOUNTS:
        return True
    return bool(kinds & _SETS) and not is_instruction(text)


def _goes_on(text: str) -> bool:
    """Return whether a sentence without a name is about the move before it."""
    if SELF.search(text) or NEWS.match(text):
        return False
    return is_instruction(text) or bool(dose_of(text).fields) or says_other_side(text)
