"""Puts the years that a document is for as its title has them: 方案从2033年管到2035年.

The title is 《…方案（2033-2035年）》 there; what the claim says of the years is theirs or stays in.
"""

import re

from rag.verify.numbers.numerals import number

_TITLE = re.compile(
    r"《(?P<name>[^《》（）()]{4,60})[（(](?P<first>\d{4})\s*年?\s*[-—–~至到]+\s*(?P<last>\d{4})年?[）)]》"
)
_WORDS = (
    r"(?:的|其|所)?(?:实施|执行|适用|覆盖|起止)*(?:年限|期限|年份|时间跨度|跨度|时段|时间|周期|期)?[，,]?"
    r"(?:标注|标明|写明|注明|定|写)*(?:为|是|成|在)?(?:管|覆盖|涵盖|适用|实施|执行|有效)?(?:的?(?:年份|时间|期限))?[，,]?"
)
_SPAN = re.compile(
    rf"(?P<lead>{_WORDS})(?:从|自)?(?P<first>\d{{4}})年?(?:开始|起|算起)?[，,]?(?:一直|直|再)?(?:管|覆盖|涵盖|实施|执行)?(?:到|至|和|与|-|—|–|~)+(?P<last>\d{{4}})年(?:为止|止|结束|年底)?"
    r"(?:[，,]?(?:前后|一共|总共|共|为期|跨|历时|整整)*(?P<years>[两三四五六七])个?(?:年头?|年度))?(?=[，。；！]|$)"
)
KEY = 8  # signs of a title's end that tell which document is meant


def years_as_named(text: str, evidence: str) -> str:
    """Return a claim with the years behind a document's name, as its title has them."""
    said = _SPAN.search(text)
    if said is None:
        return text
    for title in _TITLE.finditer(evidence):
        at = text.find(title["name"][-KEY:], 0, said.start())
        same = (said["first"], said["last"]) == (title["first"], title["last"])
        if at < 0 or not same or not _as_many(said):
            continue
        end = at + KEY
        between = text[end : said.start()].strip("》，,")
        if between:
            continue
        return f"{text[:end]}（{title['first']}-{title['last']}年）{text[said.end() :]}"
    return text


def _as_many(said: re.Match[str]) -> bool:
    """Tell whether a claim counts its own years rightly, both ends counted."""
    count = int(said["last"]) - int(said["first"]) + 1
    return said["years"] is None or number(said["years"]) == count
