"""What only ties a claim together, numbers its own items, or leads to whom it is about."""

import pytest

from tests.rag.verify.small import label

TEXT = (
    "2020年，《水运》创刊号把河口的修桥经验推介到全省。绿道印证了：老办法既有生命力、又有说服力。"
    "馆长陈水生是苏州人，曾任渔政站站长。"
    "七个镇的钳工占全省的比重为12%。要尽快清淤，推动河道清洁不断取得新进展。"
    "河口站既是客运车站，又是货运车站。"
)


@pytest.mark.parametrize(
    "claim",
    [
        "《水运》创刊号2020年向全省推介了河口的修桥经验。",
        "老办法既有生命力也有说服力，绿道印证了这一点。",
        "说起陈水生，他是苏州人。",
        "陈水生曾担任渔政站站长。",
        "钳工在七个镇的人数，占全省的12%。",
        "要早点清淤。",
        "清淤这一环要尽快。",
        "清淤为的是让河道清洁不断有新进展。",
        "要说货运车站，河口站就是。",
        "河口站有两个身份，一是客运车站，二是货运车站。",
    ],
)
def test_it_need_not_be_found(claim: str) -> None:
    assert label(claim, TEXT) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "《水运》创刊号2020年向全国推介了河口的修桥经验。",
        "说起陈水生，他是杭州人。",
        "钳工在七个镇的人数，占全国的12%。",
        "河道清洁为的是让陈水生取得新进展。",
        "河口站有两个身份，一是客运车站，二是军用车站。",
    ],
)
def test_the_rest_must_be(claim: str) -> None:
    assert label(claim, TEXT) != "supported"


RULES = (
    "镇属企业可申请入住公寓，委托外地开展的设计，其费用不计入基数。初检不予收费。"
    "商户数下降2.5%。夜校每周三开课，由文化馆指导。转贷池5亿元。申请人及其配偶可同步申领。"
)


@pytest.mark.parametrize(
    "claim",
    [
        "委托外地开展设计花的钱，不算进基数里。",
        "符合条件的镇属企业可申请入住公寓。",
        "商户数减少了，降幅为2.5%。",
        "夜校每个星期三开课，文化馆给予指导。",
        "转贷池规模为5亿元。",
        "申请人和爱人可同时进行申领。",
    ],
)
def test_everyday_words_say_the_same_in_any_policy(claim: str) -> None:
    assert label(claim, RULES) == "supported"


@pytest.mark.parametrize(
    "claim",
    ["商户数增幅为2.5%。", "夜校每个星期四开课。", "规模以上转贷池有5亿元。"],
)
def test_they_say_no_more(claim: str) -> None:
    assert label(claim, RULES) != "supported"


ITEMS = (
    "修桥，一要以规范化为头道工序。\n规范化的要求是：由镇里组织。",
    "修桥，二要以数字化为把关环节。\n数字化的要求是：由站里组织。",
    "河口原来是一条渡船的名字。馆长陈水生1986年5月入党，1964年出生。",
)


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("规范化是头道工序，数字化是把关环节。", "supported"),
        ("规范化是把关环节，数字化是头道工序。", "other"),
        ("河口原来不过是一条渡船的名字。", "supported"),
        ("陈水生86年5月入党。", "supported"),
        ("陈水生64年出生。", "supported"),
        ("陈水生65年出生。", "other"),
        ("陈水生86年4月入党。", "other"),
    ],
)
def test_clauses_built_alike_turn_to_another(claim: str, said: str) -> None:
    assert (label(claim, *ITEMS) == "supported") == (said == "supported")


FAIR = (
    "卷首语说，河水是最好的向导。",
    "2024年有三个值得庆祝的日子。船展已连续六年举办，由七镇轮值举办船展和花市。",
)


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("卷首语说河水是最好的向导，而2024年就有三个值得庆祝的日子。", "supported"),
        ("卷首语说河水是最好的向导，而2024年就有四个值得庆祝的日子。", "other"),
        ("六年来船展没有中断过。", "supported"),
        ("五年来船展没有中断过。", "other"),
        ("轮值举办的是花市。", "supported"),
    ],
)
def test_a_year_may_have_a_sentence_of_its_own(claim: str, said: str) -> None:
    assert (label(claim, *FAIR) == "supported") == (said == "supported")


TAKEN_UP = (
    "第二项举措是推动河道联合清淤。具体做法是：建立轮班机制，强化船队的带动作用。",
    "第三项举措是修缮沿岸步道。",
    "浙江嘉兴与河口共建绿道。嘉兴的船厂已经投用。",
)


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("推动河道联合清淤要强化船队的带动作用。", "supported"),
        ("推动河道联合清淤的具体做法是建立轮班机制。", "supported"),
        ("修缮沿岸步道要强化船队的带动作用。", "other"),
        ("浙江嘉兴的船厂已经投用。", "supported"),
        ("江苏嘉兴的船厂已经投用。", "other"),
    ],
)
def test_what_the_sentence_before_says_is_taken_up(claim: str, said: str) -> None:
    assert (label(claim, *TAKEN_UP) == "supported") == (said == "supported")
