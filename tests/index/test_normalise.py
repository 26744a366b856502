"""Folding: one spelling for what reads the same, and not one character more or less."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.normalise import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ＧＤＰ増長６．７９％", "gdp増长6.79%"),
        ("長三角G60科創走廊，在臺灣", "长三角g60科创走廊,在台湾"),
        ("R&D", "r&d"),
        ("（松江）", "(松江)"),
        ("“1+7+N”", "“1+7+n”"),
        ("乾淨", "干净"),
        ("薴", "苎"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_what_would_become_two_characters_stays_as_it_is() -> None:
    assert fold("㎡℃ﬁ") == "㎡℃ﬁ"


@given(st.text())
def test_offsets_stay_and_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text)
    assert len(once) == len(text)
    assert fold(once) == once


def test_every_character_there_is() -> None:
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    once = fold(everything)
    assert len(once) == len(everything)
    assert fold(once) == once


def test_opencc_is_not_loaded_before_it_is_needed() -> None:
    code = "import sys, index.normalise as n; n.fold('G60'); assert 'opencc' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
