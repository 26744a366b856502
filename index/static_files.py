"""The files of a static embedding, as sentence-transformers saves them."""

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from index.errors import EmbeddingError

TO_DO = (
    "Install g60qa again, or let G60_EMBEDDING name another model, "
    'which needs: pip install "g60qa[models]".'
)
MODULES = "modules.json"
_CONFIG = "config_sentence_transformers.json"
TOKENIZER = "tokenizer.json"
WEIGHTS = "model.safetensors"


def is_static(folder: Path) -> bool:
    """Tell whether a folder holds a static embedding and nothing that would change its vectors."""
    if not (folder / MODULES).is_file():
        return False
    kinds = [_kind(module) for module in _modules(folder)]
    if kinds not in (["StaticEmbedding"], ["StaticEmbedding", "Normalize"]):
        return False
    config = folder / _CONFIG
    return not (config.is_file() and any((_json(config).get("prompts") or {}).values()))


def home_of(folder: Path) -> str:
    """Return the folder of the first module, relative to `folder`."""
    if not folder.is_dir():
        raise EmbeddingError(f"There is no embedding model at {folder}.", TO_DO)
    return str(_modules(folder)[0].get("path", ""))


def _modules(folder: Path) -> list[dict[str, Any]]:
    modules = _json(folder / MODULES)
    if not (isinstance(modules, list) and modules and all(isinstance(m, dict) for m in modules)):
        raise _damaged(folder / MODULES, "it lists no modules")
    return modules


def _kind(module: dict[str, Any]) -> str:
    return str(module.get("type", "")).rpartition(".")[2]


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise _damaged(path, error) from error


def read_tokenizer(path: Path) -> Tokenizer:
    try:
        tokenizer = Tokenizer.from_buffer(path.read_bytes())
    except Exception as error:  # the library raises nothing narrower
        raise _damaged(path, error) from error
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def read_table(path: Path, tokens: int) -> tuple[NDArray[Any], NDArray[np.float32]]:
    """Return the rows of all tokens, and what each row is multiplied by."""
    try:
        tensors = load_file(path)
        table = tensors["embedding.weight" if "embedding.weight" in tensors else "embeddings"]
        if "mapping" in tensors:
            table = table[tensors["mapping"]]
    except (OSError, SafetensorError, LookupError, TypeError, ValueError) as error:
        raise _damaged(path, error) from error
    scale = tensors.get("weights", np.ones(len(table), np.float32)).astype(np.float32)
    if table.ndim != 2 or table.size == 0 or len(table) < tokens or scale.shape != table.shape[:1]:  # noqa: PLR2004 - rows and columns
        raise _damaged(path, f"rows {table.shape} and scales {scale.shape} for {tokens} tokens")
    if not (np.isfinite(scale).all() and _finite(table)):
        raise _damaged(path, "a token vector is not finite")
    return table, scale


def _finite(table: NDArray[Any]) -> bool:
    return np.issubdtype(table.dtype, np.integer) or bool(np.isfinite(table).all())


def _damaged(path: Path, reason: object) -> EmbeddingError:
    return EmbeddingError(f"The embedding model file {path} cannot be used: {reason}.", TO_DO)
