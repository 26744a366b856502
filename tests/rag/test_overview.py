import asyncio
from pathlib import Path

import pytest

from rag.chatbot import Chatbot
from rag.compose import open_chatbot
from rag.overview import SENTENCES, wished
from rag.settings import load_settings
from rag.types import Answer, Question

FERRIES = """---
id: ferries
title: 云溪县渡口管理办法
---

# 云溪县渡口管理办法

## 总则

为加强渡口管理，保障渡运安全，制定本办法。

## 渡船

渡船应当每年检验一次，检验合格的渡船方可从事渡运。渡船核载人数由县交通局核定。渡船停航由乡镇政府公告。

## 罚则

违反本办法从事渡运的，由县交通局处二百元以上一千元以下罚款。渡船超载的，处五百元罚款。
"""
SCHOOLS = """---
id: schools
title: 云溪县中小学校车规定
---

# 云溪县中小学校车规定

校车每天早晚各开行两趟，由县教育局统一调度。
"""


@pytest.mark.parametrize(
    "text",
    [
        "总结一下这篇文章",
        "这份文件讲了什么？",
        "請總結這份文件",
        "帮我概括一下全文的主要内容",
        "这专访都说了些啥",
        "把这篇报道归纳一下",
        "主要内容是什么",
        "你好，能不能帮我总结一下？谢谢",
        "Can you summarize this document for me?",
        "What is the article about?",
    ],
)
def test_a_whole_document_is_wished_for_in_many_ways(text: str):
    wish = wished(text)
    assert wish
    assert not wish.called
    assert not wish.about


@pytest.mark.parametrize(
    "text",
    [
        "会议讲了什么",
        "文章是谁写的？",
        "总结一下全县2023年的指标",
        "局长总结了哪几点经验？",
        "访谈围绕什么话题",
        "渡船多久检验一次？",
        "",
        "？",
    ],
)
def test_other_questions_wish_for_no_whole(text: str):
    assert wished(text) is None


def test_what_a_document_was_called_is_taken_up():
    assert wished("《渡口管理办法》主要讲了什么").called == ("渡口管理办法",)
    assert wished("人才方案讲了什么").called == ("人才", "方案")


@pytest.mark.parametrize(("said", "most"), [("一", 1), ("两", 2), ("三", 3), ("几", SENTENCES)])
def test_as_many_sentences_are_wished_for_as_are_said(said: str, most: int):
    assert wished(f"用{said}句话总结这份文件").most == most


def test_english_says_how_many_as_well():
    assert wished("Summarize the interview in three sentences").most == 3
    assert wished("Summarize the interview in a few sentences").most == SENTENCES


def test_one_thing_is_to_be_introduced():
    assert wished("介绍一下渡船").about == "渡船"
    assert wished("云溪县是个什么样的地方？").about == "云溪县"


def bot(folder: Path, **documents: str) -> Chatbot:
    for name, text in documents.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return open_chatbot(load_settings(corpus=folder, data_dir=folder / "var"))


def ask(chatbot: Chatbot, text: str, *documents: str) -> Answer:
    return asyncio.run(chatbot.ask(Question(text, documents=documents or None)))


def test_the_only_document_is_told_in_its_own_sentences(tmp_path: Path):
    answer = ask(bot(tmp_path, ferries=FERRIES), "用三句话总结一下这份文件")
    assert [one.text for one in answer.sentences] == [
        "为加强渡口管理，保障渡运安全，制定本办法。",
        "渡船应当每年检验一次，检验合格的渡船方可从事渡运。",
        "违反本办法从事渡运的，由县交通局处二百元以上一千元以下罚款。",
    ]
    assert [one.paragraph for one in answer.citations] == [1, 2, 3]
    assert all(one.quote in FERRIES for one in answer.citations)


def test_of_several_documents_it_is_asked_which(tmp_path: Path):
    chatbot = bot(tmp_path, ferries=FERRIES, schools=SCHOOLS)
    answer = ask(chatbot, "总结一下这份文件")
    assert not answer.answered
    assert "《云溪县渡口管理办法》" in answer.answer
    assert "《云溪县中小学校车规定》" in answer.answer


def test_the_document_that_was_named_or_chosen_is_told(tmp_path: Path):
    chatbot = bot(tmp_path, ferries=FERRIES, schools=SCHOOLS)
    for answer in (
        ask(chatbot, "《云溪县中小学校车规定》讲了什么？"),
        ask(chatbot, "校车规定主要内容是什么？"),
        ask(chatbot, "总结全文", "schools"),
    ):
        assert [one.document for one in answer.citations] == ["schools"]


def test_a_thing_is_introduced_where_enough_is_said_of_it(tmp_path: Path):
    chatbot = bot(tmp_path, ferries=FERRIES)
    answer = ask(chatbot, "介绍一下渡船")
    assert len(answer.sentences) == 4
    assert all(one.text.startswith("渡船") for one in answer.sentences)


def test_what_the_documents_hardly_mention_is_not_introduced(tmp_path: Path):
    answer = ask(bot(tmp_path, ferries=FERRIES), "介绍一下火星")
    assert not answer.answered
