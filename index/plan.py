"""What must be indexed, archived or forgotten so that an index says what its documents say."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from index.drafts import Entry
from index.records import version_of
from index.types import Document


@dataclass(frozen=True, slots=True)
class Plan:
    """Documents to index, and the ids of living ones that they replace or that are gone."""

    entries: tuple[Entry, ...]
    gone: tuple[str, ...]


def plan_sync(
    heads: Iterable[Mapping[str, Any]], corpus: Sequence[Document], removed: Collection[str]
) -> Plan:
    """Compare the living documents with the corpus as it is now.

    A document that was added later comes before one of the corpus with the same id, and one
    that was removed from the index stays removed.
    """
    living = {head["id"]: (head["version"], head["corpus"]) for head in heads}
    entries: list[Entry] = []
    gone = [name for name, (_, own) in living.items() if own]
    there = {document.id for document in corpus}
    gone = [name for name in gone if name not in there]
    for document in corpus:
        version, own = living.get(document.id, ("", True))
        if own and document.id not in removed and version != version_of(document):
            entries.append(Entry(document, from_corpus=True))
            if version:
                gone.append(document.id)
    return Plan(tuple(entries), tuple(gone))


def plan_build(
    corpus: Sequence[Document], kept: Sequence[Entry], removed: Collection[str]
) -> tuple[Entry, ...]:
    """Return all documents of a new index: the corpus, those added later, and old versions.

    `kept` are those of the old index, oldest first; of several living ones of one id the
    latest lives on.
    """
    added = {
        entry.document.id: entry for entry in kept if not (entry.archived or entry.from_corpus)
    }
    living = [
        Entry(document, from_corpus=True)
        for document in corpus
        if document.id not in added and document.id not in removed
    ]
    living += added.values()
    seen = {(entry.document.id, version_of(entry.document)) for entry in living}
    archived: list[Entry] = []
    for entry in kept:
        key = entry.document.id, version_of(entry.document)
        if key not in seen:
            seen.add(key)
            archived.append(replace(entry, archived=True))
    return (*archived, *living)
