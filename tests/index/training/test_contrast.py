"""A small table learns which texts belong together, the same way every time."""

from collections.abc import Callable
from importlib.util import find_spec

import numpy as np
import pytest

from tests.conftest import need


@pytest.fixture(scope="module", autouse=True)
def _training():
    present = all(find_spec(name) for name in ("torch", "scipy", "sentencepiece"))
    need("models", present, 'pip install "g60qa[training]"')


@pytest.fixture
def train() -> Callable[..., tuple[np.ndarray, list[float]]]:
    """Train twelve questions, each of its own token, on texts of other tokens."""
    from scipy.sparse import csr_matrix

    from index.training.contrast import Recipe, Trainer, started
    from index.training.pairs import Pairs

    def run(seed: int) -> tuple[np.ndarray, list[float]]:
        count = 12
        rows = np.arange(count)
        shape = (count, 2 * count + 1)
        ones = np.ones(count, np.float32)
        questions = csr_matrix((ones, (rows, rows + 1)), shape=shape)
        texts = csr_matrix((ones, (rows, rows + 1 + count)), shape=shape)
        pairs = {"all": Pairs(questions, texts, rows, rows)}
        recipe = Recipe(
            shares={"all": 1}, drop=0, steps=150, dimensions=16, own_rate=0.05, seed=seed
        )
        features = np.random.default_rng(0).standard_normal((shape[1], 16)).astype(np.float32)
        trainer = Trainer(started(features, np.full(shape[1], 1), recipe), pairs, recipe)
        return trainer.run(), trainer.losses["all"]

    return run


def test_what_belongs_together_ends_up_together(train):
    table, losses = train(1)
    unit = table[1:] / np.linalg.norm(table[1:], axis=1, keepdims=True)
    scores = unit[:12] @ unit[12:].T
    assert (scores.argmax(axis=1) == np.arange(12)).all()
    assert np.mean(losses[-10:]) < np.mean(losses[:10]) / 2
    assert not table[0].any()


def test_the_seed_decides_everything(train):
    np.testing.assert_array_equal(train(1)[0], train(1)[0])
    assert not np.array_equal(train(1)[0], train(2)[0])


def test_a_batch_never_takes_what_is_right_for_wrong():
    from scipy.sparse import identity

    from index.training.pairs import Pairs

    bag = identity(6, np.float32, "csr")
    relevant = {0: {0, 1}, 1: {2}, 2: {3}}
    left, right = np.array([0, 0, 1, 2]), np.array([0, 1, 2, 3])
    negatives = np.array([[4, 5], [0, 4], [1, 5]])
    pairs = Pairs(bag, bag, left, right, relevant=relevant, negatives=negatives)
    for seed in range(20):
        batch = pairs.batch(np.random.default_rng(seed), 2)
        for row, question in enumerate(batch.questions):
            target = batch.texts[batch.targets[row]]
            assert target in relevant[question]
            for text, other in zip(batch.texts, batch.others[row], strict=True):
                assert other == (text in relevant[question] and text != target)


def test_a_batch_keeps_the_pairs_of_a_text_together():
    from scipy.sparse import identity

    from index.training.pairs import Pairs

    rows = np.arange(100)
    bag = identity(100, np.float32, "csr")
    pairs = Pairs(bag, bag, rows, rows, size=40, group=rows // 10, of_group=8)
    batch = pairs.batch(np.random.default_rng(3), 0)
    _, sizes = np.unique(batch.questions // 10, return_counts=True)
    assert len(sizes) <= 5
    assert sizes.max() >= 4
    np.testing.assert_array_equal(batch.texts[batch.targets], batch.questions)
