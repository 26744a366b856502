"""OpenAI's own client works unchanged, whole and streaming, and still gets its citations."""

import asyncio
from collections.abc import Iterator

import openai
import pytest

from api.app import build_app
from api.routes_openai import kept_alive
from tests.api.fakes import SmallBot, serving

ANSWER = "岚州市全年新修公路十二条。[1]其中山区公路七条，投入九亿元。[2]"


@pytest.fixture
def served() -> SmallBot:
    return SmallBot(notes=("只引原文。",))


@pytest.fixture
def ai(served: SmallBot) -> Iterator[openai.OpenAI]:
    """OpenAI's client of a real server."""
    with (
        serving(build_app(lambda: served)) as address,
        openai.OpenAI(base_url=f"{address}/v1", api_key="none") as client,
    ):
        yield client


def ask(ai: openai.OpenAI, *messages: tuple[str, str], **more):
    spoken = [{"role": role, "content": content} for role, content in messages]
    return ai.chat.completions.create(model="gpt-any", messages=spoken, **more)


def test_a_completion_is_the_answer_with_its_citations(ai):
    completion = ask(ai, ("user", "修了多少公路？"))
    message = completion.choices[0].message

    assert message.content == ANSWER
    assert completion.choices[0].finish_reason == "stop"
    assert [each["quote"] for each in completion.citations] == [
        "岚州市全年新修公路十二条。",
        "其中山区公路七条，投入九亿元。",
    ]
    assert completion.notes == ["只引原文。"]


def test_annotations_stand_where_the_markers_are(ai):
    message = ask(ai, ("user", "修了多少公路？")).choices[0].message
    cited = [annotation.url_citation for annotation in message.annotations]

    assert [message.content[each.start_index : each.end_index] for each in cited] == ["[1]", "[2]"]
    assert cited[0].title == "岚州市2025年交通年报"
    assert ai.get(cited[0].url, cast_to=dict)["number"] == 2


def test_a_stream_joins_to_the_same_answer(ai):
    chunks = list(ask(ai, ("user", "修了多少公路？"), stream=True))

    assert "".join(chunk.choices[0].delta.content or "" for chunk in chunks) == ANSWER
    assert chunks[0].choices[0].delta.role == "assistant"
    assert [chunk.choices[0].finish_reason for chunk in chunks] == [None, None, None, "stop"]
    assert [len(chunk.citations) for chunk in chunks] == [0, 1, 1, 2]
    assert len({chunk.id for chunk in chunks}) == 1
    assert len(chunks[-1].choices[0].delta.annotations) == 2


def test_usage_comes_last_when_it_is_asked_for(ai):
    options = {"include_usage": True}
    *_, last = ask(ai, ("user", "公路？"), stream=True, stream_options=options)

    assert (last.choices, last.usage.total_tokens) == ([], 0)
    assert last.citations[0]["document"] == "岚州/2025 年报"


@pytest.mark.parametrize("stream", [False, True])
def test_a_refusal_is_shown_and_has_an_empty_list_of_citations(ai, stream):
    answer = ask(ai, ("user", "xyz"), stream=stream)
    pieces = list(answer) if stream else [answer]
    first = pieces[-1]

    assert first.citations == []
    assert (first.answered, first.refusal["reason"]) == (False, "no_evidence")
    if stream:
        text = "".join(piece.choices[0].delta.content or "" for piece in pieces)
    else:
        text = answer.choices[0].message.content
    assert text == "手头的文件没有说到这一点。"


def test_the_conversation_is_history_and_instructions_are_read_over(ai, served):
    ask(
        ai,
        ("system", "You are a pirate."),
        ("user", "港口呢？"),
        ("assistant", "3600万吨。"),
        ("developer", "Be brief."),
        ("user", "公路呢？"),
    )
    (question,) = served.asked
    assert question.text == "公路呢？"
    assert [turn.content for turn in question.history] == ["港口呢？", "3600万吨。"]


def test_the_text_of_a_message_in_parts_is_read(ai, served):
    parts = [{"type": "text", "text": "公路"}, {"type": "image_url", "image_url": {"url": "x"}}]
    ask(ai, ("user", parts))
    assert served.asked[0].text == "公路"


@pytest.mark.parametrize(
    "messages", [[], [("system", "公路？")], [("user", "路" * 4001)], [("user", 7)]]
)
def test_what_cannot_be_answered_is_an_error_the_client_understands(ai, messages):
    with pytest.raises(openai.UnprocessableEntityError) as caught:
        ask(ai, *messages)
    assert any(word in caught.value.body["message"] for word in ("message", "question"))
    assert caught.value.type == "invalid_request_error"
    assert caught.value.request_id


def test_a_failure_half_way_reaches_the_client(ai, served):
    served.error = RuntimeError("broken")
    with pytest.raises(openai.APIError, match="request id"):
        list(ask(ai, ("user", "公路？"), stream=True))


def test_there_is_one_model(ai):
    (model,) = ai.models.list()
    assert ai.models.retrieve(model.id) == model
    with pytest.raises(openai.NotFoundError):
        ai.models.retrieve("gpt-none")


def test_silence_is_filled_with_comments():
    async def slow():
        for line in (b"data: 1\n\n", b"data: 2\n\n"):
            await asyncio.sleep(0.05)
            yield line

    async def collect():
        return [line async for line in kept_alive(slow(), 0.02)]

    lines = asyncio.run(collect())
    assert lines.count(b": ping\n\n") >= 2
    assert [line for line in lines if line.startswith(b"data")] == [b"data: 1\n\n", b"data: 2\n\n"]


def test_a_day_can_be_named_beside_the_messages(ai, served):
    ask(ai, ("user", "修了多少公路？"), extra_body={"as_of": "2025-03-01"})
    assert served.asked[-1].as_of == "2025-03-01"
    with pytest.raises(openai.UnprocessableEntityError, match="YYYY-MM-DD"):
        ask(ai, ("user", "修了多少公路？"), extra_body={"as_of": "2025"})


def test_what_there_is_not_is_said_to_openais_client(ai):
    with pytest.raises(openai.NotFoundError, match="there are /v1/chat/completions and /v1/models"):
        ai.embeddings.create(model="g60qa", input="公路")
    with pytest.raises(openai.NotFoundError, match="There is one model here, g60qa") as error:
        ai.models.retrieve("gpt-any")
    assert error.value.code is None
