"""Nobody but those of the byline is an author, also where a sentence names them."""

import pytest

from tests.rag.verify.small import label

TEXT = "这篇访谈的署名作者有两位：周小雨、吴大可。茶山照片的署名是陈望山。"


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("访谈的署名作者是陈望山。", "contradicted"),
        ("访谈的署名作者是周小雨、陈望山。", "contradicted"),
        ("这篇访谈的署名作者有两位：周小雨、吴大可。", "supported"),
    ],
)
def test_authors_that_a_sentence_counts(claim: str, expected: str) -> None:
    assert label(claim, TEXT) == expected
