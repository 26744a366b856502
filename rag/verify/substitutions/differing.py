"""Checks what fills a fixed place of a sentence: 以甲为乙, 书记张三, 安徽人, 出自《甲》, 年底."""

import re
from collections.abc import Iterator

from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted
from rag.verify.text.reading import read
from rag.verify.words.carrying import NAME_LENGTHS, SURNAMES, carries, is_place
from rag.verify.words.content import content_words
from rag.verify.words.lexicon import lexicon

_YEAR_PART = re.compile(r"年(初|底|末|中)(?![学国期间等级央共心])")
_FROM = re.compile(r"([^\W\d_]{2,3})(?:人|籍)(?=[，,。；;、]|$)")
_NATIVE = re.compile(r"籍贯[是为在:]?([^，。；、,;]{2,3})")
_TITLE = r"书记|主席|总理|[省市区县镇乡部局院校]长|主任|经理|教授|博士"
_HOLDER = re.compile(rf"({_TITLE})([\u4e00-\u9fff]{{2,3}})")
_STATES = "美英法德日俄瑞韩意加澳印阿老缅泰越新马蒙埃非欧"
_BETWEEN_STATES = re.compile(rf"中([{_STATES}])([\u4e00-\u9fffa-z\d]{{2}})")
_AS = re.compile(r"以([^，。；：、以为]{2,6})(?:作为|为)([^，。；：、]{2,12})")
_CLEFT = re.compile(  # 敢干的是企业家, 氛围里“敢投”的是资本
    r"(?:^|[，,；;：:里中“])([^，。；：、,;:是的“”里中]{2,6})”?的是([^，。；：、,;:]{2,8})"
)
_AROUND = re.compile(
    r"围[绕着]的?是?([^，。；：、,;:的是]{2,8}?)(?=来|而|去|，|。|$|布局|部署|布置|安排|配置|展开|开展)"
)
_SEGMENT = re.compile(r"[，。；：、,;:“”]")
_BOOK = re.compile(r"(?:出自|来自|见于|写在|源于|载于)(?:了)?《([^《》]+)》")
_BOOKS = re.compile(r"《([^《》]+)》")
_OF_A_PLACE = re.compile(
    r"[^，。；、：,;:和与及的在有是由到向]{2,8}?(?:中心|基地|园区|实验室|论坛|大学|学院|公司|银行|枢纽)"
)
_RUN = re.compile(r"[^，。；：,;:“”()]*、[^，。；：,;:“”()]*")
_ALSO = re.compile(r"(?<=[^，。；、]{2})[也都还更又](?=最)")  # 甲最强、乙也最大
FEWEST = 3  # items of lists that are compared
SHORT = 12  # characters of a segment in which two words are of each other


