"""Any sentence-transformers model, on tiny ones that are made here."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from index.embedding import load_embedder
from index.errors import EmbeddingError
from index.transformer import CrossEncoderScorer, EntailmentScorer, TransformerEmbedder
from tests.conftest import ROOT
from tests.index.tiny_models import bert, need_models


@pytest.fixture(scope="module", autouse=True)
def _models(module_offline):
    need_models()


@pytest.fixture(scope="module")
def module_offline():
    """Keep the hub out of it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HF_HUB_OFFLINE", "1")
        yield


@pytest.fixture(scope="module")
def embedder(tmp_path_factory) -> TransformerEmbedder:
    from sentence_transformers import SentenceTransformer

    folder = tmp_path_factory.mktemp("models")
    model = SentenceTransformer(str(bert(folder / "bert")), prompts={"query": "钱", "document": ""})
    model.save(str(folder / "tiny"), create_model_card=False)
    return TransformerEmbedder(str(folder / "tiny"))


def test_rows_are_unit(embedder):
    rows = embedder.encode_documents(["松江的钱", "研发投入多少", "\ud800"])
    assert rows.shape == (3, embedder.dimensions) == (3, 8)
    assert rows.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert embedder.encode_documents([]).shape == (0, 8)


def test_a_question_is_given_its_prompt(embedder):
    question, document = embedder.encode_query("松江"), embedder.encode_documents(["松江"])[0]
    assert question.shape == document.shape
    assert not np.allclose(question, document)
    prompted = embedder.encode_documents(["钱松江"])[0]
    np.testing.assert_allclose(question, prompted, atol=1e-5)


def test_the_id_follows_weights_and_prompts(embedder):
    before = embedder.id
    assert before.startswith("tiny-")
    assert TransformerEmbedder(embedder._name).id == before
    other = TransformerEmbedder(embedder._name)
    other._model.prompts = {"query": "花", "document": ""}
    assert other.id != before
    other = TransformerEmbedder(embedder._name)
    next(iter(other._model.parameters())).data += 1
    assert other.id != before


def test_a_folder_that_is_not_static_is_a_transformer(embedder):
    assert isinstance(load_embedder(embedder._name), TransformerEmbedder)


def test_a_scorer_scores_each_text(tmp_path: Path):
    scorer = CrossEncoderScorer(str(bert(tmp_path / "scorer", scorer=True)))
    scores = scorer.score("研发投入", ["松江的研发", "钱", "松江的研发"])
    assert [type(score) for score in scores] == [float, float, float]
    assert scores[0] == pytest.approx(scores[2])
    assert scores[0] != pytest.approx(scores[1])
    assert scorer.score("研发", []) == []


@pytest.mark.parametrize(
    ("labels", "entailed", "contradicted"),
    [
        (("entailment", "neutral", "contradiction"), True, False),
        (("CONTRADICTION", "ENTAILMENT", "NEUTRAL"), False, True),
        (("neutral", "contradiction", "entailment"), False, False),
    ],
)
def test_inference_reads_the_order_of_its_labels(tmp_path, labels, entailed, contradicted):
    scorer = EntailmentScorer(str(bert(tmp_path / "nli", scorer=True, labels=labels)))
    opinion = scorer.judge("松江的研发投入多少钱" * 40, "松江花钱\ud800")
    assert (opinion.entailed > 0.9, opinion.contradicted > 0.9) == (entailed, contradicted)
    assert 0 <= opinion.entailed + opinion.contradicted <= 1


def test_a_model_of_the_wrong_kind_is_told(tmp_path: Path, embedder):
    ranker = str(bert(tmp_path / "ranker", scorer=True))
    topics = str(bert(tmp_path / "topics", scorer=True, labels=("sports", "politics")))
    with pytest.raises(EmbeddingError, match=r"topics has the labels sports, politics.*NLI"):
        EntailmentScorer(topics)
    with pytest.raises(EmbeddingError, match="ranker has the labels label_0"):
        EntailmentScorer(ranker)
    with pytest.raises(EmbeddingError, match=r"topics gives a pair of texts 2 labels.*rank"):
        CrossEncoderScorer(topics)


@pytest.mark.filterwarnings("ignore")  # torch and transformers warn of what they make up
@pytest.mark.parametrize("door", [CrossEncoderScorer, EntailmentScorer])
def test_a_model_of_embeddings_ranks_nothing(tmp_path: Path, embedder, door):
    for folder in (embedder._name, str(bert(tmp_path / "plain"))):
        with pytest.raises(EmbeddingError, match=r"is no CrossEncoder.*BertModel") as caught:
            door(folder)
        assert "G60_EMBEDDING" in caught.value.to_do


@pytest.mark.parametrize("door", [TransformerEmbedder, CrossEncoderScorer, EntailmentScorer])
@pytest.mark.parametrize("name", ["./nowhere", "/nowhere/at/all", "nobody/has-this-model"])
def test_a_model_that_is_nowhere_is_named(door, name: str):
    with pytest.raises(EmbeddingError, match=Path(name).name) as caught:
        door(name)
    assert "HF_HUB_OFFLINE" in caught.value.to_do


def test_a_broken_folder_is_named(tmp_path: Path):
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "modules.json").write_text("[{}]", "utf-8")
    with pytest.raises(EmbeddingError, match="broken"):
        TransformerEmbedder(str(tmp_path / "broken"))


def test_without_the_extra_it_says_what_to_install():
    program = (
        "import sys; sys.modules['sentence_transformers'] = None\n"
        "from index.embedding import load_embedder\n"
        "from index.errors import EmbeddingError\n"
        "load_embedder()\n"
        "try: load_embedder('some/model')\n"
        "except EmbeddingError as error: print(error)\n"
        "assert 'torch' not in sys.modules\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert 'pip install "g60qa[models]"' in ran.stdout
    assert "sentence_transformers" in ran.stdout
