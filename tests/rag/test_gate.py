"""Nothing passes the gate unverified, and there is always a cited answer in the end."""

import asyncio
from collections.abc import AsyncIterator, Sequence

import pytest

from index.errors import GeneratorError
from index.types import Paragraph
from rag.gate import Passed, Summary, gated
from rag.llm import ModelSettings, OpenAIGenerator
from rag.types import Claim, Evidence, EvidenceItem, Language, Query, Question, Support
from rag.verify import EvidenceVerifier
from tests.scripted_server import Break, Say, ScriptedServer, Status

TEXTS = ("园区产值20亿元，企业300家。", "园区2015年3月启用。由甲市与乙市共建。")
EVIDENCE = Evidence(
    tuple(
        EvidenceItem(number, "d", "年报", Paragraph(number, text), 1.0)
        for number, text in enumerate(TEXTS, start=1)
    )
)


class Scripted:
    """A generator that says what it is told to, and breaks off where it is told to."""

    def __init__(self, *said: Claim | GeneratorError, name: str = "scripted") -> None:
        self.name = name
        self._said = said

    async def generate(self, query: Query, evidence: Evidence) -> AsyncIterator[Claim]:
        for one in self._said:
            if isinstance(one, GeneratorError):
                raise one
            yield one


class Repairing(Scripted):
    """One that can be asked again."""

    def __init__(self, *said: Claim, repaired: Claim | GeneratorError) -> None:
        super().__init__(*said)
        self._repaired = repaired
        self.reasons: list[str] = []

    async def repair(
        self, query: Query, evidence: Evidence, claim: Claim, reasons: Sequence[str], since: float
    ) -> list[Claim]:
        self.reasons.extend(reasons)
        if isinstance(self._repaired, GeneratorError):
            raise self._repaired
        return [self._repaired]


QUOTE = Claim("园区产值20亿元，企业300家。", (1,), (Support(1, 0, 15),))
FALLBACK = Scripted(QUOTE, name="extractive")
BROKEN = GeneratorError("broken", "mend it")


def run(
    generator: Scripted | OpenAIGenerator, fallback: Scripted = FALLBACK, language: Language = "zh"
) -> tuple[list[Passed], Summary]:
    query = Query(Question("园区怎样？"), "园区怎样？", language)

    async def collect() -> list[Passed | Summary]:
        verifier = EvidenceVerifier()
        return [item async for item in gated(query, EVIDENCE, generator, verifier, fallback)]

    *passed, summary = asyncio.run(collect())
    assert isinstance(summary, Summary)
    assert all(isinstance(one, Passed) and one.verdict.supported for one in passed)
    return passed, summary


def said(passed: Sequence[Passed]) -> list[str]:
    return [one.claim.text for one in passed]


def test_what_holds_passes() -> None:
    passed, summary = run(
        Scripted(Claim("园区有300家企业。", (1,)), Claim("园区2015年3月启用。", (2,)))
    )
    assert said(passed) == ["园区有300家企业。", "园区2015年3月启用。"]
    assert summary == Summary("scripted")


def test_what_does_not_hold_is_withheld_and_counted() -> None:
    passed, summary = run(Scripted(Claim("园区产值30亿元。"), Claim("园区有300家企业。")))
    assert said(passed) == ["园区有300家企业。"]
    assert summary.withheld == 1
    assert "1句话" in summary.notes[0]


@pytest.mark.parametrize("markers", [(), (2,), (99,), (2, 77)])
def test_missing_wrong_and_made_up_markers_are_put_right(markers: tuple[int, ...]) -> None:
    passed, _ = run(Scripted(Claim("园区有300家企业。", markers)))
    assert [one.claim.markers for one in passed] == [(1,)]


def test_links_images_tags_and_controls_are_taken_out() -> None:
    dirty = "园区有300家企业![x](http://evil.example/a)<b>\u202e。"
    passed, _ = run(Scripted(Claim(dirty)))
    assert said(passed) == ["园区有300家企业。"]


def test_a_sentence_is_repaired_once() -> None:
    generator = Repairing(Claim("园区产值30亿元。"), repaired=Claim("园区产值为20亿元。"))
    passed, summary = run(generator)
    assert said(passed) == ["园区产值为20亿元。"]
    assert summary.withheld == 0
    assert "20亿元" in generator.reasons[0]


@pytest.mark.parametrize("repaired", [Claim("园区产值40亿元。"), BROKEN], ids=["wrong", "broken"])
def test_a_repair_that_does_not_help_is_withheld(repaired: Claim | GeneratorError) -> None:
    passed, summary = run(Repairing(Claim("园区产值30亿元。"), QUOTE, repaired=repaired))
    assert said(passed) == [QUOTE.text]
    assert summary.withheld == 1


