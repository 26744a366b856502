"""Follow-ups are filled in from what was asked and answered."""

import pytest

from rag.converse import more_of, standalone
from rag.types import Question, Turn


def ask(text, *turns):
    roles = ("user", "assistant")
    return standalone(Question(text, tuple(Turn(roles[n % 2], t) for n, t in enumerate(turns))))


@pytest.mark.parametrize(
    ("asked", "answered", "text", "expected"),
    [
        ("渡轮1.0版哪天下水？", "2001年5月。[1]", "那2.0版呢？", "渡轮2.0版什么时候下水？"),
        ("舟山2021年的客流是多少？", "30万人次。[1]", "2022年呢？", "舟山2022年的客流是多少？"),
        ("舟山的客流是多少？", "30万人次。[1]", "宁波呢", "宁波的客流是多少？"),
        ("客运链怎么做？", "开夜航。[1]", "那货运链呢？", "货运链怎么做？"),
        ("渡口管委会主任是谁？", "主任是陈大江。[1]", "他以前做什么的？", "陈大江以前做什么的？"),
        ("什么是夜航制度？", "……[1]", "它有哪些好处？", "夜航制度有哪些好处？"),
        ("夜航出自哪份文件？", "《江口渡运方案》。[1]", "这个方案是谁印发的？",
         "《江口渡运方案》是谁印发的？"),
        ("码头有哪些设施？", "灯塔等。[1]", "还有呢？", "码头有哪些设施？"),
        ("码头有哪些设施？", "灯塔等。[1]", "具体呢", "码头有哪些设施？"),
        ("四个渡口是哪几个", "宁波等。[1]", "舟山呢？", "舟山是四个渡口之一吗"),
        ("陈大江是谁？", "陈大江是船长。[1]", "哪里人？", "陈大江哪里人？"),
        ("陈大江是谁？", "陈大江是船长。[1]", "学历呢", "陈大江学历是什么"),
        ("陈大江得过什么奖？", "2001年，陈大江被授予金锚奖。", "是谁授予的？",
         "2001年，陈大江被授予金锚奖，是谁授予的？"),
        ("《渡运方案》什么时候发布的", "2020年。", "谁发布的", "《渡运方案》谁发布的"),
        ("渡轮方案谁印发的", "三部委。", "哪一年", "渡轮方案印发，哪一年"),
        ("高企有多少家", "40家。", "论文呢", "论文有多少"),
        ("2018年6月渡轮有什么大事？", "下水。", "再往前一年呢？", "2017年渡轮有什么大事？"),
        ("渡轮有幾艘？", "九艘。", "那碼頭呢？", "碼頭有幾艘？"),
        ("四条航线是哪四条", "“四线”是客运、货运、快航、夜航四条线。[1]", "第二条具体怎么弄",
         "货运线具体怎么弄"),
        ("三个码头叫什么", "一是东码头，二是西码头，三是北码头。[1]", "第三个呢？", "北码头是什么"),
        ("有哪几座灯塔？", "有三座灯塔：东山灯塔、西岭灯塔、南嘴灯塔。[1]", "分别是谁建的？",
         "东山灯塔、西岭灯塔、南嘴灯塔分别是谁建的？"),
        ("渡口的目标是什么", "到2027年，客流要超过百万。[1]", "这话谁说的",
         "到2027年，客流要超过百万，谁说的"),
        ("夜航补贴怎么申请？", "向管委会申请。[1]", "不批的话呢", "夜航补贴不批怎么办"),
        ("2023年夜航线产值是多少？", "5亿元。[1]", "货运呢", "2023年货运产值是多少？"),
        ("攻坚基金每年多少钱？", "3亿元。[1]", "母基金呢？", "母基金每年多少钱？"),
        ("陈大江是哪里人？", "籍贯浙江。[1]", "他爱人呢？", "陈大江爱人"),
        ("江口渡口的主任是谁？", "陈大江。[1]", "江口渡有几艘船？", "江口渡有几艘船？"),
        ("补贴能取现金吗？", "否，不得提取现金。[1]", "那能买什么？", "补贴能买什么？"),
        ("Who is Chen?", "陈大江是船长。", "When was he born?", "When was 陈大江 born?"),
        ("Who is 陈大江 ?", "船长。", "What about his degree?", "陈大江 degree"),
    ],
)  # fmt: skip
def test_what_is_left_out_is_filled_in(asked, answered, text, expected):
    assert ask(text, asked, answered) == expected


def test_a_chain_of_follow_ups_keeps_its_subject():
    assert (
        ask("3.0版呢？", "渡轮1.0版哪天下水？", "五月。", "2.0版呢？", "六月。")
        == "渡轮3.0版什么时候下水？"
    )


def test_a_list_further_back_is_remembered():
    turns = (
        "有哪几座灯塔？",
        "有三座灯塔：东山灯塔、西岭灯塔、南嘴灯塔。[1]",
        "第一座哪年建的",
        "1998年。[1]",
    )
    assert ask("第二座呢？", *turns) == "西岭灯塔哪年建的"
    assert ask("另外两座呢？", *turns) == "西岭灯塔、南嘴灯塔分别哪年建的"


def test_a_new_subject_is_left_alone():
    text = "换个话题，《江口渡运方案》是谁写的？"
    assert ask(text, "渡轮有几艘？", "九艘。") == "《江口渡运方案》是谁写的？"
    full = "江口海事大学的图书馆一共收藏了多少本书？"
    assert ask(full, "渡轮有几艘？", "九艘。") == full


def test_thanks_in_between_do_not_become_the_subject():
    assert (
        ask("宁波呢？", "舟山的客流是多少？", "30万。", "谢谢", "不客气。") == "宁波的客流是多少？"
    )


def test_without_history_nothing_changes():
    assert ask("那2.0版呢？") == "那2.0版呢？"


@pytest.mark.parametrize("text", ["", "呢？", "那呢？", "它", "？？？", "and"])
def test_scraps_do_no_harm(text):
    assert isinstance(ask(text, "渡轮有几艘？", "九艘。"), str)


def test_more_is_asked_of_what_was_said():
    turns = (Turn("user", "码头有哪些设施？"), Turn("assistant", "有灯塔。"))
    assert more_of(Question("还有呢？", turns)) == ("有灯塔。",)
    assert more_of(Question("还有哪些渡轮是新造的", turns)) == ()
    assert more_of(Question("还有呢？")) == ()
