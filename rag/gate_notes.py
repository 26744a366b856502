"""What the reader is told when sentences were withheld or the model broke off."""

from rag.types import Language

_WITHHELD: dict[Language, str] = {
    "zh": "有{count}句话与资料核对不上，没有显示。",
    "zh-Hant": "有{count}句話與資料核對不上，沒有顯示。",
    "en": "{count} sentence(s) did not match the documents and were withheld.",
}
_CUT_SHORT: dict[Language, str] = {
    "zh": "语言模型中途断开，回答可能不完整；后面的内容直接摘自原文。",
    "zh-Hant": "語言模型中途斷開，回答可能不完整；後面的內容直接摘自原文。",
    "en": "The language model broke off; the answer may be incomplete, "
    "and what follows is quoted directly from the documents.",
}
_ENDED: dict[Language, str] = {
    "zh": "语言模型中途断开，回答可能不完整。",
    "zh-Hant": "語言模型中途斷開，回答可能不完整。",
    "en": "The language model broke off; the answer may be incomplete.",
}
_NOTHING_LEFT: dict[Language, str] = {
    "zh": "语言模型的回答没有通过核对，以下改为直接摘录原文。",
    "zh-Hant": "語言模型的回答沒有通過核對，以下改為直接摘錄原文。",
    "en": "The language model's answer could not be verified; "
    "what follows is quoted directly from the documents.",
}


def withheld(count: int, language: Language) -> str:
    """Return the note that `count` sentences were not shown."""
    return _WITHHELD[language].format(count=count)


def cut_short(language: Language, more_follows: bool) -> str:
    """Return the note that the model broke off after some sentences."""
    return (_CUT_SHORT if more_follows else _ENDED)[language]


def nothing_left(language: Language) -> str:
    """Return the note that nothing the model said could be shown."""
    return _NOTHING_LEFT[language]
