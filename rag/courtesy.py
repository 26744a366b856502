"""A question as it is meant: without greeting, thanks and emoji, without being said twice."""
# ruff: noqa: E501 - tables of Chinese expressions read best in full lines

import re
import unicodedata

HELLO = (
    r"你好|您好|妳好|你们好|大家好|嗨+|哈[喽啰罗]|hi(?: there)?|hello(?: there)?|hey(?: there)?|早上好|上午好|中午好|下午好|晚上好|早安|晚安|早|"
    r"在吗|在么|在不在|有人吗|喂+|good (?:morning|afternoon|evening)"
)
FILLER = r"[\s,，。.!！?？~～…、:：;；]*"
_BEFORE = re.compile(
    rf"^(?:(?:{HELLO})[呀啊哦啦]?(?:[\s,，。.!！~～…、:：;；]+)|(?:谢谢|感谢|多谢|好的|嗯+|哦+|明白了|thanks|thank you|ok)(?:你|您|你们|了|啦)?[,，。.!！~～;；]+\s*|"
    r"(?:老师|同志|小编|亲|客服|机器人|小助手|美女|帅哥|大佬)[，,！!\s]+|"
    r"(?:我?(?:想|要)(?:请?问|咨询|了解|知道)(?:一下|下)?|请教(?:一下|下)?|请问(?:一下|下)?|那?再?问(?:一下|下|个问题)|麻烦(?:你|您)?(?:问|帮我查|查)?(?:一下|下)?|"
    r"(?:你|您)?(?:能|可以)(?:不能|不可以)?告诉我(?:一下|下)?|告诉我(?:一下|下)?|我有个问题|please tell me|could you tell me|can you tell me)[，,:：\s]*)+(?=.)",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[\s,，。.!！~～;；]*(?:非常感谢|十分感谢|谢谢|感谢|多谢|谢啦|谢了|拜托了?|辛苦了|麻烦了|thanks(?: a lot)?|thank you(?: very much)?|please)(?:你|您|你们|了|啦|哈|呀|啊)*[\s。.!！~～]*$",
    re.IGNORECASE,
)
_REPEATED = re.compile(r"([?？!！。，,~～…])\1+")
_ENDS = "?？!！。，,~～ \n"
FIRST_PICTURE = "\U0001f000"  # below are signs that texts are written with: ®, ㎡, №
PICTURES = ("So", "Sk", "Mn")
_JOINERS = "\u200d\ufe0f\u20e3☀☁☎☺☹♥❤✅✨✌✋👍❓❗"


def plain_question(text: str) -> str:
    """Return the question in a message; the message itself where nothing else is in it."""
    cleaned = _REPEATED.sub(r"\1", without_pictures(text)).strip()
    asked = _AFTER.sub(_stop, _BEFORE.sub("", cleaned)).strip()
    asked = _once(asked) if any(char.isalnum() for char in asked) else cleaned
    return asked if any(char.isalnum() for char in asked) else text.strip()


def _stop(match: re.Match[str]) -> str:
    return "？" if "？" in match[0] else ""


def without_pictures(text: str) -> str:
    """Return the text without emoji and other pictures; they ask nothing."""
    if text.isascii():
        return text
    return "".join(
        " " if char in _JOINERS or (char >= FIRST_PICTURE and unicodedata.category(char) in PICTURES)
        else char
        for char in text
    )  # fmt: skip


def _once(text: str) -> str:
    """Return a question pasted twice or more as one."""
    for length in range(1, len(text) // 2 + 1):
        piece = text[:length].strip(_ENDS)
        if len(piece) > 2 and not text.replace(piece, "").strip(_ENDS):  # noqa: PLR2004 - 哈哈哈
            return text[:length]
    return text
