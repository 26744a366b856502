"""What the product says for itself."""

import pytest

from rag import messages


def test_a_refusal_names_where_the_nearest_paragraphs_are():
    said = messages.refusal("no_evidence", "zh", ["长江口船舶志", "《渡口条例》", "长江口船舶志"])
    assert "《长江口船舶志》、《渡口条例》" in said
    assert said.count("长江口船舶志") == 1


def test_a_refusal_follows_the_language():
    assert "收錄" in messages.refusal("no_evidence", "zh-Hant")
    assert messages.refusal("no_evidence", "en", ["Harbours"]).endswith("in “Harbours”.")


@pytest.mark.parametrize("reason", ["out_of_scope", "unsafe", "empty"])
def test_other_refusals_name_no_paragraph(reason):
    assert "船" not in messages.refusal(reason, "zh", ["船"])


def test_titles_that_are_empty_are_left_out():
    assert messages.refusal("no_evidence", "zh", ["", ""]) == messages.refusal("no_evidence", "zh")


def test_every_small_talk_is_said_in_every_language():
    kinds = ("greeting", "thanks", "identity", "ability", "farewell", "ready")
    said = {messages.small_talk(k, lang) for k in kinds for lang in ("zh", "zh-Hant", "en")}
    assert len(said) >= 3 * len(kinds) - 1  # 再見 and 再见 differ, too


def test_too_long_says_how_long_is_allowed():
    assert "2000" in messages.too_long(2000, "zh")
    assert "2,000" in messages.too_long(2000, "en")