def check_differing(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where a fixed place of the sentence is filled with something else."""
    for one in _CHECKS:
        found = one(part, window)
        if found:
            there, said = found
            yield contradicted(f"原文是“{there}”，不是“{said}”")
            return


_Found = tuple[str, str] | None


def _part_of_year(part: Part, window: Window) -> _Found:
    """Compare 年初 and 年底."""
    said = {one.replace("末", "底") for one in _YEAR_PART.findall(part.text)}
    there = {one.replace("末", "底") for one in _YEAR_PART.findall(window.body)}
    if not said or not there or said & there:
        return None
    return f"年{min(there)}", f"年{min(said)}"


def _origin(part: Part, window: Window) -> _Found:
    """Compare where somebody is from: 江苏人."""
    for match in (*_FROM.finditer(part.text), *_NATIVE.finditer(part.text)):
        named = (match[1], match[1][1:], match[1][:2])
        place = next((one for one in named if is_place(one)), "")
        if place and not re.search(
            rf"{place}[^，。；、]{{0,3}}[人籍]|(?:籍贯|生于|来自|出身)[^，。；]{{0,4}}{place}|出生[于在]{place}",
            window.body,
        ):
            return window.body.strip("。"), match[0]
    return None


def _holder(part: Part, window: Window) -> _Found:
    """Compare who stands right after a title: 书记张三."""
    for match in _HOLDER.finditer(part.text):
        name = next((w.text for w in part.words if w.start == part.span.start + match.start(2)), "")
        if not _is_name(name) or name in window.body:
            continue
        for other in _HOLDER.finditer(window.body):
            if other[1] == match[1] and other[2][0] in SURNAMES and other[2] not in part.text:
                return other[0], match[1] + name
    return None


def _is_name(word: str) -> bool:
    return len(word) in NAME_LENGTHS and word[0] in SURNAMES and word not in lexicon().common


def _states(part: Part, window: Window) -> _Found:
    """Compare with whom a thing is: 中德论坛, 中瑞论坛."""
    there = _BETWEEN_STATES.findall(window.body)
    for state, thing in _BETWEEN_STATES.findall(part.text):
        others = [one for one, other in there if other == thing]
        if others and state not in others:
            return f"中{others[0]}{thing}", f"中{state}{thing}"
    return None


def _as(part: Part, window: Window) -> _Found:
    """Compare what is taken as something: 以市场化为鲜明主线."""
    for match in _AS.finditer(window.body):
        words = [word.text for word in content_words(read(match[2]))]
        if not words or not all(word in part.text for word in words) or match[1] in part.text:
            continue
        for word in part.words:
            like = len(word.text) == len(match[1]) and word.text[-1] == match[1][-1]
            if like and word.text not in window.body:
                return match[0], f"{word.text}为{match[2]}"
    return None


def _around(part: Part, window: Window) -> _Found:
    """Compare what something is arranged around: 围绕产业链布局创新链."""
    there = _AROUND.findall(window.body)
    for said in _AROUND.findall(part.text) if there else ():
        if said in window.body and not any(said in one or one in said for one in there):
            return f"围绕{there[0]}", f"围绕{said}"
    return None


def _cleft(part: Part, window: Window) -> _Found:
    """Compare who does what in a cleft sentence: 敢干的是企业家."""
    segments = [one for one in _SEGMENT.split(window.body) if one and len(one) <= SHORT]
    for match in _CLEFT.finditer(part.text):
        doing = [one for one in segments if match[1] in one]
        doer = [one for one in segments if match[2] in one]
        if doing and doer and not set(doing) & set(doer):
            return doing[0], match[0].strip("，；：,;:")
    return None


def _book(part: Part, window: Window) -> _Found:
    """Compare in which document something is said to stand: 出自《规划》."""
    said = _BOOK.search(part.text)
    there = _BOOKS.findall(window.body)
    if said is None or not there or said[1] in there:
        return None
    return f"《{there[0]}》", said[0]


def _of_a_place(part: Part, window: Window) -> _Found:
    """Compare of which place something is that has its name: 宣城科创中心."""
    for word in part.words:
        kind = _OF_A_PLACE.match(part.reading.folded, word.end) if is_place(word.text) else None
        text = f"{window.body}\n{window.context}\n{window.elsewhere}"
        if kind is None or re.search(rf"{word.text}[^，。；、“”]{{0,4}}{re.escape(kind[0])}", text):
            continue
        others = {one for one in lexicon().places if one + kind[0] in text}
        others = {one for one in others if word.text not in one and one not in word.text}
        if others and carries(window.body, word.text) >= 1:
            return f"{min(others)}{kind[0]}", f"{word.text}{kind[0]}"
    return None


def _item(part: Part, window: Window) -> _Found:
    """Compare the one item in which two lists of as many differ: 高投入 for 高质量."""
    for said in _lists(_ALSO.sub("", part.text)):
        for there in _lists(window.body):
            mine, theirs = set(said) - set(there), set(there) - set(said)
            if not len(mine) == len(theirs) == 1:
                continue
            (one,), (other,) = mine, theirs
            alike = len(one) == len(other) and (one[0] == other[0] or one[-1] == other[-1])
            # Where an end was cut short, a sign may be of the word before it: 的克隆猴.
            cut = (one == said[0] and one[1:] == other[1:]) or (
                one == said[-1] and one[:-1] == other[:-1]
            )
            if alike and not cut and one not in window.body and one not in lexicon().same(other):
                return other, one
    return None


def _lists(text: str) -> Iterator[tuple[str, ...]]:
    """Yield what each run of 、 lists, up to the word that the last item is cut to."""
    for run in _RUN.findall(text):
        items = [one for one in re.split("[、和与及]", run) if one]
        if len(items) < FEWEST:
            continue
        length = len(items[1])
        # Of the ends as much as the middle is long: 生产力有|高科技、高效能、高质量|三个特征.
        yield items[0][-length:], *items[1:-1], items[-1][:length]


_CHECKS = (
    _part_of_year,
    _origin,
    _holder,
    _states,
    _as,
    _around,
    _cleft,
    _book,
    _of_a_place,
    _item,
)
