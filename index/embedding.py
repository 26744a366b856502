"""Which embedding model is used: the shipped one, or another by name or folder."""

from functools import cache
from pathlib import Path

from index.embedder import Embedder
from index.errors import EmbeddingError
from index.static import StaticEmbedder
from index.static_files import TO_DO, is_static
from index.transformer import TransformerEmbedder

SHIPPED = Path(__file__).parent / "model"


def load_embedder(name: str = "") -> Embedder:
    """Return the model of that name or folder, the shipped one, loaded once, for an empty name.

    A folder with a static embedding is read without torch; all else needs the extra `models`.
    """
    if not name:
        return _shipped()
    folder = Path(name).expanduser()
    if folder.is_file():
        raise EmbeddingError(f"{folder} is a file, not the folder of a model.", TO_DO)
    if folder.is_dir() and is_static(folder):
        return StaticEmbedder(folder)
    return TransformerEmbedder(name)


@cache
def _shipped() -> Embedder:
    """Load the shipped model: searching and reading share its 55 MB."""
    return StaticEmbedder(SHIPPED)
