"""The one door to torch and sentence-transformers: any of its models, by name or folder."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from numpy.typing import NDArray

from index.errors import EmbeddingError

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder, SentenceTransformer

INSTALL = 'Run: pip install "g60qa[models]"'
TO_DO = (
    "Give the name of a sentence-transformers model that is downloaded or can be, or its folder; "
    "without a network, set HF_HUB_OFFLINE=1 to be told at once."
)
_HASH_LENGTH = 12
INFERENCE = frozenset({"entailment", "neutral", "contradiction"})
# What a model is for, by its config; of any other kind, transformers would make up a last layer
# with random weights, and the order of the passages would be random too.
_JUDGES_PAIRS = ("ForSequenceClassification", "ForCausalLM")

_Model = TypeVar("_Model")


class TransformerEmbedder:
    """Unit vectors from a sentence-transformers model; implements `Embedder`."""

    def __init__(self, name: str) -> None:
        """Load the model by name or folder; EmbeddingError if it cannot be loaded."""
        self._name = name
        self._model: SentenceTransformer = _load(name, _sentence_transformer)
        self._lock = Lock()  # the fast tokenizers of transformers refuse two threads at once

    @cached_property
    def id(self) -> str:
        """The model's name and a hash of its weights and prompts."""
        digest = hashlib.sha256(repr(sorted(self._model.prompts.items())).encode())
        for key, tensor in self._model.state_dict().items():
            digest.update(key.encode())
            digest.update(tensor.cpu().float().contiguous().numpy().tobytes())
        return f"{Path(self._name).name}-{digest.hexdigest()[:_HASH_LENGTH]}"

    @cached_property
    def dimensions(self) -> int:
        """The length of a vector."""
        return len(self.encode_query("g60"))

    def encode_documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return unit rows of shape (len(texts), dimensions)."""
        if not texts:
            return np.zeros((0, self.dimensions), np.float32)
        with self._lock:
            rows = self._model.encode_document(
                [_encodable(text) for text in texts],
                normalize_embeddings=True,
                show_progress_bar=False,
            )
        return np.asarray(rows, np.float32)

    def encode_query(self, text: str) -> NDArray[np.float32]:
        """Return one unit vector of shape (dimensions,)."""
        with self._lock:
            row = self._model.encode_query(
                _encodable(text), normalize_embeddings=True, show_progress_bar=False
            )
        return np.asarray(row, np.float32)


class CrossEncoderScorer:
    """Relevance of texts to a query by a sentence-transformers CrossEncoder."""

    def __init__(self, name: str) -> None:
        """Load the model by name or folder; EmbeddingError if it cannot rank."""
        self._model: CrossEncoder = _load(name, _cross_encoder)
        if self._model.num_labels != 1:
            raise EmbeddingError(
                f"The model {name} gives a pair of texts {self._model.num_labels} labels, "
                "not one score.",
                "Give a CrossEncoder that was trained to rank, such as BAAI/bge-reranker-base.",
            )
        self._lock = Lock()

    def score(self, query: str, texts: Sequence[str]) -> list[float]:
        """Return one score a text, higher for more relevant; their scale is the model's own."""
        if not texts:
            return []
        pairs = [(_encodable(query), _encodable(text)) for text in texts]
        with self._lock:
            return [float(score) for score in self._model.predict(pairs, show_progress_bar=False)]


@dataclass(frozen=True, slots=True)
class Entailment:
    """Probabilities that a text entails a claim, and that it contradicts it; each 0 to 1."""

    entailed: float
    contradicted: float


class EntailmentScorer:
    """Whether a text entails a claim, by a CrossEncoder trained on inference between sentences."""

    def __init__(self, name: str) -> None:
        """Load the model by name or folder; EmbeddingError if its labels are others."""
        self._model: CrossEncoder = _load(name, _cross_encoder)
        self._entails, self._contradicts = _inference_labels(name, self._model.config.id2label)
        self._lock = Lock()

    def judge(self, text: str, claim: str) -> Entailment:
        """Return what the text makes of the claim; both are cut to what the model can read."""
        pair = (_encodable(text), _encodable(claim))
        with self._lock:
            (row,) = self._model.predict([pair], apply_softmax=True, show_progress_bar=False)
        return Entailment(float(row[self._entails]), float(row[self._contradicts]))


def _inference_labels(name: str, labels: Mapping[int, str]) -> tuple[int, int]:
    """Return where entailment and contradiction are among the labels, in whatever order."""
    places = {str(label).lower(): int(place) for place, label in labels.items()}
    if places.keys() != INFERENCE:
        raise EmbeddingError(
            f"The model {name} has the labels {', '.join(places)}, "
            f"not {', '.join(sorted(INFERENCE))}.",
            "Give a CrossEncoder that was trained on natural language inference (NLI), whose "
            "config.json names these three in id2label.",
        )
    return places["entailment"], places["contradiction"]


def _load(name: str, load: Callable[[str], _Model]) -> _Model:
    if name.startswith((".", "/", "~")):
        folder = Path(name).expanduser()
        if not folder.is_dir():  # said here, before the hub is asked for a model of that name
            raise EmbeddingError(f"There is no model folder {folder}.", TO_DO)
        name = str(folder)
    try:
        return load(name)
    except EmbeddingError:
        raise
    except ModuleNotFoundError as error:
        raise EmbeddingError(
            f"The model {name} needs the package {error.name}, which is not installed.", INSTALL
        ) from error
    except Exception as error:  # hub, transformers and torch each raise errors of their own
        reason = str(error).strip().split("\n", maxsplit=1)[0] or type(error).__name__
        raise EmbeddingError(f"The model {name} cannot be loaded: {reason}", TO_DO) from error


def _sentence_transformer(name: str) -> "SentenceTransformer":
    from sentence_transformers import SentenceTransformer

    return SentenceTransformer(name)


def _cross_encoder(name: str) -> "CrossEncoder":
    from sentence_transformers import CrossEncoder

    model: CrossEncoder = CrossEncoder(name)
    kinds = model.config.architectures or ["nothing"]
    # A model of several modules brings its own last layer.
    if len(model) == 1 and not kinds[0].endswith(_JUDGES_PAIRS):
        raise EmbeddingError(
            f"The model {name} is no CrossEncoder: its config.json names {kinds[0]}.",
            "Give a model that judges pairs of texts; one for embeddings goes into G60_EMBEDDING.",
        )
    return model


def _encodable(text: str) -> str:
    """Leave out lone surrogates, which tokenizers cannot take."""
    return text.encode("utf-8", "ignore").decode()
