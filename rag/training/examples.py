"""Questions with evidence, for fitting: with the answer in it, and robbed of it.

The evidence is what the product itself retrieves, so that the weights meet in use what they
were fitted on.
"""

import gzip
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from index.embedding import load_embedder
from index.library import open_library
from index.sentences import sentences
from index.tokens import Segmenter
from rag.chatbot import CANDIDATES
from rag.converse import small_talk, standalone
from rag.gather import gather
from rag.known.file import read_folders
from rag.query import QueryReader, known_by
from rag.retrieve import HybridRetriever
from rag.screen import screen
from rag.seams import Retriever
from rag.training.swaps import Swapper
from rag.types import Evidence, EvidenceItem, Query, Question, Turn

# Of each set one question in so many: 1,200 and 1,000 settle the weights as well as 4,500 do.
SETS = {"drcd.dev": 3, "cmrc.trial": 1}
KNOWN_EVERY = 3  # of the known questions: 3,400 settle the weights
KNOWN_APART = 6  # neighbouring groups share a fold, paragraphs do not


@dataclass(frozen=True, slots=True)
class Example:
    """A question, its evidence and what answers it; no answers where the evidence has none.

    Answers count in the paragraphs `proofs` of the document `own`, in all of it without.
    `group` numbers what the question was asked on: folds are made of groups; `swapped` is for
    questions that were made unanswerable, `policy` for those on made-up policy documents, `known`
    for those of which only is known whether they have an answer, not its words.
    """

    query: Query
    evidence: Evidence
    answers: tuple[str, ...]
    group: int
    own: str
    proofs: tuple[int, ...] = ()
    mine: bool = False
    swapped: bool = False
    known: bool | None = None
    policy: bool = False

    @property
    def answerable(self) -> bool:
        """Whether the evidence answers, as far as is known."""
        return bool(self.answers) if self.known is None else self.known


def read_examples(folder: Path, *, robbed: bool) -> Iterator[Example]:
    """Yield each question with what is found for it, and where `robbed` without its answer.

    Robbed are the evidence found among all texts and that found in the question's own alone;
    near misses come from either, in turn.
    """
    for name, every in SETS.items():
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            records = [json.loads(line) for line in lines]
        texts = list(dict.fromkeys(record["context"] for record in records))
        with TemporaryDirectory() as temporary:
            retriever = plain_retriever(_corpus(Path(temporary), texts), Path(temporary))
            numbers = {text: number for number, text in enumerate(texts)}
            asked = [(record["question"], numbers[record["context"]]) for record in records]
            swapper = Swapper(asked, texts, Segmenter().words) if robbed else None
            for number in range(0, len(records), every):
                question, own = asked[number]
                answers = tuple(records[number]["answers"])
                yield from _answered(retriever, question, own, answers, number if robbed else None)
                for swapped in swapper.swaps(number) if swapper else ():
                    query, evidence = _found(retriever, swapped.text, own if number % 2 else None)
                    yield Example(query, evidence, (), own, "", swapped=True)


def _answered(
    retriever: HybridRetriever,
    question: str,
    own: int,
    answers: tuple[str, ...],
    robbed: int | None,
) -> Iterator[Example]:
    """Yield a question with its evidence; a `robbed` one, by its number, also without."""
    query, evidence = _found(retriever, question, None)
    yield Example(query, evidence, answers, own, f"c{own}")
    if robbed is None:
        return
    rest = _robbed(evidence, f"c{own}", answers, cut_out=bool(robbed % 2))
    yield Example(query, rest, (), own, "")
    query, evidence = _found(retriever, question, own)
    yield Example(query, evidence, answers, own, f"c{own}")
    yield Example(query, _robbed(evidence, f"c{own}", answers, cut_out=True), (), own, "")


def _found(retriever: HybridRetriever, question: str, own: int | None) -> tuple[Query, Evidence]:
    """Return what the product finds for a question, in one text alone or in all."""
    documents = None if own is None else (f"c{own}",)
    return found(retriever, Question(question, documents=documents), question)


def found(
    retriever: HybridRetriever, question: Question, text: str, by: Retriever | None = None
) -> tuple[Query, Evidence]:
    """Return what the product finds for a question that stands alone as `text`.

    `by` searches instead of the plain `retriever`.
    """
    query = retriever.queries.read(question, text)
    return query, gather(retriever.index, (by or retriever).retrieve(query, CANDIDATES))


def own_examples(
    questions: Path, corpus: Path, find: Callable[[HybridRetriever], Retriever] = lambda by: by
) -> Iterator[Example]:
    """Yield the development half of our own questions; its answers are the facts.

    `find` puts something before the plain search.
    """
    with TemporaryDirectory() as temporary:
        retriever = plain_retriever(corpus, Path(temporary))
        finder = find(retriever)
        for number, line in enumerate(questions.read_text("utf-8").splitlines()):
            record = json.loads(line)
            turns = tuple(Turn(t["role"], t["content"]) for t in record.get("history", ()))
            question = Question(record["question"], turns)
            if record["half"] != "dev" or small_talk(question) or screen(question):
                continue
            yield Example(
                *found(retriever, question, standalone(question), finder),
                tuple(fact for group in record["facts"] for fact in group),
                number,
                "",
                tuple(proof for group in record["proofs"] for proof in group),
                mine=True,
            )


def known_examples(questions: Path, corpus: Path) -> Iterator[Example]:
    """Yield the known questions that ship; their groups are the paragraphs they are tied to."""
    with TemporaryDirectory() as temporary:
        retriever = plain_retriever(corpus, Path(temporary))
        for one in islice(read_folders((questions,)), 0, None, KNOWN_EVERY):
            question = Question(one.text)
            if small_talk(question) or screen(question):
                continue
            query, evidence = found(retriever, question, standalone(question))
            group = one.places[0].paragraph if one.places else 0
            yield Example(query, evidence, (), group * KNOWN_APART, "", known=one.answered)


def _corpus(folder: Path, texts: Sequence[str]) -> Path:
    path = folder / "contexts.jsonl"
    lines = (json.dumps({"id": f"c{n}", "title": "", "text": t}) for n, t in enumerate(texts))
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def plain_retriever(corpus: Path, folder: Path) -> HybridRetriever:
    """Return what searches a corpus without known questions; its index lies in `folder`."""
    embedder, segmenter = load_embedder(), Segmenter()
    index = open_library(corpus, folder / "index", embedder, segmenter, None).current()
    queries = QueryReader(segmenter.words, known_by(index.idf))
    return HybridRetriever(index, embedder, segmenter, queries)


def _robbed(evidence: Evidence, own: str, answers: Sequence[str], *, cut_out: bool) -> Evidence:
    """Leave the question's document out, or cut the sentences that answer out of it."""
    kept: list[EvidenceItem] = []
    for item in evidence.items:
        text = item.paragraph.text
        if item.document == own:
            text = without_answer(text, answers) if cut_out else ""
        if text:
            kept.append(replace(item, paragraph=replace(item.paragraph, text=text)))
    return Evidence(tuple(kept))


def without_answer(text: str, answers: Sequence[str]) -> str:
    """Return the text without the sentences that hold an answer."""
    kept = [text[span.start : span.end] for span in sentences(text)]
    return "".join(one for one in kept if not any(a and a in one for a in answers))


def claims_answer(example: Example, item: EvidenceItem) -> bool:
    """Return True if what an item says of the answers counts."""
    if example.own and item.document != example.own:
        return False
    return not example.proofs or item.paragraph.number in example.proofs
