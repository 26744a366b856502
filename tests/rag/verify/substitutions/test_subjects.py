"""The same places, posts, periods, people and organisations."""

import pytest

from rag.verify.substitutions.subjects import (
    check_names,
    check_periods,
    check_places,
    check_posts,
    check_subject,
)
from tests.rag.verify.small import problems


def test_another_place() -> None:
    assert problems(check_places, "合肥启动建设。", "嘉兴启动建设。")
    assert not problems(check_places, "安徽启动建设。", "安徽合肥启动建设。")


def test_a_post_elsewhere() -> None:
    text = "他任嘉兴副书记、松江书记。"
    assert problems(check_posts, "他任嘉兴书记。", text)
    assert not problems(check_posts, "他任松江书记。", text)


def test_a_post_that_was_held_in_the_place_named_after_it() -> None:
    text = "他先后在嘉兴和湖州工作：在嘉兴兼任团委副书记，在湖州任船长。"
    assert not problems(check_posts, "团委副书记一职，是他在嘉兴任职期间兼任的。", text)
    assert problems(check_posts, "团委副书记一职，是他在湖州任职期间兼任的。", text)


def test_another_period() -> None:
    assert problems(check_periods, "“十四五”期间增长。", "“十三五”期间增长。")


def test_another_person_acts() -> None:
    text = "王志强总书记出席。李明远总理在报告中提出加快转型。"
    assert problems(check_subject, "王志强总书记提出加快转型。", text.split("。")[1])


@pytest.mark.parametrize(
    ("claim", "wrong"), [("线路由港口集团运营。", True), ("线路由公交集团运营。", False)]
)
def test_the_whole_name_of_an_organisation(claim: str, wrong: bool) -> None:
    assert bool(problems(check_names, claim, "线路由市公交集团运营。")) is wrong


def test_a_post_of_the_whole_country_is_of_no_place() -> None:
    text = "当时在杭州工作的总书记到嘉兴调研，指出要发展水运。"
    assert not problems(check_posts, "在嘉兴的调研中，总书记指出要发展水运。", text)


def test_an_office_alone_is_of_who_holds_it() -> None:
    text = "在全国渔业工作会议上，林平总书记特别提到，要依靠选育技术。"
    assert not problems(check_subject, "全国渔业工作会议上，总书记特别提到选育技术。", text)
