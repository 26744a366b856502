"""One follow-up and the turn before it, made into a question that stands alone.

Rules, the surest first. Where none applies the question is taken to stand alone: a wrong
subject put into a question does more harm than a missing one.
"""
# ruff: noqa: E501 - tables of Chinese expressions read best in full lines

import re
from dataclasses import dataclass

from index.normalise import fold
from rag.changing import YEAR, change_asked, changed, replaced, supposed
from rag.items import FEWEST, MOST_TOGETHER, items_of, nth_asked, others_asked
from rag.query import detect_language
from rag.referring import referred
from rag.subjects import ASKS, names_in, person_in, place_in, stem, subject_of

SHORT = 12  # characters; a longer question names its own subject
LONGEST_ANSWER = 60  # characters of an answer that a follow-up takes up
WORD = 2  # characters; fewer say nothing
NAME = 3  # characters that two names begin with where they are the same

_END = r"[\s?？。.!！~～…]*"
_NEW_SUBJECT = re.compile(
    r"^(?:换个?(?:话题|问题)|另外(?:再)?问(?:一下|个)?|再问(?:一下|个)|说回|不说这个了)[，,：:\s]*"
)
_OPENING = re.compile(
    r"^(?:那么|那|还有|另外|以及|然后|不过|所以|好的?|嗯+|哦+|and|so|then|ok)[\s,，:：]*(?=.)"
)
_MORE = re.compile(
    rf"^(?:(?:那|嗯|哦)?还有|还有(?:吗|呢|么|没有|没|什么|哪些|别的|其他的?)(?:吗|呢|么)?|(?:有)?(?:别的|其他的?)(?:呢|吗)|"
    rf"继续(?:说|讲)?|接着(?:说|讲)|然后呢|更多|再(?:说|讲)(?:点|一点|些)|再来点|"
    rf"more(?: please)?|what else|anything else|go on|tell me more|continue){_END}$"
)
_DETAIL = re.compile(
    rf"^(?:(?:请|能|可以|再)*(?:说|讲|介绍)?(?:得)?(?:更)?(?:详细|具体|细)(?:地|得)?(?:一?点|一?些|说说|讲讲|说明|介绍|内容)?"
    rf"(?:呢|吗|是什么|怎么说)?|展开(?:说说|讲讲)?|说说看|怎么讲|(?:in )?more detail|details){_END}$"
)
_LEADING_ASK = re.compile(
    r"^(?:(?:都|又|也|具体|一共|总共|分别|是|在|有|由|被)*)(?:为什么|为何|什么时候|何时|哪|谁|多少|几|如何|怎么|怎样|什么)"
)
_WHICH = re.compile(r"(?:分别|都)(?:是|有|叫)?(?:什么|哪些|谁)?(?:呢|啊|呀)?")
_THESE_WORDS = re.compile(r"^(?:这|那)(?:句|番|个)?(?:话|说法|提法)(?:是|到底)?(?=\S)")
# 那是哪年的事: the day of what was answered.
_WHEN_THAT = re.compile(
    rf"^(?:那|这)(?:又|都)?是(?:在)?(?:哪一?(?:年|天|月)|几月几[日号]|几号|什么时候|何时|哪一?年哪一?月)"
    rf"(?:的(?:事|事情|数据|数字|情况|时候)?)?{_END}$"
)
# 以前是多少, 后来呢: the same at another time.
_OTHER_TIME = re.compile(
    rf"^(?P<time>以前|之前|原来|原先|起初|当初|后来|现在|目前|去年|前年|今年|明年|"
    r"(?:在|到)?(?:1[5-9]|20)\d\d年(?:底|初|末)?(?:那(?:时候?|会儿?|一?年)|的?时候|当时)?)"
    rf"[，,]?(?:[是有为]?(?:多少|几|怎样|怎么样|什么样|如何)?[个家项人位]?呢?){_END}$"
)
_NOW = re.compile("(?:现在|目前|如今|眼下)的?")
_EACH = re.compile(
    r"^(?:它们|他们|这[几些两三][个家项条座种]?)?(?:都|又)?(?:分别|各自?|各是|各有)|^(?:产值|规模|面积)?各"
)
_OF_EACH = re.compile(r"分别|各")
_WHO_WHEN = re.compile(r"^(?:都|又|也|具体|是|在|由|被)*(?:谁|什么时候|何时|哪)")


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A question and the turn before it: that question (standing alone) and its answer.

    `listed` are the items of the last answer that named several, which may be further back.
    """

    text: str
    asked: str = ""
    answered: str = ""
    listed: tuple[str, ...] = ()


def wants_more(text: str) -> bool:
    """Tell whether a message only asks for what was not said yet: 还有呢, 具体呢."""
    folded = fold(text).strip()
    return bool(_MORE.match(folded) or _DETAIL.match(folded))


def resolve(turn: FollowUp) -> str:
    """Return the question made to stand alone."""
    if not turn.asked or not turn.text:
        return turn.text
    new = _NEW_SUBJECT.sub("", turn.text)
    if new != turn.text:
        return new or turn.text
    if wants_more(turn.text):
        return turn.asked
    if turn.answered and _WHEN_THAT.match(turn.text):
        return f"{_first_sentence(turn.answered)}，{turn.text[1:]}"
    text = _OPENING.sub("", turn.text)
    rest = FollowUp(text, turn.asked, turn.answered)
    listed = items_of(turn.answered) or turn.listed
    return (
        nth_asked(text, listed, turn.asked)
        or others_asked(turn.text, listed, turn.asked)
        or _at_another_time(rest)
        or _of_the_answer(rest)
        or supposed(text, turn.asked)
        or _changed(rest)
        or referred(text, turn.asked, turn.answered)
        or _completed(rest)
        or turn.text
    )


def _changed(turn: FollowUp) -> str:
    """那2.0版呢？ Ask the earlier question about something else."""
    what = change_asked(turn.text)
    if not what:
        return ""
    return changed(referred(what, turn.asked, turn.answered) or what, turn.asked)


def _at_another_time(turn: FollowUp) -> str:
    """以前是多少？ Ask the earlier question of that time."""
    match = _OTHER_TIME.match(turn.text)
    if not match:
        return ""
    then = YEAR.search(match["time"])
    now = YEAR.search(turn.asked) if then else None
    if then and now:
        return turn.asked.replace(now[0], then[0], 1)
    return f"{then[0] if then else match['time']}，{_NOW.sub('', turn.asked)}"


def _of_the_answer(turn: FollowUp) -> str:
    """这话谁说的, 分别是谁牵头的: put the answer, or the items that it names, before the question."""
    text = turn.text
    if not turn.answered:
        return ""
    if said := _THESE_WORDS.match(text):
        return f"{_first_sentence(turn.answered)}，{text[said.end() :]}"
    items = items_of(turn.answered) if _EACH.match(text) else ()
    if not FEWEST <= len(items) <= MOST_TOGETHER:
        return ""
    return f"{'、'.join(items)}{text if _OF_EACH.search(text) else f'分别{text}'}"


def _completed(turn: FollowUp) -> str:
    """都在哪儿？ Put the subject before a short question that names none."""
    folded = fold(turn.text).strip("?？。 ")
    if detect_language(turn.text) == "en" or len(folded) > SHORT:
        return ""
    if names_in(turn.text, places=False) or person_in(turn.text):
        return ""
    if place := place_in(turn.text):
        own = _after_ask(folded.replace(fold(place), "", 1))
        return "" if len(own) >= WORD else _elsewhere(turn.asked, place)
    return _with_subject(folded, turn)


def _with_subject(folded: str, turn: FollowUp) -> str:
    rest = _after_ask(folded)
    if _WHICH.fullmatch(folded):
        return f"{stem(turn.asked)}分别是哪些"
    if _LEADING_ASK.match(folded) and not rest:
        return f"{stem(turn.asked)}，{turn.text}"
    if _takes_up_answer(folded, rest, turn):
        return f"{_first_sentence(turn.answered)}，{turn.text}"
    subject = person_in(turn.asked) or subject_of(turn.asked)
    if not (ASKS.search(folded) and subject) or _names_it(subject, turn.text):
        return ""
    return f"{subject}{turn.text.removeprefix(_tail_said(subject, turn.text))}"


def _names_it(subject: str, text: str) -> bool:
    """Tell whether a question says itself what it is about: 高新区有多少人 after 高新区的书记是谁."""
    return subject in text or text[:NAME] == subject[:NAME]


def _tail_said(subject: str, text: str) -> str:
    """Return 书记 for 书记哪年到任 after a question about 高新区的书记: it is said once."""
    tails = (subject[at:] for at in range(1, len(subject) - 1))
    return next((tail for tail in tails if text.startswith(tail)), "")


def _takes_up_answer(folded: str, rest: str, turn: FollowUp) -> bool:
    """Tell whether who or when is asked of what only the answer said: 是谁授予的."""
    return bool(
        _WHO_WHEN.match(folded)
        and len(rest) >= WORD
        and rest in fold(turn.answered)
        and not names_in(turn.asked, places=False)
        and rest not in fold(turn.asked)
    )


def _elsewhere(asked: str, place: str) -> str:
    """Ask the earlier question about another place."""
    return replaced(asked, place) or f"{place}{asked}"


def _after_ask(folded: str) -> str:
    """Return the words of a question that are neither asking nor filler."""
    return re.sub(
        r"[都又也具体一共总分别是在有由被的了呢吗啊几个多少月号?？。\s]", "", ASKS.sub("", folded)
    )


def _first_sentence(text: str) -> str:
    return re.split(r"[。！？\n]", text, maxsplit=1)[0][:LONGEST_ANSWER]
