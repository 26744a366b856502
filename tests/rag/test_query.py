"""From a question to what is searched for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.lexicon import read_lexicon, read_question_words
from index.tokens import Segmenter
from rag.query import QueryReader, detect_language, to_chinese
from rag.types import Question, Repair

SEGMENTER = Segmenter()
CORPUS = "嘉兴、杭州与松江共建科创走廊，地区生产总值占全国十五分之一。科创板上市企业。"


@pytest.fixture(scope="module")
def reader() -> QueryReader:
    return QueryReader(SEGMENTER.words, set(SEGMENTER.terms(CORPUS)).__contains__)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("松江在哪里？", "zh"),
        ("松江的R&D投入强度是多少", "zh"),
        ("GDP", "zh"),
        ("G60是什么", "zh"),
        ("松江的研發投入強度是多少", "zh-Hant"),
        ("Where is Songjiang?", "en"),
        ("How much is the R&D intensity of 松江?", "en"),
        ("", "zh"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("请问嘉兴的科创板上市企业有多少家？", "嘉兴 科创板上市企业"),
        ("能不能告诉我走廊在哪里", "走廊"),
        ("你好，我想了解一下科创走廊", "科创走廊"),
        ("What are the NINE cities?", "nine cities"),
    ],
)
def test_filler_carries_no_weight(reader: QueryReader, text: str, content: str) -> None:
    kept = "".join(c if c.isalnum() else " " for c in reader.content(text))
    assert kept.split() == content.split()


def test_a_question_of_filler_alone_keeps_its_words(reader: QueryReader) -> None:
    assert reader.content("是什么") == "是什么"
    assert reader.content("？！") == "?!"
    assert reader.content("") == ""


def test_english_is_searched_for_in_chinese(reader: QueryReader) -> None:
    query = reader.read(Question("How many companies are listed on the STAR Market?"))
    assert query.language == "en"
    assert query.text == "多少 企业 上市 科创板"
    assert "companies" in query.wording


@pytest.mark.parametrize(
    ("question", "chinese"),
    [
        ("What one fifteenth of GDP is that?", "十五分之一"),  # as the documents write it
        ("When did the 2.0 version begin?", "2.0版"),
        ("Which ministries jointly issued it?", "联合印发"),
        ("Who was the deputy director in September 2019?", "9月"),
        ("Is the China-Laos train running?", "中老班列"),
    ],
)
def test_numbers_dates_and_terms_are_read_in_english(
    reader: QueryReader, question: str, chinese: str
) -> None:
    assert chinese in reader.read(Question(question)).text


def test_an_english_word_of_grammar_is_not_repaired(reader: QueryReader) -> None:
    query = reader.read(Question("Could these cities themselves achieve that?"))
    assert query.repairs == ()


def test_unknown_english_words_stay() -> None:
    text = to_chinese("Is the Zorblax in Jiaxing?", read_lexicon(), read_question_words())
    assert text == "zorblax 嘉兴"


def test_a_repair_is_reported(reader: QueryReader) -> None:
    query = reader.read(Question("嘉新的地区生产总值"))
    assert query.text == "嘉兴的地区生产总值"
    assert query.repairs == (Repair("嘉新", "嘉兴"),)
    assert query.question.text == "嘉新的地区生产总值"


def test_what_needs_no_repair_is_left_as_it_was(reader: QueryReader) -> None:
    query = reader.read(Question("松江的GDP？"))
    assert (query.text, query.repairs) == ("松江的GDP？", ())


def test_a_rewritten_question_is_what_is_searched_for(reader: QueryReader) -> None:
    query = reader.read(Question("那杭州呢？"), "杭州的地区生产总值是多少？")
    assert query.text == "杭州的地区生产总值是多少？"
    assert query.question.text == "那杭州呢？"


@given(st.text(max_size=60))
def test_any_text_makes_a_query(text: str) -> None:
    reader = QueryReader(SEGMENTER.words, set(SEGMENTER.terms(CORPUS)).__contains__)
    query = reader.read(Question(text))
    assert len(reader.content(query.text)) == len(query.text)


@pytest.mark.parametrize(
    ("corpus", "chinese"),
    [("企业退还已领取的补贴。", "退还"), ("游客返回营地。", "返回"), ("另一份文件。", "返还")],
)
def test_of_several_meanings_the_one_of_the_documents_is_taken(corpus: str, chinese: str) -> None:
    reader = QueryReader(SEGMENTER.words, set(SEGMENTER.terms(corpus)).__contains__)
    assert reader.read(Question("Who must return it?")).text.split()[-1] == chinese
