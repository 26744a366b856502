"""300 answers of a model that invents, swaps figures and tampers: none of it reaches the reader."""

import asyncio
import random
import re
import statistics
import time
from collections.abc import AsyncIterator, Iterator

from index.read import read_bytes
from index.sentences import sentences
from index.types import Paragraph
from rag.gate import Passed, gated
from rag.llm import ModelSettings, OpenAIGenerator
from rag.types import Claim, Evidence, EvidenceItem, Query, Question
from rag.verify import EvidenceVerifier
from rag.verify.text.reading import read
from tests.conftest import ROOT
from tests.scripted_server import Say, ScriptedServer

CONVERSATIONS = 300
PROMPT = 0.030  # seconds from the end of a sentence to the reader, once the model has said it
OPPOSITES = ("上升 下降", "增加 减少", "成立 撤销", "纳入 移出", "最高 最低", "加快 放缓")
INVENTED = ("并获得省政府专项奖励", "总部设在拉萨", "预计2040年完工", "投资额达777亿元")
QUERY = Query(Question("怎么样？"), "怎么样？")


class Silent:
    name = "extractive"

    async def generate(self, query: Query, evidence: Evidence) -> AsyncIterator[Claim]:
        for claim in ():
            yield claim


def paragraphs() -> list[Paragraph]:
    path = ROOT / "index" / "corpus" / "g60-dossier.md"
    return list(read_bytes(path.name, path.read_bytes())[0].paragraphs)


def tampered(text: str, dice: random.Random) -> Iterator[str]:
    """Yield versions of a true sentence that are false: figures, dates, directions, inventions."""
    known = read(text)
    for figure in known.quantities:
        written = text[figure.start : figure.end]
        if digit := re.search(r"\d", written):
            other = str((int(digit[0]) + dice.randint(1, 8)) % 10 or 3)
            changed = written[: digit.start()] + other + written[digit.end() :]
            if changed != written:
                yield text[: figure.start] + changed + text[figure.end :]
    for date in known.dates:
        if not date.in_title:
            written = text[date.start : date.end]
            changed = re.sub(r"\d(?=\D*$)", lambda last: str((int(last[0]) + 2) % 10), written)
            yield text[: date.start] + changed + text[date.end :]
    for one, other in (pair.split() for pair in OPPOSITES):
        if one in text:
            yield text.replace(one, other, 1)
    for invented in dice.sample(INVENTED, 2):
        yield f"{text.rstrip('。')}，{invented}。"


def conversations() -> list[tuple[EvidenceItem, str, str]]:
    dice = random.Random(6)
    made = []
    for number, paragraph in enumerate(paragraphs(), start=1):
        item = EvidenceItem(number, "g60-dossier", "资料", paragraph, 1.0)
        for span in sentences(paragraph.text):
            sentence = paragraph.text[span.start : span.end].strip()
            if len(sentence) > 12 and "\n" not in sentence:
                made += [(item, sentence, false) for false in tampered(sentence, dice)]
    dice.shuffle(made)
    return made[:CONVERSATIONS]


async def converse(
    generator: OpenAIGenerator, item: EvidenceItem, server: ScriptedServer
) -> tuple[list[str], float]:
    evidence = Evidence((item,))
    said, late = [], 0.0
    async for one in gated(QUERY, evidence, generator, EvidenceVerifier(), Silent()):
        if isinstance(one, Passed):
            said.append(one.claim.text)
            late = late or time.perf_counter()
    return said, late - server.finished_at[0] if late else 0.0


def test_nothing_tampered_reaches_the_reader() -> None:
    cases = conversations()
    assert len(cases) == CONVERSATIONS
    current: list[str] = []

    def script(request: dict) -> Say:
        repairing = "<句子>" in request["messages"][1]["content"]
        return Say(current[0] if repairing else f"{current[0]}[1]\n{current[1]}[1]", pieces=40)

    async def all_of_them(server: ScriptedServer) -> list[float]:
        generator = OpenAIGenerator(ModelSettings("m", server.base_url, deadline=5, retries=0))
        waits = []
        for item, true, false in cases:
            current[:] = [false, true]
            said, _ = await converse(generator, item, server)
            assert false not in said
            assert true in said
        for item, true, _ in cases[:50]:
            server.finished_at.clear()
            current[:] = [true, ""]
            waits.append((await converse(generator, item, server))[1])
        await generator.close()
        return waits

    with ScriptedServer(script) as server:
        waits = asyncio.run(all_of_them(server))
    assert statistics.median(waits) < PROMPT
