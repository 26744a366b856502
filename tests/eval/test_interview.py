"""The questions on the interview fit its paragraphs."""

from pathlib import Path

from eval.load import load_questions, unproved
from eval.paragraphs import Paragraphs
from index.embedding import load_embedder
from index.library import open_library
from index.tokens import Segmenter

QUESTIONS = Path(__file__).resolve().parents[2] / "eval" / "interview" / "questions.jsonl"


def test_every_fact_stands_in_its_proof(shared: Path, tmp_path: Path) -> None:
    interview = shared / "article" / "g60-interview.txt"
    library = open_library(interview, tmp_path, load_embedder(), Segmenter())
    paragraphs = Paragraphs(library.current().documents())
    questions = load_questions(QUESTIONS, paragraphs).questions
    assert len(questions) == 250
    assert not [question.id for question in questions if unproved(question, paragraphs)]
