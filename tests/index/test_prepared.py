"""Arrays are made once and mapped ever after; where their file is bad, made again."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from index.dictionary import Dictionary
from index.prepared import Arrays, prepared


class Preparing:
    """Prepares a dictionary of one word, and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> Arrays:
        self.times += 1
        one = Dictionary(np.array([1], np.uint64), np.array([-2.0]), np.array([True]), floor=-3.0)
        return one.arrays()


def test_it_is_prepared_once(tmp_path: Path) -> None:
    preparing = Preparing()
    for _ in range(3):
        found = Dictionary.of(prepared(tmp_path / "var", "words", "key", preparing))
        assert (found.hashes.tolist(), found.floor) == ([1], -3.0)
        assert (found.log_probabilities.tolist(), found.continues.tolist()) == ([-2.0], [True])
    assert preparing.times == 1


def test_another_key_takes_the_place_of_the_first(tmp_path: Path) -> None:
    preparing = Preparing()
    prepared(tmp_path, "words", "one", preparing)
    prepared(tmp_path, "words", "two", preparing)
    assert preparing.times == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["words-two.bin", "words-two.json"]


@pytest.mark.parametrize("name", ["words-key.bin", "words-key.json"])
def test_a_damaged_file_is_made_again(tmp_path: Path, name: str) -> None:
    preparing = Preparing()
    prepared(tmp_path, "words", "key", preparing)
    data = bytearray((tmp_path / name).read_bytes())
    data[70] ^= 1
    (tmp_path / name).write_bytes(data)
    prepared(tmp_path, "words", "key", preparing)
    prepared(tmp_path, "words", "key", preparing)
    assert preparing.times == 2


def test_a_folder_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert prepared(tmp_path / "file", "words", "key", Preparing())["floor"] == -3.0


def test_a_segmenter_cuts_alike_with_and_without_it(tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from index.tokens import Segmenter\n"
        "segmenter = Segmenter(Path(os.devnull))\n"
        "if sys.argv[1]: segmenter.load(Path(sys.argv[1]))\n"
        "print(segmenter.terms('九城市共建科创走廊，研发投入强度6.79%。'))"
    )
    outputs = {
        subprocess.run([sys.executable, "-c", code, cache], check=True, capture_output=True).stdout
        for cache in ("", str(tmp_path), str(tmp_path))  # without, writing, reading
    }
    assert len(outputs) == 1
    assert list(tmp_path.glob("words-*.bin"))
