"""What ships as known: it fits the dossier, and is none of what measures it."""

import json
import re
import unicodedata
from pathlib import Path

import pytest

from index.embedding import load_embedder
from index.library import open_library
from index.tokens import Segmenter
from rag.known.file import SHIPPED_QUESTIONS, files_in, read_folders, read_wordings
from rag.known.questions import KnownQuestions
from rag.known.tied import gone
from tests.conftest import ROOT

SHIPPED = list(read_folders([SHIPPED_QUESTIONS]))
WORDINGS = [one for path in files_in([SHIPPED_QUESTIONS]) for one in read_wordings(path)]
CHINESE_FIGURE = "[一二两三四五六七八九十百千万零〇]"


def bare(question: str) -> str:
    """Return a question without what two people may type differently."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", question)).lower()


def figures(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:\.\d+)?%?", text.replace("G60", "")))


def test_every_place_is_in_the_dossier(tmp_path: Path) -> None:
    library = open_library(ROOT / "index" / "corpus", tmp_path, load_embedder(), Segmenter())
    known = KnownQuestions(SHIPPED, library.current(), Segmenter().terms)
    assert not known.problems
    assert [document.id for document in known.documents] == ["g60-dossier"]
    assert not gone(WORDINGS, library.current())


def test_no_wording_brings_in_a_figure() -> None:
    odd = [
        (one.words, other)
        for one in WORDINGS
        for other in one.others
        if figures(other) - figures(one.words) and not re.search(CHINESE_FIGURE, one.words)
    ]
    assert not odd


def test_none_stands_there_twice() -> None:
    questions = [bare(one.text) for one in SHIPPED]
    assert len(questions) == len(set(questions))


@pytest.mark.parametrize("path", sorted((ROOT / "eval" / "questions").glob("*.jsonl")), ids=str)
def test_none_is_a_question_of_the_evaluation(path: Path) -> None:
    records = map(json.loads, path.read_text("utf-8").splitlines())
    asked = {bare(record["question"]) for record in records} - {""}
    assert not asked & {bare(one.text) for one in SHIPPED}
