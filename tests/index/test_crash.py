"""Writers killed at random moments, in a process of their own."""

import subprocess
import sys

from tests.conftest import ROOT

RUNS = 15  # `python -m tests.index.crash` does 200


def test_nothing_acknowledged_is_lost_when_writers_are_killed() -> None:
    command = [sys.executable, "-m", "tests.index.crash", "--runs", str(RUNS)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert f"{RUNS} writers killed" in done.stdout
