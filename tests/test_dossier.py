"""The shipped dossier holds every fact of the article, and none of its sentences."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

HERE = Path(__file__).resolve().parent
DOSSIER = HERE.parent / "index" / "corpus" / "g60-dossier.md"
POINTER = re.compile(r"^<!-- source: (?P<section>.+) ¶(?P<paragraph>\d+) -->$")
ENDS = "。？！"

# Characters that a scan mixes up; everything else is folded by NFKC.
TWINS = str.maketrans({"‘": "“", "’": "”", "—": "-", "–": "-", "－": "-"})

NUMBER = re.compile(r"(?<![A-Za-z\d.+])\d+(?:\.\d+)?(?:/\d+|%|万家|-\d+)?(?![\d.])")
DATE = re.compile(r"(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|\d{4}年")
CODE = re.compile(r"[A-Z][A-Za-z&]*\d*|\d+\+[A-Z\d+]+")
TITLE = re.compile(r"《[^《》]+》")
QUOTED = re.compile(r"“([^“”]+)”")

# Names and dates that the article prints in a way of its own, and how the dossier must say them.
RESOLVED = {
    "去年5月25日": "2023年5月25日",
    "去年年底": "2023年年底",
    "GG6060科创云廊": "G60科创云廊",
    "竟相涌现": "竞相涌现",
}

# What is a fact although it is neither a number nor in quotation marks.
NAMES = (HERE / "dossier" / "names.txt").read_text("utf-8").split()

# Runs that may be the article's own: names, slogans and lists of names, one a line.
VERBATIM = (HERE / "dossier" / "verbatim.txt").read_text("utf-8").split()
LONGEST_COPY = 17  # Han characters in one run, between those


@dataclass(frozen=True, slots=True)
class Section:
    heading: str
    paragraphs: tuple[tuple[str, str], ...]  # text, pointer


def fold(text: str) -> str:
    """Fold widths and the scan's twins, and drop every space and line break."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text).translate(TWINS))


def sections(markdown: str) -> list[Section]:
    """Cut the dossier's body into sections of (text, pointer) pairs."""
    parts = re.split(r"^## (.+)$", body(markdown), flags=re.MULTILINE)[1:]
    return [Section(h, blocks(text)) for h, text in zip(parts[::2], parts[1::2], strict=True)]


def blocks(text: str) -> tuple[tuple[str, str], ...]:
    """Cut a section into paragraphs, each with the line under it."""
    pairs = (block.partition("\n") for block in re.split(r"\n\s*\n", text) if block.strip())
    return tuple((head.strip(), tail.strip()) for head, _, tail in pairs)


def body(markdown: str) -> str:
    """Return what follows the front matter."""
    return markdown.split("---\n", 2)[2]


def said(markdown: str) -> str:
    """Return the dossier's paragraphs without headings, pointers and front matter, folded."""
    return fold("\n".join(text for s in sections(markdown) for text, _ in s.paragraphs))


def facts(article: str) -> set[str]:
    """List what must occur: numbers, dates, 《titles》, “quoted terms”, codes, names."""
    text = fold(article)
    for printed, meant in RESOLVED.items():
        assert fold(printed) in text, f"the article no longer says {printed}"
        text = text.replace(fold(printed), fold(meant))
    found = {match for rule in (NUMBER, DATE, CODE, TITLE) for match in rule.findall(text)}
    return found | set(QUOTED.findall(text)) | {fold(name) for name in NAMES}


def holds(text: str, fact: str) -> bool:
    """Say whether `fact` occurs in `text`, a number not as a part of a longer one."""
    left = r"(?<![\d./])" if fact[0].isdigit() else ""
    right = r"(?![\d/%])(?!\.\d)" if fact[-1].isdigit() else ""
    return re.search(left + re.escape(fact) + right, text) is not None


def missing(article: str, markdown: str) -> list[str]:
    """List the article's facts that the dossier lacks."""
    text = said(markdown)
    return sorted(fact for fact in facts(article) if not holds(text, fact))


def copies(article: str, markdown: str) -> list[str]:
    """List the runs of Han characters, within a sentence, taken from the article as they are.

    A run goes on over commas and spaces; 《titles》, “quotations” that the article has too,
    and the runs allowed in VERBATIM end it.
    """
    source = re.sub(r"[\W_]", "", fold(article))
    text = "\n".join(t for s in sections(markdown) for t, _ in s.paragraphs)
    text = unicodedata.normalize("NFKC", text).translate(TWINS)
    allowed_runs = {*TITLE.findall(text), *quoted_there(text, article), *map(fold, VERBATIM)}
    for allowed in sorted(allowed_runs, key=len, reverse=True):
        text = text.replace(allowed, "。")
    pieces = (re.sub(r"[\W_]", "", piece) for piece in re.split(rf"[{ENDS}\n]", text))
    return [run for piece in pieces for run in runs(piece, source)]


