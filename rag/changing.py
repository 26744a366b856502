"""那2.0版呢？ The earlier question about something else: X in the place of its like."""

import re

from index.normalise import fold
from rag.groups import other_of_group
from rag.query import detect_language
from rag.subjects import ASKS, names_in, person_in, place_in, stem, subject_of

LONGEST_CHANGE = 16  # of X in 那X呢
SHORT_PLACE = 6  # characters; a longer X says more than the place in it
_END = r"[\s?？。.!！~～]*"
_IF = re.compile(rf"^(?:如果|要是|万一|假如)?(?P<what>.{{2,12}}?)(?:的话|了)?呢{_END}$")
_SUPPOSES = re.compile("如果|要是|万一|假如")
_CHANGE = re.compile(
    rf"^(?P<what>.{{1,{LONGEST_CHANGE}}}?)(?:的)?(?:时候|方面)?(?:呢|又如何|又怎么样){_END}$"
    rf"|^(?:what about|how about|and)\s+(?P<english>.{{1,60}}?){_END}$"
)
YEAR = re.compile(r"(?:1[5-9]|20)\d\d年?(?:底|初|末)?(?:(?<=年)\d{1,2}月)?")
_VERSION = re.compile(r"v?\d+\.\d+\s?版?")
_ORDINAL = re.compile(r"第[一二三四五六七八九十\d]+[个条项届次点章节]?")
_LEVEL = re.compile(r"(?:国家|国际|世界|省|地市|市|区|县)级")
_MANY_ENGLISH = re.compile(
    r"(?i)how (?:many|much) (?P<counted>[a-z][a-z -]*?) "
    r"(?=(?:are|is|was|were|do|does|did|has|have|had|can|will) )"
)
_AMOUNT = re.compile(
    r"(?:\d[\d.]*|[一二三四五六七八九十百千]+)(?:周?岁|[万亿]?元|个月|天|级|类|档|人|平方米|公里|%)"
)
_SPAN = re.compile(r"[前后头][一二两三四五六七八九十\d]+(?:个月|年|天|次|批|期)")
_COUNTED = re.compile(r"(?:[\u4e00-\u9fff]{2,6}|[A-Za-z]{2,6})(?:呢|了|啊)?[?？]?$")
_VERB = re.compile(
    r"(?:(?:年均|累计|平均|同比)?(?:增长|增幅|上升|下降|增加|减少)|[是为占有达由在于])[^是为占有达由在于，,]{0,6}$"
    # 每月领, 最多能报, 多休
    r"|(?:每[年月天次日])?(?:最[多高少长低]|至少|一共|总共|还|再|要|需要?|须|能|可以?|应该?|得|多|少)*"
    r"[休领交报补奖罚拿发放贷缴付给算收住减免]了?$"
)
_NEIGHBOUR = re.compile(
    r"再?(?:(?:往前|上|前|早)(?:推|数)?(?:一|1)年|去年)|再?(?P<after>(?:往后|下|后|晚|第二)(?:推|数)?(?:一|1)?年|次年|来年)"
)
_LISTS = re.compile(r"哪些|哪几|分别|几个|多少个|包括|有什么|之一|属于")
_DATE = re.compile(r"何时|什么时候|什么时间|哪一?[年天月]|几[年月]|时间")
_HOW_MANY = re.compile(r"多少[个家项人位]?|几|哪些")
# The day of one thing was asked for; of its like the documents may only tell the month.
_DAY = re.compile(r"(?:具体)?(?:哪一?天|几月几[日号]|哪年哪月(?:哪[天日])?|几号)")
# A name goes on to the left until a word of grammar, a figure or a sign.
_IN_A_NOUN = re.compile(
    r"(?![的了在是和与及由被对从到有年月日于为把将给每个家项条位座些种])[\u4e00-\u9fffA-Za-z]"
)
LONGEST_NOUN = 8
# 2023年光电带产值是多少: what is asked of it stands last, a time first; between them, the subject.
_ATTRIBUTE = re.compile(
    r"(?:的)?(?:(?:总?产值|总量|增加值|增[速幅长]|增长率|人口|面积|收入|税收|补贴|奖励|标准|金额|数量|总数|占比|比例|比重|规模|投资|"
    r"负责人|地址|电话|位置|期限|条件|要求|措施|做法|举措|目标|任务|职责|材料|流程|时间|牵头单位|家数|人数))"
    r"(?:[是有为达]|达到|一共|总共|都|分别|具体)*$"
)
_TIME_FIRST = re.compile(
    r"^(?:在)?(?:(?:1[5-9]|20)\d\d年(?:底|初|末|上半年|下半年)?|去年|今年|目前|现在|[“\"]?十[一二三四五]五[”\"]?期间)[，,]?"
)
_UNIT = re.compile(r"多少[个家项人位座条]")


def supposed(text: str, asked: str) -> str:
    """Return 补贴不批怎么办 for 不批的话呢; nothing where nothing is supposed."""
    folded = fold(text)
    match = _IF.match(folded)
    if not match or not ("的话" in folded or _SUPPOSES.match(folded)):
        return ""
    what, subject = text[match.start("what") : match.end("what")], subject_of(asked)
    return f"{'' if subject in what else subject}{what}怎么办"


