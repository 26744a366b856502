"""Files with checksums, and arrays mapped into memory."""

from pathlib import Path

import numpy as np
import pytest

from index.files import (
    Checksum,
    DamagedFile,
    map_file,
    pack,
    read_record,
    unpack,
    verify_file,
    verify_size,
    write_file,
    write_record,
)


def test_arrays_come_back_as_they_were_and_cannot_be_changed(tmp_path: Path) -> None:
    arrays = {
        "numbers": np.arange(7, dtype=np.int64),
        "none": np.zeros((0, 3), np.float32),
        "table": np.ones((2, 3), np.float32),
        "flags": np.array([True, False]),
        "last": np.zeros(0, np.uint64),
    }
    write_file(tmp_path / "a.bin", pack(arrays))
    found = unpack(tmp_path / "a.bin")
    assert list(found) == list(arrays)
    for name, array in arrays.items():
        np.testing.assert_array_equal(found[name], array)
        assert found[name].dtype == array.dtype
    with pytest.raises(ValueError, match="read-only"):
        found["table"][0, 0] = 2


def test_a_mapped_file_can_be_read_after_it_is_deleted(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    write_file(path, pack({"numbers": np.arange(3)}))
    numbers = unpack(path)["numbers"]
    path.unlink()
    assert numbers.tolist() == [0, 1, 2]


def test_an_empty_file_is_mapped_too(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    assert map_file(tmp_path / "empty") == b""


def test_checksums(tmp_path: Path) -> None:
    path = tmp_path / "a"
    checksum = write_file(path, [b"ab", b"c"])
    verify_file(path, checksum)
    path.write_bytes(b"abd")
    verify_size(path, checksum)
    with pytest.raises(DamagedFile, match="checksum"):
        verify_file(path, checksum)
    path.write_bytes(b"ab")
    with pytest.raises(DamagedFile, match="2 bytes instead of 3"):
        verify_size(path, checksum)
    with pytest.raises(DamagedFile, match="No such file"):
        verify_size(tmp_path / "none", Checksum(0, ""))


def test_a_record_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "record"
    for number in range(2):
        write_record(path, {"number": number, "text": "走廊"})
        assert read_record(path) == {"number": number, "text": "走廊"}
    assert list(tmp_path.iterdir()) == [path]
