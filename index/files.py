"""Files that last: written whole, synced, checksummed, and noticed when damaged."""

import json
import mmap
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.errors import IndexingError

# Arrays begin at multiples of this, as SIMD instructions like it.
ALIGNMENT = 64


class DamagedFile(IndexingError):  # noqa: N818 - reads as what it says
    """A file is not what was once written."""

    def __init__(self, path: Path, how: str) -> None:
        super().__init__(
            f"The index file {path} is damaged: {how}.",
            "Run `g60 index build` to build the index anew; documents are kept where readable.",
        )


@dataclass(frozen=True, slots=True)
class Checksum:
    """What a file must be: its size in bytes and its SHA-256."""

    size: int
    sha256: str


def write_file(path: Path, pieces: Iterable[bytes | memoryview], *, sync: bool = True) -> Checksum:
    """Write a new file and sync it to the disk."""
    digest, size = sha256(), 0
    with path.open("wb") as file:
        for piece in pieces:
            file.write(piece)
            digest.update(piece)
            size += len(piece)
        file.flush()
        if sync:
            os.fsync(file.fileno())
    return Checksum(size, digest.hexdigest())


def verify_size(path: Path, checksum: Checksum) -> None:
    """Raise DamagedFile unless the file exists and is as long as it must be."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise DamagedFile(path, error.strerror or "it is missing") from error
    if size != checksum.size:
        raise DamagedFile(path, f"it has {size} bytes instead of {checksum.size}")


def verify_file(path: Path, checksum: Checksum) -> None:
    """Raise DamagedFile unless every byte is what was written."""
    verify_size(path, checksum)
    with path.open("rb") as file:
        found = file_digest(file, "sha256").hexdigest()
    if found != checksum.sha256:
        raise DamagedFile(path, "its checksum is wrong")


def sync_folder(folder: Path) -> None:
    """Make names created, renamed or removed in `folder` last."""
    if os.name != "posix":
        return  # elsewhere a folder cannot be opened
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_record(path: Path, record: Mapping[str, Any], *, sync: bool = True) -> None:
    """Write a JSON record under its own checksum, replacing the file in one rename."""
    body = json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()
    aside = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        write_file(aside, [sha256(body).hexdigest().encode(), b"\n", body], sync=sync)
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
    if sync:
        sync_folder(path.parent)


def read_record(path: Path) -> dict[str, Any]:
    """Read what `write_record` wrote; raise FileNotFoundError or DamagedFile."""
    digest, _, body = path.read_bytes().partition(b"\n")
    if sha256(body).hexdigest().encode() != digest:
        raise DamagedFile(path, "its checksum is wrong")
    record: dict[str, Any] = json.loads(body)
    return record


def pack(arrays: Mapping[str, NDArray[Any]]) -> Iterable[bytes | memoryview]:
    """Yield the bytes of a file of named arrays that `unpack` maps into memory."""
    heads, at = [], 0
    for name, array in arrays.items():
        heads.append([name, array.dtype.str, array.shape, at])
        at += -(-array.nbytes // ALIGNMENT) * ALIGNMENT
    head = json.dumps(heads).encode()
    head += b" " * (-(len(head) + 8) % ALIGNMENT)
    yield len(head).to_bytes(8, "little")
    yield head
    for array in arrays.values():
        yield np.ascontiguousarray(array).reshape(-1).view(np.uint8).data
        yield b"\0" * (-array.nbytes % ALIGNMENT)


def unpack(path: Path) -> dict[str, NDArray[Any]]:
    """Return the arrays of a file, read-only and memory-mapped."""
    whole = map_file(path)
    start = 8 + int.from_bytes(whole[:8], "little")
    arrays: dict[str, NDArray[Any]] = {}
    for name, dtype, shape, at in json.loads(whole[8:start]):
        count = int(np.prod(shape))
        empty = np.zeros(0, dtype)  # the buffer may end where an empty array begins
        flat = np.frombuffer(whole, dtype, count, start + at) if count else empty
        arrays[name] = flat.reshape(shape)
    return arrays


def map_file(path: Path) -> mmap.mmap | bytes:
    """Map a file into memory, read-only; it may be deleted while it is mapped."""
    with path.open("rb") as file:
        if not os.fstat(file.fileno()).st_size:
            return b""
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
