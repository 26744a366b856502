"""What is said of a part of a document: 编者按写道，…; 简介显示，…; 文末表示，….

Such a part is told by its heading, or by the line that it begins with. Where the evidence shows
it, what is said of it must rest on it, and nothing more need be found.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from rag.types import EvidenceItem, Verdict

Judge = Callable[[str, list[EvidenceItem]], Verdict]

FEW = 5  # paragraphs of a document that tell which of them is the last
GOES_ON = 3  # paragraphs after the line that names it, under no heading of their own
ELSEWHERE = "原文中这不是那一处说的"
_NAMES = (
    r"(?:编者按语?|编者在按语|按语|编者|前言|引言|序言|导语|结语|后记|附则|总则"
    r"|[^，。；、：“”\s\d]{0,4}简介|图片说明|图说)"
)
_SAYS = (
    r"(?:提到|提及|指出|介绍|写道|写到|写着|写明|写有|写|解释|强调|认为|评价|概括|总结|引述|引用|援引|转引|夸赞|夸|感慨|感叹|形容|描述|记载|显示|表明|表示|点明|交代|称赞|称|说|讲|规定|明确)"
    r"(?:了|过|说|道|到|着)?"
)
_ADVERBS = r"(?:就|便|还|也|都|曾|最后|一?开头|一?开篇|一开始|特别|专门|同时|先|又|则|明确|着重)*"
_OF_PART = re.compile(
    rf"^\s*(?:在|据|按照?|根据|从)?(?:这篇|文章|专访|本文|文中|该文|报道)?的?(?P<what>{_NAMES})(?:的)?(?:这[一]?[段部]分?)?(?:一?开[头篇]|结尾|末尾|中|里)?"
    rf"(?:{_ADVERBS}{_SAYS}(?:的(?:是|内容是)?)?[，,：:]?|的?(?:评价|说法|看法|介绍|内容|话|观点)(?:就)?(?:是|为|说|来看|看|来讲)?[，,：:]"
    r"|(?:可以|能|就能)?(?:看出|看到|得知|可知|知道|了解到|发现)[，,：:]?|(?<=简介)[，,：:])"
)
_AT_END = re.compile(
    r"^\s*(?:在)?(?:这篇|本|该|全)?(?:专访|文章|访谈|报道|采访|文件|正文|通篇|文|篇)的?(?:的)?(?:结尾|末尾|最后|末|尾声|收尾)(?:部分|处|一段|时)?(?:[，,]|(?=[提说写表强指展再还]))"
    rf"(?:{_ADVERBS}{_SAYS}[，,：:]?)?"
)
_AT_START = re.compile(
    r"^\s*(?:在)?(?:这篇|本|该|全)?(?:专访|文章|访谈|报道|采访|文件|正文|文|篇)(?:正文)?的?(?:一?开头|一?开篇|开首|首)(?:部分|处|一段)?"
    rf"(?:就|便)?{_SAYS}[，,：:]?"
)
_ALIKE = {
    "按语": "编者按",
    "编者在按语": "编者按",
    "编者": "编者按",
    "编者按语": "编者按",
    "图说": "图片说明",
}
_EDGE = re.compile(r"开头|开篇|篇首|文首|结尾|末尾|文末|篇末")
_ABOUT = "简介"
LEFT = 6  # characters that must be left to say something


def told_of_part(text: str, items: Sequence[EvidenceItem], judge: Judge) -> Verdict | None:
    """Return the verdict on what a claim says of a part of its document; None if it says nothing.

    None also where the evidence does not show which paragraphs the part is.
    """
    said = _OF_PART.match(text)
    if said and len(text) - said.end() >= LEFT:
        return _of_part(text, said, items, judge)
    edge = _AT_END.match(text) or _AT_START.match(text)
    if edge and len(text) - edge.end() >= LEFT:
        return _at_edge(text[edge.end() :], edge, items, judge)
    return None


def _of_part(
    text: str, said: re.Match[str], items: Sequence[EvidenceItem], judge: Judge
) -> Verdict | None:
    name = _ALIKE.get(said["what"], said["what"])
    own = [item for item in items if name in item.paragraph.heading or name in item.paragraph.text]
    shown = [item for item in items if _is(_named(item), name)]
    if not shown:
        return None if own else Verdict("unsupported", (ELSEWHERE,))
    within = {item.marker for item in (*own, *shown, *_following(shown, items))}
    inside = [item for item in items if item.marker in within]
    verdict = judge(text[said.end() :], inside)
    if verdict.supported:
        return verdict
    whole = judge(text, inside)
    if whole.supported:
        return whole
    told_elsewhere = judge(text[said.end() :], list(items)).supported
    return Verdict("contradicted", (ELSEWHERE,)) if told_elsewhere else verdict


def _is(part: str, name: str) -> bool:
    """Tell whether two names are of the same part: 人物简介 is 嘉宾简介."""
    return part == name or (part.endswith(_ABOUT) and name.endswith(_ABOUT))


def _named(item: EvidenceItem) -> str:
    """Return which part begins with a paragraph, or is what its heading says."""
    last = (item.paragraph.headings or ("",))[-1]
    begins = re.match(rf"\s*(?P<what>{_NAMES})\s*[：:]", item.paragraph.text)
    heading = re.fullmatch(
        rf"\s*(?:第[\d一二三四五六七八九十]+[章节部分]*)?\s*(?P<what>{_NAMES})\s*", last
    )
    found = heading or begins
    return _ALIKE.get(found["what"], found["what"]) if found else ""


def _following(
    shown: Sequence[EvidenceItem], items: Sequence[EvidenceItem]
) -> Iterator[EvidenceItem]:
    """Yield the paragraphs that go on with a part which only its first line names."""
    for first in shown:
        if first.paragraph.headings:
            continue
        after = [
            item
            for item in items
            if item.document == first.document
            and not item.paragraph.headings
            and 0 < item.paragraph.number - first.paragraph.number <= GOES_ON
        ]
        for item in sorted(after, key=lambda one: one.paragraph.number):
            if _named(item):
                break
            yield item


def _at_edge(
    text: str, edge: re.Match[str], items: Sequence[EvidenceItem], judge: Judge
) -> Verdict | None:
    """Return the verdict on what is said to stand at the end, or at the beginning, of a text.

    What a sentence itself says of that, 文章开篇说, is left to be found.
    """
    verdict = judge(text, list(items))
    if not verdict.supported:
        return None
    by_marker = {item.marker: item for item in items}
    for one in verdict.supports:
        body = by_marker[one.marker].paragraph.text[one.start : one.end]
        if _EDGE.search(body):
            return None
    rests = {by_marker[one.marker].paragraph.number for one in verdict.supports}
    body_of = [item for item in items if not _named(item) and item.paragraph.headings]
    numbers = sorted({item.paragraph.number for item in body_of})
    if numbers and rests != {numbers[-1 if edge.re is _AT_END else 0]}:
        return Verdict("contradicted", (ELSEWHERE,))
    return verdict if len(numbers) >= FEW else None
