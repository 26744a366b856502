"""Reasoning stays out of answers, however the stream is cut."""

import pytest

from rag.thinking import ThinkingFilter


def filtered(text: str, size: int) -> str:
    thinking = ThinkingFilter()
    pieces = [thinking.feed(text[at : at + size]) for at in range(0, len(text), size)]
    return "".join(pieces) + thinking.finish()


@pytest.mark.parametrize("size", [1, 2, 3, 7, 1000])
@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("<think>先想想。</think>产值20亿元。", "产值20亿元。"),
        ("甲。<thinking>a<b</thinking>乙。", "甲。乙。"),
        ("<THINK>x</THINK>y", "y"),
        ("3<5 且 a<b。", "3<5 且 a<b。"),
        ("<think>没有说完", ""),
        ("末尾<thi", "末尾<thi"),
    ],
)
def test_takes_reasoning_out(text: str, answer: str, size: int) -> None:
    assert filtered(text, size) == answer


def test_a_closing_tag_alone_ends_reasoning_begun_in_the_template() -> None:
    assert filtered("想想。</think>产值20亿元。", 1000) == "产值20亿元。"
