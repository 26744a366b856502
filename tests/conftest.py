"""What tests need that a user's machine may lack: asked for by name, skipped loudly."""

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# No test talks to a model hub; without this, each name that is no model waits for one.
os.environ["HF_HUB_OFFLINE"] = "1"


def need(name: str, present: bool, install: str) -> None:
    """Skip unless `present`; fail instead where G60_REQUIRE names it (as .ci/run does)."""
    if present:
        return
    message = f"needs {name}: {install}"
    if name in os.environ.get("G60_REQUIRE", "").split(","):
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the article and the public question sets, next to the repository."""
    folder = Path(os.environ.get("G60_SHARED", ROOT.parent / "shared"))
    need("shared", folder.is_dir(), f"put the project's shared folder at {folder}")
    return folder


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of Debian's Chromium."""
    path = shutil.which("chromium") or ""
    need("chromium", bool(path), "apt-get install chromium")
    return path
