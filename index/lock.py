"""One writer at a time: a lock that names its owner and ends with its process."""

import fcntl
import json
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from index.errors import IndexBusy

LOCK = "lock"
# How long a writer waits for another: adding a document takes a fraction of a second.
WAIT_SECONDS = 60.0
POLL_SECONDS = 0.05


@contextmanager
def write_lock(folder: Path, wait: float = WAIT_SECONDS) -> Iterator[None]:
    """Hold the lock of a folder; raise IndexBusy if another keeps it longer than `wait`.

    The system takes the lock from a process that ends, however it ends, so none is ever stale.
    """
    handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _acquire(handle, wait)
        os.ftruncate(handle, 0)
        os.pwrite(handle, json.dumps(_owner()).encode(), 0)
        yield
        os.ftruncate(handle, 0)
    finally:
        os.close(handle)


def _acquire(handle: int, wait: float) -> None:
    deadline = time.monotonic() + wait
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() < deadline:
                time.sleep(POLL_SECONDS)
                continue
            raise IndexBusy(
                f"The index is being written by {_named(handle)}.",
                "Try again when that is done, or end that process.",
            ) from None
        return


def _owner() -> dict[str, str | int]:
    since = datetime.now(UTC).isoformat(timespec="seconds")
    return {"pid": os.getpid(), "host": socket.gethostname(), "since": since}


def _named(handle: int) -> str:
    try:
        owner = json.loads(os.pread(handle, 1024, 0))
        return f"process {owner['pid']} on {owner['host']} since {owner['since']}"
    except (ValueError, KeyError, TypeError):
        return "another process"
