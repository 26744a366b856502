"""Writes what people say short as documents write it: 07年, 六四年, 仨, 过了6%, 入的党."""

import re

from rag.verify.numbers.dates import AHEAD
from rag.verify.numbers.numerals import DIGITS
from rag.verify.words.lexicon import lexicon

_HAN = "〇零一二三四五六七八九"
_ABOUT = {"一二", "二三", "三四", "四五", "五六", "六七", "七八", "八九"}  # 七八年: some years
_SHORT = re.compile(
    rf"(?<![\d.,〇零一二三四五六七八九十百千万亿两半第满近约过了达超共])(?P<said>\d\d|[{_HAN}]{{2}})\s?年(?!代|级|来|内|间|多|余|以|之[内前后久]|制|[前后里][，。；,;]?(?!期)|半|期|历史|时间|左右)"
)
_POINTS = re.compile(r"(?:[是在于自从到]|[，。；：,;:]|^)$")  # so a year is led in
_ENDS = re.compile(r"\s*(?:[了的]?(?:[，。；,;]|$)|的(?:历史|时间|经验|时光|努力))")
_YEAR = re.compile(r"(?:19|20)\d\d(?=\s?(?:年|[-/.—–~至]))")
_TWO = re.compile(r"(?<![他她它咱们家口爷父母姐兄妹弟])(?P<said>[俩仨])(?P<of>人)?")
_COUNTS = re.compile(r"(?:[有是就共占到了的为]|一共|总共)$")
_FIGURE = r"(?=(?:\d[\d.]*|[一二三四五六七八九两十百]+)(?:%|成|[多几]?[万亿倍]|分之))"
_OVER = re.compile(rf"(?<=[^\W\d_])(?<![超通经不没未])过了?{_FIGURE}")
_NEAR = re.compile(rf"(?<![加增不很最更])快(?:要?[到达]了?|有)?{_FIGURE}")
_YEARLY = re.compile(r"(?<![今去前明当上同全半一每\d])年(?=[涨增升]了?)")
_PARTED = re.compile(  # 要走的路: no 走路
    r"(?P<verb>[一-鿿])(?P<by>[的了过])(?P<what>(?![人事路话钱])[一-鿿])(?=[，。；,;]|$|是)"
)
_HEAD = re.compile(r"(?<![从开起里])头一(?=[个条家次位名项招样])")
_BEGUN = re.compile(
    r"(?P<what>[一-鿿]{2,6}?)(?:都|还)?没有?(?:开始|召开|举行|开)呢?[，,]?就(?!能|可)"
)
_SOME = re.compile(
    r"(?<=[一-鿿])有人(?![民才口员工机大均文数力气身行格士物家脉])(?=[一-鿿]{2,6}[。！]?$)"
)
_IN_ALL = re.compile(r"前后(?=(?:一共|总共|共)?(?:有|出了?|经历了?)?[两三四五六七八九十])")
_BEEN = re.compile(r"(?<=[一-鿿])(?P<way>[去来到])过(?=[一-鿿]{2})")
_ONCE = re.compile(r"(?:以前|从前|早先|早年|过去)(?=[^，。；]{2,12}过[。！]?$)")  # 过 says so
_QUICK = re.compile(r"(?<=要)快(?=[建办推])")
_DIGIT = {name: str(value) for name, value in DIGITS.items()}


def spoken(text: str, told: str) -> str:
    """Return a claim with its short years, counts and parted verbs written in full.

    A short year is written in full where the evidence has that year, or nothing else is meant.
    """
    if _SHORT.search(text):
        years = set(_YEAR.findall(told))
        text = _SHORT.sub(lambda said: _in_full(said, said.string, years), text)
    text = _TWO.sub(lambda said: _few(said, said.string), text)
    text = _YEARLY.sub("年均", _NEAR.sub("接近", _OVER.sub("超过", text)))
    text = _HEAD.sub("第一", _PARTED.sub(_together, text))
    text = _IN_ALL.sub("", _SOME.sub("", _ONCE.sub("", _BEGUN.sub(r"\g<what>前", text))))
    return _QUICK.sub("加快", _BEEN.sub(r"\g<way>了", text))


def _in_full(said: re.Match[str], text: str, years: set[str]) -> str:
    digits = "".join(_DIGIT.get(one, one) for one in said["said"])
    year = f"{'20' if int(digits) < AHEAD else '19'}{digits}"
    if said["said"] in _ABOUT:
        return said[0]
    led = _POINTS.search(text[: said.start()]) is not None
    ends = _ENDS.match(text, said.end()) is not None
    plain = said["said"][0] in "0〇零"  # 07年 is no length
    return f"{year}年" if plain or (year in years and (led or not ends)) else said[0]


def _few(said: re.Match[str], text: str) -> str:
    number = "两" if said["said"] == "俩" else "三"
    if said["of"] or _COUNTS.search(text[: said.start()]):
        return f"{number}个{said['of'] or ''}"
    return said[0]


def _together(said: re.Match[str]) -> str:
    """Return 入党 for 入的党, if that is a verb, and 放假 for 放了假, if it tells another thing."""
    verb = said["verb"] + said["what"]
    known = lexicon()
    whole = verb in known.verbs or bool(known.near(verb))
    return verb if verb in known.telling or (whole and said["by"] == "的") else said[0]
