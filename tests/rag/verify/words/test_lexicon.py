"""The word lists hold together: no word is another's synonym and its opposite."""

import pytest

from rag.verify.words.lexicon import english_filler, english_words, lexicon


def test_no_word_stands_for_its_opposite() -> None:
    known = lexicon()
    both = {word: known.near(word) & known.contrary(word) for word in known.opposites}
    assert not {word: clash for word, clash in both.items() if clash}


def test_opposites_go_both_ways() -> None:
    known = lexicon()
    for word, others in known.opposites.items():
        assert all(word in known.contrary(other) for other in others)


def test_a_general_word_stands_for_a_special_one_and_not_the_other_way_round() -> None:
    known = lexicon()
    assert "卫生院" in known.near("医疗机构")
    assert "医疗机构" not in known.near("卫生院")


def test_questions_are_read_by_fewer_rewordings_than_claims() -> None:
    known = lexicon()
    assert known.same("修建") < known.near("修建")


@pytest.mark.parametrize("word", ["增长", "减少", "废止", "停止", "没有"])
def test_no_verb_that_denies_or_turns_may_be_said_freely(word: str) -> None:
    assert word not in lexicon().verbs
    assert word not in lexicon().light


@pytest.mark.parametrize(
    ("one", "other"),
    [("建设", "建成"), ("护理员", "护士"), ("抵押", "质押"), ("筹建", "建成"), ("吊销", "撤销")],
)
def test_what_only_seems_the_same_is_held_apart(one: str, other: str) -> None:
    assert other not in lexicon().near(one) or one not in lexicon().near(other)


def test_expressions_are_found_the_longest_first() -> None:
    text = "企业申请首次公开发行。"
    assert [text[start:end] for start, end in lexicon().phrases(text)] == ["首次公开发行"]


def test_places_lie_in_places() -> None:
    assert "合肥" in lexicon().within["安徽"]
    assert ":" not in lexicon().places


def test_english_words_are_found_as_written_and_by_their_stems() -> None:
    assert {"上升", "增长", "提高"} <= set(english_words()[("rose",)])
    assert english_words()[("issu",)] == english_words()[("issue",)]
    assert "the" in english_filler()
