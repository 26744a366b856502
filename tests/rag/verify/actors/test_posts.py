"""Posts: 副局长 is no 局长, and 执行主席 no 副主席."""

import pytest

from rag.verify.actors.posts import check_ranks
from tests.rag.verify.small import label, problems

TEXT = "林静川现任两个职务：一是青溪港联席会议执行主席，二是北洲区委书记。"
BEFORE = "他先后在东渚县任职，历任县委副书记、代县长、县长，并兼任县水务局副局长。"


@pytest.mark.parametrize("claim", ["林静川是青溪港联席会议执行主席。", "北洲区委书记是林静川。"])
def test_a_post_is_held_in_its_rank(claim: str) -> None:
    assert label(claim, TEXT) == "supported"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("林静川是青溪港联席会议副主席。", TEXT),
        ("林静川是北洲区委副书记。", TEXT),
        ("他历任县委书记、代县长、县长。", BEFORE),
        ("他兼任县水务局局长。", BEFORE),
    ],
)
def test_another_rank_is_another_post(claim: str, text: str) -> None:
    assert label(claim, text) != "supported"


def test_a_post_of_which_nothing_is_said_is_left_to_other_checks() -> None:
    assert problems(check_ranks, "他当过县长。", BEFORE) == []
    assert problems(check_ranks, "他兼任县水务局局长。", BEFORE) == ["原文是“副局长”，不是“局长”"]


def test_a_name_counts_sign_by_sign() -> None:
    text = "受访的是北洲区委书记林静川。"
    assert label("接受采访的是区委书记林静山。", text) != "supported"


def test_a_place_before_a_clause_belongs_to_it() -> None:
    text = "他先后在苏州市和湖州市任职：在苏州市历任副市长、党组成员；在湖州市历任代市长、市长。"
    assert label("在湖州市，他历任代市长、市长。", text) == "supported"
    assert label("在苏州市，他历任代市长、市长。", text) != "supported"


def test_a_post_that_a_list_names_bare_is_of_the_body_beside_it() -> None:
    text = "他历任东渚县委副书记、代县长、东渚县县长等职。"
    assert problems(check_ranks, "他当过东渚县代县长、县长。", text) == []
    assert problems(check_ranks, "他当过东渚县副县长。", text) != []
