"""The whole story on a small corpus: real index, real model server, every promise."""

import asyncio
import json
from pathlib import Path

import pytest

from index.errors import UnknownDocument
from rag.chatbot import Chatbot
from rag.compose import open_chatbot
from rag.settings import load_settings
from rag.types import Answer, Done, Question, SentenceReady, SourcesFound, Turn
from tests.scripted_server import Break, Say, ScriptedServer, Status

REPORT = """---
id: annual
title: 青川县年度报告
---

# 青川县年度报告

## 交通

2021年，青川县建成跨河桥梁12座，改造农村公路340公里。

## 教育

青川县2022年新建小学5所，新增学位4800个，由县教育局负责实施。
"""
SCHOOLS = "青川县2022年新建了几所小学？"
BRIDGES = "青川县2021年建成了多少座桥梁？"


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    (folder / "annual.md").write_text(REPORT, encoding="utf-8")
    return folder


@pytest.fixture
def bot(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Chatbot:
    monkeypatch.chdir(tmp_path)
    return open_chatbot(load_settings(corpus=corpus, data_dir=tmp_path / "var"))


def with_model(corpus: Path, folder: Path, server: ScriptedServer) -> Chatbot:
    return open_chatbot(
        load_settings(
            corpus=corpus, data_dir=folder / "var", llm_model="scripted", llm_deadline=10.0,
            OPENAI_BASE_URL=server.base_url, OPENAI_API_KEY="any",
        )
    )  # fmt: skip


def ask(bot: Chatbot, text: str, *history: Turn) -> Answer:
    return asyncio.run(bot.ask(Question(text, history)))


def events(bot: Chatbot, text: str) -> list[object]:
    async def collect() -> list[object]:
        return [event async for event in bot.stream(Question(text))]

    return asyncio.run(collect())


def test_yes_or_no_is_said_before_the_sentence_that_decides(bot):
    assert ask(bot, "青川县2022年新建了5所小学吗？").answer.startswith("是，")
    wrong = ask(bot, "青川县2022年新建了8所小学吗？")
    assert wrong.answer.startswith("否，")
    assert "5所" in wrong.answer
    assert all(c.text[c.start : c.end] == c.quote for c in wrong.citations)


def test_a_false_premise_is_put_right_and_not_refused(bot):
    answer = ask(bot, "青川县2019年建成跨河桥梁12座，为什么这么多？")
    assert answer.answered
    assert answer.answer.startswith("文件里的说法不同：")
    assert "2021年" in answer.answer


def test_two_questions_get_two_quotations(bot):
    answer = ask(bot, "青川县建成了多少座桥梁？新建了几所小学？")
    assert "12座" in answer.answer
    assert "5所" in answer.answer
    assert len(answer.sentences) == 2


def test_more_is_not_what_was_said_already(bot):
    first = ask(bot, BRIDGES)
    more = ask(bot, "还有呢？", Turn("user", BRIDGES), Turn("assistant", first.answer))
    assert first.sentences[0].text not in more.answer


def test_a_repaired_word_is_told(bot):
    answer = ask(bot, "青川县2022年新建了几所小雪？")
    assert [(one.was, one.now) for one in answer.repairs] in ([], [("小雪", "小学")])
    assert len(answer.notes) >= len(answer.repairs)


def test_courtesy_is_no_part_of_the_question(bot):
    plain, polite = ask(bot, SCHOOLS), ask(bot, f"您好，请问{SCHOOLS}谢谢！😊")
    assert plain.answer == polite.answer


def test_sources_come_first_then_sentences_then_the_whole(bot):
    first, *sentences, last = events(bot, SCHOOLS)
    assert isinstance(first, SourcesFound)
    assert sentences
    assert all(isinstance(event, SentenceReady) for event in sentences)
    assert isinstance(last, Done)
    assert [event.sentence for event in sentences] == list(last.answer.sentences)


def test_an_answer_is_quoted_from_the_paragraph_it_cites(bot):
    answer = ask(bot, SCHOOLS)
    assert answer.answered
    assert "5所" in answer.answer
    (citation,) = answer.citations
    assert (citation.document, citation.paragraph, citation.heading) == ("annual", 2, "教育")
    assert citation.text[citation.start : citation.end] == citation.quote
    assert set(answer.timings_ms) == {"retrieve", "generate", "verify", "total"}


def test_a_refusal_shows_what_comes_nearest(bot):
    answer = ask(bot, "青川县2022年的医院床位有多少张？")
    assert not answer.answered
    assert answer.citations == ()
    assert answer.refusal
    assert answer.answer == answer.refusal.message
    assert 1 <= len(answer.nearest) <= 3


def test_a_greeting_is_returned_without_a_claim(bot):
    answer = ask(bot, "你好")
    assert (answer.answered, answer.refusal, answer.citations) == (False, None, ())
    assert answer.answer


def test_only_the_documents_asked_for_are_searched(bot):
    with pytest.raises(UnknownDocument, match="nowhere"):
        asyncio.run(bot.ask(Question(SCHOOLS, documents=("nowhere",))))
    assert asyncio.run(bot.ask(Question(SCHOOLS, documents=("annual",)))).answered


NOTICES = """---
id: {id}
effective_{end}: {day}
---

# 青川县收费通知

青川县公园门票每张{price}元，由县物价局核定。
"""


def test_only_what_was_in_force_on_the_day_is_searched(tmp_path):
    folder = tmp_path / "notices"
    folder.mkdir()
    for name, end, day, price in (("old", "to", "2022-12-31", 8), ("new", "from", "2023", 9)):
        text = NOTICES.format(id=name, end=end, day=day, price=price)
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    bot = open_chatbot(load_settings(corpus=folder, data_dir=tmp_path / "var"))

    def answer(day: str, *documents: str) -> Answer:
        question = Question("青川县公园门票每张多少元？", (), documents or None, as_of=day)
        return asyncio.run(bot.ask(question))

    assert "8元" in answer("2022-12-31").answer
    assert "9元" in answer("2023-01-01").answer
    nothing = answer("2023-01-01", "old")
    assert (nothing.answered, nothing.nearest) == (False, ())


def test_a_day_means_nothing_where_no_document_is_dated(bot):
    assert asyncio.run(bot.ask(Question(SCHOOLS, as_of="1999-01-01"))).answered


def test_a_citation_names_the_version_it_was_made_from(bot):
    (citation,) = ask(bot, SCHOOLS).citations
    assert citation.version == bot.index.version("annual")
    assert citation.url == "/v1/documents/annual/paragraphs/2"


def test_two_conversations_at_once_do_not_mix(bot):
    async def both() -> list[Answer]:
        questions = [Question(SCHOOLS), Question(BRIDGES)] * 10
        return await asyncio.gather(*(bot.ask(question) for question in questions))

    answers = asyncio.run(both())
    assert all("5所" in answer.answer for answer in answers[::2])
    assert all("12座" in answer.answer for answer in answers[1::2])


def test_search_scores_and_verify_judge(bot):
    best, *_ = bot.search("桥梁", 5)
    assert best.passage.paragraph == 1
    assert best.matched
    verdicts = [checked.verdict.label for checked in bot.verify("青川县2022年新建小学5所。")]
    assert verdicts == ["supported"]
    assert bot.verify("青川县2022年新建小学9所。")[0].verdict.label != "supported"


def test_a_changed_corpus_is_noticed(corpus, tmp_path):
    settings = load_settings(corpus=corpus, data_dir=tmp_path / "var")
    bot = open_chatbot(settings)
    extra = tmp_path / "extra.md"
    extra.write_text("# 补充\n\n青川县2023年新建图书馆3座。\n", encoding="utf-8")
    assert not ask(bot, "青川县2023年新建了几座图书馆？").answered

    from index.read import read_corpus
    from rag.compose import open_documents

    open_documents(settings).library.add(read_corpus(extra).documents)
    assert "3座" in ask(bot, "青川县2023年新建了几座图书馆？").answer


class TestWithALanguageModel:
    def test_what_holds_is_streamed_and_what_does_not_is_withheld(self, corpus, tmp_path):
        reply = Say("青川县2022年新建小学5所[1]。青川县还建成了一座机场[1]。")
        with ScriptedServer(lambda _: reply) as server:
            answer = ask(with_model(corpus, tmp_path, server), SCHOOLS)
        assert answer.generator == "scripted"
        assert answer.answer == "青川县2022年新建小学5所。[1]"
        assert len(answer.notes) == 1

    def test_a_server_that_dies_in_the_middle_leaves_a_cited_answer(self, corpus, tmp_path):
        with ScriptedServer(lambda _: Break("青川县2022年新建小学5所[1]。青川县20")) as server:
            answer = ask(with_model(corpus, tmp_path, server), SCHOOLS)
        assert answer.answered
        assert answer.citations
        assert answer.notes

    def test_a_server_that_is_down_leaves_the_extractive_answer(self, corpus, tmp_path):
        with ScriptedServer(lambda _: Status(503)) as server:
            answer = ask(with_model(corpus, tmp_path, server), SCHOOLS)
        assert answer.generator == "extractive"
        assert "5所" in answer.answer
        assert answer.notes

    def test_a_model_that_invents_is_replaced_by_the_documents(self, corpus, tmp_path):
        with ScriptedServer(lambda _: Say("青川县2022年新建小学50所[1]。")) as server:
            answer = ask(with_model(corpus, tmp_path, server), SCHOOLS)
        assert "50所" not in answer.answer
        assert "5所" in answer.answer

    def test_a_document_that_no_model_tells_is_told_in_its_own_sentences(self, corpus, tmp_path):
        with ScriptedServer(lambda _: Status(503)) as server:
            answer = ask(with_model(corpus, tmp_path, server), "总结一下这份报告")
        assert [one.text for one in answer.sentences] == [
            "2021年，青川县建成跨河桥梁12座，改造农村公路340公里。",
            "青川县2022年新建小学5所，新增学位4800个，由县教育局负责实施。",
        ]

    def test_the_model_is_shown_the_paragraphs_that_tell_a_document(self, corpus, tmp_path):
        with ScriptedServer(lambda _: Say("青川县2021年建成跨河桥梁12座[1]。")) as server:
            answer = ask(with_model(corpus, tmp_path, server), "总结一下这份报告")
            sent = json.dumps(server.requests[0], ensure_ascii=False)
        assert "跨河桥梁" in sent
        assert "新增学位4800个" in sent
        assert answer.answer.startswith("青川县2021年建成跨河桥梁12座")

    def test_the_model_sees_evidence_not_instructions(self, corpus, tmp_path):
        with ScriptedServer(lambda _: Say("青川县2022年新建小学5所[1]。")) as server:
            ask(with_model(corpus, tmp_path, server), SCHOOLS)
            sent = json.dumps(server.requests[0], ensure_ascii=False)
        assert "新增学位4800个" in sent
        assert SCHOOLS in sent
