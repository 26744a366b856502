"""The pieces of a sentence that ask, also where it requests: 请说明A，并列出B."""

import re
from collections.abc import Iterator, Sequence

from rag.lead_ins import REQUEST

ASKED = re.compile(
    r"为什么|什么|何[时地处年月日人事者物]|为何|何以|哪|多少|(?<![许最至更差])多[久大高长远深宽重]|(?<![那这近前好])(?<!过去)几(?!乎|近)|谁|如何|怎么|怎样|是否|吗|咋|啥|还是|有没有|是不是|能不能"
)
_COMMA = re.compile(r"[，,；;]")
# Said of what follows it: 以及, 然后再告诉我.
JOINED = re.compile(
    r"^(?:还有(?![人谁没哪几多什得的])|以及|又|那么?|和|而且?|另外|此外|同时|顺便(?:问下|问一下|再问)?|并且?|然后|再(?=[有问说])|再者|其[一二三四](?=[，,：:])|第[一二三四](?=[，,：:])|(?:另)?一[类个项](?:则)?是|[一二三四]是)+[，,：:\s]*"
)
_WHEN = re.compile(r"(?:之年|年份|时间|日期)$")
_MEASURE = re.compile(r"(?:速度?|率|比例?|比重|额|量|数量?|幅|强度|面积|规模|人口|占比)$")
NOUN = 4  # characters of what is requested without a question word


def pieces(text: str, *, requests: bool) -> list[str]:
    """Return the pieces between commas; what is requested is asked for in words."""
    first = requests
    requests = requests or any(REQUEST.match(part.strip()) for part in _COMMA.split(text))
    parts = [
        one for part in _COMMA.split(text) if part.strip() for one in _each(part, requests=requests)
    ]
    if not requests:
        return parts
    if not any(ASKED.search(part) or _opens(part.strip()) for part in parts):
        return [_in_words(part) for part in parts]
    return list(_requested(parts, first=first))


def _each(part: str, *, requests: bool) -> list[str]:
    """Return A在哪、B几时 apart where each asks, or names something that is requested."""
    several = part.split("、")
    if all(ASKED.search(one) for one in several):
        return several
    named = requests and all(len(JOINED.sub("", one)) >= NOUN for one in several)
    return several if named and not ASKED.search(part) else [part]


def _requested(parts: Sequence[str], *, first: bool) -> Iterator[str]:
    """Yield the pieces of a request, each that names what is wanted put into a question.

    A piece that leads to a question is left with it: 再告诉我要实现它，最根本的动力是什么.
    """
    lead = ""
    for at, part in enumerate(parts):
        bare = REQUEST.sub("", JOINED.sub("", part.strip()))
        wanted = bare != part.strip() or (first and not at)
        after = parts[at + 1].strip() if at + 1 < len(parts) else ""
        if wanted and not ASKED.search(bare) and ASKED.search(after) and not _opens(after):
            lead += f"{bare}，"
        elif wanted and not lead:
            yield _in_words(bare)
        else:
            yield lead + bare
            lead = ""


def _opens(part: str) -> bool:
    return bool(REQUEST.match(part) or JOINED.match(part))


def _in_words(part: str) -> str:
    """Return 版面的主题语是什么 for 版面的主题语, which is requested."""
    noun = part.strip("。?？ ")
    if ASKED.search(noun) or len(noun) < NOUN:
        return part
    if _WHEN.search(noun):
        return f"{noun}是什么时候"
    return f"{noun}是{'多少' if _MEASURE.search(noun) else '什么'}"
