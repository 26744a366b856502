"""The version or the month asked about, which a sentence must agree with."""

import re

import numpy as np
from numpy.typing import NDArray

from rag.reading.sheet import Sheet

Floats = NDArray[np.float64]

_VERSION = re.compile(r"(?<![\d.])\d+\.\d+(?=版)")
# Who asks says also 2.0是什么时候; 2.0% and 2.0万 are none.
_ASKED = re.compile(
    r"(?<![\d.])\d+\.\d+(?=版)|(?<![\d.])\d\.0(?![\d%％]|\s*[亿万倍个元家分米公吨千])"
)
_MONTH = re.compile(r"(?<!\d)\d{1,2}月(?:\d{1,2}[日号])?")


def other_months(question: str, sheet: Sheet) -> Floats:
    """Return 1 for each clause whose sentence lacks a month asked about that another one has."""
    asked = _MONTH.findall(question)
    if not asked or not any(month in sheet.text for month in asked):
        return np.zeros(len(sheet.starts))
    lacks = [
        float(not any(month in sheet.text[start:end] for month in asked))
        for start, end in zip(sheet.sentence_starts, sheet.sentence_ends, strict=True)
    ]
    return np.array(lacks)[sheet.sentence_of]


def other_versions(question: str, sheet: Sheet) -> Floats:
    """Return 1 for each clause whose sentence names versions and none of those asked about."""
    asked = set(_ASKED.findall(question))
    if not asked:
        return np.zeros(len(sheet.starts))
    breaks = []
    for start, end in zip(sheet.sentence_starts, sheet.sentence_ends, strict=True):
        named = set(_VERSION.findall(sheet.text[start:end]))
        breaks.append(float(bool(named) and not named & asked))
    return np.array(breaks)[sheet.sentence_of]
