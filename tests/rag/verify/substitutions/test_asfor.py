"""As what something is taken is not told of another thing."""

from tests.rag.verify.small import label

TEXT = (
    "发展茶业，一要坚持以规范化为鲜明主线。规范化的要求是：统一采摘标准。",
    "发展茶业，二要坚持以品牌化为重要标准。品牌化的要求是：统一包装标识。",
)


def test_each_has_its_own_part() -> None:
    assert label("发展茶业要以规范化为鲜明主线。", *TEXT) == "supported"
    assert label("发展茶业，被当作重要标准的是规范化。", *TEXT) != "supported"
    assert label("发展茶业要坚持以品牌化为鲜明主线，统一包装标识。", *TEXT) != "supported"
