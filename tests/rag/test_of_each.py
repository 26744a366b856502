"""What is asked of each of several things."""

import pytest

from rag.of_each import in_steps, of_each


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("码头和灯塔分别是哪年建的", ["码头是哪年建的", "灯塔是哪年建的"]),
        ("夜航、快航，三个各是什么定位？", ["夜航是什么定位？", "快航是什么定位？"]),
        ("渡轮的占比和灯塔的数量，这两个指标各是多少？",
         ["渡轮的占比，是多少？", "灯塔的数量，是多少？"]),
        ("客运链和货运链这两项举措分别是什么？",
         ["客运链举措是什么？", "货运链举措是什么？"]),
        ("各地都有码头吗", ["各地都有码头吗"]),
        ("", [""]),
    ],
)  # fmt: skip
def test_what_is_asked_of_each(text, expected):
    assert [one.replace("，", "") for one in of_each(text)] == [
        one.replace("，", "") for one in expected
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("从奠基到封顶再到开放，时间各是什么？",
         ["奠基是什么时候", "封顶是什么时候", "开放是什么时候"]),
        ("渡口从1.0到2.0再到3.0，每一版各由谁管？",
         ["渡口1.0版由谁管？", "渡口2.0版由谁管？", "渡口3.0版由谁管？"]),
        ("A9从1.0到2.0再到3.0，各由谁管？", ["A9 1.0由谁管？", "A9 2.0由谁管？", "A9 3.0由谁管？"]),
        ("从上海到合肥要多久？", ["从上海到合肥要多久？"]),
    ],
)  # fmt: skip
def test_a_way_in_three_steps(text, expected):
    assert in_steps(text) == expected
