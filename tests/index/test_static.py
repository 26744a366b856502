"""A static embedding read with numpy says what sentence-transformers says, or what is broken."""

import json
import shutil
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

from index.embedding import SHIPPED
from index.errors import EmbeddingError
from index.ragged import Ragged
from index.static import StaticEmbedder
from index.static_files import is_static
from tests.conftest import need

PIECES = ["[UNK]", "松江", "研发", "投入", "钱", "花", "多少", "g60", "的"]
VARIED = [
    "松江的研发投入强度是多少？",
    "長三角Ｇ６０科創走廊有哪些城市",
    "R&D spending of Songjiang, 6.79%",
    "高企、专精特新“小巨人”企业\n\t各有几家",
    "钱" * 500,
    "🙂🙂",
    "a",
    "",
    " \u3000\n",
    "\x00\x07控制字符\u200b",
]


def tokenizer() -> Tokenizer:
    """Return a tokenizer of the shipped kind, with a handful of pieces."""
    pieces = [(piece, -float(number)) for number, piece in enumerate(PIECES)]
    made = Tokenizer(models.Unigram(pieces, unk_id=0, byte_fallback=False))
    made.normalizer = normalizers.Lowercase()
    made.pre_tokenizer = pre_tokenizers.Split(Regex(r"[^\p{L}\p{N}]+"), "removed")
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small int8 model, as the training script saves it."""
    rng = np.random.default_rng(60)
    table = rng.integers(-127, 128, (len(PIECES), 8)).astype(np.int8)
    table[0] = 0
    home = tmp_path / "small"
    home.mkdir()
    tokenizer().save(str(home / "tokenizer.json"))
    save_file(
        {"embeddings": table, "weights": np.linspace(0.5, 2, len(PIECES), dtype=np.float32)},
        home / "model.safetensors",
        metadata={"format": "pt"},
    )
    shipped = json.loads((SHIPPED / "modules.json").read_text("utf-8"))
    (home / "modules.json").write_text(json.dumps(shipped), "utf-8")
    shutil.copytree(SHIPPED / "1_Normalize", home / "1_Normalize")
    return home


def test_a_text_is_the_sum_of_its_tokens(folder: Path):
    embedder = StaticEmbedder(folder)
    tensors = load_file(folder / "model.safetensors")
    rows = tensors["embeddings"].astype(np.float32) * tensors["weights"][:, None]
    expected = rows[1] + rows[2]
    expected /= np.linalg.norm(expected)
    np.testing.assert_allclose(embedder.encode_query("松江，研发"), expected, atol=1e-6)


def test_documents_and_queries_are_embedded_alike(folder: Path):
    embedder = StaticEmbedder(folder)
    texts = ["松江的钱", "", "研发投入", "\ud800"] * 400  # more than one batch
    rows = embedder.encode_documents(texts)
    assert rows.shape == (1600, embedder.dimensions)
    assert rows.dtype == np.float32
    for text, row in zip(texts[:4], rows[-4:], strict=True):
        np.testing.assert_array_equal(row, embedder.encode_query(text))


def test_rows_are_unit_and_zero_where_nothing_is_known(folder: Path):
    embedder = StaticEmbedder(folder)
    lengths = np.linalg.norm(embedder.encode_documents(["钱花多少", "，。！", "", "☃"]), axis=1)
    np.testing.assert_allclose(lengths, [1, 0, 0, 0], atol=1e-6)
    assert embedder.encode_documents([]).shape == (0, 8)


def test_the_id_follows_the_weights(folder: Path):
    before = StaticEmbedder(folder).id
    assert before.startswith("small-")
    assert StaticEmbedder(folder).id == before
    tensors = load_file(folder / "model.safetensors")
    tensors["weights"][3] *= 2
    save_file(tensors, folder / "model.safetensors")
    assert StaticEmbedder(folder).id != before


def test_plain_half_and_single_precision_tables_are_read(folder: Path):
    table = np.random.default_rng(1).standard_normal((len(PIECES), 4))
    vectors = []
    for kind in (np.float16, np.float32):
        save_file({"embedding.weight": table.astype(kind)}, folder / "model.safetensors")
        vectors.append(StaticEmbedder(folder).encode_query("花钱"))
    np.testing.assert_allclose(*vectors, atol=1e-3)


def test_a_shared_row_is_followed(folder: Path):
    rows = np.eye(3, dtype=np.float32)
    mapping = np.array([0, 1, 2, 1, 2, 1, 2, 1, 2])
    save_file({"embeddings": rows, "mapping": mapping}, folder / "model.safetensors")
    embedder = StaticEmbedder(folder)
    np.testing.assert_array_equal(embedder.encode_query("松江"), embedder.encode_query("投入"))


@pytest.mark.parametrize("name", ["modules.json", "tokenizer.json", "model.safetensors"])
def test_a_missing_file_is_named(folder: Path, name: str):
    (folder / name).unlink()
    with pytest.raises(EmbeddingError, match=name) as caught:
        StaticEmbedder(folder)
    assert "G60_EMBEDDING" in caught.value.to_do


@pytest.mark.parametrize("name", ["modules.json", "tokenizer.json", "model.safetensors"])
@pytest.mark.parametrize("keep", [0.0, 0.5, 0.99])
def test_a_truncated_file_is_named(folder: Path, name: str, keep: float):
    path = folder / name
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * keep)])
    with pytest.raises(EmbeddingError, match=name):
        StaticEmbedder(folder)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"null", b"[]", b"[1]", b"{}", b"not json"])
def test_a_module_list_that_is_none_is_refused(folder: Path, content: bytes):
    (folder / "modules.json").write_bytes(content)
    with pytest.raises(EmbeddingError, match=r"modules\.json"):
        StaticEmbedder(folder)


@pytest.mark.parametrize(
    "tensors",
    [
        {"embeddings": np.zeros((3, 8), np.int8)},
        {"embeddings": np.zeros(9, np.float32)},
        {"embeddings": np.zeros((9, 8), np.int8), "weights": np.ones(4, np.float32)},
        {"embeddings": np.zeros((3, 8), np.float32), "mapping": np.full(9, 7)},
        {"embeddings": np.zeros((3, 8), np.float32), "mapping": np.full(9, 0.5)},
        {"something": np.zeros((9, 8), np.float32)},
        {"embedding.weight": np.full((9, 8), np.nan, np.float32)},
        {"embedding.weight": np.zeros((9, 0), np.float32)},
    ],
)
def test_weights_of_a_wrong_shape_are_refused(folder: Path, tensors: dict[str, np.ndarray]):
    save_file(tensors, folder / "model.safetensors")
    with pytest.raises(EmbeddingError, match=r"model\.safetensors"):
        StaticEmbedder(folder)


def test_a_missing_folder_is_named(tmp_path: Path):
    with pytest.raises(EmbeddingError, match="nowhere"):
        StaticEmbedder(tmp_path / "nowhere")


def test_only_folders_that_are_static_through_and_through_are_static(folder: Path, tmp_path: Path):
    assert is_static(folder)
    assert not is_static(tmp_path)
    config = folder / "config_sentence_transformers.json"
    config.write_text('{"prompts": {"query": "", "document": ""}}', "utf-8")
    assert is_static(folder)
    config.write_text('{"prompts": {"query": "问题："}}', "utf-8")
    assert not is_static(folder)
    config.unlink()
    modules = json.loads((folder / "modules.json").read_text("utf-8"))
    modules.append({"type": "sentence_transformers.models.Dense", "path": "2_Dense"})
    (folder / "modules.json").write_text(json.dumps(modules), "utf-8")
    assert not is_static(folder)


@pytest.fixture(scope="module")
def reference():
    """The shipped model as sentence-transformers loads it."""
    need("models", find_spec("sentence_transformers") is not None, 'pip install "g60qa[models]"')
    from sentence_transformers import SentenceTransformer

    return SentenceTransformer(str(SHIPPED))


def test_the_shipped_model_agrees_with_sentence_transformers(reference):
    embedder = StaticEmbedder(SHIPPED)
    expected = reference.encode(VARIED, normalize_embeddings=True)
    assert expected.shape[1] == embedder.dimensions
    np.testing.assert_allclose(embedder.encode_documents(VARIED), expected, atol=1e-5)
    for text, row in zip(VARIED, expected, strict=True):
        np.testing.assert_allclose(embedder.encode_query(text), row, atol=1e-5)


def test_the_shipped_model_folds_what_it_reads():
    embedder = StaticEmbedder(SHIPPED)
    np.testing.assert_array_equal(
        embedder.encode_query("長三角Ｇ６０科創走廊，ＧＤＰ"),
        embedder.encode_query("长三角g60科创走廊,gdp"),
    )


def test_tokens_are_distinct_and_known(folder: Path) -> None:
    embedder = StaticEmbedder(folder)
    assert [PIECES[token] for token in embedder.tokens("的松江的投入，火星")] == [
        "松江",
        "投入",
        "的",
    ]
    assert embedder.tokens("火星").size == embedder.tokens("").size == 0


def tokens_of(embedder: StaticEmbedder, *texts: str) -> Ragged:
    return Ragged.of([embedder.tokens(text) for text in texts], np.uint16)


def test_late_interaction_is_the_mean_of_the_best_matches(folder: Path) -> None:
    embedder = StaticEmbedder(folder)
    vectors = {piece: embedder.encode_query(piece) for piece in ("松江", "研发", "投入", "钱")}
    weights = np.linspace(0.5, 2, len(PIECES), dtype=np.float32)
    rows = load_file(folder / "model.safetensors")["embeddings"].astype(np.float32)
    lengths = {piece: np.linalg.norm(rows[row]) * weights[row] for row, piece in enumerate(PIECES)}
    best = {
        piece: max(vectors[piece] @ vectors[other] for other in ("投入", "钱")) for piece in vectors
    }
    asked = ("松江", "研发")
    expected = sum(lengths[p] * best[p] for p in asked) / sum(lengths[p] for p in asked)
    texts = tokens_of(embedder, "投入钱", "松江研发", "")
    found = embedder.late_interaction(embedder.tokens("松江研发"), texts)
    np.testing.assert_allclose(found, [expected, 1, 0], atol=1e-5)


def test_late_interaction_of_nothing_is_zero(folder: Path) -> None:
    embedder = StaticEmbedder(folder)
    nothing, something = embedder.tokens("火星"), embedder.tokens("松江")
    assert embedder.late_interaction(nothing, tokens_of(embedder, "松江")).tolist() == [0]
    assert embedder.late_interaction(something, tokens_of(embedder)).tolist() == []
    assert embedder.late_interaction(something, tokens_of(embedder, "", "火星")).tolist() == [0, 0]


def test_vectors_and_tokens_come_together(folder: Path) -> None:
    embedder = StaticEmbedder(folder)
    texts = ["松江的钱", "", "研发投入研发", "火星"] * 200  # more than one batch
    vectors, tokens = embedder.encode_with_tokens(texts)
    np.testing.assert_array_equal(vectors, embedder.encode_documents(texts))
    for text, row in zip(texts, tokens, strict=True):
        np.testing.assert_array_equal(row, embedder.tokens(text))


def test_the_shipped_model_is_small():
    size = sum(path.stat().st_size for path in SHIPPED.rglob("*") if path.is_file())
    assert size <= 20_000_000


# Made up; question and article share hardly a word. One of six by chance.
LAY_QUESTIONS = {
    "公司拖着不给工资怎么办": "用人单位拖欠劳动报酬的，劳动者可以向劳动行政部门投诉。",
    "离婚后孩子归谁养": "离婚后，不满两周岁的子女，以由母亲直接抚养为原则。",
    "房东不退押金合理吗": "租赁合同终止后，出租人应当返还承租人交付的保证金。",
    "开车撞了人要赔多少钱": "机动车发生交通事故造成人身损害的，依法承担赔偿责任。",
    "网上买到假货能退吗": "经营者提供商品有欺诈行为的，消费者可以要求退货并赔偿损失。",
    "爸妈去世没留遗嘱，房子怎么分": "继承开始后，没有遗嘱的，按照法定继承办理。",
}


@pytest.mark.parametrize("question", LAY_QUESTIONS)
def test_the_shipped_model_finds_the_article_that_a_lay_question_means(question):
    embedder = StaticEmbedder(SHIPPED)
    articles = list(LAY_QUESTIONS.values())
    scores = embedder.encode_documents(articles) @ embedder.encode_query(question)
    assert articles[int(scores.argmax())] == LAY_QUESTIONS[question]
