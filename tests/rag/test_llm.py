"""The OpenAI generator against a real HTTP server on loopback."""

import asyncio
import time
from collections.abc import Callable

import pytest

from index.errors import GeneratorError
from rag.circuit import FAILURES
from rag.llm import ModelSettings, OpenAIGenerator
from rag.types import Claim
from tests.scripted_model import DEADLINE, EVIDENCE, QUERY, model
from tests.scripted_server import (
    Break,
    Endless,
    Raw,
    Reply,
    Say,
    ScriptedServer,
    Silence,
    Stall,
    Status,
)


async def claims(generator: OpenAIGenerator) -> list[Claim]:
    try:
        return [claim async for claim in generator.generate(QUERY, EVIDENCE)]
    finally:
        await generator.close()


def answered(reply: Reply | Callable[[dict], Reply], **settings: float) -> list[Claim]:
    with ScriptedServer(reply) as server:
        return asyncio.run(claims(model(server, **settings)))


def test_yields_each_sentence_with_its_markers() -> None:
    assert answered(Say("园区产值20亿元[1]。企业300家[1]。")) == [
        Claim("园区产值20亿元。", (1,)),
        Claim("企业300家。", (1,)),
    ]


def test_a_sentence_is_out_before_the_next_one_comes() -> None:
    async def first(generator: OpenAIGenerator) -> float:
        start = time.perf_counter()
        stream = generator.generate(QUERY, EVIDENCE)
        await anext(stream)
        waited = time.perf_counter() - start
        await stream.aclose()
        await generator.close()
        return waited

    with ScriptedServer(Stall("园区产值20亿元[1]。", seconds=5)) as server:
        assert asyncio.run(first(model(server, idle=5))) < 1


def test_reasoning_is_kept_out() -> None:
    assert answered(Say("<think>应该是30亿元。</think>产值20亿元。", reasoning="30亿元。")) == [
        Claim("产值20亿元。")
    ]


def test_sends_the_key_the_model_and_fenced_evidence() -> None:
    with ScriptedServer(Say("产值20亿元。")) as server:
        asyncio.run(claims(model(server)))
        (request,) = server.requests
        assert server.headers[0]["authorization"] == "bearer key"
    assert (request["model"], request["stream"]) == ("m", True)
    assert "<资料 编号=1" in request["messages"][1]["content"]


def test_a_model_that_takes_no_temperature_is_asked_without() -> None:
    def picky(request: dict) -> Reply:
        return Status(400) if "temperature" in request else Say("产值20亿元。")

    assert answered(picky) == [Claim("产值20亿元。")]


@pytest.mark.parametrize(
    "reply",
    [
        Status(401),
        Status(404),
        Status(429, {"Retry-After": "60"}),
        Status(500),
        Status(503, body="<html>down</html>"),
        Say(""),
        Say("资料未提及。"),
        Say("<think>想个不停"),
        Break(),
        Break("产值20"),
        Stall("产值20"),
        Silence(),
        Raw(b'data: {"choices": [{"delta": {"content": "\xff\xfe"}}]}\n\n'),
        Raw(b"data: not json\n\n"),
        Raw(b'data: {"choices": 3}\n\n'),
        Raw(b"<html>sign in</html>", "text/html"),
        Raw(b""),
        Endless("<think>", delay=0.01),
    ],
    ids=repr,
)
def test_every_fault_is_a_generator_error_within_the_deadline(reply: Reply) -> None:
    start = time.monotonic()
    with pytest.raises(GeneratorError) as caught:
        answered(reply)
    assert time.monotonic() - start < DEADLINE + 1
    assert "docs/language-models.md" in caught.value.to_do


def test_what_was_said_before_the_break_was_said() -> None:
    async def until_it_breaks(generator: OpenAIGenerator) -> list[Claim]:
        stream = generator.generate(QUERY, EVIDENCE)
        said = [await anext(stream)]
        with pytest.raises(GeneratorError):
            await anext(stream)
        await generator.close()
        return said

    with ScriptedServer(Break("产值20亿元[1]。企业")) as server:
        assert asyncio.run(until_it_breaks(model(server))) == [Claim("产值20亿元。", (1,))]


def test_a_passing_fault_is_tried_again() -> None:
    replies = iter([Status(503), Say("产值20亿元。")])
    with ScriptedServer(lambda _: next(replies)) as server:
        assert asyncio.run(claims(model(server, retries=1))) == [Claim("产值20亿元。")]


def test_an_answer_without_an_end_is_cut_off() -> None:
    said = answered(Endless("产值20亿元。"), deadline=20)
    assert 100 < len(said) < 1000


def test_the_request_ends_when_the_reader_goes_away() -> None:
    async def read_one(server: ScriptedServer) -> None:
        generator = model(server, deadline=20, idle=20)
        stream = generator.generate(QUERY, EVIDENCE)
        await anext(stream)
        await stream.aclose()
        for _ in range(100):
            if server.abandoned:
                break
            await asyncio.sleep(0.02)
        assert server.abandoned == 1
        assert not generator._circuit.open
        await generator.close()

    with ScriptedServer(Stall("产值20亿元。企业", seconds=20)) as server:
        asyncio.run(read_one(server))


def test_after_repeated_failure_nobody_is_asked_for_a_while() -> None:
    async def often(generator: OpenAIGenerator) -> None:
        for _ in range(FAILURES + 3):
            with pytest.raises(GeneratorError):
                await anext(generator.generate(QUERY, EVIDENCE))
        await generator.close()

    with ScriptedServer(Status(500)) as server:
        asyncio.run(often(model(server)))
        assert len(server.requests) == FAILURES


def test_nobody_listens() -> None:
    generator = OpenAIGenerator(ModelSettings("m", "http://127.0.0.1:9/v1", deadline=1, retries=0))
    with pytest.raises(GeneratorError):
        asyncio.run(claims(generator))


def test_asks_again_for_one_sentence() -> None:
    async def ask(generator: OpenAIGenerator) -> list[Claim]:
        since = time.monotonic()
        try:
            return await generator.repair(QUERY, EVIDENCE, Claim("产值30亿元。"), ["不符"], since)
        finally:
            await generator.close()

    with ScriptedServer(Say("园区产值20亿元[1]。")) as server:
        assert asyncio.run(ask(model(server))) == [Claim("园区产值20亿元。", (1,))]
        assert "产值30亿元。" in server.requests[0]["messages"][1]["content"]
