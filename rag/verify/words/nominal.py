"""Tells where a verb is none: in a name or title, as a noun, as one of a list."""

import re

_AS_NOUN = re.compile(
    r"[方者率额费量]|银行|[作做]出|情况|水平|期限|标准|办法|方案|工作|能力|效应|资金|项目|工程|单位|部门|机构|实验室|研究|中心|系统|平台|专班|小组|对象|体系|结果|意见|条件|记录|信息"
)
_TOPIC = re.compile(  # 为中心的建设|提供支撑, 绿道建设|都有贡献: what is built is a noun there
    r"(?:都|均|也|还|又|已经?|就|更)?(?:有(?!限|关)|提供|作出|做出|创造|奠定|打下|注入|带来|取得|起到|离不开)"
)
_OF = re.compile(r"的(?:加快|加速|推进|推动|持续|全面|有效|深化)?$")
_WITHIN = re.compile(r"对[^，。；的]{0,6}$")
_BEFORE_NOUN = re.compile(r"[^，。；的]{2,24}的[^，。；的]")  # 对申请认可判决的案件
_OBJECT = re.compile(  # 接受社会监督, 提供服务: what is received or done
    r"(?:接受|进行|开展|予以|加以|给予|加强|受到|提供|享受|获得|得到)[^，。；的]{0,4}$"
)
_QUALITY = re.compile(r"(?:战略|重要|有力|坚实|强大)$")  # 以此为战略支撑: a noun
_IS = re.compile(r"是|为(?!了)")
_ATTRIBUTE = re.compile(r"的[^\W\d_]{2,4}(?:[，。；]|$)")
_LISTED = re.compile(r"[、和与及或]")  # 存量盘活、配建
_ITEM_START = re.compile(r"[、和与及或][^，。；：,;:、和与及或]{0,8}(?<!来)$")
_ITEM_END = re.compile(r"[^，。；：,;:、和与及或]{0,8}[、和与及或]")
_CLAUSE = re.compile(r"[，。；：，,;:！？!?]")
ITEM = 12  # characters before a verb in which an item of a list begins
BEFORE, AFTER = 2, 3  # characters around a verb that make it the same word of a name


def names_only(text: str, start: int, end: int) -> bool:
    """Tell whether a verb only names: in a title or quotation, as a noun, as one of a list."""
    if in_title(text, start) or any(one.match(text, end) for one in (_AS_NOUN, _LISTED, _TOPIC)):
        return True
    if _WITHIN.search(text[max(0, start - 7) : start]) and _BEFORE_NOUN.match(text, end):
        return True
    if _OBJECT.search(text[max(0, start - 6) : start]) or _QUALITY.search(text[:start]):
        return True
    if _OF.search(text[max(0, start - 3) : start]) and not text.startswith("的", end):
        return True  # 运营单位的遴选, 中心的加速建设
    if _ATTRIBUTE.match(text, end) and _IS.search(_CLAUSE.split(text[:start])[-1]):
        return True  # …是助餐服务的原则
    item = _ITEM_END.match(text, end)
    return item is not None and _ITEM_START.search(text[max(0, start - ITEM) : start]) is not None


def inside_name(text: str, start: int, end: int, opposite: str) -> bool:
    """Tell whether a verb has the same neighbours in both texts: 行政|保护|协作中心."""
    around = text[max(0, start - BEFORE) : end + AFTER]
    whole = len(around) == BEFORE + end - start + AFTER
    return whole and around.isalpha() and around in opposite


def in_title(text: str, at: int) -> bool:
    """Tell whether a place is inside a title or a quotation."""
    return any(text.count(left, 0, at) > text.count(right, 0, at) for left, right in ("《》", "“”"))
