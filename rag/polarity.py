"""Yes-or-no questions made into statements, so that the verifier can say yes or no."""

import re

from index.normalise import fold
from rag.verify.words.denials import denials
from rag.verify.words.lexicon import lexicon

_END = re.compile(r"[\s?？!！。.~～，,]+$")
_TAGS = re.compile(
    r"[，,\s]*(?:对不对|是不是|是吗|对吗|对吧|是吧|没错吧|是真的吗|真的吗|属实吗|正确吗|有没有错|是否属实|是否正确|"
    r"是真的|这是真的|这样说对吗|这种说法对吗)$"
)
_PARTICLE = re.compile(r"(?:吗|么|嘛|吧|没有|没|不)$")
_ASKS = re.compile(
    r"(?:吗|么|嘛|吧)$|是不是|是否|有没有|有无|能不能|能否|会不会|可不可以|对不对|在不在|算不算|属不属于|"
    r"(?:了|过)(?:没有|没)$"
)
_PAIRS: tuple[tuple[str, str], ...] = (
    (r"是不是|是否是", "是"), (r"是否|能否", ""), (r"有没有|有无", "有"), (r"会不会", "会"),
    (r"能不能", "能"), (r"在不在", "在"), (r"算不算", "算"), (r"属不属于", "属于"),
    (r"可不可以", "可以"), (r"(?<![超经通])过(?=[\d.]+[%万亿])", "超过"),
)  # fmt: skip
_ENQUIRES = re.compile(
    r"什么|谁|哪|多少|几[个位家座条种项类年月天号岁]|何时|何地|何处|为何|为啥|咋|啥|如何|怎么|怎样|多[久大长高]|还是"
)
_COURTESY = re.compile(
    r"^(?:我?(?:想|要)(?:问|知道|了解)(?:一下)?|请问(?:一下)?|麻烦(?:问|查)?一下|听说|据说|我听说|有人说|那么?)[，,：:\s]*"
)
_REFUSES = re.compile(r"拒绝|否认")
# What excludes others: a sentence that is silent about the others does not say so.
_ONLY = re.compile(
    r"单独|独自|独家|一家|唯一|只有|仅仅|仅有|只是|全部|所有|首个|首次|最[大高多早好强]|都(?=是|有|在|要|会)"
)

_GRAMMAR = frozenset("的了是在和与及也都就过着被把对为从向于之其该这那一个吗呢")
# Share of the pairs of characters of a statement, its figures aside, that the sentence has to
# have: one that has only the figure (三年 of another matter) has less.
SAME = 0.4


def statement_of(question: str) -> str:
    """Return the statement that a folded yes-or-no question asks about; nothing for another."""
    text = _COURTESY.sub("", _END.sub("", question))
    tagged = _TAGS.sub("", text)
    said = _END.sub("", tagged)
    if (tagged == text and not _ASKS.search(said)) or _ENQUIRES.search(said):
        return ""
    said = _PARTICLE.sub("", said)
    for pattern, one in _PAIRS:
        said = re.sub(pattern, one, said)
    return _END.sub("", said)


def denies(text: str) -> bool:
    """Tell whether a text denies something."""
    return bool(denials(text) or _REFUSES.search(text))


def excludes(statement: str, said: str) -> bool:
    """Tell whether a statement excludes others where the quotation does not."""
    return any(one not in said for one in _ONLY.findall(statement))


def says_so(statement: str, said: str) -> bool:
    """Tell whether a sentence has enough of a statement's words to be about the same."""
    pairs = {statement[at : at + 2] for at in range(len(statement) - 1)}
    pairs = {pair for pair in pairs if pair.isalnum() and not _GRAMMAR & set(pair)}
    folded = fold(said)
    found = sum(any(form in folded for form in (pair, *lexicon().same(pair))) for pair in pairs)
    return not pairs or found >= SAME * len(pairs)
