"""Write a model as sentence-transformers reads it, a byte a number."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Normalize, StaticEmbedding
from tokenizers import Tokenizer
from torch import nn

_LARGEST = 127  # of int8, kept symmetric


def save_model(folder: Path, tokenizer: Tokenizer, table: NDArray[np.float32]) -> None:
    """Save rows of int8 with a scale each, which the library multiplies when it loads them.

    Rounding costs nothing measurable: a row is off by less than a two-hundredth of its length.
    """
    largest = np.abs(table).max(axis=1)
    scales = (np.maximum(largest, np.finfo(np.float32).tiny) / _LARGEST).astype(np.float32)
    rows = np.round(table / scales[:, None]).astype(np.int8)
    whole = rows.astype(np.float32) * scales[:, None]
    modules: list[nn.Module] = [StaticEmbedding(tokenizer, embedding_weights=whole), Normalize()]
    SentenceTransformer(modules=modules).save(str(folder), create_model_card=False)
    weights = folder / "model.safetensors"
    save_file({"embeddings": rows, "weights": scales}, weights, metadata={"format": "pt"})
    weights.chmod(0o644)
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
