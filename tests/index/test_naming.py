import pytest

from index.naming import document_id, stem


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("report.txt", "report"),
        ("Report 2031 (final).PDF", "report-2031-final"),
        ("corpus.jsonl.gz", "corpus"),
        ("上海市 粮食条例（修订）.docx", "上海市-粮食条例-修订"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\计划.txt", "计划"),
        ("v1.2 notes.txt", "v1.2-notes"),
        ("a%2Fb?.md", "a-2fb"),
    ],
)
def test_an_id_is_one_part_of_a_path(name, slug):
    assert document_id("", name) == slug


def test_the_id_a_document_gives_itself_is_kept():
    assert document_id("GB-2031.5", "x.md") == "GB-2031.5"


def test_long_and_unspeakable_names_are_told_apart():
    names = ["长" * 300 + ".txt", "长" * 301 + ".txt", "….txt", "?.txt", ".."]
    assert len({document_id("", name) for name in names}) == len(names)


def test_records_without_an_id_are_numbered():
    assert [document_id("", "laws.jsonl", n) for n in (1, 2)] == ["laws", "laws-2"]


def test_only_a_suffix_is_cut():
    assert stem("第1.5条说明") == "第1.5条说明"
