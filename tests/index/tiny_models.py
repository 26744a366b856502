"""Transformers of a few hundred random weights, made and saved by the tests that load them."""

import warnings
from importlib.util import find_spec
from pathlib import Path

from tests.conftest import need

WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *"松江研发投入钱花的多少"]


def need_models() -> None:
    """Skip, or fail where it is required, without the extra `models`; import it quietly."""
    need("models", find_spec("sentence_transformers") is not None, 'pip install "g60qa[models]"')
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # torch warns of its own old ways while it is imported
        import sentence_transformers  # noqa: F401


def bert(folder: Path, *, scorer: bool = False, labels: tuple[str, ...] = ("LABEL_0",)) -> Path:
    """Save a transformer of a few hundred weights, with random ones.

    With `labels` of its own it always is sure of the first.
    """
    import torch
    from transformers import (
        BertConfig,
        BertForSequenceClassification,
        BertModel,
        BertTokenizerFast,
    )

    torch.manual_seed(60)
    folder.mkdir()
    (folder / "vocab.txt").write_text("\n".join(WORDS), "utf-8")
    BertTokenizerFast(vocab=str(folder / "vocab.txt")).save_pretrained(folder)
    config = BertConfig(
        vocab_size=len(WORDS),
        hidden_size=8,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=32,
        id2label=dict(enumerate(labels)),
        label2id={label: number for number, label in enumerate(labels)},
        initializer_range=1.0,
    )
    model = BertForSequenceClassification(config) if scorer else BertModel(config)
    if len(labels) > 1:
        torch.nn.init.zeros_(model.classifier.weight)
        model.classifier.bias.data = torch.tensor([9.0, *[0.0] * (len(labels) - 1)])
    model.save_pretrained(folder)
    return folder
