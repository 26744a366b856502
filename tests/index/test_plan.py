"""What is indexed when a corpus changed, and what when an index is built anew."""

from index.drafts import Entry
from index.plan import plan_build, plan_sync
from index.records import version_of
from index.types import Document
from tests.index.builders import document

OLD, NEW, OTHER = document("a", "旧"), document("a", "新"), document("b", "乙")


def head(of: Document, *, corpus: bool) -> dict[str, object]:
    return {"id": of.id, "version": version_of(of), "corpus": corpus}


def test_nothing_to_do() -> None:
    plan = plan_sync([head(OLD, corpus=True)], [OLD], removed=())
    assert (plan.entries, plan.gone) == ((), ())


def test_new_and_changed_and_vanished_documents() -> None:
    heads = [head(OLD, corpus=True), head(document("c", "丙"), corpus=True)]
    plan = plan_sync(heads, [NEW, OTHER], removed=())
    assert plan.entries == (Entry(NEW, from_corpus=True), Entry(OTHER, from_corpus=True))
    assert sorted(plan.gone) == ["a", "c"]


def test_added_documents_stay_and_come_before_the_corpus() -> None:
    heads = [head(OLD, corpus=False), head(document("c", "丙"), corpus=False)]
    plan = plan_sync(heads, [NEW], removed=())
    assert (plan.entries, plan.gone) == ((), ())


def test_removed_documents_stay_removed() -> None:
    assert plan_sync([], [OLD], removed=["a"]).entries == ()
    assert plan_build([OLD], [], removed=["a"]) == ()


def test_a_build_keeps_added_documents_and_each_old_version_once() -> None:
    kept = [
        Entry(document("x", "一"), from_corpus=False, archived=True),
        Entry(document("x", "一"), from_corpus=False, archived=True),
        Entry(document("x", "二"), from_corpus=False),
        Entry(OLD, from_corpus=True),
        Entry(OTHER, from_corpus=True),
    ]
    entries = plan_build([NEW, OTHER], kept, removed=())
    living = [entry.document for entry in entries if not entry.archived]
    archived = [entry.document for entry in entries if entry.archived]
    assert living == [NEW, OTHER, document("x", "二")]
    assert archived == [document("x", "一"), OLD]


def test_of_two_living_documents_with_one_id_the_later_lives() -> None:
    kept = [Entry(OLD, from_corpus=False), Entry(NEW, from_corpus=False)]
    entries = plan_build([], kept, removed=())
    assert [(entry.document, entry.archived) for entry in entries] == [(OLD, True), (NEW, False)]
