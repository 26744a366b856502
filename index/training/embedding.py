"""Train the embedding model that ships.

    python -m index.training.embedding --data ../shared/data --out index/model

learns a vocabulary and word vectors from running text, trains them on pairs and saves the model.
With --hold-out it keeps the held-out part of the sets out, and measures on that. It needs the
extra `models`, the dependency group `training`, five minutes of two free cores, and 3 GB of memory.
"""

import argparse
import json
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from index.training.bags import token_ids
from index.training.contrast import Recipe, Trainer, started
from index.training.measure import all_figures, tasks
from index.training.save import save_model
from index.training.sets import Sets
from index.training.sources import all_pairs
from index.training.vocabulary import learn_tokenizer
from index.training.words import word_vectors

PIECES = 40_000


@dataclass(frozen=True, slots=True)
class Base:
    """What running text alone teaches: pieces, their word vectors, how often they occur."""

    tokenizer: Tokenizer
    features: NDArray[np.float32]
    counts: NDArray[np.int64]


def main() -> None:
    """Run the training from the command line."""
    parser = argparse.ArgumentParser(description="Train the embedding model that ships.")
    parser.add_argument("--data", type=Path, required=True, help="the folder of the sets")
    parser.add_argument("--out", type=Path, required=True, help="the folder of the model")
    parser.add_argument("--work", type=Path, help="keep the vocabulary and word vectors here")
    parser.add_argument("--pieces", type=int, default=PIECES)
    parser.add_argument("--steps", type=int, default=Recipe().steps)
    parser.add_argument("--seed", type=int, default=Recipe().seed)
    parser.add_argument("--hold-out", action="store_true", help="train on a part, measure the rest")
    chosen = parser.parse_args()
    recipe = replace(Recipe(), steps=chosen.steps, seed=chosen.seed)
    sets = Sets(chosen.data)
    base = _base(sets, chosen.pieces, recipe, chosen.work)
    table = _trained(sets, base, recipe, everything=not chosen.hold_out)
    save_model(chosen.out, base.tokenizer, table)
    _say(f"saved {chosen.out}")
    if chosen.hold_out:
        for task, found in all_figures(tasks(sets), base.tokenizer, table):
            sizes = f"{len(task.questions)} questions, {len(task.texts)} texts"
            _say(f"{task.name} ({sizes}): {json.dumps(found)}")


def _base(sets: Sets, pieces: int, recipe: Recipe, work: Path | None) -> Base:
    """Learn from running text, or read what was learned before."""
    kept = work / f"words-{pieces}-{recipe.dimensions}-{recipe.seed}.npz" if work else None
    if kept and kept.exists():
        with np.load(kept) as read:
            tokenizer = Tokenizer.from_str(str(read["tokenizer"]))
            return Base(tokenizer, read["features"], read["counts"])
    texts = sets.unlabelled()
    tokenizer = learn_tokenizer(texts, pieces)
    _say(f"{tokenizer.get_vocab_size()} pieces of {len(texts)} texts")
    ids, ends = token_ids(tokenizer, texts)
    size = tokenizer.get_vocab_size()
    features = word_vectors(ids, ends, size, recipe.dimensions, recipe.seed)
    base = Base(tokenizer, features, np.bincount(ids, minlength=size))
    _say(f"word vectors of {len(ids)} tokens")
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        np.savez(kept, tokenizer=tokenizer.to_str(), features=features, counts=base.counts)
    return base


def _trained(sets: Sets, base: Base, recipe: Recipe, everything: bool) -> NDArray[np.float32]:
    pairs = all_pairs(sets, base.tokenizer, everything, recipe.seed)
    _say("pairs: " + ", ".join(f"{name} {len(found.left)}" for name, found in pairs.items()))
    trainer = Trainer(started(base.features, base.counts, recipe), pairs, recipe)
    table = trainer.run()
    last = {name: float(np.mean(losses[-20:])) for name, losses in trainer.losses.items()}
    _say("losses: " + ", ".join(f"{name} {loss:.2f}" for name, loss in last.items()))
    return table


def _say(line: str) -> None:
    sys.stdout.write(f"{time.strftime('%H:%M:%S')} {line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
