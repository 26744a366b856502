"""A document as a whole, or what it says of one thing: 总结一下这篇文章, 介绍一下松江.

Told in its own sentences.
"""
# ruff: noqa: E501 - tables of Chinese expressions read best in full lines

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from index.index import Index
from index.normalise import fold
from rag import messages
from rag.courtesy import plain_question
from rag.cutting import quotation
from rag.gather import numbered
from rag.outline import Outline, Outliner
from rag.types import Claim, Evidence, Query, Refusal
from rag.verify.numbers import english_numbers, numerals

SENTENCES = 6  # of an overview: a screen of a phone
ABOUT = 4  # sentences about one thing
CANDIDATES = 5  # documents that are named where it is not said which is meant

# What any document may be called, and what only one that is called so: there is a 方案 in the
# documents whose 主要内容 is meant.
_ANY = (
    "文章|文件|文档|文本|全文|原文|正文|本文|东西|资料|材料|专访|访谈|采访|报道|新闻|稿子|稿件|内容"
)
_OF_ITS_NAME = "通知|公告|通告|办法|意见|方案|规定|规划|纲要|细则|政策|条例|决定|报告|章程|指南|手册|制度|标准|公报|汇编|问答|总结"
_THIS = "这|那|本|该|此|上面|上述|以上|当前"
_MEASURE = "(?:一)?(?:篇|份|个|则|部|次|条)?"
_DOCUMENT = (
    rf"(?:(?:{_THIS})?{_MEASURE}(?P<of>[^\s，。？?！!、的了是有《》]{{0,24}}?)(?:{_ANY}|(?P<sort>{_OF_ITS_NAME}))"
    rf"|(?:{_THIS})(?:一)?(?:篇|份|则)|(?:{_THIS})?{_MEASURE}《(?P<title>[^《》]{{2,80}})》(?:这|那)?{_MEASURE}(?:{_ANY}|{_OF_ITS_NAME})?)"
)
_PLEASE = (
    r"(?:请|麻烦|劳驾)?(?:您|你)?(?:能不能|能否|可不可以|可以|能)?(?:请)?(?:帮我|帮忙|给我|替我|为我|我想|我要)?"
    r"(?:用(?:(?P<most>[一两二三四五1-5])(?:两|三)?|几)(?:句话|段话|句))?(?:来|简单|简要|简短|大致|大概|扼要)?(?:地)?(?:帮我|给我)?"
)
_SUMMARISE = r"(?:总结|概括|归纳|概述|提炼|梳理|小结|综述)(?:一下|下|出)?"
_TELL = rf"(?:{_SUMMARISE}|(?:介绍|说说|讲讲|讲|说)(?:一下|下)?)"
_GIST = r"(?:的)?(?:主要|核心|大致|大概|全部|基本|中心|整体|总体)?(?:内容|要点|重点|大意|主旨|主题|主线|思想|意思|观点|梗概|概要|摘要|大纲|脉络|精神)"
_WHAT = r"(?:些|点)?(?:什么|啥|哪些|哪几点|哪几条|哪几方面)(?:内容|方面|事|东西|事情|问题)?"
_ABOUT = (
    r"(?:讲|说|写|谈|介绍|讨论|涉及|关于|围绕|报道)(?!.*(?:话题|主题))"  # 围绕什么话题: it says so
)
_END = r"(?:吗|吧|呢|呗|啊|呀|么|好吗|行吗|可以吗)?[?。.!]*$"
_A_TEXT = "article|document|text|interview|report|file|paper|policy"
_ASKED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^{_PLEASE}(?:把)?{_TELL}{_DOCUMENT}(?:{_GIST})?{_END}",
        rf"^{_PLEASE}(?:把|对|将)?{_DOCUMENT}(?:{_GIST})?(?:做|进行|写)?(?:个|一个|一下)?{_SUMMARISE}{_END}",
        rf"^{_PLEASE}{_SUMMARISE}(?:{_GIST})?{_END}",
        rf"^(?:{_PLEASE}{_TELL})?{_DOCUMENT}(?:里|中|里面)?(?:都|主要|大概|大致|到底|究竟|整体|总的|大体)*(?:是)?{_ABOUT}(?:了|的)*(?:都)?(?:是)?{_WHAT}(?:的)?{_END}",
        rf"^{_DOCUMENT}{_GIST}(?:都|主要)?(?:有|是)?(?:{_WHAT})?{_END}",
        rf"^(?:主要|核心|大致|全部)(?:内容|要点|大意)(?:都|主要)?(?:有|是)?(?:{_WHAT})?{_END}",
        rf"^{_DOCUMENT}(?:有|包括|包含)(?:什么|啥|哪些)(?:主要)?(?:内容|要点|重点){_END}",
        rf"^(?:please |can you |could you )*(?:give me )?(?:a |an )?(?:short |brief )?(?:summari[sz]e|summary|overview|outline)(?: of)?(?: this| the)?(?: whole| entire)?(?: (?:{_A_TEXT}))?(?: for me)?(?: in (?P<most>one|two|three|four|five|a few) sentences?)?(?: please)?[?.!]*$",
        rf"^what(?:'s| is| does)?(?: this| the| that) (?:{_A_TEXT})(?: is)?(?: mainly)? ?(?:about|say|says|cover|covers)[?.!]*$",
    )
)  # fmt: skip
_SUBJECT = r"(?P<about>[^，。？?！!、的]{2,16}?)"
_INTRODUCED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^{_PLEASE}(?:介绍|科普|说说|讲讲|聊聊|谈谈|(?:说|讲)(?:一下|下))(?:一下|下)?{_SUBJECT}(?:的?(?:基本|大致|大概|总体|主要)?情况)?{_END}",
        rf"^{_SUBJECT}是个?(?:一个)?(?:什么|啥|怎样|怎么样)(?:样)?的?地方{_END}",
    )
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted told: in how many sentences, what the document was called, or about what."""

    most: int = SENTENCES
    called: tuple[str, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """The sentences that tell a document, and the paragraphs they are of."""

    evidence: Evidence
    claims: tuple[Claim, ...]


def wished(text: str) -> Wish | None:
    """Return what is wished where a message asks for a whole, or to be introduced; else None."""
    folded = fold(plain_question(text)).strip()
    for pattern in _ASKED:
        if match := pattern.match(folded):
            said = match.groupdict()
            called = tuple(said[name] for name in ("of", "sort", "title") if said.get(name))
            return Wish(_number(said), called)
    for pattern in _INTRODUCED:
        if match := pattern.match(folded):
            said = match.groupdict()
            return Wish(min(_number(said), ABOUT), about=said["about"])
    return None


def _number(said: Mapping[str, str | None]) -> int:
    text = said.get("most")
    if not text:
        return SENTENCES
    value = numerals.number(text) or english_numbers.number(text)[0]
    return int(value) if value else SENTENCES


def overview(
    wish: Wish, query: Query, index: Index, outliner: Outliner
) -> Overview | Refusal | None:
    """Tell the document that is meant; a refusal names several, None: it is none of these."""
    meant = list(islice(_meant(wish, query, index), CANDIDATES))  # of thousands no more are read
    if len(meant) > 1:
        titles = [str(index.head(document)["title"]) for document in meant]
        return Refusal("no_evidence", messages.which_document(titles, query.language))
    return _told(index, outliner.outline(index.document(meant[0]), wish.most)) if meant else None


def introduction(wish: Wish, document: str, index: Index, outliner: Outliner) -> Overview | None:
    """Tell what a document says that begins with a thing; None where it says little of it."""
    chosen = outliner.outline(index.document(document), wish.most, wish.about)
    return _told(index, chosen) if len(chosen.sentences) >= wish.most else None


def _meant(wish: Wish, query: Query, index: Index) -> Iterator[str]:
    """Yield the documents whose titles have all that was said, of those that are asked."""
    asked = query.question.documents
    for head in index.heads():
        title = fold(str(head["title"]))
        if (asked is None or head["id"] in asked) and all(one in title for one in wish.called):
            yield str(head["id"])


def _told(index: Index, chosen: Outline) -> Overview | None:
    paragraphs = dict.fromkeys(one.paragraph for one in chosen.sentences)
    items = [
        numbered(index, marker, chosen.document.id, each)
        for marker, each in enumerate(paragraphs, 1)
    ]
    by_number = {item.paragraph.number: item for item in items}
    claims = (quotation(by_number[one.paragraph.number], [one.span]) for one in chosen.sentences)
    return Overview(Evidence(tuple(items)), tuple(claims)) if items else None
