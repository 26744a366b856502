"""A full and a read-only disk: a clear word, and the index as it was."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, need

NAMESPACE = ["unshare", "--map-root-user", "--mount"]


def can_mount(folder: Path) -> bool:
    command = [*NAMESPACE, "mount", "-t", "tmpfs", "none", str(folder)]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


@pytest.mark.parametrize("disk", ["full", "read-only"])
def test_disk(disk: str, tmp_path: Path) -> None:
    need("tmpfs", can_mount(tmp_path), "run where mount namespaces are allowed (util-linux)")
    inside = f'mount -t tmpfs -o size=1m none "$1" && exec "$2" -m tests.index.disks {disk} "$1"'
    command = [*NAMESPACE, "sh", "-c", inside, "sh", str(tmp_path), sys.executable]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