def test_a_repair_that_says_nothing_new_is_withheld() -> None:
    passed, summary = run(Repairing(QUOTE, Claim("园区产值30亿元。"), repaired=QUOTE))
    assert said(passed) == [QUOTE.text]
    assert summary.withheld == 1


def test_repairs_are_few() -> None:
    wrong = [Claim(f"园区产值{number}亿元。") for number in range(30, 60)]
    generator = Repairing(*wrong, repaired=Claim("园区产值40亿元。"))
    run(generator)
    assert len(generator.reasons) <= 4


def test_nothing_left_means_the_extractive_answer() -> None:
    passed, summary = run(Scripted(Claim("园区产值30亿元。")))
    assert said(passed) == [QUOTE.text]
    assert summary.generator == "extractive"
    assert "直接摘录原文" in summary.notes[0]


def test_a_failure_at_once_means_the_extractive_answer() -> None:
    passed, summary = run(Scripted(BROKEN))
    assert said(passed) == [QUOTE.text]
    assert (summary.generator, summary.withheld) == ("extractive", 0)
    assert summary.notes


def test_after_a_break_what_was_shown_stays_and_is_not_repeated() -> None:
    more = Claim("由甲市与乙市共建。", (2,), (Support(2, 10, 19),))
    fallback = Scripted(QUOTE, more, name="extractive")
    passed, summary = run(Scripted(Claim("园区产值20亿元，有企业300家。"), BROKEN), fallback)
    assert said(passed) == ["园区产值20亿元，有企业300家。", "由甲市与乙市共建。"]
    assert summary.generator == "scripted"
    assert "中途断开" in summary.notes[0]


def test_after_a_break_what_is_still_missing_follows() -> None:
    passed, _ = run(Scripted(Claim("园区有300家企业。"), BROKEN))
    assert said(passed) == ["园区有300家企业。", QUOTE.text]


def test_the_same_sentence_is_said_once() -> None:
    passed, _ = run(Scripted(QUOTE, QUOTE))
    assert len(passed) == 1


def test_phrases_that_claim_nothing_are_dropped_without_a_word() -> None:
    passed, summary = run(Scripted(Claim("如下："), QUOTE))
    assert said(passed) == [QUOTE.text]
    assert summary.withheld == 0


def test_without_a_model_there_is_no_second_try() -> None:
    fallback = Scripted(name="extractive")
    assert run(fallback, fallback) == ([], Summary("extractive"))


@pytest.mark.parametrize(("language", "words"), [("zh-Hant", "核對"), ("en", "withheld")])
def test_notes_are_in_the_language_of_the_question(language: Language, words: str) -> None:
    _, summary = run(Scripted(Claim("园区产值30亿元。"), QUOTE), language=language)
    assert words in summary.notes[0]


def test_a_server_killed_in_the_middle() -> None:
    with ScriptedServer(Break("园区有300家企业[1]。园区产值")) as server:
        generator = OpenAIGenerator(ModelSettings("m", server.base_url, deadline=3, retries=0))
        more = Claim("园区2015年3月启用。", (2,), (Support(2, 0, 11),))
        passed, summary = run(generator, Scripted(more, name="extractive"))
    assert said(passed) == ["园区有300家企业。", "园区2015年3月启用。"]
    assert "中途断开" in summary.notes[0]


def test_a_model_repairs_over_http() -> None:
    replies = iter([Say("园区产值30亿元[2]。"), Say("园区产值20亿元[1]。")])
    with ScriptedServer(lambda _: next(replies)) as server:
        generator = OpenAIGenerator(ModelSettings("m", server.base_url, deadline=3, retries=0))
        passed, summary = run(generator)
    assert said(passed) == ["园区产值20亿元。"]
    assert summary == Summary("m")


def test_a_refused_key_still_answers() -> None:
    with ScriptedServer(Status(401)) as server:
        passed, summary = run(OpenAIGenerator(ModelSettings("m", server.base_url, deadline=3)))
    assert said(passed) == [QUOTE.text]
    assert summary.generator == "extractive"


def test_a_sentence_said_again_and_again_is_withheld_once() -> None:
    wrong = Claim("园区产值99亿元。")
    passed, summary = run(Scripted(*([wrong] * 50), Claim("企业300家。")))
    assert [one.claim.text for one in passed] == ["企业300家。"]
    assert summary.withheld == 1
