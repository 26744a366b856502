"""Puts what costs nothing, or half, the way the evidence says it: 不收租金 is 租金全免.

Who writes to the public says what one does not pay (不用买票, 只交一半), who writes a rule says
what is waived (免票, 减半收取). Which of the two a text says of this thing, and for how long, is
for the checks: only the words are exchanged here, and only if the evidence has the other ones.
"""

import re

_PAYS = r"(?:不用|不必|无需|无须|不需要?|用不着)(?:再|另外|额外|自己)?"
_NOTHING = re.compile(
    rf"(?:{_PAYS}(?:花|付|交|掏|出|给)|不要|分文不[收取])钱(?![^\W\d_])|分文不[收取]"
)
_WAIVED = re.compile(
    rf"(?:{_PAYS}(?:交纳|缴纳|支付|交|缴|付|买|出|掏)|不再?(?:收取|收(?!费)|要(?!费)))"
    r"(?P<what>[^，。；、不]{0,6}?(?:费用|租金|房租|门票|费|票|租|金))(?![^\W\d_])"
)
_HALF = re.compile(
    r"(?:只|仅)(?:需|用|要)?(?P<how>收取|收|缴纳|缴|交纳|交|支付|付|享受|拿|领|发|补)(?:其中)?的?(?:一半|半数|半价|百分之五十|50%)"
)
_FREE = ("免费", "全免", "免收", "免交", "免缴", "免除", "免付")
_HALVED = re.compile(r"减半(?:收取|征收|收费|缴纳|交纳|享受|发放|计收|支付|计算)?")


def as_charged(text: str, evidence: str) -> str:
    """Return a claim in the words that the evidence has for what costs nothing, or half."""
    free = next((one for one in _FREE if one in evidence), "")
    if free:
        text = _NOTHING.sub("免费" if "免费" in evidence else free, text)
    text = _WAIVED.sub(lambda said: _waived(said["what"], said[0], evidence), text)
    halved = _HALVED.search(evidence)
    return _HALF.sub(halved[0], text) if halved else text


def _waived(what: str, said: str, evidence: str) -> str:
    """Return 免票 for 不用买票, 租金全免 for 不收租金, if the evidence has it so."""
    short = what[-1] if f"免{what[-1]}" in evidence else what
    for one in (f"免{short}", f"{what}全免", f"免收{what}", f"免交{what}", f"免缴{what}"):
        if one in evidence:
            return one
    return said
