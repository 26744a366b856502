"""Puts a claim that asks and answers itself as one statement: 甲何时启动？2011年 is 甲2011年启动.

Else the answer alone would be held against the evidence, and pass for a question that it does not
answer: 人口占全国多少？1/120.
"""

import re

_ASKS = re.compile(
    r"^\s*(?P<asked>[^。；？?“”]{3,60}?)(?:呢)?[？?]\s*(?P<told>[^？?]{2,}?)[。！]?$"
)
_SAYS = re.compile(
    r"^(?:(?:答案|回答|结果)(?:就)?(?:是|为)|(?:就|正|也|那)?(?:是|为)(?!了|[何此][人时地处])|(?:有|包括)(?=[^，。]*[、和]))[：:，,]?"
)
_WHY = re.compile(
    r"^(?:那么?)?(?P<who>[^，。；]*?)[，,]?(?:为什么|为何|凭什么|何以|缘何)(?:[说讲]|会说|能|要|会|需要|必须)?(?P<what>[^，。；]*)$"
)
_BECAUSE = re.compile(
    r"^(?:这|那|答案|原因|理由)?(?:就|正|主要|都)?(?:是|在于)?(?P<how>因为|由于|缘于|为的是|为了|是为)(?P<told>.+)$"
)
_WHENCE = re.compile(
    r"^(?P<what>[^，。；]{2,}?)[，,]?(?:究竟|到底)?(?:是)?(?:(?:从|打)(?:哪里|哪儿|何)(?:而)?(?:来|得来)的?|怎么?样?(?:得)?来的?|源自(?:哪里|何处)|因何而[来得])$"
)
_HOW = re.compile(  # 产业链合作怎么做: what the evidence calls 做法 or 要求
    r"^(?P<what>[^，。；]{2,}?)[，,]?(?:究竟|到底|具体)?(?:(?P<demands>(?:是)?(?:怎样|怎么|如何|有(?:什么|哪些))要求(?:的)?)"
    r"|(?:应当|应该|应|该|要)?(?:怎么|怎样|如何|咋)(?:来|去)?(?:做|办|干|建|抓|推进|落实|落地|实现|着手|推动|打造|共建|共享|开展)(?:的)?)$"
)
_LEADS = re.compile(  # 一流生态以什么为主线: the answer tells it again, 以…为主线
    r"^(?P<what>[^，。；]{2,}?)(?P<by>[以靠把用从由])(?:什么|谁|哪里|哪[^，。；]?)[^，。；]*$"
)
_BLANK = re.compile(
    r"(?:有|包括)?(?:哪些|哪[一两二三四五六七八九十]?(?:个|条|项|座|家|位|种|类|点|处|年|天|次|版)?(?:城市|部门|单位)?|什么时候|什么时间|什么地方|什么|何时|何地|哪里|哪儿|谁|多少)(?:[个家项条年])?"
)
_WHO = re.compile(r"^(?:谁|什么|哪里|哪[个家位座]?)(?=[^，。；的]{2})")
_LONG = 24  # characters of an answer that still goes into the middle of its question
_IS = re.compile(r"(?:是|为|叫|称为|包括|含|占)$")


def answered(text: str) -> str:
    """Return a claim as one statement, if it asks something and answers it; else as it is."""
    said = _ASKS.match(text)
    if said is None:
        return text
    asked, told = said["asked"].strip(), said["told"].strip()
    put = _reason(asked, told) if _WHY.match(asked) else _way(asked, told) or _filled(asked, told)
    return put or text


def _reason(asked: str, told: str) -> str:
    """Return why something is so as one statement; "" if the answer gives no reason."""
    why, because = _WHY.match(asked), _BECAUSE.match(told)
    if why is None or because is None:
        return ""
    how = "为了" if because["how"] in {"为的是", "为了", "是为"} else "因为"
    return f"{why['who']}{why['what']}，{how}{because['told']}。"


def _way(asked: str, told: str) -> str:
    """Return whence something comes or how it is done as one statement; "" if neither is asked."""
    whence = _WHENCE.match(asked)
    if whence:
        return f"{whence['what']}，{told}。"
    bare = _SAYS.sub("", told, count=1)
    how_to = _HOW.match(asked)
    if how_to:
        kind = "要求" if how_to["demands"] else "做法"
        return f"{how_to['what']}的{kind}是{bare}。"
    leads = _LEADS.match(asked)
    return f"{leads['what']}{bare}。" if leads and bare.startswith(leads["by"]) else ""


def _filled(asked: str, told: str) -> str:
    """Return a question with its answer in the place that it asks for; "" if there is none."""
    told = _SAYS.sub("", told, count=1)
    if len(_BLANK.findall(asked)) != 1:
        return ""
    if _WHO.match(asked):
        return f"{_WHO.sub(lambda _: told, asked)}。" if _short(told) else ""
    blank = _BLANK.search(asked)
    if blank is None or (asked[blank.end() :] and not _short(told)):
        return ""
    before = asked[: blank.start()]
    after = asked[blank.end() :]
    if not _IS.search(before) and blank[0].startswith(("有", "包括")):
        before += "包括"
    if after in {"做", "干", "办", "抓", "建", "的"}:
        after = ""
    return f"{before}{told}{after}。"


def _short(told: str) -> bool:
    return len(told) <= _LONG or ("、" in told and not re.search("[，,]", told))
