"""How near in meaning the sentences of the evidence come to a question, by the shipped vectors.

Looked at only where no sentence says the question's words: 多歇几天 and 增加15天 share none, and
what an encyclopaedia says in the words of the question is found better by them.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from index.embedding import load_embedder
from rag.reading.sheet import Sheet, cached_cut

Floats = NDArray[np.float64]
Near: TypeAlias = Callable[[str, Sheet], Floats]

# Of a sentence, and of its paragraph, with the question. Right sentence of colloquial questions on
# documents that the weights were not fitted on: .760 with the first, .769 with both, and with what
# `situation` says .778 to .782.
NAMES = ("meaning", "meaning_paragraph")
# Share of the question's words that the best sentence says, from which meaning is not asked. Best
# sentence right of colloquial questions on documents that the weights were not fitted on .652, of
# encyclopaedia ones .807; with the cosine everywhere .715 and .801, weighed by the share unsaid
# .747 and .800, by what it is above .35 .753 and .807.
SAID = 0.65
REMEMBERED = 1024  # paragraphs: 7 KB each where there are five sentences


def meant(said: Floats, question: str, sheet: Sheet, near: Near) -> dict[str, Floats]:
    """Return the nearness of each sentence, as far as words, `said` to these shares, decide not."""
    unsaid = SAID - float(said.max(initial=0.0))
    if unsaid <= 0:
        return dict.fromkeys(NAMES, np.zeros(len(said)))
    return dict(zip(NAMES, unsaid * near(question, sheet), strict=True))


def near_by_model(question: str, sheet: Sheet) -> Floats:
    """Return the cosines with the folded question, a row for each of NAMES."""
    tables = [_vectors(item.paragraph.text) for item in sheet.items]
    sentences = np.concatenate([table[:-1] for table in tables])
    paragraphs = np.stack([table[-1] for table in tables])
    # Whatever is searched with: the weights are fitted to the model that ships.
    asked = load_embedder().encode_query(question)
    near: Floats = np.stack([sentences @ asked, (paragraphs @ asked)[sheet.item_of]])
    return near.astype(np.float64)


@lru_cache(maxsize=REMEMBERED)
def _vectors(text: str) -> NDArray[np.float32]:
    """Return a row for each sentence of a paragraph, and one for the whole of it."""
    pieces = cached_cut(text)
    spans = [pieces.folded[span.start : span.end] for span in pieces.sentences]
    return load_embedder().encode_documents([*spans, pieces.folded])
