"""Commands are run in a folder of their own, with no setting of the developer's."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.main import main

Result = tuple[int, str, str]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in os.environ:
        if name.startswith(("G60_", "OPENAI_")) and name not in ("G60_REQUIRE", "G60_SHARED"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def g60(capsys: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    """Run a command and return its status, what it printed and what it complained about."""

    def run(*arguments: str) -> Result:
        capsys.readouterr()
        try:
            status = main(arguments)
        except SystemExit as stop:
            status = int(stop.code or 0)
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder in which the index of the shipped dossier is built once for all tests."""
    return tmp_path_factory.mktemp("var")


@pytest.fixture
def dossier(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("G60_DATA_DIR", str(built))
