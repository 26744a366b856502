"""What an installation knows: what ships, what was added, and what changed a moment ago."""

from pathlib import Path

import pytest

from index.types import Paragraph
from rag.known.file import QUESTIONS
from rag.known.opening import CurrentWordings, KnownFolder
from rag.types import Evidence, EvidenceItem

WORDINGS = "document = report\n[1] 建成 = 修好, 造好\n"
EVIDENCE = Evidence((EvidenceItem(1, "report", "年报", Paragraph(1, "建成桥梁12座。"), 1.0),))


@pytest.fixture
def added(tmp_path: Path) -> Path:
    (tmp_path / QUESTIONS).mkdir()
    return tmp_path / QUESTIONS / "mine.txt"


def test_wordings_are_those_of_the_files_as_they_are_now(tmp_path: Path, added: Path) -> None:
    wordings = CurrentWordings(KnownFolder(tmp_path))
    assert wordings().reword("修好桥梁12座。", EVIDENCE) == "修好桥梁12座。"
    added.write_text(WORDINGS, "utf-8")
    assert wordings().reword("修好桥梁12座。", EVIDENCE) == "建成桥梁12座。"
    assert wordings() is wordings()


def test_a_torn_file_is_named_and_the_others_serve(
    tmp_path: Path, added: Path, caplog: pytest.LogCaptureFixture
) -> None:
    added.write_text(WORDINGS, "utf-8")
    added.with_name("a-torn.txt").write_text("修好桥梁\n", "utf-8")
    assert KnownFolder(tmp_path).wordings().reword("造好桥梁", EVIDENCE) == "建成桥梁"
    assert "a-torn.txt, line 1" in caplog.text


def test_the_state_changes_with_the_files(tmp_path: Path, added: Path) -> None:
    folder = KnownFolder(tmp_path)
    assert folder.state() == KnownFolder(tmp_path / "nowhere").state() == ()
    added.write_text(WORDINGS, "utf-8")
    before = folder.state()
    added.write_text(WORDINGS + "[1] 座 = 架\n", "utf-8")
    assert before != folder.state() != ()
