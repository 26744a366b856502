"""How a text carries a word: as it stands, in other words, or in parts."""

import re
from functools import lru_cache

from index.tokens import Segmenter
from rag.verify.text.reading import unbracketed
from rag.verify.words.carriers import only_carries
from rag.verify.words.lexicon import PHRASE, lexicon

REMEMBERED = 4096  # expressions cut into words
PART = 2  # characters that count as found when a longer word is found in parts
SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹喻苏潘葛范彭鲁韦马苗凤方俞任袁柳"
    "史唐费薛雷贺倪汤滕罗毕郝邬安常乐傅皮齐康伍余元顾孟黄穆萧尹姚邵汪祁毛狄臧戴宋庞熊纪舒屈项祝董梁杜阮"
    "蓝席季麻强贾路危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房裘缪解丁邓郁单杭洪包左石崔龚程"
    "邢裴陆荣翁荀羊甄曲封储靳段焦侯班秋仲伊宫宁仇栾甘厉戎武符刘景詹龙叶幸司黎薄印白蒲卓池乔谭聂曾"
)
DEPUTY = "副代原前总"
NAME_LENGTHS = (2, 3)
_ORGANISATION = re.compile(
    r"(?:[部委厅局院馆所校]|(?:委员|协|学|商|联合|基金|理事|董事|工|常委|居委|村委|管委)会|公司|集团|大学|[中小]学|政府|国务院|中央|银行|小组|中心|"
    r"总书记|总理|主席|书记|主任|[省市区县部厅局院校馆]长|院士|教授|企业家|专家|单位|家长|教师)$"
)
# Lone characters that deny, limit, order, place or measure; others are grammar or short verbs.
STRICT = frozenset(
    "不未没无非否禁停仅只全首末超男女上下东南西北大小多少高低增减升降涨跌副总正前后左右内外新旧老终始被免罚死反完尽光掉破输赢赚赔杀偷骗亏欠省市县乡镇国零二三四五六七八九十百千万亿半两空早晚快慢好坏强弱"
)
_ONCE = re.compile(r"曾[在任经被是有为获于因]")  # 曾 is a surname too
_RANKS = "长席任记理员事授师官"
_PLACE_ENDS = "市区省县"
_ENDINGS = frozenset("市区省县镇部会们性化型式度率数量额者家员级类等的群链区域方面工作问题情况") | {
    "区域", "方面", "工作", "问题", "情况", "期间", "",
}  # fmt: skip


@lru_cache(maxsize=1)
def segmenter() -> Segmenter:
    return Segmenter()


def says_little(verb: str) -> bool:
    """Tell whether a verb only carries its sentence: a light one, one like it, one character."""
    return len(verb) == 1 or verb in lexicon().light or only_carries(verb)


def weak(character: str) -> tuple[str, ...]:
    """Return a lone character if it denies, orders and measures nothing."""
    return () if character in STRICT else (character,)


def is_place(word: str) -> bool:
    """Tell whether a word names a place, with or without 市, 区 after it."""
    known = lexicon().places
    return word in known or (len(word) > PART and word[-1] in _PLACE_ENDS and word[:-1] in known)


def is_person(word: str) -> bool:
    """Tell whether a word is, by surname and length, a person's name: each sign of it counts."""
    return (
        word[0] in SURNAMES
        and len(word) in NAME_LENGTHS
        and word not in lexicon().common
        and _ONCE.match(word) is None
    )


@lru_cache(maxsize=1 << 14)
def acts(word: str) -> bool:
    """Tell whether a word names a place, an office, an organisation or, by its looks, a person."""
    return is_place(word) or _ORGANISATION.search(word) is not None or is_person(word)


@lru_cache(maxsize=1 << 16)
def carries(text: str, word: str) -> float:
    """Return how far `text` carries `word`, 0 to 1: itself, a rewording, or its parts."""
    if word in text and not _promoted(text, word):
        return 1.0
    if any(carries(one, word) >= 1.0 for one in unbracketed(text)):
        return 1.0  # r&d(研发)投入强度
    if any(other in text and _says(text, other) for other in lexicon().near(word)):
        return 1.0
    if len(word) <= PART or word.isascii() or (word[0] in DEPUTY and word[-1] in _RANKS):
        return 0.0  # 副主席 is no 主席
    pieces = _pieces(word) if len(word) >= PHRASE and not is_person(word) else ()
    if pieces not in ((), (word,)) and all(carries(text, one) >= 1.0 for one in pieces):
        return 1.0
    return _parts(text, word)


def _says(text: str, form: str) -> bool:
    """Tell whether a form that is in `text` says there what it may stand for.

    A lone character must be a word of its own, and what names a post no deputy's.
    """
    if _promoted(text, form):
        return False
    return len(form) > 1 or form in words_of(text)


@lru_cache(maxsize=REMEMBERED)
def words_of(text: str) -> frozenset[str]:
    return frozenset(segmenter().words(text))


@lru_cache(maxsize=REMEMBERED)
def _pieces(expression: str) -> tuple[str, ...]:
    """Return the words of an expression that say something."""
    known = lexicon()
    pieces = tuple(
        one
        for one in segmenter().words(expression)
        if one not in known.harmless and one not in known.light
    )
    if pieces == (expression,) and len(expression) == 2 * PART:
        halves = (expression[:PART], expression[PART:])  # 财政补贴, 任职期间
        return tuple(one for one in halves if one not in known.harmless)
    return pieces


def _promoted(text: str, word: str) -> bool:
    """Tell whether `text` has the word only with 副 or the like before it: 副区长 is no 区长."""
    if word[-1] not in _RANKS:
        return False
    at = text.find(word)
    while at >= 0:
        if text[at - 1 : at] not in DEPUTY or at == 0:
            return False
        at = text.find(word, at + 1)
    return True


def _named(word: str) -> bool:
    return word[0] in SURNAMES or _ORGANISATION.search(word) is not None


def _parts(text: str, word: str) -> float:
    """Return the share of a longer word's characters that `text` has two or more at a time."""
    found, at = 0, 0
    while at < len(word) - 1:
        end = at + PART
        if word[at:end] not in text or _promoted(text, word[at:end]):
            at += 1
            continue
        while end < len(word) and word[at : end + 1] in text:
            end += 1
        found += end - at
        at = end
    rest = word[at:] if found else word
    lost = word[0] if found == len(word) - 1 and not rest else rest
    if found and len(lost) == 1 and lost in text and weak(lost) and not _named(word):
        return 0.6  # 租厂房, where 租用…的厂房 is said
    return 1.0 if found + len(rest) == len(word) and rest in _ENDINGS else found / len(word) / 2