def quoted_there(text: str, article: str) -> set[str]:
    """Return the quotations of `text` that are quotations of the article as well."""
    known = set(QUOTED.findall(fold(article)))
    return {f"“{term}”" for term in QUOTED.findall(text) if fold(term) in known}


def runs(piece: str, source: str) -> list[str]:
    """Return the longest pieces of `piece` that `source` holds, if too long."""
    found, start = [], 0
    while start < len(piece):
        end = start + 1
        while end <= len(piece) and piece[start:end] in source:
            end += 1
        run = piece[start : end - 1]
        if sum("一" <= character <= "鿿" for character in run) > LONGEST_COPY:
            found.append(run)
        start = max(start + 1, end - 1) if run in found else start + 1
    return found


@pytest.fixture(scope="module")
def markdown() -> str:
    return DOSSIER.read_text("utf-8")


@pytest.fixture(scope="module")
def article(shared: Path) -> str:
    return (shared / "article" / "g60-interview.txt").read_text("utf-8")


def test_front_matter_says_what_it_is(markdown: str):
    front = yaml.safe_load(markdown.split("---\n", 2)[1])
    assert set(front) == {"id", "title", "source", "date", "language"}
    assert all(isinstance(value, str) and value for value in front.values())
    assert (front["id"], front["date"], front["language"]) == ("g60-dossier", "2024", "zh")
    assert f"# {front['title']}\n" in markdown


def test_headings_are_unique_and_hold_paragraphs(markdown: str):
    headings = [section.heading for section in sections(markdown)]
    assert len(headings) == len(set(headings)) == 8
    assert all(section.paragraphs for section in sections(markdown))


def test_each_paragraph_is_followed_by_its_pointer(markdown: str):
    for section in sections(markdown):
        for position, (text, pointer) in enumerate(section.paragraphs, 1):
            assert text
            assert not text.startswith(("<", "#", "-"))
            assert text.endswith("。")
            match = POINTER.match(pointer)
            assert match, f"{text[:20]}…: {pointer!r}"
            assert int(match["paragraph"]) == position


def test_no_paragraph_is_there_twice(markdown: str):
    texts = [text for section in sections(markdown) for text, _ in section.paragraphs]
    assert len(texts) == len(set(texts)) == 32


def test_every_fact_of_the_article_is_there(article: str, markdown: str):
    assert missing(article, markdown) == []


def test_enough_is_checked(article: str):
    found = facts(article)
    expected = {
        "6.79%",
        "1/120",
        "2023-2025",
        "2007年8月23日",
        "2016年5月24日",
        "1986年5月",
        "2023年5月25日",
    }
    expected |= {
        "《政府工作报告》",
        "《G60科创生态宣言》",
        "一带一路",
        "1+7+N",
        "6+X",
        "0-1",
        "PCT",
        "六部委",
    }
    expected |= {
        "1.5万家",
        "134%",
        "75",
        "两个扇面",
        "源起松江",
        "五个特质",
        "G60",
        "2.0",
        "十周年",
    }
    assert expected <= found


@pytest.mark.parametrize(
    "fact",
    [
        "6.79%",
        "1/15",
        "2017年7月",
        "“1+7+N”",
        "池州",
        "何秀芳",
        "《G60科创生态宣言》",
        "16个产业联盟",
    ],
)
def test_a_fact_taken_out_is_missed(article: str, markdown: str, fact: str):
    assert fact in markdown
    assert missing(article, markdown.replace(fact, ""))


@pytest.mark.parametrize(("right", "wrong"), [("12.4%", "112.4%"), ("1/12", "1/125"), ("5", "75")])
def test_a_number_inside_another_does_not_count(right: str, wrong: str):
    assert not holds(f"增长{wrong}", right)


def test_no_sentence_is_the_articles(article: str, markdown: str):
    assert copies(article, markdown) == []


def test_a_sentence_copied_is_noticed(article: str, markdown: str):
    lines = fold(article).split("。")
    sentence = max((s for s in lines if not set("“”《》") & set(s)), key=len)
    copied = markdown.rstrip() + f"\n\n{sentence}。\n<!-- source: 图片说明 ¶2 -->\n"
    assert copies(article, copied)
