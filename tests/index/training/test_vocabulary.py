"""The tokenizer cuts as the dictionary cuts, folds, and learns words that the dictionary lacks."""

from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from index.normalise import fold
from tests.conftest import need

TEXTS = [
    *["居民看到文旅消息。"] * 40,
    *["松江区的企业投入研发，城市之间的企业开展科技创新合作，城市的企业投入研发。"] * 300,
    *["R&D投入强度达到6.79%，2023年GDP增长，部门推动项目增长。"] * 300,
]
SHORT = [TEXTS[0], TEXTS[40], TEXTS[-1]]


@pytest.fixture(scope="module")
def tokenizer():
    present = all(find_spec(name) for name in ("torch", "scipy", "sentencepiece"))
    need("models", present, 'pip install "g60qa[training]"')
    from index.training.vocabulary import learn_tokenizer

    return learn_tokenizer(TEXTS, 200)


def test_words_are_pieces_and_punctuation_is_none(tokenizer):
    cut = tokenizer.encode("研发，投入！2023年", add_special_tokens=False).tokens
    assert cut == ["研发", "投入", "2023", "年"]


def test_two_characters_that_always_stand_together_are_a_word(tokenizer):
    assert "文旅" in tokenizer.encode("文旅消息", add_special_tokens=False).tokens


def test_every_text_is_folded_as_the_index_folds_it(tokenizer):
    for text in (
        "長三角Ｇ６０科創走廊",
        "ＲＤ投入強度",
        "臺灣ÀÉ①㎡",
        "".join(map(chr, range(0x4E00, 0x5200))),
    ):
        assert tokenizer.normalizer.normalize_str(text) == fold(text)


def test_a_saved_model_embeds_as_its_table_does(tokenizer, tmp_path: Path):
    from index.static import StaticEmbedder
    from index.static_files import is_static
    from index.training.bags import bags, embedded
    from index.training.save import save_model

    size = tokenizer.get_vocab_size()
    table = np.random.default_rng(6).standard_normal((size, 32)).astype(np.float32)
    table[0] = 0
    save_model(tmp_path / "model", tokenizer, table)
    assert is_static(tmp_path / "model")
    texts = [*SHORT, "", "松江松江，文旅"]
    found = StaticEmbedder(tmp_path / "model").encode_documents(texts)
    expected = embedded(bags(tokenizer, texts), table)
    assert (np.einsum("ij,ij->i", found, expected) > [0.999, 0.999, 0.999, -1, 0.999]).all()
    assert not found[3].any()


def test_near_words_have_near_vectors(tokenizer):
    from index.training.bags import token_ids
    from index.training.words import word_vectors

    ids, ends = token_ids(tokenizer, TEXTS)
    rows = word_vectors(ids, ends, tokenizer.get_vocab_size(), 8, 60)
    city, firm, people = (rows[tokenizer.token_to_id(word)] for word in ("城市", "企业", "居民"))
    assert city @ firm > city @ people + 0.3
