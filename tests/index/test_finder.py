"""Short texts are cut one character after the other, and as by arrays."""

import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.dictionary import Dictionary, codes_of, read_dictionary
from index.finder import Finder
from index.lattice import best_path
from index.tokens import SHORT, Segmenter

UNIT = re.compile(r"[a-z\d]+|[\u4e00-\u9fff]")


def dictionary(tmp_path: Path, *lines: str) -> Dictionary:
    file = tmp_path / "dict.txt"
    file.write_text("".join(f"{line} n\n" for line in lines), "utf-8")
    return read_dictionary(file)


def cut(words: Dictionary, text: str) -> list[str]:
    return Finder(words).cut(text, (match.span() for match in UNIT.finditer(text)))


def test_the_most_probable_words_are_cut(tmp_path: Path) -> None:
    words = dictionary(tmp_path, "研究 30", "研究生 20", "生命 30", "命 1", "起源 19")
    assert cut(words, "研究生命起源") == ["研究", "生命", "起源"]


def test_nothing_between_two_words_belongs_to_one(tmp_path: Path) -> None:
    words = dictionary(tmp_path, "走廊 1", "走 5")
    assert cut(words, "走廊，走 廊！走") == ["走廊", "走", "廊", "走"]
    assert cut(words, "") == cut(words, "，！") == []


def test_of_equally_good_words_the_longest_is_cut(tmp_path: Path) -> None:
    words = dictionary(tmp_path, "甲 1", "乙 1", "甲乙 1")
    even = Dictionary(words.hashes, words.log_probabilities * 0, words.continues, 0.0)
    assert cut(even, "甲乙") == ["甲乙"]
    assert best_path(codes_of("甲乙"), even)[0][0] == len("甲乙")


def test_a_prefix_of_a_word_is_none(tmp_path: Path) -> None:
    words = dictionary(tmp_path, "科创走廊 5", "长 1")
    assert cut(words, "科创走") == ["科", "创", "走"]


@pytest.mark.parametrize("user_words", [None, Path(os.devnull)])
@given(
    st.text(
        st.sampled_from(
            "松江区的科创走廊长三角一体化发展是在研究生命起源了有不个g6０1.%&+,-： ，\n\x00𠀀〇"
        ),
        max_size=2 * SHORT,
    )
)
def test_a_text_alone_is_cut_as_among_others(user_words: Path | None, text: str) -> None:
    segmenter = Segmenter(user_words)
    assert segmenter.words(text) == segmenter.words_of([text])[0]
