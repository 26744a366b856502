"""The write lock: one at a time, with a name, gone with its process."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from index.errors import IndexingError
from index.lock import write_lock
from tests.conftest import ROOT

HOLD = (
    "import sys, time; from pathlib import Path; from index.lock import write_lock\n"
    "with write_lock(Path(sys.argv[1])):\n    print('held', flush=True); time.sleep(60)"
)


def holder(folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", HOLD, str(folder)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_writer_is_told_who_holds_the_lock(tmp_path: Path) -> None:
    process = holder(tmp_path)
    try:
        with (
            pytest.raises(IndexingError, match=f"process {process.pid} on .* since 2"),
            write_lock(tmp_path, wait=0.1),
        ):
            pass
    finally:
        process.kill()
        process.communicate()


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    process = holder(tmp_path)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    with write_lock(tmp_path, wait=5):
        pass


def test_a_writer_waits_for_another_thread(tmp_path: Path) -> None:
    held, order = threading.Event(), []

    def first() -> None:
        with write_lock(tmp_path):
            held.set()
            threading.Event().wait(0.2)
            order.append("first")

    thread = threading.Thread(target=first)
    thread.start()
    held.wait()
    with write_lock(tmp_path):
        order.append("second")
    thread.join()
    assert order == ["first", "second"]


def test_the_lock_is_free_after_an_error(tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(ZeroDivisionError), write_lock(tmp_path, wait=0):
            raise ZeroDivisionError
