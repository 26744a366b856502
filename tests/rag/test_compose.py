"""What the settings put together."""

import asyncio
from pathlib import Path

import pytest

from index.errors import EmbeddingError
from rag.compose import open_chatbot
from rag.entailment import EntailmentVerifier
from rag.known.verifier import WordedVerifier
from rag.rank import CrossEncoderRanker, FusionRanker
from rag.settings import Settings, load_settings
from rag.types import Question
from tests.index.tiny_models import bert, need_models
from tests.scripted_server import Say, ScriptedServer

REPORT = "# 岚州年报\n\n岚州市去年新修公路十二条，投入资金九亿元。\n\n岚州港吞吐量增长8.5%。\n"
INFERENCE = ("entailment", "neutral", "contradiction")


@pytest.fixture
def given(tmp_path: Path) -> dict[str, Path]:
    (tmp_path / "report.md").write_text(REPORT, "utf-8")
    return {"corpus": tmp_path / "report.md", "data_dir": tmp_path / "var"}


def settings(given: dict[str, Path], **more: str) -> Settings:
    return load_settings(_env_file=None, **given, **more)


def test_no_model_is_needed(given):
    parts = open_chatbot(settings(given))._parts()
    assert isinstance(parts.ranker, FusionRanker)
    assert isinstance(parts.verifier, WordedVerifier)
    assert parts.generator is parts.fallback


def test_a_cross_encoder_orders_what_is_found(given, tmp_path):
    need_models()
    ranker = str(bert(tmp_path / "ranker", scorer=True))
    chatbot = open_chatbot(settings(given, ranker=ranker))
    assert isinstance(chatbot._parts().ranker, CrossEncoderRanker)
    plain = open_chatbot(settings(given)).search("投入多少", 5)
    found = chatbot.search("投入多少", 5)
    assert {one.passage.text for one in found} == {one.passage.text for one in plain}
    assert [one.score for one in found] == [one.score for one in plain]
    cross = [one.scores["cross"] for one in found]
    assert cross == sorted(cross, reverse=True)


def test_a_model_of_inference_checks_beside_the_rules(given, tmp_path):
    need_models()
    against = (*INFERENCE[2:], *INFERENCE[:2])  # sure that everything is contradicted
    entailment = str(bert(tmp_path / "nli", scorer=True, labels=against))
    chatbot = open_chatbot(settings(given, entailment=entailment))
    assert isinstance(chatbot._parts().verifier, EntailmentVerifier)
    said = "岚州市去年投入九亿元新修公路。"
    assert open_chatbot(settings(given)).verify(said)[0].verdict.supported
    assert not chatbot.verify(said)[0].verdict.supported
    answer = asyncio.run(chatbot.ask(Question("新修公路投入了多少资金？")))
    assert answer.answered  # quotations are not put to it


@pytest.mark.parametrize("name", ["ranker", "entailment"])
def test_a_model_that_is_nowhere_is_named_before_anything_is_built(given, name):
    need_models()
    with pytest.raises(EmbeddingError, match="nowhere"):
        open_chatbot(settings(given, **{name: "./nowhere"}))
    assert not given["data_dir"].exists()


def test_the_connections_of_a_language_model_are_given_back(given):
    async def ask_and_close(chatbot) -> bool:
        await chatbot.ask(Question("新修公路投入了多少资金？"))
        held = writer._client
        await chatbot.close()
        await chatbot.close()  # twice does no harm
        return held is not None and held.is_closed()

    with ScriptedServer(Say("新修公路投入资金九亿元[1]。")) as server:
        more = {"llm_model": "m", "OPENAI_BASE_URL": server.base_url, "OPENAI_API_KEY": "k"}
        chatbot = open_chatbot(settings(given, **more))
        writer = chatbot._parts().generator
        assert asyncio.run(ask_and_close(chatbot))


def test_without_a_language_model_there_is_nothing_to_close(given):
    asyncio.run(open_chatbot(settings(given)).close())
