"""What a text is about: the titles, named bodies, persons and places in it, and its question word."""
# ruff: noqa: E501 - tables of Chinese expressions read best in full lines

import re

from index.normalise import fold
from rag.verify.words.lexicon import lexicon

ASKS = re.compile(
    r"为什么|为何|什么时候|什么时间|什么|何时|何地|何处|哪里|哪儿|哪一?[个些几位家座年天月]?个?|在哪(?![些个几年天月种项家位])|多少[个家项人年元亩]?|多久|多[大高长远]|"
    r"几(?!乎|近)[\u4e00-\u9fff]?|谁|如何|怎么样|怎么|怎样|是否|是不是|有没有|吗|\b(?:what|who|when|where|why|how|which)\b"
)
TITLE = re.compile(r"《[^》]{2,60}》")
_QUOTED = re.compile(r"[“\"「][^”\"」]{2,30}[”\"」]")
_VERSION = re.compile(r"(?<![\d.])v?\d\.\d\s?版")
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任"
    "沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔"
    "向汤习温易常乔赖文樊兰殷施洪翟安倪"
)
# A name begins where no other word runs into it: after a sign, a title or a word of grammar.
_BEFORE_NAME = r"(?:(?<![\u4e00-\u9fff])|(?<=[的和与及由让请问是])|(?<=书记|主席|总理|市长|区长|县长|主任|院长|校长|教授|记者|作者|代表))"
_PERSON = re.compile(
    rf"{_BEFORE_NAME}(?P<name>[{_SURNAMES}](?:[\u4e00-\u9fff]{{1,2}}|[某×]+\d?))"
    r"(?=总书记|主席|总理|书记|区长|市长|省长|部长|校长|教授|院士|博士|先生|女士|同志|主任|是|为|于|任|曾|在|"
    r"现任|担任|出生|毕业|指出|表示|认为|说|强调|，|,|。|、|的|到|提|何时|什么|哪|有|得|主政|多|今年|获|被|受|兼|历|"
    r"以前|之前|还|也|又|当|从|学|入|参加|籍|年|怎|为什么|生|？|\?|\s|$)"
)
_SUBJECT = re.compile(
    r"《[^》]{2,60}》|[“\"「][^”\"」]{2,30}[”\"」]|"
    r"(?:[a-z\u4e00-\u9fff\d&.]{0,14}?)(?:公司|集团|大学|学院|医院|研究院|研究所|水库|协会|走廊|基地|实验室|法院|委员会|宣言|方案|规划|峰会|"
    r"机制|基金|班列|联盟|园区|示范区|办法|条例|措施|意见|细则|通知)|[一二三四五六七八九十\d]+(?:个)?(?:城市|城|市)"
)
_NO_NAME = re.compile(
    r"^.*?(?:什么是|什么叫|何谓|啥是|请问|问一下|介绍一下|介绍|说说|讲讲|关于|谁是|哪些是|有哪些|根据|按照)"
)
_EACH = re.compile(r"(?<=..)(?:分别|各自|各(?![个地类项级区种方县部单位市省国界]))")  # A和B各摆在 …
_TAIL_OF_SUBJECT = re.compile(r"(?:是|有|在|由|为|于|都|分别|占|的|一共|总共|具体)+$")
# 松江枢纽是什么 is not on 松江.
_LONGER = re.compile(r"[\u4e00-\u9fff\d]{3,10}?(?=是(?:什么|啥|指|怎)|指什么|叫什么)")
# 民办小学招多少人: the verb is none of its name.
_VERB_BEFORE = re.compile(r"(?<=.{2})[招收交给发补罚奖花要需用领拿付](?=多少|几)")
_NO_PERSON = frozenset("有企业是在为的地新区市县省院校所会个位家项年月日号和与及等也都还")
SHORTEST = 2  # characters; one names nothing


def person_in(text: str) -> str:
    """Return the first name of a person in a text, as far as its surroundings show one."""
    found = (match["name"] for match in _PERSON.finditer(text))
    return next(
        (n for n in found if fold(n) not in lexicon().places and not _NO_PERSON & set(n[1:])), ""
    )


def place_in(text: str) -> str:
    """Return the first known place that a text names."""
    folded = fold(text)
    found = [
        (folded.find(place), -len(place), place)
        for place in lexicon().places
        if place in folded and not place.endswith("城市")
    ]
    if not found:
        return ""
    at, length, _ = min(found)
    return text[at : at - length]


def names_in(text: str, *, places: bool = True) -> list[str]:
    """Return the titles, quoted terms, named bodies and places of a text, in order."""
    folded = fold(text)
    spans = [m.span() for pattern in (TITLE, _QUOTED, _VERSION) for m in pattern.finditer(folded)]
    for match in _SUBJECT.finditer(folded):
        cut = _NO_NAME.match(match[0])
        spans.append((match.start() + (cut.end() if cut else 0), match.end()))
    if places and (place := place_in(text)):
        spans.append((text.find(place), text.find(place) + len(place)))
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if end - start >= SHORTEST and (not kept or start >= kept[-1][1]):
            kept.append((start, end))
    return [text[start:end] for start, end in kept]


def subject_of(text: str) -> str:
    """Return what a question is about: a name in it, else the words before it asks."""
    if names := names_in(text):
        longer = _LONGER.match(text)
        return longer[0] if longer and longer[0].startswith(names[0]) else names[0]
    asking = ASKS.search(fold(text))
    before = text[: asking.start()] if asking else text
    if asking and asking[0] == "吗":
        before = re.split(
            r"是|有|为|达|超|占|同比|年均|累计|能|可以|会|要|应|必须|\d", before, maxsplit=1
        )[0]
    if asking and _VERB_BEFORE.match(text, len(before) - 1):
        before = before[:-1]
    before = _EACH.split(before, maxsplit=1)[0]
    before = _TAIL_OF_SUBJECT.sub("", before.strip())
    if len(before) >= SHORTEST:
        return before
    after = text[asking.end() :] if asking else ""
    return re.sub(r"^(?:是|叫)", "", after).strip("?？。 ")


def title_ending(text: str, noun: str) -> str:
    """Return the title or name in a text that ends in a noun: 这个方案 for 《…方案》."""
    for match in (*TITLE.finditer(text), *_SUBJECT.finditer(text)):
        if fold(match[0]).rstrip('》”"').endswith(fold(noun)[-2:]):
            return match[0]
    return ""


def stem(asked: str) -> str:
    """Return a question without what it asks: 方案是谁印发的 is 方案印发的."""
    folded = fold(asked)
    asking = ASKS.search(folded)
    if not asking:
        return asked.strip("?？。 ")
    before = re.sub(r"(?:是|有|在|由|叫|都|分别)+$", "", asked[: asking.start()])
    return f"{before}{asked[asking.end() :]}".strip("?？。，, 的呢呀啊")
