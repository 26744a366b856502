"""English questions with Chinese names in them."""

import pytest

from rag.mixed import in_one_language


def test_the_name_and_what_is_asked_are_kept():
    text = in_one_language("In which year was 陈大江 born and where?")
    assert "陈大江" in text
    assert "哪" in text
    assert "出生" in text


def test_where_someone_is_from_is_no_place_of_work():
    assert in_one_language("And where is 陈大江 from?").endswith("哪里人")


@pytest.mark.parametrize("text", ["When was he born?", "陈大江哪年出生？", "G60是什么", "", "？"])
def test_one_language_is_left_alone(text):
    assert in_one_language(text) == text
