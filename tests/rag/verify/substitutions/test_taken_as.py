"""What is taken as what."""

import pytest

from rag.verify.substitutions.taken_as import taken_otherwise
from rag.verify.text.reading import read
from tests.rag.verify.small import item, label

TEXTS = (
    "办好茶市，一要以品质为鲜明主线。",
    "办好茶市，二要以规矩为基础保障。",
    "办好茶市，三要以口碑为重要标准。",
)


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("办好茶市要以品质为主线、以规矩为保障、以口碑为标准。", True),
        ("办好茶市要以品质为主线、以规矩为标准、以口碑为保障。", False),
        ("办好茶市，以口碑为保障。", False),
        ("办好茶市，以口碑为标准。", True),
    ],
)
def test_each_is_what_the_text_takes_it_as(claim: str, said: bool) -> None:
    assert (label(claim, *TEXTS) == "supported") is said


def test_what_the_text_takes_nothing_as_is_left() -> None:
    texts = [item(one) for one in TEXTS]
    assert taken_otherwise(read("以口碑为保障。"), texts)
    assert not taken_otherwise(read("以茶农为保障。"), texts)
    assert not taken_otherwise(read("以口碑为荣耀。"), texts)
