"""Words that ask for nothing: greetings, thanks, questions about the program itself."""
# ruff: noqa: E501, ISC004 - tables of Chinese expressions read best in full lines

import re
from typing import Final

from index.normalise import fold
from rag import messages
from rag.messages import SmallTalk
from rag.query import detect_language
from rag.types import Question

_FILLER = r"[\s,，。.!！?？~～…、:：;；]*"
# Only a message that is nothing else: 你好，松江在哪里 is a question.
_HELLO = (
    r"你好|您好|妳好|你们好|大家好|嗨+|哈[喽啰罗]|hi|hello|hey|早上好|上午好|中午好|下午好|晚上好|早安|晚安|早|"
    r"在吗|在么|有人吗|good (?:morning|afternoon|evening)"
)
_PATTERNS: Final[tuple[tuple[SmallTalk, str], ...]] = (
    (
        "identity",
        r"你(?:到底)?是谁|你叫(?:什么|啥)(?:名字)?|你(?:是|不是)?(?:真人|人工|人|机器人|ai|人工智能|智能客服|客服)"
        r"(?:还是(?:机器人?|人|ai|真人))?(?:吗|么)?|你是(?:什么|啥)|介绍一下你自己|自我介绍(?:一下)?|"
        r"你是(?:chatgpt|gpt|什么模型|哪个模型)(?:吗)?|"
        r"who are you|what are you|are you (?:a )?(?:human|person|real person|robot|bot|an? ai)|"
        r"what(?:'s| is) your name",
    ),
    (
        "ability",
        r"你(?:能|会|可以)(?:做|干|帮我做|帮我|回答|提供)?(?:些)?(?:什么|啥|哪些)(?:问题|服务|事情|事)?|"
        r"你有(?:什么|哪些)(?:功能|用处|用|本事)|(?:怎么|如何)(?:使用|用)(?:你|这个)?|帮助|使用说明|"
        r"(?:我)?(?:能|可以|该)问(?:你)?(?:些)?(?:什么|啥|哪些)(?:问题)?|"
        r"help|what can (?:you do|i ask)(?: you)?|how do i use (?:this|you)",
    ),
    (
        "thanks",
        r"(?:好的?|嗯|哦|ok|明白了|知道了)?" + _FILLER + r"(?:非常|太|多|十分)?(?:谢谢|感谢|谢啦|谢了|多谢|谢)"
        r"(?:你|您|你们|啦|了|哦|啊|你了|您了)*|辛苦(?:了|你了|您了)?|thanks?(?: you| a lot| so much)?|"
        r"thank you(?: very much| so much)?|thx",
    ),
    ("farewell", r"再见|拜拜|拜|回头见|bye(?: ?bye)?|goodbye|see you"),
    (
        "ready",
        r"好的?|好吧|嗯+|哦+|喔|明白了?|知道了|了解了?|懂了|收到|行|可以|没事了?|没有了|不用了|"
        r"ok(?:ay)?|i see|got it|哈+|呵呵|不错|很好|真棒|厉害|赞",
    ),
    ("greeting", _HELLO),
)  # fmt: skip


def small_talk(question: Question) -> str | None:
    """Return polite words for a message that asks nothing of the documents, else None."""
    text = fold(question.text).strip().replace("妳", "你").replace("您", "你")
    language = detect_language(question.text)
    rest = re.sub(rf"^(?:(?:{_HELLO})[呀啊哦]?{_FILLER})+", "", text)
    for kind, pattern in _PATTERNS:
        if re.fullmatch(rf"{_FILLER}(?:{pattern})[呀啊哦呢吧嘛]?{_FILLER}", rest or text):
            return messages.small_talk(kind, language)
    return None
