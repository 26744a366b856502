"""Items of an enumeration are kept apart."""

import pytest

from rag.verify.substitutions.items import check_items
from tests.rag.verify.small import label, problems

TEXT = "改革有三项任务：一是压缩审批时限，二是降低用电成本，三是扩大市场准入。"


def test_what_one_item_says_passes() -> None:
    assert label("改革的任务包括降低用电成本。", TEXT) == "supported"


def test_words_of_two_items_do_not_make_a_third() -> None:
    assert label("改革要降低审批时限。", TEXT) == "contradicted"


APART = "镇里提出：一要大力修缮老街，二要加快疏浚河道。"


@pytest.mark.parametrize(
    "claim",
    [
        "镇里提出大力修缮老街，加快疏浚河道。",
        "除了加快疏浚河道，镇里还提出要大力修缮老街。",
        "老街要大力修缮，河道要加快疏浚，这是镇里提出的。",
    ],
)
def test_clauses_may_tell_of_an_item_each(claim: str) -> None:
    assert not problems(check_items, claim, APART)


@pytest.mark.parametrize("claim", ["镇里提出大力疏浚老街。", "疏浚的，是老街。"])
def test_a_clause_may_not_mix_two(claim: str) -> None:
    assert problems(check_items, claim, APART)


POSTS = "郑海平现任三个职务：一是港务专班副组长，二是渡口联席会议召集人，三是青溪镇党委书记。"


@pytest.mark.parametrize(
    "claim",
    [
        "渡口联席会议的召集人由青溪镇党委书记郑海平担任。",
        "青溪镇党委书记郑海平也是港务专班的副组长。",
    ],
)
def test_who_holds_one_office_may_be_named_by_another(claim: str) -> None:
    assert not problems(check_items, claim, POSTS)


def test_two_offices_make_no_third() -> None:
    assert problems(check_items, "郑海平任渡口联席会议副组长。", POSTS)


def test_what_is_told_beside_the_other_items() -> None:
    claim = "除了镇党委书记，郑海平还是渡口联席会议召集人，并担任港务专班副组长。"
    assert not problems(check_items, claim, POSTS)
    assert problems(check_items, "除了镇党委书记，郑海平还是渡口联席会议副组长。", POSTS)


def test_a_place_of_the_head_is_in_every_item() -> None:
    text = "杭州的成绩有两个原因：一是有新办法的指引，二是有全体杭州市民的努力。"
    assert not problems(check_items, "杭州的成绩离不开新办法的指引。", text)
    other = "两地的成绩有两个原因：一是杭州修了新路，二是嘉兴办了学校。"
    assert problems(check_items, "嘉兴修了新路。", other)


def test_items_told_one_by_one_are_a_list() -> None:
    assert not problems(check_items, "镇里说的两件事，一件是修缮老街，一件是疏浚河道。", APART)


def test_the_first_item_of_a_list_names_the_city_for_all() -> None:
    text = "曾任杭州市地名中心副主任、市路名中心主任。"
    assert not problems(check_items, "杭州市路名中心的主任。", text)


def test_what_leads_a_list_is_of_all_its_items() -> None:
    text = "《方案》指出，要全力建设稻鱼共生的先行梯田、节水灌溉的示范梯田、农旅结合的观光梯田。"
    assert not problems(check_items, "建设方案里的示范梯田，讲的是节水灌溉。", text)
    assert problems(check_items, "建设方案里的示范梯田，讲的是农旅结合。", text)
    assert label("方案里的示范梯田，讲的是农旅结合的办法。", text) != "supported"
