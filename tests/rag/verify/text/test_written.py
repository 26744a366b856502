"""The year of a document that has no date, as it tells it itself."""

import pytest

from rag.verify.text.written import dated
from tests.rag.verify.small import item, label

ANNIVERSARY = "2031年，是青溪镇建镇六十周年，也是河口渡通航十周年。"
TEXTS = (
    "今年的茶会前夕，镇长陈望山接受了我们的访谈。去年5月2日，六镇共同发布《青溪茶业宣言》。",
    ANNIVERSARY,
    "早在2014年3月，老镇长就来青溪镇调研过茶园。",
)


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("2030年5月2日，六镇共同发布了《青溪茶业宣言》。", True),
        ("2031年茶会前夕，陈望山接受了访谈。", True),
        ("十七年前，老镇长来青溪镇调研过茶园。", True),
        ("2029年5月2日，六镇共同发布了《青溪茶业宣言》。", False),
        ("2031年5月2日，六镇共同发布了《青溪茶业宣言》。", False),
        ("十五年前，老镇长来青溪镇调研过茶园。", False),
    ],
)
def test_this_year_is_the_one_whose_anniversaries_are_kept(claim: str, said: bool) -> None:
    assert (label(claim, *TEXTS) == "supported") == said


@pytest.mark.parametrize(
    ("texts", "year"),
    [
        (("今年要修路。", ANNIVERSARY), "2031"),
        (("今年要修路。", "2031年是开局之年。2030年12月，镇里印发方案。"), "2031"),
        (("今年要修路。", "2031年是收官之年。2026年3月，镇里印发方案。"), ""),  # it is to come
        (("今年要修路。", "到2031年，是建镇六十周年。"), ""),
        (("今年要修路。", ANNIVERSARY, "2033年，桥梁通车。"), ""),
        (("今年要修路。", ANNIVERSARY, "2032年，是建市五十周年。"), ""),
        (("镇里要修路。", ANNIVERSARY), ""),  # nothing to be read by it
    ],
)
def test_a_year_is_told_only_where_it_is_plain(texts: tuple[str, ...], year: str) -> None:
    evidence = [item(text, number) for number, text in enumerate(texts, start=1)]
    assert [one.date for one in dated(evidence)] == [year] * len(texts)
