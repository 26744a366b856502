"""Other systems over HTTP: citations wherever they put them, refusals however they word them."""

import asyncio
import json
from pathlib import Path

import pytest

from eval.endpoint import Endpoint
from eval.evaluate import Options, evaluate
from eval.folder import RunError
from eval.response import Cited, Response
from eval.systems import SystemFailure
from rag.compose import open_chatbot
from rag.settings import Settings
from rag.types import Question, Turn
from tests.eval import fakes
from tests.scripted_server import Raw, Reply, Say, Script, ScriptedServer, Status

SENTENCE = "白塔市市长是沈明远。"


def completion(text: str, top: dict | None = None, **message: object) -> Raw:
    choice = {"index": 0, "message": {"role": "assistant", "content": text, **message}}
    return Raw(json.dumps({"choices": [choice], **(top or {})}).encode(), "application/json")


def asked(reply: Reply | Script, question: Question | None = None) -> Response:
    async def ask(server: ScriptedServer) -> Response:
        endpoint = Endpoint(server.base_url, "any", fakes.paragraphs(), key="k", pause=0.001)
        try:
            return await endpoint.respond(question or Question("谁？"))
        finally:
            await endpoint.close()

    with ScriptedServer(reply) as server:
        return asyncio.run(ask(server))


def test_the_conversation_and_the_key_are_sent():
    with ScriptedServer(completion("好。")) as server:
        endpoint = Endpoint(server.base_url, "m", fakes.paragraphs(), key="secret")
        turns = (Turn("user", "谁？"), Turn("assistant", "沈明远。"))
        asyncio.run(endpoint.respond(Question("哪年生？", turns)))
    (request,), (headers,) = server.requests, server.headers
    assert [one["content"] for one in request["messages"]] == ["谁？", "沈明远。", "哪年生？"]
    assert request["model"] == "m"
    assert headers["authorization"] == "bearer secret"


@pytest.mark.parametrize(
    "listed",
    [
        {"marker": 1, "document": "yunhe", "paragraph": 4, "quote": SENTENCE, "start": 0},
        {"url": "http://elsewhere:1/v1/documents/yunhe/paragraphs/4", "title": "简介"},
        {"text": fakes.TEXTS[3]},
        "http://elsewhere:1/v1/documents/yunhe/paragraphs/4",
    ],
    ids=["ours", "address", "words", "bare address"],
)
def test_the_list_citations_in_any_shape(listed):
    (cited,) = asked(completion(SENTENCE + "[1]", {"citations": [listed]})).citations
    assert cited.marker == 1
    assert cited.place == ("yunhe", 4)


def test_annotations_on_words_become_markers_after_them():
    url = "https://x.cn/v1/documents/yunhe/paragraphs/4"
    note = {"type": "url_citation", "url_citation": {"start_index": 0, "end_index": 9, "url": url}}
    found = asked(completion(SENTENCE, annotations=[note]))
    assert found.answer == "白塔市市长是沈明远[1]。"
    assert found.citations == (Cited(1, "yunhe", 4),)


def test_annotations_on_markers_leave_the_text_alone():
    url = "https://x.cn/v1/documents/yunhe/paragraphs/4"
    note = {"url_citation": {"start_index": 10, "end_index": 13, "url": url}}
    found = asked(completion(SENTENCE + "[7]", annotations=[note]))
    assert found.answer == SENTENCE + "[7]"
    assert found.citations == (Cited(7, "yunhe", 4),)


def test_bare_markers_cite_something_unknown():
    assert asked(completion(SENTENCE + "[2]")).citations == (Cited(2),)


def test_citations_of_things_that_do_not_exist_are_kept_as_unknown():
    made_up = [{"document": "yunhe", "paragraph": 400}, {"url": "https://x.cn"}, 5, None]
    found = asked(completion(SENTENCE, {"citations": made_up}))
    assert [cited.place for cited in found.citations] == [("", 0)] * 4


