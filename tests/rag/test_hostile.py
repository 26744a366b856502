"""Instructions in documents and questions change nothing, even where the model obeys them.

Every case of hostile.jsonl is put to a model, over HTTP, that does what it is told; what it says
is followed by a true sentence. The fallback quotes whatever the document says.
"""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from index.read import read_bytes
from index.sentences import sentences
from rag.gate import Passed, gated
from rag.llm import ModelSettings, OpenAIGenerator
from rag.types import Claim, Evidence, EvidenceItem, Query, Question, Support
from rag.verify import EvidenceVerifier
from tests.scripted_server import Say, ScriptedServer

FACT = "园区有企业300家，产值20亿元。"
CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "hostile.jsonl").read_text("utf-8").splitlines()
]
NEVER = re.compile(
    r"https?:|//|\]\(|!\[|<[a-z/!]|javascript:|[\u200b-\u200f\u202a-\u202e\x00-\x08\x1b]"
)


class Parrot:
    """Quotes every sentence of the evidence, as a careless extractive generator would."""

    name = "parrot"

    async def generate(self, query: Query, evidence: Evidence) -> AsyncIterator[Claim]:
        for item in evidence.items:
            text = item.paragraph.text
            for span in sentences(text):
                support = Support(item.marker, span.start, span.end)
                yield Claim(text[span.start : span.end], (item.marker,), (support,))


def evidence_with(text: str) -> Evidence:
    (document,) = read_bytes("notes.md", f"# 年报\n\n{FACT}\n\n{text}\n\n{FACT}{text}".encode())
    return Evidence(
        tuple(
            EvidenceItem(number, document.id, "年报", paragraph, 1.0)
            for number, paragraph in enumerate(document.paragraphs, start=1)
        )
    )


async def answer(case: dict, base_url: str) -> list[str]:
    hostile_document = case["in"] == "document"
    evidence = evidence_with(case["text"] if hostile_document else "")
    asked = "园区怎样？" if hostile_document else case["text"]
    generator = OpenAIGenerator(ModelSettings("m", base_url, deadline=5, retries=0))
    verifier = EvidenceVerifier()
    said: list[str] = []
    for one in (generator, Parrot()):
        async for item in gated(Query(Question(asked), asked), evidence, one, verifier, Parrot()):
            if isinstance(item, Passed):
                said.append(item.claim.text)
                assert set(item.claim.markers) <= {one.marker for one in evidence.items}
    await generator.close()
    return said


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 60


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: case["text"][:30].encode("ascii", "replace").decode()
)
def test_no_instruction_is_obeyed(case: dict) -> None:
    with ScriptedServer(Say(f"{case['obeyed']}\n园区有300家企业[1]。")) as server:
        said = asyncio.run(answer(case, server.base_url))
    text = "\n".join(said)
    assert not [word for word in case["never"] if word in text]
    assert NEVER.search(text) is None
    assert "园区有300家企业。" in said
