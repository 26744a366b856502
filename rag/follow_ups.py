"""One follow-up and the turn before it, made into a question that stands alone.

Rules, the surest first. Where none applies the question is taken to stand alone: a wrong
subject put into a question does more harm than a missing one.
"""
# ruff: noqa: E501 - tables of Chinese expressions read best in full lines

import re
from dataclasses import dataclass

from index.normalise import fold
from rag.query import detect_language
from rag.verify.lexicon import lexicon

SHORT = 12  # characters; a longer question names its own subject
LONGEST_CHANGE = 16  # of X in 那X呢
LONGEST_ANSWER = 60  # characters of an answer that a follow-up takes up

_END = r"[\s?？。.!！~～]*"
_NEW_SUBJECT = re.compile(
    r"^(?:换个?(?:话题|问题)|另外(?:再)?问(?:一下|个)?|再问(?:一下|个)|说回)[,，:：\s]*"
)
_OPENING = re.compile(r"^(?:那么|那|还有|另外|以及|然后|and|so)[\s,，:：]*(?=.)")
_MORE = re.compile(
    rf"^(?:还有|还有(?:吗|呢|什么|哪些|别的|其他的?)(?:吗|呢)?|别的呢|其他的?呢|继续(?:说)?|接着说|然后呢|"
    rf"(?:再)?(?:详细|具体)(?:点|一点|说说|讲讲|一些)?|说说看|more|what else|go on|anything else){_END}$"
)
_CHANGE = re.compile(
    rf"^(?P<what>.{{1,{LONGEST_CHANGE}}}?)(?:的)?(?:时候|方面)?(?:呢|又如何|怎么样|如何){_END}$"
    rf"|^(?:what about|how about|and)\s+(?P<english>.{{1,60}}?){_END}$"
)
_ASKS = re.compile(
    r"为什么|为何|什么时候|什么时间|什么|何时|何地|何处|哪里|哪儿|哪一?[个些几位家座年天月]|在哪|多少|多久|多[大高长远]|"
    r"几[个位家座条种项类年月天次号]|谁|如何|怎么样|怎么|怎样|是否|是不是|有没有|吗|\b(?:what|who|when|where|why|how|which)\b"
)
_LEADING_ASK = re.compile(
    r"^(?:(?:都|又|也|具体|一共|总共|分别|是|在|有|由|被)*)(?:为什么|为何|什么时候|何时|哪|谁|多少|几|如何|怎么|怎样|什么)"
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d年?(?:底|初|末)?(?:(?<=年)\d{1,2}月)?")
_VERSION = re.compile(r"v?\d+\.\d+\s?版?")
_ORDINAL = re.compile(r"第[一二三四五六七八九十\d]+[个条项届次点章节]?")
_TITLE = re.compile(r"《[^》]{2,60}》")
_QUOTED = re.compile(r"[“\"「][^”\"」]{2,30}[”\"」]")
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任"
    "沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔"
    "向汤习温易常乔赖文樊兰殷施洪翟安倪"
)
_PERSON = re.compile(
    rf"(?<![\u4e00-\u9fff])?(?P<name>[{_SURNAMES}](?:[\u4e00-\u9fff]{{1,2}}|[某×]+\d?))"
    r"(?=总书记|主席|总理|书记|区长|市长|省长|部长|校长|教授|院士|博士|先生|女士|同志|主任|是|为|于|任|曾|在|"
    r"现任|担任|出生|毕业|指出|表示|认为|说|强调|，|,|。|、|的|到|提|何时|什么|哪|有|得|主政|多|今年|$)"
)
_SUBJECT = re.compile(
    r"《[^》]{2,60}》|[“\"「][^”\"」]{2,30}[”\"」]|"
    r"(?:[a-z\u4e00-\u9fff\d&.]{0,14}?)(?:公司|集团|大学|学院|医院|走廊|基地|实验室|法院|委员会|宣言|方案|规划|峰会|"
    r"机制|基金|班列|联盟|园区|示范区)|[一二三四五六七八九十\d]+(?:个)?(?:城市|城|市)"
)
_HE = re.compile(r"他们|她们|他|她|此人|该人|本人(?=的)|这个人|这位|\b(?:he|she|his|her|him)\b")
_IT = re.compile(
    r"它们|它|这个(?![\u4e00-\u9fff])|其(?![他它中实余次])|\b(?:it|its|they|their|them|this|that)\b"
)
_THIS = re.compile(
    r"(?:这(?:个|份|家|项|条|座|所|部|篇|次|些)?|该|此)(?P<noun>[\u4e00-\u9fff]{2,4}?)(?=是|由|的|有|在|什|何|哪|谁|怎|为|多|于|提|发|被|印|成)"
)
_VERB = re.compile(
    r"(?:(?:年均|累计|平均|同比)?(?:增长|增幅|上升|下降|增加|减少)|[是为占有达由在于])[^是为占有达由在于，,]{0,6}$"
)
_BARE_THIS = re.compile(r"^(?:这|那)(?=是|由|在|有|些)")


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A question and the turn before it: that question (standing alone) and its answer."""

    text: str
    asked: str = ""
    answered: str = ""


def resolve(turn: FollowUp) -> str:
    """Return the question made to stand alone."""
    if not turn.asked or not turn.text:
        return turn.text
    new = _NEW_SUBJECT.sub("", turn.text)
    if new != turn.text:
        return new or turn.text
    if _MORE.match(fold(turn.text)):
        return turn.asked
    text = _OPENING.sub("", turn.text)
    for rule in (_changed, _referred, _completed):
        if result := rule(FollowUp(text, turn.asked, turn.answered)):
            return result
    return turn.text


def _changed(turn: FollowUp) -> str:
    """那2.0版呢？ Put X where the earlier question had its like."""
    match = _CHANGE.match(fold(turn.text))
    if not match:
        return ""
    group = "what" if match["what"] else "english"
    if _ASKS.search(match[group]):
        return ""
    start, end = match.span(group)
    what = turn.text[start:end].strip("，, ")
    return _replaced(turn.asked, what) or _put_before(what, turn.asked)


def _replaced(asked: str, what: str) -> str:
    """Return the earlier question with `what` in the place of its like, or nothing."""
    for pattern in (_VERSION, _YEAR, _ORDINAL):
        own, old = pattern.search(fold(what)), pattern.search(fold(asked))
        if own and old:
            return asked[: old.start()] + what + asked[old.end() :]
    own_place, old_place = _place(what), _place(asked)
    if own_place and old_place:
        return asked.replace(old_place, what if len(what) <= 6 else own_place, 1)  # noqa: PLR2004
    if _YEAR.search(fold(what)) or own_place:
        return ""
    return _replaced_noun(asked, what)


def _replaced_noun(asked: str, what: str) -> str:
    """Put `what` for the words that end as it does: 金融链 for 人才链."""
    ending = what[-1]
    place = fold(asked).rfind(fold(ending))
    if place < 0 or not ("\u4e00" <= ending <= "\u9fff"):
        return ""
    start = max(0, place + 1 - len(what))
    while start < place and not ("\u4e00" <= asked[start] <= "\u9fff"):
        start += 1
    return asked[:start] + what + asked[place + 1 :]


def _put_before(what: str, asked: str) -> str:
    """Ask the earlier question about something else: its subject, the new thing, its asking."""
    if detect_language(asked) == "en":
        return f"{what} {asked}"
    asking = _ASKS.search(asked)
    subject = "".join(names_in(asked)) or subject_of(asked)
    if asking and subject and not _YEAR.fullmatch(what):
        return f"{subject}{what}{_tail(asked, asking)}"
    return f"{what}{asked}"


def _tail(asked: str, asking: re.Match[str]) -> str:
    """Return the asking with the verb before it: 占全国多少, 是多少, 是谁写的."""
    verb = _VERB.search(asked[: asking.start()])
    return asked[verb.start() if verb else asking.start() :]


def _referred(turn: FollowUp) -> str:
    """Replace a pronoun with the person or the thing it stands for."""
    folded = fold(turn.text)
    if match := _HE.search(folded):
        name = person_in(turn.answered) or person_in(turn.asked) or subject_of(turn.asked)
        return _put(turn.text, match, name)
    if match := _THIS.search(folded):
        named = _named(match["noun"], turn)
        if named:
            return _put(turn.text, match, named)
    if match := _IT.search(folded) or _BARE_THIS.search(folded):
        return _put(turn.text, match, subject_of(turn.asked) or subject_of(turn.answered))
    return ""


def _named(noun: str, turn: FollowUp) -> str:
    """Return the title or name in the last turn that ends in what is pointed to."""
    for text in (turn.answered, turn.asked):
        for match in (*_TITLE.finditer(text), *_SUBJECT.finditer(text)):
            if fold(match[0]).rstrip('》”"').endswith(fold(noun)[-2:]):
                return match[0]
    return subject_of(turn.asked)


def _put(text: str, match: re.Match[str], name: str) -> str:
    if not name:
        return ""
    gap = " " if text.isascii() else ""
    return f"{text[: match.start()]}{name}{gap}{text[match.end() :]}".replace("  ", " ")


def _completed(turn: FollowUp) -> str:
    """都在哪儿？ Put the subject before a short question that names none."""
    folded = fold(turn.text).strip("?？。 ")
    if detect_language(turn.text) == "en":
        return ""
    if names_in(turn.text, places=False) or person_in(turn.text) or len(folded) > SHORT:
        return ""
    asking = _ASKS.search(turn.asked)
    rest = _after_ask(folded)
    if place := _place(turn.text):
        own = folded.replace(fold(place), "", 1)
        return "" if len(_after_ask(own)) >= 2 else _elsewhere(turn.asked, place)  # noqa: PLR2004
    if _LEADING_ASK.match(folded) and len(rest) >= 2 and rest in fold(turn.answered):  # noqa: PLR2004
        return f"{_first_sentence(turn.answered)}，{turn.text}"
    if _LEADING_ASK.match(folded) and asking and len(rest) < 2:  # noqa: PLR2004
        stem = (turn.asked[: asking.start()] + turn.asked[asking.end() :]).strip("?？。 的")
        return f"{stem}，{turn.text}"
    subject = person_in(turn.asked) or subject_of(turn.asked)
    return f"{subject}{turn.text}" if subject and subject not in turn.text else ""


def _elsewhere(asked: str, place: str) -> str:
    """Ask the earlier question about another place."""
    return _replaced(asked, place) or f"{place}{asked}"


def _after_ask(folded: str) -> str:
    """Return the words of a question that are neither asking nor filler."""
    return re.sub(
        r"[都又也具体一共总分别是在有由被的了呢吗啊几个多少?？。\s]", "", _ASKS.sub("", folded)
    )


def _first_sentence(text: str) -> str:
    return re.split(r"[。！？\n]", text, maxsplit=1)[0][:LONGEST_ANSWER]


def _place(text: str) -> str:
    """Return the first known place that a text names."""
    folded = fold(text)
    found = [
        (folded.find(place), -len(place), place) for place in lexicon().places if place in folded
    ]
    if not found:
        return ""
    at, length, _ = min(found)
    return text[at : at - length]


def person_in(text: str) -> str:
    """Return the first name of a person in a text, as far as its surroundings show one."""
    found = (match["name"] for match in _PERSON.finditer(text))
    return next((name for name in found if fold(name) not in lexicon().places), "")


def names_in(text: str, *, places: bool = True) -> list[str]:
    """Return the titles, quoted terms, named bodies and places of a text, in order."""
    folded = fold(text)
    spans = [m.span() for pattern in (_TITLE, _QUOTED, _SUBJECT) for m in pattern.finditer(folded)]
    if places and (place := _place(text)):
        spans.append((text.find(place), text.find(place) + len(place)))
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return [text[start:end] for start, end in kept]


def subject_of(text: str) -> str:
    """Return what a question is about: a name in it, else the words before it asks."""
    if names := names_in(text):
        return names[0]
    asking = _ASKS.search(fold(text))
    before = text[: asking.start()] if asking else text
    before = re.sub(r"(?:是|有|在|由|为|于|都|分别|占|的)+$", "", before.strip())
    if len(before) >= 2:  # noqa: PLR2004 - one character names nothing
        return before
    after = text[asking.end() :] if asking else ""
    return re.sub(r"^(?:是|叫)", "", after).strip("?？。 ")
