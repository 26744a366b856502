"""How well two ends of text read together: a character n-gram statistic of news and statutes."""

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

SHIPPED = Path(__file__).parent / "junctions.bin"
HEADER = b"g60 junctions 1\n"
EDGE = "\n"  # stands for the edge of a paragraph
ORDERS = (1, 2, 3, 4)
BITS = 24
"""Slots of the table: a million n-grams in eight million slots leave few collisions, and empty
slots compress to nearly nothing."""

SPANNING = 6
PARTS = ((1, (0,)), (2, (0,)), (3, (1,)), (4, (1, 2)), (5, (2,)))
MIX = 0x9E3779B97F4A7C15  # 2^64 / golden ratio: multiplicative hashing, Knuth, TAOCP 6.4
WORD = 0xFFFF_FFFF_FFFF_FFFF
SPACES = re.compile(r"\s+")
DIGITS = re.compile(r"[0-9０-９]")
LATIN = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ]")
BEYOND = re.compile(r"[^\u0000-\uffff]")


def fold(text: str) -> str:
    """Return the text as it is counted: no white space, one digit, one letter, 16-bit codes."""
    return BEYOND.sub("□", LATIN.sub("a", DIGITS.sub("0", SPACES.sub("", text))))


def slots(grams: NDArray[np.uint64], order: int) -> NDArray[np.uint64]:
    """Return the table slots of packed n-grams."""
    mixed = (grams ^ np.uint64(order * 0x51_7C_C1_B7)) * np.uint64(MIX)
    return mixed >> np.uint64(64 - BITS)


def slot(gram: str) -> int:
    """Return the table slot of one n-gram."""
    code = 0
    for char in gram:
        code = (code << 16) | ord(char)
    return (((code ^ (len(gram) * 0x51_7C_C1_B7)) * MIX) & WORD) >> (64 - BITS)


def pack(levels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return 4-bit levels two to a byte."""
    packed: NDArray[np.uint8] = levels[0::2] | (levels[1::2] << np.uint8(4))
    return packed


def level(packed: NDArray[np.uint8], gram: str) -> float:
    """Return the level of an n-gram: 0 if it was hardly seen, else 1 + log2 of how often."""
    at = slot(gram)
    return float((packed[at >> 1] >> (4 * (at & 1))) & 15)


def features(packed: NDArray[np.uint8], left: str, right: str) -> list[float]:
    """Return the levels of the n-grams at a junction, first those that span it."""
    a, b = fold(left[-12:])[-3:], fold(right[:12])[:3]
    spanning = [  # SPANNING of them
        (a[-i:] + b[:j]) if len(a) >= i and len(b) >= j else ""
        for i, j in ((1, 1), (2, 1), (1, 2), (3, 1), (2, 2), (1, 3))
    ]
    alone = [a[-1:], b[:1], a[-2:], b[:2], a[-1:] + EDGE, EDGE + b[:1], EDGE + b[:2]]
    levels = [level(packed, gram) if gram.strip(EDGE) else 0.0 for gram in spanning + alone]
    # An n-gram is never more frequent than its parts: what looks so is a collision in the table.
    for whole, parts in PARTS:
        if not all(levels[part] for part in parts):
            levels[whole] = 0.0
    return levels + [float(seen > 0) for seen in levels[: len(spanning)]]


@dataclass(frozen=True, slots=True)
class Junctions:
    """The learned statistic."""

    packed: NDArray[np.uint8]
    weights: NDArray[np.float32]

    @classmethod
    def load(cls, path: Path = SHIPPED) -> "Junctions":
        """Read the statistic that ships with the project."""
        data = path.read_bytes().removeprefix(HEADER)
        end = 1 + 4 * data[0]
        packed = np.frombuffer(zlib.decompress(data[end:]), np.uint8)
        return cls(packed, np.frombuffer(data[1:end], np.float32))

    def score(self, left: str, right: str) -> float:
        """Return the log odds that `right` continues `left` in mid-sentence."""
        return self.of_features(features(self.packed, left, right))

    def of_features(self, row: Sequence[float]) -> float:
        """Return the log odds for the features of a junction."""
        odds = float(np.dot(self.weights[:-1], np.asarray(row, np.float32)) + self.weights[-1])
        # Two rare ends that were never seen together are no evidence, however rare they are.
        return odds if any(row[:SPANNING]) else min(odds, 0.0)


@cache
def shipped() -> Junctions:
    """Return the shipped statistic, read once, on first use."""
    return Junctions.load()
