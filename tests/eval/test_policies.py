"""The policies that nobody had read: their questions and claims fit the documents."""

import json
from pathlib import Path

import pytest

from eval.load import QuestionSet, load_questions, unproved
from eval.paragraphs import Paragraphs
from eval.verifying import overlap
from index.embedding import load_embedder
from index.library import open_library
from index.tokens import Segmenter
from rag.training.made import DOCUMENTS

FREELY_SAID = 3  # claims that share no pair of characters with their document
FOLDER = Path(__file__).resolve().parents[2] / "eval" / "policies"


@pytest.fixture(scope="module")
def paragraphs(tmp_path_factory: pytest.TempPathFactory) -> Paragraphs:
    folder = tmp_path_factory.mktemp("policies")
    library = open_library(FOLDER / "documents", folder, load_embedder(), Segmenter())
    return Paragraphs(library.current().documents())


@pytest.fixture(scope="module")
def questions(paragraphs: Paragraphs) -> QuestionSet:
    return load_questions(FOLDER / "questions.jsonl", paragraphs)


def test_every_fact_stands_in_its_proof(questions: QuestionSet, paragraphs: Paragraphs) -> None:
    assert len(questions.questions) == 450
    assert not [q.id for q in questions.questions if unproved(q, paragraphs)]


def test_all_are_held_back(questions: QuestionSet) -> None:
    assert {question.half for question in questions.questions} == {"test"}
    fitted = {path.read_text("utf-8") for path in DOCUMENTS.glob("*.md")}
    assert not fitted & {path.read_text("utf-8") for path in FOLDER.glob("documents/*.md")}


def test_claims_are_about_the_documents() -> None:
    claims = list(map(json.loads, (FOLDER / "claims.jsonl").read_text("utf-8").splitlines()))
    assert len({claim["claim"] for claim in claims}) == len(claims) == 539
    texts = {path.stem: path.read_text("utf-8") for path in FOLDER.glob("documents/*.md")}
    strangers = [one for one in claims if not overlap(one["claim"], texts[one["document"]])]
    assert len(strangers) <= FREELY_SAID
