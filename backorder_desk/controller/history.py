"""Acts on acts: undo and redo, exactly."""

from __future__ import annotations

from dataclasses import dataclass

from backorder_desk.controller import orders, settle, stock
from backorder_desk.domain.errors import Refused
from backorder_desk.domain.ranking import Policy
from backorder_desk.model import facts, journal, queue
from backorder_desk.model.browse import load_settings
from backorder_desk.model.journal import Act, Entry, entitle


@dataclass(frozen=True, slots=True)
class Reversal:
    """What was undone or done again: the journal's words for it, and what kind of act it was."""

    entry: int
    words: str
    act: str = ""


def undo(act: Act, number: int | None = None) -> Reversal:
    """Take back the newest act that stands, or the one of this number.

    Refused: there is none; a later act depends on it, which is named.
    """
    target = journal.entry(act.db, number) if number is not None else journal.last_undoable(act.db, act.entry)
    if target is None:
        raise Refused("There is nothing to undo", "No act stands in the journal", "Go on working")
    if target.undoes is not None:
        raise Refused(f"“{target.words}” is itself an undo", "Undo takes back acts", "Use redo")
    if target.act in journal.STAYS:
        raise Refused(f"“{target.words}” cannot be undone", "What left the house stays out", "Issue a correction")
    return _reverse(act, target, f"Undid: {target.words}")


def redo(act: Act) -> Reversal:
    """Do again what was undone last. Refused: nothing was, or something else was done since."""
    target = journal.last_redoable(act.db, act.entry)
    if target is None:
        raise Refused("There is nothing to redo", "Nothing was undone since the last act", "Go on working")
    return _reverse(act, target, f"Redid: {target.words.removeprefix('Undid: ')}")


def _reverse(act: Act, target: Entry, words: str) -> Reversal:
    later = journal.reverse(act, target)
    later = later or not act.touched.isdisjoint(facts.released(act.db, act.today, since=target.day))
    for what, row in facts.renamed(act):
        stock.found_anew(act, what, row)
    if later:
        # The shop has gone on since, or a day of release has come: what came free goes on to the queue, in rank.
        act.policy = Policy(load_settings(act.db)["policy"])
        act.touch(facts.reordered(act))
        orders.loosen(act, sorted(queue.whole_order_ids(act)))
        settle.settle(act)
    entitle(act, words, detail={"settled": later} if later else None)
    done = target if target.undoes is None else journal.entry(act.db, target.undoes)
    return Reversal(target.id, words, done.act)
