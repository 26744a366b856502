"""Words and meaning together, over a real index of a small made-up corpus."""

import json

import pytest

from index.embedding import load_embedder
from index.library import open_library
from index.tokens import Segmenter
from rag.query import QueryReader, known_by
from rag.retrieve import HybridRetriever
from rag.types import Question, ScoredPassage

TEXTS = {
    "money": "去年全市研发经费占地区生产总值的比重为百分之五，比上年提高。",
    "league": "沿线各市共组建了十二个产业联盟，推动跨区域合作。",
    "train": "首趟国际货运班列从开发区发出，驶往中亚。",
    "talent": "人才峰会由各市轮值举办，今年在湖边召开。",
    "law": "用人单位拖欠劳动报酬的，劳动者可以向劳动监察部门投诉。",
}


@pytest.fixture(scope="module")
def retriever(tmp_path_factory: pytest.TempPathFactory) -> HybridRetriever:
    folder = tmp_path_factory.mktemp("corpus")
    corpus = folder / "corpus.jsonl"
    lines = [
        json.dumps({"id": name, "title": "市情", "text": text}, ensure_ascii=False)
        for name, text in TEXTS.items()
    ]
    corpus.write_text("\n".join(lines), encoding="utf-8")
    embedder, segmenter = load_embedder(), Segmenter()
    index = open_library(corpus, folder / "data", embedder, segmenter).current()
    queries = QueryReader(segmenter.words, known_by(index.idf))
    return HybridRetriever(index, embedder, segmenter, queries)


def ask(retriever: HybridRetriever, text: str, k: int = 3) -> list[ScoredPassage]:
    return retriever.retrieve(retriever.queries.read(Question(text)), k)


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("研发经费占多少？", "money"),
        ("搞科研花的钱占多大比例", "money"),
        ("研發經費佔多少", "money"),
        ("How much of GDP is spent on R&D?", "money"),
        ("跨省搭伙的组织有几个", "league"),
        ("哪里开的火车", "train"),
        ("公司不发工资怎么办", "law"),
        ("人材峰会谁来办", "talent"),
    ],
)
def test_finds_what_is_meant(retriever: HybridRetriever, question: str, document: str) -> None:
    assert ask(retriever, question)[0].passage.document == document


def test_explains_itself(retriever: HybridRetriever) -> None:
    best = ask(retriever, "搞科研花的钱占多少")[0]
    assert {"sparse", "dense", "words", "phrase", "lexicon"} <= set(best.scores)
    assert "研发经费" in best.matched


def test_scores_fall(retriever: HybridRetriever) -> None:
    found = ask(retriever, "产业联盟", k=5)
    assert len(found) == len(TEXTS)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


def test_k_and_documents_are_kept_to(retriever: HybridRetriever) -> None:
    assert len(ask(retriever, "产业联盟", k=2)) == 2
    query = retriever.queries.read(Question("产业联盟", documents=("train", "law")))
    assert {one.passage.document for one in retriever.retrieve(query, 5)} == {"train", "law"}


def test_the_same_question_finds_the_same(retriever: HybridRetriever) -> None:
    assert ask(retriever, "人才在哪里开会") == ask(retriever, "人才在哪里开会")


@pytest.mark.parametrize("text", ["", "？！", "\ud800", "的" * 3000, "zzzz qqqq", "\x00\x07"])
def test_odd_questions_do_no_harm(retriever: HybridRetriever, text: str) -> None:
    for one in ask(retriever, text):
        assert one.score == one.score  # no NaN
