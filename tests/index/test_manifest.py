"""The manifest: written and read back, from its copy if need be."""

from pathlib import Path

import pytest

from index.files import Checksum, DamagedFile
from index.manifest import (
    COPY,
    MANIFEST,
    Manifest,
    SegmentEntry,
    read_manifest,
    write_manifest,
)

WHOLE = Manifest(
    settings="words",
    generation=3,
    source="state",
    problems=(("坏文件。", "修好它。"),),
    removed=("a", "b"),
    segments=(
        SegmentEntry("s", {"f": Checksum(3, "ab")}, 2, 5, (0, 1)),
        SegmentEntry("t", {}, 1, 0),
    ),
)


def test_a_manifest_comes_back(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) is None
    write_manifest(tmp_path, WHOLE)
    assert read_manifest(tmp_path) == WHOLE


@pytest.mark.parametrize("content", [b"", b"x", None])
def test_the_copy_is_read_where_the_manifest_is_bad(tmp_path: Path, content: bytes | None) -> None:
    write_manifest(tmp_path, WHOLE)
    (tmp_path / MANIFEST).unlink()
    if content is not None:
        (tmp_path / MANIFEST).write_bytes(content)
    assert read_manifest(tmp_path) == WHOLE


def test_where_both_are_bad_that_is_said(tmp_path: Path) -> None:
    write_manifest(tmp_path, WHOLE)
    for name in (MANIFEST, COPY):
        (tmp_path / name).write_bytes(b"")
    with pytest.raises(DamagedFile, match=MANIFEST):
        read_manifest(tmp_path)
