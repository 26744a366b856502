"""What denies, and what only looks like it."""

import re

NOT_NEGATION = re.compile(
    r"不(?<=([^\W\d_])不)(?=\1)|(?:^|(?<=[，,。；;：:]))不过(?![\d一二三四五六七八九十百])|不断|不仅|不但|不懈|不少|不同|不久|不足|不[得能应可会宜]?(?:超过|[多少高低大小]于)|(?<![拿领得享看找买办用达])不到|不只|不止|不可逆|不得不|"
    r"无不|不动产|不锈钢|无疑|无人|无线|无论|不论|(?<![是也都就])不管|不尽|不凡|不已|不已|无锡|未来|非常|非公|非遗|无缝|"
    r"不及|不如(?!实|期|约)|不仅|不久|差不多|了不起|不妨|不愧|无限|无数|无比|不如(?!实|期|约)|不等|非洲|不忘|不可或缺|离不开|绕不开|避不开|少不了|缺不了|没少|不光|不单|未必|无非|除非"
)
_NAME = re.compile(r"“[^“”]{1,12}”")
_DENIAL = re.compile(
    r"不|未|没|无|非(?!法|遗)|勿|禁止|拒绝|(?<![避难减])免(?![疫得])|停(?=发|止|用|办|运|付|收)|除外|取消|终止"
)
_LIMIT = re.compile(
    r"不[得能应可会宜]?(?:超过|[多少高低大小]于)|(?<![拿领得享看找买办用达])不(?:足|到|满|及|如(?!实|期|约)|等)|未(?:满|达|到)|无(?:期|形)"
)


def denials(text: str) -> int:
    """Return how many words of a text deny, those left out that only look like it: 不断, 不超过."""
    if "“" in text:
        text = _NAME.sub("", text)  # “办事不求人”目标
    return len(_DENIAL.findall(_LIMIT.sub("", NOT_NEGATION.sub("", text))))
