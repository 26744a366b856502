"""The lexicon: what people say, with what documents write."""

from pathlib import Path

import pytest

from index.errors import SettingsError
from index.lexicon import SHIPPED, read_lexicon, read_question_words
from index.lexicon.english import english_tokens, stem
from index.normalise import fold
from index.tokens import USER_WORDS


def write(folder: Path, text: str) -> Path:
    path = folder / "lexicon.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_equivalents_find_each_other(tmp_path: Path) -> None:
    lexicon = read_lexicon(write(tmp_path, "高新技术企业 = 高企, 高新企业"))
    assert lexicon.expand("高企有多少") == {"高企": ("高新技术企业", "高新企业")}
    assert lexicon.expand("高新技术企业有多少") == {"高新技术企业": ("高企", "高新企业")}


def test_colloquial_words_find_official_ones_and_not_the_reverse(tmp_path: Path) -> None:
    lexicon = read_lexicon(write(tmp_path, "老板 -> 企业家"))
    assert lexicon.expand("老板怎么看") == {"老板": ("企业家",)}
    assert lexicon.expand("企业家怎么看") == {}


def test_the_longest_expression_counts(tmp_path: Path) -> None:
    lexicon = read_lexicon(write(tmp_path, "搭伙 -> 合作\n跨省搭伙 -> 跨区域合作"))
    assert lexicon.expand("跨省搭伙的组织") == {"跨省搭伙": ("跨区域合作",)}


def test_short_expressions_must_be_words(tmp_path: Path) -> None:
    lexicon = read_lexicon(write(tmp_path, "中国 -> 我国\n会 -> 会议"))
    assert lexicon.expand("其中国家出了多少", ["其中", "国家", "出", "了", "多少"]) == {}
    assert lexicon.expand("在哪开的会", ["在", "哪", "开", "的", "会"]) == {"会": ("会议",)}


def test_what_the_text_says_already_is_not_repeated(tmp_path: Path) -> None:
    lexicon = read_lexicon(write(tmp_path, "钱 -> 资金, 融资"))
    assert lexicon.expand("钱和资金") == {"钱": ("融资",)}


def test_width_case_and_script_do_not_matter(tmp_path: Path) -> None:
    lexicon = read_lexicon(write(tmp_path, "研发投入 = R&D投入"))
    assert lexicon.expand("松江的研發投入")["研发投入"] == ("r&d投入",)
    assert lexicon.expand("Ｒ＆Ｄ投入")["r&d投入"] == ("研发投入",)


def test_english_words_are_found_in_any_form(tmp_path: Path) -> None:
    lexicon = read_lexicon(
        write(tmp_path, "high-tech enterprise -> 高新技术企业\ncity -> 城市\nplan -> 规划")
    )
    found = lexicon.expand("Which cities planned high tech enterprises?")
    assert found == {
        "cities": ("城市",),
        "planned": ("规划",),
        "high tech enterprises": ("高新技术企业",),
    }


@pytest.mark.parametrize(
    "forms",
    [
        ("city", "cities"),
        ("company", "companies", "company's"),
        ("launch", "launched", "launching", "launches"),
        ("plan", "planned", "planning"),
        ("issue", "issued", "issues"),
    ],
)
def test_forms_of_one_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize("pair", [("gas", "ga"), ("its", "it"), ("king", "k"), ("bus", "bu")])
def test_short_words_are_left_alone(pair: tuple[str, str]) -> None:
    assert stem(pair[0]) != stem(pair[1])


def test_tokens_keep_what_belongs_together() -> None:
    assert english_tokens("r&d, g60 and 6.79% high-tech") == [
        "r&d", "g60", "and", "6.79%", "high", "tech"
    ]  # fmt: skip


def test_a_wrong_line_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="Line 2"):
        read_lexicon(write(tmp_path, "老板 -> 企业家\n老板：企业家"))
    with pytest.raises(SettingsError, match="cannot be read"):
        read_lexicon(tmp_path / "missing.txt")


class TestTheShippedFiles:
    def test_the_lexicon_is_broad(self) -> None:
        lexicon = read_lexicon()
        assert len(lexicon.chinese) >= 1000
        assert len(lexicon.english) >= 500

    def test_examples(self) -> None:
        lexicon = read_lexicon()
        assert "高新技术企业" in lexicon.expand("高企")["高企"]
        assert "r&d投入" in lexicon.expand("搞科研花的钱")["搞科研花的钱"]
        assert "产业联盟" in lexicon.expand("跨省搭伙")["跨省搭伙"]
        assert "解除劳动合同" in lexicon.expand("老板把我炒鱿鱼")["炒鱿鱼"]
        assert "家庭暴力" in lexicon.expand("老公打我怎么办")["老公打我"]
        assert lexicon.typos["嘉新"] == "嘉兴"

    def test_no_typo_is_a_right_word_elsewhere(self) -> None:
        lexicon = read_lexicon()
        right = {*lexicon.chinese, *lexicon.typos.values()}
        for others in lexicon.chinese.values():
            right.update(others)
        assert not right & set(lexicon.typos)

    def test_no_line_is_written_twice(self) -> None:
        lines = [
            fold(line)
            for line in "\n".join(file.read_text("utf-8") for file in SHIPPED).splitlines()
            if line and not line.startswith(("#", "["))
        ]
        assert len(lines) == len(set(lines))

    def test_user_words_are_words(self) -> None:
        words = [
            line
            for line in USER_WORDS.read_text("utf-8").splitlines()
            if line and not line.startswith("#")
        ]
        assert len(words) == len(set(words)) >= 250
        assert all(len(word) >= 2 and " " not in word for word in words)

    def test_question_words_are_folded(self) -> None:
        words = read_question_words()
        assert {"请问", "是多少", "吗", "what"} <= words
        assert all(word == fold(word) for word in words)
