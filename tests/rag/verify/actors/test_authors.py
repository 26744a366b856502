"""Who wrote something, and who did it all alone, is for the text to say."""

import pytest

from tests.rag.verify.small import label


@pytest.mark.parametrize(
    ("claim", "text", "said"),
    [
        ("宣言是李明山写的", "李明山和六个镇发布了宣言。", False),
        ("宣言是李明山写的", "宣言的作者是李明山。", True),
        ("成绩全是李明山一个人干的", "李明山认为，成绩有两个原因：一是全镇人的奋斗。", False),
        ("绿道是李明山一个人建的", "绿道由李明山一个人建成。", True),
        ("绿道全靠河口一家", "河口和六个镇建成绿道。", False),
    ],
)
def test_writing_and_doing_it_alone(claim: str, text: str, said: bool) -> None:
    assert (label(claim, text) == "supported") == said
