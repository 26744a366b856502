"""Puts plainly what a claim says by a denial, a limit or a degree of its own.

最早只是基层实践，后来… limits nothing, it is 起初是; 无论在哪个版本，都… is 始终; a road that
nobody gets round is 必由之路. Each only where the evidence has the words for which it stands.
"""

import re

_AT_FIRST = re.compile(  # 最早只是甲，后来…
    r"(?:最早|最初|起初|原本|原先|当初|一开始|刚开始|开始时)(?:也|还|都)?(?:只|仅仅?|不过|才|无非)*(?:不过)?是(?P<what>[^，。；]{3,40})(?=[，,][^。；]*(?:后来|之后|随后|如今|再|现|变|才))"
)
_AT_FIRST_THERE = re.compile(r"(?P<word>起初|最初|原本|原先|当初)是(?P<what>[^，。；]{3,40})")
_WAS = re.compile(  # 原本只是一条路的名字，后来变成了乙
    r"(?:(?:六|八|十|\d+)年前，)?(?P<who>[^，。；]{0,20}?)(?:原本|原先|原来|本来|当初|起初|最初|最早|起先|一开始|只|(?:早|已经?|早已)?(?:不再|不仅))(?:也|还|都)?(?:只|仅仅?|不过|单单)*(?:不过)?是(?P<what>[^，。；]{3,30})[，,](?:而是?|它|她)?"
    r"(?:[六八十\d]+年(?:后|来|间|之后)，?|后来|如今|现在|而今|今天|眼下)*(?:已经?|就|却|也|才)*(?:变成|变为|成为|成|是)了?"
)
_BECAME_THERE = re.compile(r"从(?P<what>[^，。；]{3,30})，?(?P<verb>变成|变为|成为|发展为|上升为)")
_WHICHEVER = re.compile(
    r"(?:无论|不论|不管)[^，。；]{0,6}?哪一?个?(?:版本|阶段|时期|年代|时候)，?(?P<who>[^，。；]{2,20}?)(?:始终|一直|全|均|都|皆)+(?P<rest>[^，。；]+)"
)
_ALWAYS = re.compile(r"(?:始终|一直)[^，。；]+")
ALIKE = 0.6  # share of a stretch's pairs of characters that make another say it
_NO_WAY_ROUND = r"(?:绕(?:不过去?|不开)|非走不可|必须走|不得不走|躲不开|避不开|不走不行)"
_ONLY_ROAD = re.compile(rf"{_NO_WAY_ROUND}(?:、{_NO_WAY_ROUND})*的(?:一?条)?(?:道?路|路子)")
_ROAD = re.compile(rf"这一?条(?:道?路|路子)[，,]?(?:是|都)?{_NO_WAY_ROUND}(?=[，。；]|$)")
_THE_ROAD = "必由之路"
_MORE = re.compile(r"多(?P<verb>[一-鿿]{2})(?:出)?(?:一些|一点|些)(?=[一-鿿])")
_IN_FRONT = re.compile(
    r"(?:敢于?|勇于|总是)?(?:冲|走|跑|站|闯)在(?:了)?(?:最)?前(?:面|头|列|方|边)"
)
_LEADS = "敢打头阵"

_SO_THAT = re.compile(  # 之所以要修桥，是想方便居民: what it is done for
    r"之所以要?(?P<what>[^，。；]{4,60})[，,](?:就|正|都|也)?是(?:因为)?(?:想要?|要|希望|打算|图)(?:能|让|使)?"
)
_ONLY_SHARE = re.compile(  # 面积只有全国的1/120: how little that is, is the speaker's
    r"(?<!不)(?:[只仅]|也就|也只|才)有(?=[^，。；、]{0,10}?(?:的[\d.]+[%‰]|的[一二三四五六七八九十百千\d]+分之|的\d+/\d+))"
)
_ONLY_TAKES = re.compile(
    r"(?<!不)(?:只|仅仅?|才)占(?=[^，。；、]{0,10}?(?:[\d.]+[%‰]|[一二三四五六七八九十百千\d]+分之|\d+/\d+))"
)
_THANKS_TO = re.compile(r"(?:多亏|幸亏)(?:了|有)?(?=[^，。；]{4,}[，,])")
_TEXT_TOO = re.compile(r"(?:不仅|不但)有(?:文字|正文|文章)[，,](?:而且|并且)?(?=[还也])")


def unlimited(text: str) -> str:
    """Return a claim without a limit that limits nothing, and with a wish told as a purpose."""
    text = _SO_THAT.sub(r"\g<what>，是为了", _THANKS_TO.sub("由于", text))
    text = _ONLY_TAKES.sub("占", text)
    return _TEXT_TOO.sub("", _ONLY_SHARE.sub("占", text))


def unforced(text: str, evidence: str) -> str:
    """Return a claim in the words of the evidence, if it has those: 起初是 for 最早只是."""
    text = _became(text, evidence)
    first, said = _AT_FIRST_THERE.search(evidence), _AT_FIRST.search(text)
    if first and said and _alike(said["what"], first["what"]):
        text = f"{text[: said.start()]}{first['word']}是{said['what']}{text[said.end() :]}"
    said = _WHICHEVER.search(text)
    if said and any(_alike(said["rest"], one[0]) for one in _ALWAYS.finditer(evidence)):
        text = f"{text[: said.start()]}{said['who']}始终{said['rest']}{text[said.end() :]}"
    if _THE_ROAD in evidence:
        text = _ROAD.sub(f"是{_THE_ROAD}", _ONLY_ROAD.sub(_THE_ROAD, text))
    if _LEADS in evidence:
        text = _IN_FRONT.sub(_LEADS, text)
    return _MORE.sub(lambda said: _more(said, evidence), text)


def _became(text: str, evidence: str) -> str:
    """Return 从甲变成乙 for 原本只是甲，后来是乙, if the evidence says so of 甲."""
    said = _WAS.search(text)
    for there in _BECAME_THERE.finditer(evidence) if said else ():
        if said and (said["what"] in there["what"] or there["what"] in said["what"]):
            told = f"{said['who']}从{there['what']}，{there['verb']}了"
            return text[: said.start()] + told + text[said.end() :]
    return text


def _more(said: re.Match[str], evidence: str) -> str:
    more = f"{said['verb']}更多"
    return f"{more}的" if more in evidence else said[0]


def _alike(said: str, there: str) -> bool:
    """Tell whether another stretch has most of one's pairs of characters."""
    pairs = [said[at : at + 2] for at in range(len(said) - 1)]
    return sum(pair in there for pair in pairs) >= ALIKE * len(pairs)
