"""The known questions that ship: they fit the dossier, and are none of those that measure it."""

import json
import re
import unicodedata
from pathlib import Path

import pytest

from index.embedding import load_embedder
from index.library import open_library
from index.tokens import Segmenter
from rag.known.file import SHIPPED_QUESTIONS, read_folders
from rag.known.questions import KnownQuestions
from tests.conftest import ROOT

SHIPPED = list(read_folders([SHIPPED_QUESTIONS]))


def bare(question: str) -> str:
    """Return a question without what two people may type differently."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", question)).lower()


def test_every_place_is_in_the_dossier(tmp_path: Path) -> None:
    library = open_library(ROOT / "index" / "corpus", tmp_path, load_embedder(), Segmenter())
    known = KnownQuestions(SHIPPED, library.current(), Segmenter().terms)
    assert not known.problems
    assert [document.id for document in known.documents] == ["g60-dossier"]


def test_none_stands_there_twice() -> None:
    questions = [bare(one.text) for one in SHIPPED]
    assert len(questions) == len(set(questions))


@pytest.mark.parametrize("path", sorted((ROOT / "eval" / "questions").glob("*.jsonl")), ids=str)
def test_none_is_a_question_of_the_evaluation(path: Path) -> None:
    records = map(json.loads, path.read_text("utf-8").splitlines())
    asked = {bare(record["question"]) for record in records} - {""}
    assert not asked & {bare(one.text) for one in SHIPPED}
