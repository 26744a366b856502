"""Matrix products of one question use one thread."""

import subprocess
import sys

SCRIPT = """
import numpy
from threadpoolctl import threadpool_info
from index.threads import one_thread
one_thread()
one_thread()
found = [pool["num_threads"] for pool in threadpool_info() if pool["internal_api"] == "openblas"]
assert found == [1] * len(found), found
assert (numpy.ones((300, 320)) @ numpy.ones(320) == 320).all()
"""


def test_products_use_one_thread_and_are_right() -> None:
    """In a process of its own: the setting holds for all that comes after."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
