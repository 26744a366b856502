"""Made-up policy documents with questions on them, for fitting: `documents/`.

The public sets are of encyclopaedias, and our own questions of one dossier. These are measures,
notices, reports and interviews as local governments write them, each with questions as citizens ask
them and near misses, written by hand; their README says how.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from rag.converse import standalone
from rag.training.examples import Example, found, plain_retriever
from rag.types import Question

DOCUMENTS = Path(__file__).parent / "documents"
QUESTIONS = ".questions.jsonl"
APART = 6  # neighbouring groups share a fold, documents do not


def made_examples() -> Iterator[Example]:
    """Yield each question with what is found in its document, and every other one in all."""
    with TemporaryDirectory() as temporary:
        retriever = plain_retriever(_corpus(Path(temporary)), Path(temporary))
        for group, path in enumerate(sorted(DOCUMENTS.glob(f"*{QUESTIONS}"))):
            name = path.name.removesuffix(QUESTIONS)
            for number, line in enumerate(path.read_text("utf-8").splitlines()):
                record = json.loads(line)
                documents = (name,) if number % 2 else None
                question = Question(record["question"], documents=documents)
                yield Example(
                    *found(retriever, question, standalone(question)),
                    tuple(fact for facts in record["facts"] for fact in facts),
                    group * APART,
                    name,
                    tuple(int(place.split("#")[1]) for some in record["proofs"] for place in some),
                    policy=True,
                )


def _corpus(folder: Path) -> Path:
    """Copy the documents without their questions."""
    corpus = folder / "documents"
    corpus.mkdir()
    for path in DOCUMENTS.glob("*.md"):
        if path.name != "README.md":
            (corpus / path.name).write_bytes(path.read_bytes())
    return corpus