@pytest.mark.parametrize(
    "text",
    [
        "资料中没有找到答案。",
        "抱歉，我无法回答这个问题。",
        "I don't know.",
        "",
        "該問題超出收錄範圍。",
    ],
)
def test_a_refusal_in_words(text):
    assert not asked(completion(text)).answered


def test_a_refusal_in_openais_field():
    found = asked(completion("", refusal="I can't help with that."))
    assert (found.answered, found.answer) == (False, "I can't help with that.")


def test_words_of_doubt_beside_a_citation_are_an_answer():
    text = "市长是沈明远，无法确定其副手。[1]"
    listed = [{"document": "yunhe", "paragraph": 4}]
    assert asked(completion(text, {"citations": listed})).answered


def test_our_own_word_for_answered_counts():
    nearest = [{"document": "yunhe", "paragraph": 1}]
    top = {"answered": False, "refusal": {"reason": "unsafe"}, "nearest": nearest}
    found = asked(completion("不。", top))
    assert (found.answered, found.refusal, found.nearest) == (False, "unsafe", (("yunhe", 1),))


def test_a_question_that_is_declined_is_refused():
    found = asked(Status(422))
    assert (found.answered, found.refusal) == (False, "declined")


def test_a_busy_server_is_asked_again():
    replies = iter([Status(429), Status(503), completion(SENTENCE)])
    assert asked(lambda _: next(replies)).answer == SENTENCE


@pytest.mark.parametrize(
    "reply",
    [Status(401), Status(503), Raw(b"<html>", "text/html"), Raw(b"[]", "application/json"),
     Raw(b'{"choices": []}', "application/json")],
)  # fmt: skip
def test_what_is_no_answer_is_a_failure(reply):
    with pytest.raises(SystemFailure):
        asked(reply)


def test_an_address_that_is_none():
    endpoint = Endpoint("not an address", "m", fakes.paragraphs(), pause=0.001)
    with pytest.raises(SystemFailure):
        asyncio.run(endpoint.respond(Question("谁？")))


def test_a_server_that_dies_leaves_a_run_to_resume(tmp_path: Path):
    settings, questions = Settings(data_dir=tmp_path), fakes.write_questions(tmp_path)
    bot, count = fakes.SmallBot(fakes.honest), 0

    def dying(_: dict) -> Reply:
        nonlocal count
        count += 1
        return completion(SENTENCE) if count <= 4 else Status(401)

    with ScriptedServer(dying) as server:
        options = Options(questions, url=server.base_url, model="m", out=tmp_path / "run", jobs=2)
        with pytest.raises(RunError, match="10 of 14 questions got no answer"):
            evaluate(bot, settings, options)
        count = -100
        again = Options(
            questions, url=server.base_url, model="m", out=tmp_path / "run", resume=True
        )
        assert len(evaluate(bot, settings, again).responses) == 14


def test_what_verification_brings(tmp_path: Path):
    """The same model, asked bare and asked by the chatbot, which checks what it says."""
    text = "云河科创带于2013年启动，投入了99亿元。[1]"

    def model(request: dict) -> Reply:
        return Say(text) if request.get("stream") else completion(text)

    corpus = tmp_path / "yunhe.txt"
    corpus.write_text("\n\n".join(fakes.TEXTS), "utf-8")
    questions = fakes.write_questions(tmp_path)
    with ScriptedServer(model) as server:
        settings = Settings(
            corpus=corpus,
            data_dir=tmp_path / "var",
            llm_model="bare",
            OPENAI_BASE_URL=server.base_url,
            OPENAI_API_KEY="none",
        )
        bot = open_chatbot(settings)
        bare = Options(questions, url=server.base_url, model="bare", jobs=3)
        loose = evaluate(bot, settings, bare).summary.measures
        held = evaluate(bot, settings, Options(questions)).summary.measures
    assert loose["supported_sentences"].interval.value == 0
    assert loose["invented_figures"].interval.value == 1
    assert loose["refusal_recall"].interval.value == 0
    assert held["supported_sentences"].interval.value == 1
    assert held["citation_recall"].interval.value == 1
    assert held["invented_figures"].interval.value == 0
    assert held["right"].interval.low > loose["right"].interval.high
