"""A claim that is but a head, a count and a list."""

from rag.verify.restating.counted import counted_list
from rag.verify.text.reading import read


def test_head_count_and_items() -> None:
    found = counted_list(read("渔港的三项任务合起来看，就是修码头、建冷库、清航道。").folded)
    assert found
    assert (found.head, found.noun, found.count, found.in_order) == ("渔港的", "任务", 3, False)


def test_without_a_head_the_noun_must_say_something() -> None:
    found = counted_list(read("两个“紧盯”分别是渔船安全和航道畅通。").folded)
    assert found
    assert (found.head, found.noun) == ("", "“紧盯”")
    assert counted_list(read("三项：修码头、建冷库、清航道。").folded) is None


def test_an_order_is_told() -> None:
    found = counted_list(read("渔港的三项任务，按先后分别对应修码头、建冷库、清航道。").folded)
    assert found
    assert found.in_order
