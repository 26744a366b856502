import pytest

from index.errors import DocumentError
from index.formats.open import MAX_TEXT, drafts


def read(name, data):
    return list(drafts(name, data))


@pytest.mark.parametrize("name", ["x.txt", "x.md", "x.html"])
def test_a_text_beyond_measure_is_refused_at_once(name):
    with pytest.raises(DocumentError, match="Split it"):
        read(name, b"word " * MAX_TEXT)
    with pytest.raises(DocumentError, match="lines"):
        read(name, b"<p>1.\n" * 60_000)


def test_the_first_bytes_outweigh_the_name():
    with pytest.raises(DocumentError, match="no PDF"):
        read("x.txt", b"%PDF-1.7 nothing")
    with pytest.raises(DocumentError, match="no Word document"):
        read("x", b"PK\x03\x04 nothing")


def test_an_unknown_kind_is_refused_with_what_to_do():
    with pytest.raises(DocumentError, match="Save it as"):
        read("x.xyz", "开仓。".encode())
