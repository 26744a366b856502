"""The right embedder for a name: the shipped one, a static folder, any other model."""

import shutil
from pathlib import Path

import pytest

from index.embedding import SHIPPED, load_embedder
from index.errors import EmbeddingError
from index.static import StaticEmbedder


def test_no_name_is_the_shipped_model():
    embedder = load_embedder()
    assert isinstance(embedder, StaticEmbedder)
    assert embedder.encode_query("松江").shape == (embedder.dimensions,)


def test_a_folder_with_a_static_model_needs_no_torch(tmp_path: Path):
    shutil.copytree(SHIPPED, tmp_path / "mine")
    embedder = load_embedder(str(tmp_path / "mine"))
    assert isinstance(embedder, StaticEmbedder)
    assert embedder.id.startswith("mine-")


def test_a_file_is_not_a_model(tmp_path: Path):
    path = tmp_path / "model.safetensors"
    path.write_bytes(b"")
    with pytest.raises(EmbeddingError, match="is a file"):
        load_embedder(str(path))


def test_a_damaged_folder_says_which_file(tmp_path: Path):
    shutil.copytree(SHIPPED, tmp_path / "broken")
    (tmp_path / "broken" / "tokenizer.json").write_text("{", "utf-8")
    with pytest.raises(EmbeddingError, match=r"tokenizer\.json"):
        load_embedder(str(tmp_path / "broken"))
