"""Noticing that a corpus changed without reading it."""

import os
import time
from pathlib import Path

import pytest

from index.state import state_of


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    (folder / "sub").mkdir(parents=True)
    for name in ("a.txt", "sub/b.txt"):
        (folder / name).write_text("走廊", "utf-8")
    return folder


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look an hour later."""
    monkeypatch.setattr("index.state.now", lambda: time.time_ns() + 3600 * 10**9)


def test_a_corpus_just_changed_has_no_state_that_could_be_trusted(corpus: Path) -> None:
    assert state_of(corpus) == ""


@pytest.mark.usefixtures("later")
def test_the_state_changes_with_every_file(corpus: Path) -> None:
    states = [state_of(corpus), state_of(corpus)]
    (corpus / "a.txt").write_text("走廓", "utf-8")  # as long as before
    states.append(state_of(corpus))
    (corpus / "c.txt").touch()
    states.append(state_of(corpus))
    (corpus / "c.txt").rename(corpus / "d.txt")
    states.append(state_of(corpus))
    (corpus / "sub" / "b.txt").unlink()
    states.append(state_of(corpus))
    assert states[0] == states[1] != ""
    assert len(set(states)) == 5


@pytest.mark.usefixtures("later")
def test_a_file_that_keeps_its_times_is_still_noticed(corpus: Path) -> None:
    before, times = state_of(corpus), (corpus / "a.txt").stat()
    (corpus / "a.txt").write_text("走廓", "utf-8")
    os.utime(corpus / "a.txt", ns=(times.st_atime_ns, times.st_mtime_ns))
    assert state_of(corpus) != before


@pytest.mark.usefixtures("later")
def test_one_file_is_a_corpus_and_none_has_no_state(corpus: Path) -> None:
    assert state_of(corpus / "a.txt")
    assert state_of(corpus / "none") == ""
