"""The dictionary: what jieba's file says, found by hash."""

from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from index.dictionary import Dictionary, codes_of, hashes_of, read_dictionary, with_words
from index.lattice import best_path

JIEBA = Path(find_spec("jieba").origin).parent / "dict.txt"


def dictionary(tmp_path: Path, *lines: str) -> Dictionary:
    file = tmp_path / "dict.txt"
    file.write_text("".join(f"{line} n\n" for line in lines), "utf-8")
    return read_dictionary(file)


def frequencies(words: Dictionary, text: str, total: int) -> dict[str, float]:
    return {
        text[at : at + length]: float(np.exp(log) * total)
        for positions, length, logs in words.candidates(codes_of(text))
        for at, log in zip(positions.tolist(), logs.tolist(), strict=True)
    }


def test_all_words_of_a_text_are_found_with_their_frequencies(tmp_path: Path) -> None:
    words = dictionary(tmp_path, "松江 30", "松江区 20", "江 10", "走廊 40")
    found = frequencies(words, "松江区的走廊", 100)
    assert found == pytest.approx({"松江": 30, "松江区": 20, "江": 10, "走廊": 40})


def test_a_prefix_is_no_word_and_leads_to_none_beyond_the_end(tmp_path: Path) -> None:
    words = dictionary(tmp_path, "科创走廊 5", "长 1")
    assert frequencies(words, "科创走", 6) == {}
    assert frequencies(words, "", 6) == {}


def test_of_words_folded_alike_the_more_frequent_counts(tmp_path: Path) -> None:
    words = dictionary(tmp_path, "產 2", "产 7", "産 1")
    assert frequencies(words, "产", 10) == pytest.approx({"产": 7})


def test_more_words_can_be_added(tmp_path: Path) -> None:
    words = dictionary(tmp_path, "科创 5", "走廊 5")
    more = with_words(words, [codes_of("科创走廊")], np.log([0.5]))
    assert frequencies(more, "科创走廊", 10) == pytest.approx({"科创": 5, "走廊": 5, "科创走廊": 5})


def test_no_two_words_of_jieba_have_one_hash() -> None:
    words = {line.split()[0] for line in JIEBA.read_text("utf-8").splitlines()}
    joined = codes_of("".join(words))
    ends = np.cumsum([len(word) for word in words])
    hashes, _ = hashes_of(joined, np.concatenate(([0], ends[:-1])), ends)
    assert len(set(hashes.tolist())) == len(words)


def test_the_best_path_is_the_most_probable_one(tmp_path: Path) -> None:
    words = dictionary(tmp_path, "研究 30", "研究生 20", "生命 30", "命 1", "起源 19")
    steps, log = best_path(codes_of("研究生命起源"), words)
    assert [steps[0], steps[2], steps[4]] == [2, 2, 2]
    assert log == pytest.approx(np.log(0.3) + np.log(0.3) + np.log(0.19))


def test_a_code_of_zero_belongs_to_no_word_and_costs_nothing(tmp_path: Path) -> None:
    words = dictionary(tmp_path, "走廊 1")
    codes = codes_of("走廊走廊")
    codes[1] = 0
    assert best_path(codes, words) == ([1, 1, 2, 1], pytest.approx(words.floor))
