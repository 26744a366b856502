"""Words and terms: jieba's cut of Chinese, and tokens such as 6.79% kept whole."""

import logging
import os
import subprocess
import sys
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import IndexingError
from index.tokens import BATCH_CHARACTERS, Segmenter

SEGMENTER = Segmenter(Path(os.devnull))  # jieba's words only


@pytest.fixture(scope="module")
def jieba_cut(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], list[str]]:
    """jieba itself, without its hidden Markov model, quietly and out of the way."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    jieba.setLogLevel(logging.ERROR)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(tmp_path_factory.mktemp("jieba"))
    return lambda text: tokenizer.lcut(text, HMM=False)


def test_words_are_folded_and_without_punctuation() -> None:
    assert SEGMENTER.words("松江，持續發展！  ＧＤＰ\n增长") == [
        "松江",
        "持续",
        "发展",
        "gdp",
        "增长",
    ]


@pytest.mark.parametrize(
    "token",
    ["6.79%", "1/15", "1+7+n", "r&d", "g60", "1.0", "1,234", "12,345.6", "10:30", "c++", "wi-fi"],
)
def test_tokens_that_stay_whole(token: str) -> None:
    assert SEGMENTER.words(f"共有{token.upper()}，即{token}个。") == [
        "共有",
        token,
        "即",
        token,
        "个",
    ]


def test_a_comma_or_full_stop_after_a_number_belongs_to_the_sentence() -> None:
    assert SEGMENTER.words("In 2016, 2017. End") == ["in", "2016", "2017", "end"]


def test_terms_are_words_parts_and_bigrams_none_twice() -> None:
    assert sorted(SEGMENTER.terms("研发强度6.79%")) == sorted(
        ["研发", "发强", "强度", "6.79%", "6.79"]
    )
    assert SEGMENTER.terms("1,234") == ["1,234", "1234"]
    assert "走廊" in SEGMENTER.terms("科创走廊")
    assert SEGMENTER.terms("省") == ["省"]


@pytest.mark.parametrize("text", ["", " \n", "，。！", "\x00\ud800", "🙂"])
def test_nothing_to_cut(text: str) -> None:
    assert SEGMENTER.words(text) == []
    assert SEGMENTER.terms(text) == []


def test_jieba_cuts_alike(jieba_cut: Callable[[str], list[str]]) -> None:
    for text in (
        "九城市共同建设具有国际影响力的科技创新走廊",
        "他来到了网易杭研大厦研究生命起源",
        "结婚的和尚未结婚的都应当依照本法第三十二条规定办理登记手续",
        "工信处女干事每月经过下属科室都要亲口交代二十四口交换机等技术性器件的安装工作",
    ):
        assert SEGMENTER.words(text) == jieba_cut(text)


@given(
    st.text(
        st.sampled_from(
            "的一是在不了有和人这中大为上个国我以要他时来用们生到作地出就分对成会可主发年动"
            "同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自"
            "二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日"
            "那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变"
        ),
        max_size=60,
    )
)
def test_jieba_cuts_any_characters_alike(jieba_cut: Callable[[str], list[str]], text: str) -> None:
    assert SEGMENTER.words(text) == jieba_cut(text)


def test_many_texts_are_cut_as_each_alone() -> None:
    texts = ["松江区的研发投入", "", "九城市，共建。", "G60" * 3, "走" * BATCH_CHARACTERS, "廊"]
    assert SEGMENTER.words_of(texts) == [SEGMENTER.words(text) for text in texts]
    assert SEGMENTER.terms_of([]) == []


def test_user_words_are_cut_as_one_word_also_with_letters(tmp_path: Path) -> None:
    file = tmp_path / "words.txt"
    file.write_text("# 用户词\n\n科创走廊 100 n\n長三角Ｇ60\n芯\n", "utf-8")
    segmenter = Segmenter(file)
    assert segmenter.words("长三角G60科创走廊的芯片") == ["长三角g60", "科创走廊", "的", "芯片"]
    assert SEGMENTER.words("科创走廊") != ["科创走廊"]


def test_a_file_of_user_words_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(IndexingError, match="UTF-8"):
        Segmenter(tmp_path / "none.txt").words("词")


def test_hostile_lengths_are_cut_in_time() -> None:
    assert len("".join(SEGMENTER.words("a" * 100_000))) == 100_000
    assert len(SEGMENTER.words("一" * 100_000)) > 0
    assert "".join(SEGMENTER.words("a+" * 50_000))


def test_jieba_itself_is_never_imported() -> None:
    code = (
        "import sys; from index.tokens import Segmenter; Segmenter().words('松江'); "
        "assert 'jieba' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    assert done.stderr == b""
