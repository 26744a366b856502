"""Whatever was added, replaced and removed in whatever order: the index is as if built at once."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from index.library import Library, open_library
from index.records import version_of
from index.tokens import Segmenter
from index.types import Document
from tests.index.builders import MEMORY, HashingEmbedder, document

SEGMENTER = Segmenter()
NAMES = st.sampled_from("abcdefghijkl")
TEXTS = st.lists(st.text("松江九城走廊研发。，", max_size=12), max_size=3)
TERMS = {"松江": 1.0, "走廊": 0.5, "研发": 1.0, "九城": 2.0}

Found = dict[tuple[str, int, int], float]


class Sequences(RuleBasedStateMachine):
    """A library under random changes beside what it should hold."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(dir=MEMORY)
        self.root = Path(self.folder.name)
        self.corpus = self.root / "corpus.txt"
        self.corpus.write_text("松江在建走廊。", "utf-8")
        self.library = self.opened("var")
        own = self.library.current().documents()[0]
        self.living: dict[str, Document] = {own.id: own}
        self.versions = {(own.id, version_of(own)): own}

    def teardown(self) -> None:
        self.folder.cleanup()

    def opened(self, data_dir: str) -> Library:
        return open_library(self.corpus, self.root / data_dir, HashingEmbedder(4), SEGMENTER)

    @rule(named=st.lists(st.tuples(NAMES, TEXTS), min_size=1, max_size=4))
    def add(self, named: list[tuple[str, list[str]]]) -> None:
        documents = [document(name, *texts) for name, texts in named]
        self.library.add(documents)
        for each in {each.id: each for each in documents}.values():
            self.living[each.id] = each
            self.versions[each.id, version_of(each)] = each

    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        if self.living:
            name = data.draw(st.sampled_from(sorted(self.living)))
            self.library.remove(name)
            del self.living[name]

    @rule()
    def reopen(self) -> None:
        self.library = self.opened("var")

    @rule()
    def rebuild(self) -> None:
        self.library.rebuild()

    @invariant()
    def holds_what_lives(self) -> None:
        index = self.library.current()
        assert {each.id: each for each in index.documents()} == self.living

    @invariant()
    def reads_every_version_there_ever_was(self) -> None:
        index = self.library.current()
        for (name, version), expected in self.versions.items():
            assert index.document(name, version) == expected

    @rule()
    def finds_what_a_new_index_finds(self) -> None:
        with tempfile.TemporaryDirectory(dir=self.root) as data_dir:
            fresh = self.opened(data_dir)
            fresh.add(list(self.living.values()))
            for head in list(fresh.current().heads()):
                if head["id"] not in self.living:
                    fresh.remove(head["id"])
            fresh.rebuild()
            for mine, other in zip(searched(self.library), searched(fresh), strict=True):
                assert mine == pytest.approx(other, abs=1e-6)
        assert self.library.check() == []


def searched(library: Library) -> tuple[Found, Found]:
    index = library.current()
    places = [(each.document, each.paragraph, each.start) for each in index.passages]
    vector = HashingEmbedder(4).encode_query("走廊")
    return (
        {places[number]: score for number, score in index.search_sparse(TERMS, 99)},
        {places[number]: score for number, score in index.search_dense(vector, 99)},
    )


TestSequences = Sequences.TestCase
TestSequences.settings = settings(max_examples=12, stateful_step_count=25, deadline=None)
