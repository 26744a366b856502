"""How well passages are found, on a corpus small enough to know the answer."""

import gzip
import json
from pathlib import Path

import pytest

from eval.measures import MEASURES
from eval.retrieval import STAGES, evaluate_reading_retrieval, evaluate_retrieval

TEXTS = {
    "a": "市里有十二个产业联盟。",
    "b": "首趟货运班列在春天开出。",
    "c": "人才峰会由各市轮值举办。",
}


def lines(path: Path, records: list[dict[str, object]]) -> Path:
    data = "\n".join(json.dumps(record, ensure_ascii=False) for record in records).encode()
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return lines(
        tmp_path / "corpus.jsonl.gz", [{"id": i, "title": "", "text": t} for i, t in TEXTS.items()]
    )


def test_retrieval(tmp_path: Path, corpus: Path) -> None:
    questions = lines(
        tmp_path / "questions.jsonl",
        [
            {"id": "1", "question": "产业联盟有几个", "relevant": ["a"]},
            {"id": "2", "question": "货运班列何时开出", "relevant": ["b"]},
            {"id": "3", "question": "人才峰会怎么办", "relevant": ["nowhere"]},
        ],
    )
    result = evaluate_retrieval(corpus, questions, ablate=True, folder=tmp_path / "kept")
    assert result["n"] == 3
    assert set(result["measures"]) == set(MEASURES)
    assert result["measures"]["hit@1"]["value"] == pytest.approx(2 / 3, abs=1e-4)
    assert set(result["timings_ms"]) == set(STAGES)
    assert result["timings_ms"]["total"] > 0
    assert set(result["ablation"]) == {"bm25", "sparse", "dense", "together"}
    assert result["ablation"]["together"] == result["measures"]
    assert (tmp_path / "kept").is_dir()
    json.dumps(result)


def test_reading(tmp_path: Path) -> None:
    questions = lines(
        tmp_path / "reading.jsonl.gz",
        [
            {
                "id": "1",
                "question": "产业联盟有几个？",
                "context": TEXTS["a"],
                "answers": ["十二个"],
            },
            {"id": "2", "question": "班列何时开出？", "context": TEXTS["b"], "answers": ["春天"]},
            {"id": "3", "question": "湖有多深？", "context": TEXTS["c"], "answerable": False},
        ],
    )
    result = evaluate_reading_retrieval(questions)
    assert result["n"] == 2
    assert result["measures"]["hit@1"]["value"] == 1
    assert "ablation" not in result
    assert evaluate_reading_retrieval(questions, closed=True)["measures"]["hit@1"]["value"] == 1


def test_progress_is_reported(tmp_path: Path, corpus: Path) -> None:
    questions = lines(tmp_path / "q.jsonl", [{"question": "产业联盟", "relevant": ["a"]}])
    seen: list[tuple[int, int]] = []
    evaluate_retrieval(corpus, questions, progress=lambda done, of: seen.append((done, of)))
    assert seen[-1] == (1, 1)
