"""The whole question's paragraphs come first, then what its parts add."""

import pytest

from rag.chatbot import CANDIDATES, Chatbot
from rag.compose import open_chatbot
from rag.gather import PARAGRAPHS, gather
from rag.settings import load_settings

LINES = "\n\n".join(f"第{n}码头建成于{1990 + n}年，有渡轮{n}艘。" for n in range(1, 15))


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Chatbot:
    folder = tmp_path_factory.mktemp("gather")
    (folder / "quays.md").write_text(f"# 码头志\n\n{LINES}\n", encoding="utf-8")
    return open_chatbot(load_settings(corpus=folder / "quays.md", data_dir=folder / "var"))


def test_paragraphs_are_numbered_best_first_and_never_twice(bot):
    evidence = gather(bot.index, bot.search("码头有几艘渡轮", CANDIDATES))
    assert [item.marker for item in evidence.items] == list(range(1, len(evidence.items) + 1))
    places = {(item.document, item.paragraph.number) for item in evidence.items}
    assert len(places) == len(evidence.items) <= PARAGRAPHS


def test_each_part_of_a_question_adds_its_own(bot):
    whole, part = (bot.search(text, CANDIDATES) for text in ("第3码头 第9码头", "第9码头"))
    evidence = gather(bot.index, whole, part)
    assert "第9码头" in "".join(item.paragraph.text for item in evidence.items)
    assert len(evidence.items) <= PARAGRAPHS


def test_nothing_found_is_no_evidence(bot):
    assert gather(bot.index, []).items == ()
    assert gather(bot.index, [], []).items == ()