def change_asked(text: str) -> str:
    """Return X of 那X呢; nothing for another question."""
    match = _CHANGE.match(fold(text))
    if not match:
        return ""
    group = "what" if match["what"] else "english"
    if ASKS.search(match[group]):
        return ""
    start, end = match.span(group)
    return text[start:end].strip("，, ")


def changed(what: str, asked: str) -> str:
    """Return the earlier question asked about `what`."""
    place, person = place_in(what), person_in(asked)
    if person and person in what:
        return _put_before(what, asked)
    if place and not place_in(asked) and _LISTS.search(fold(asked)):
        return f"{what}是{subject_of(asked)}之一吗"
    other = _relative(what, asked) or replaced(asked, what) or _put_before(what, asked)
    return _DAY.sub("什么时候", other)


def replaced(asked: str, what: str) -> str:
    """Return the earlier question with `what` in the place of its like, or nothing."""
    for pattern in (_VERSION, YEAR, _ORDINAL, _LEVEL, _SPAN, _AMOUNT):
        own, old = pattern.search(fold(what)), pattern.search(fold(asked))
        if own and old:
            return asked[: old.start()] + what + asked[old.end() :]
    if of_group := other_of_group(what, asked):
        return asked.replace(of_group, what, 1)
    own_place, old_place = place_in(what), place_in(asked)
    if own_place and old_place:
        return asked.replace(old_place, what if len(what) <= SHORT_PLACE else own_place, 1)
    if YEAR.search(fold(what)) or own_place:
        return ""
    return _replaced_noun(asked, what)


def _relative(what: str, asked: str) -> str:
    """Return the earlier question a year before or after: 再往前一年呢."""
    year = re.search(r"((?:1[5-9]|20)\d\d)年(?:\d{1,2}月(?:\d{1,2}[日号])?)?", asked)
    match = _NEIGHBOUR.fullmatch(fold(what))
    if not year or not match:
        return ""
    other = int(year[1]) + (1 if match["after"] else -1)
    return f"{asked[: year.start()]}{other}年{asked[year.end() :]}"


def _replaced_noun(asked: str, what: str) -> str:
    """Put `what` for the words that end as it does: 金融链 for 人才链."""
    ending = what[-1]
    place = fold(asked).rfind(fold(ending))
    if place < 0 or not ("\u4e00" <= ending <= "\u9fff"):
        return ""
    start = max(0, place + 1 - len(what))
    for at in range(start, place):
        if not _IN_A_NOUN.match(asked[at]):
            start = at + 1
    while start > max(0, place - LONGEST_NOUN) and _IN_A_NOUN.match(asked[start - 1]):
        start -= 1
    asking = ASKS.search(fold(asked))
    if asking and start < asking.end() and asking.start() <= place:
        return ""  # 他爱人呢 after 他是哪里人: not the same sort of 人
    return asked[:start] + what + asked[place + 1 :]


def _put_before(what: str, asked: str) -> str:
    """Ask the earlier question about something else: its subject, the new thing, its asking."""
    if detect_language(asked) == "en" and detect_language(what) == "en":
        return _in_english(what, asked)
    person = person_in(asked)
    if person and not place_in(what) and not YEAR.search(fold(what)):
        return what if person in what else f"{person}{what}是什么"
    asking = ASKS.search(fold(asked))
    if YEAR.fullmatch(fold(what)):
        return f"{what}{stem(asked)}是多少" if _DATE.search(fold(asked)) else f"{what}{asked}"
    if not asking:
        return f"{what}{asked}"
    if _HOW_MANY.match(asking[0]) and _COUNTED.match(asked[asking.end() :]):
        return f"{asked[: asking.end()]}{what}"
    names = "".join(name for name in names_in(asked) if name not in what)
    other = f"{names}{what}{_UNIT.sub('多少', _tail(asked, asking))}"
    return _same_attribute(what, asked, asking) or other


def _in_english(what: str, asked: str) -> str:
    """Return how many lighthouses are in X after how many ferries, else what its … is."""
    if counted := _MANY_ENGLISH.match(asked):
        return f"{asked[: counted.start('counted')]}{what}{asked[counted.end('counted') :]}"
    subject = person_in(asked) or subject_of(asked)
    return what if subject in what else f"What is the {what} of {subject}?"


def _same_attribute(what: str, asked: str, asking: re.Match[str]) -> str:
    """Return 2023年光电产值是多少 for 光电呢 after 2023年生命健康带产值是多少."""
    asked_of = _ATTRIBUTE.search(asked[: asking.start()])
    if not asked_of or not asked[: asked_of.start()]:
        return ""
    time = _TIME_FIRST.match(asked)
    return f"{time[0] if time else ''}{what.removesuffix('的')}{asked[asked_of.start() :]}"


def _tail(asked: str, asking: re.Match[str]) -> str:
    """Return the asking with the verb before it: 占全国多少, 是多少, 是谁写的."""
    verb = _VERB.search(asked[: asking.start()])
    return asked[verb.start() if verb else asking.start() :]
