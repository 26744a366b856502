"""Nobody but those of the byline is an author, also where a sentence names them."""

import pytest

from tests.rag.verify.small import label

TEXT = "这篇访谈的署名作者有两位：周小雨、吴大可。茶山照片的署名是陈望山。"


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("访谈的署名作者是陈望山。", "contradicted"),
        ("访谈的署名作者是周小雨、陈望山。", "contradicted"),
        ("访谈署名的两位作者，一位是周小雨，另一位是陈望山。", "contradicted"),
        ("陈望山是这篇访谈的作者。", "contradicted"),
        ("署名作者有两位，一位是吴大可，另一位是周小雨。", "supported"),
        ("这篇访谈的署名作者有两位：周小雨、吴大可。", "supported"),
    ],
)
def test_authors_that_a_sentence_counts(claim: str, expected: str) -> None:
    assert label(claim, TEXT) == expected
