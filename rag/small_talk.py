"""Words that ask for nothing: greetings, thanks, questions about the program itself."""
# ruff: noqa: E501, ISC004 - tables of Chinese expressions read best in full lines

import re
from typing import Final

from index.normalise import fold
from rag import messages
from rag.courtesy import FILLER, HELLO, without_pictures
from rag.messages import SmallTalk
from rag.query import detect_language
from rag.types import Question

_PATTERNS: Final[tuple[tuple[SmallTalk, str], ...]] = (
    (
        "identity",
        r"你(?:到底)?是谁|你叫(?:什么|啥)(?:名字)?|你(?:是|不是)?(?:真人|人工|人|机器人|ai|人工智能|智能客服|客服)"
        r"(?:还是(?:机器人?|人|ai|真人))?(?:吗|么)?|你是(?:什么|啥)|介绍一下你自己|自我介绍(?:一下)?|"
        r"你是(?:chatgpt|gpt|deepseek|豆包|文心一言|什么模型|哪个模型|什么大模型)(?:吗)?|谁(?:开发|做|造|创造|训练)(?:了|的)?你(?:的)?|你是谁(?:开发|做|造)的|"
        r"你多大了?|你几岁了?|你有名字吗|who (?:made|built|created) you|"
        r"who are you|what are you|are you (?:a )?(?:human|person|real person|robot|bot|an? ai)|"
        r"what(?:'s| is) your name",
    ),
    (
        "ability",
        r"(?:你们?|您|这)(?:这个|的)?(?:机器人|系统|网站|网页|助手|小程序)?(?:都|到底|究竟)?(?:能|会|可以)(?:干|做)(?:点|些)?(?:什么|啥|嘛)(?:用|的|事)?|"
        r"你(?:能|会|可以)(?:做|干|帮我做|帮我|回答|提供)?(?:些)?(?:什么|啥|哪些)(?:问题|服务|事情|事)?|"
        r"你有(?:什么|哪些)(?:功能|用处|用|本事)|(?:怎么|如何)(?:使用|用)(?:你|这个)?|帮助|使用说明|"
        r"(?:我)?(?:能|可以|该)问(?:你)?(?:些)?(?:什么|啥|哪些)(?:问题)?|"
        r"你(?:怎么|如何)用|这(?:个)?(?:是什么|怎么用|是干(?:什么|啥|嘛)的)|你是干(?:什么|啥|嘛)的|你会(?:点|些)?(?:什么|啥)|"
        r"help|what can (?:you do|i ask)(?: you)?|how do i use (?:this|you)",
    ),
    (
        "thanks",
        r"(?:好的?|嗯|哦|ok|明白了|知道了)?" + FILLER + r"(?:非常|太|多|十分)?(?:谢谢|感谢|谢啦|谢了|多谢|谢)"
        r"(?:你|您|你们|啦|了|哦|啊|你了|您了)*|辛苦(?:了|你了|您了)?|thanks?(?: you| a lot| so much)?|"
        r"thank you(?: very much| so much)?|thx|3q|(?:谢谢|thanks)" + FILLER + r"(?:不用了|没有了|没事了|再见|拜拜)|"
        r"thank you" + FILLER + r"(?:bye|goodbye)",
    ),
    ("farewell", r"再见|拜拜|拜|回头见|bye(?: ?bye)?|goodbye|see you"),
    (
        "ready",
        r"好的?|好吧|嗯+|哦+|喔|明白了?|知道了|了解了?|懂了|收到|行|可以|没事了?|没有了|不用了|"
        r"ok(?:ay)?|i see|got it|哈+|呵呵|不错|很好|真棒|厉害|赞|没(?:有)?(?:别的)?问题了?|"
        r"就这样|先这样|就这些|没别的了|(?:你)?(?:答|说|回答)得(?:真|很|不错|太)?(?:好|对|棒|不错)",
    ),
    (
        "complaint",
        r"(?:你|这)?(?:个|是|真|太|好|真是|怎么|这么|什么)*(?:傻[逼叉瓜子x]|sb|笨蛋?|蠢货?|垃圾|废物|白痴|智障|弱智|混蛋|没用|不行|差劲|烂|破玩意)"
        r"(?:了|啊|吧|机器人|程序|系统|东西|玩意儿?|客服)*|滚(?:开|蛋|远点)?|去死吧?|(?:他|你)妈的|草|靠|fuck(?: you)?|shit|stupid|idiot|useless|"
        r"(?:你|回答|答案)?(?:又|都|全|说|答)*(?:错了?|不对)(?:了|吧|啊)?|答非所问|胡说(?:八道)?|瞎说|乱说|你骗人|骗子|"
        r"(?:that(?:'s| is) )?wrong|(?:that(?:'s| is) )?not (?:right|correct)",
    ),
    (
        "chat",
        r"(?:给我|帮我|请)?(?:讲|说)(?:一个|个)?(?:笑话|故事)|(?:给我|帮我|请)?(?:写|作|来)(?:一)?(?:首|篇|段|个)?(?:诗|歌|作文|小说|情书)|"
        r"我(?:好)?(?:爱|喜欢|想)你|你(?:吃饭|吃|睡)了?(?:没|吗)|你(?:喜欢|爱)我吗|你(?:开心|难过|累)吗|陪我聊(?:聊)?天?|"
        r"我(?:好|很|有点)?(?:无聊|难过|累|开心|烦)|tell me a joke|i love you|sing (?:me )?a song",
    ),
    (
        "contact",
        r"(?:怎么|如何)?(?:转|找|联系|接)(?:人工|客服|人工客服|真人)(?:服务)?(?:吗)?|人工(?:客服|服务)?|我要投诉|投诉(?:电话)?|"
        r"(?:你们|贵单位)(?:单位|公司|部门)?(?:的)?(?:电话|地址|邮箱|联系方式)(?:是)?(?:多少|什么|在哪)?|"
        r"(?:怎么|如何)联系你们|contact|(?:talk|speak) to a (?:human|person)",
    ),
    ("greeting", HELLO),
)  # fmt: skip


def small_talk(question: Question) -> str | None:
    """Return polite words for a message that asks nothing of the documents, else None."""
    text = fold(without_pictures(question.text)).strip().replace("妳", "你").replace("您", "你")
    language = detect_language(question.text)
    if not text and (picture := _picture(question.text)):
        return messages.small_talk(picture, language)
    if is_pinyin(text):
        return messages.small_talk("pinyin", "zh")
    rest = re.sub(rf"^(?:(?:{HELLO})[呀啊哦]?{FILLER})+", "", text)
    for kind, pattern in _PATTERNS:
        if re.fullmatch(rf"{FILLER}(?:{pattern})[呀啊哦呢吧嘛]?{FILLER}", rest or text):
            return messages.small_talk(kind, language)
    return None


def _picture(text: str) -> SmallTalk | None:
    """Return what a message of nothing but emoji is met with."""
    if any(char in text for char in "👋🖐"):
        return "farewell" if "🖐" in text else "greeting"
    return (
        "ready" if text.strip() and not text.isascii() and without_pictures(text) != text else None
    )


# Written in Latin letters, a Chinese question asks with one of these.
_PINYIN_ASKS = re.compile(
    r"\b(?:shenme|shen me|sheme|zenme|zen me|duoshao|duo shao|naxie|na xie|nali|na li|nage|shei|shui shi|shi shui|weishenme|"
    r"jige|ji ge|shi shenme|you naxie|shi shei|zai na|na nian|ji nian|zenyang|ma)\b"
)
_SYLLABLE = re.compile(
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|van|ai|ei|ao|ou|an|en|in|un|vn|ia|ie|iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v)"
)
FEWEST_SYLLABLES = 3


def is_pinyin(folded: str) -> bool:
    """Tell whether a message is Chinese in Latin letters: jiu chengshi you naxie."""
    letters = re.sub(r"[\s?.!,'\d]+", " ", folded).strip()
    if not letters.isascii() or not _PINYIN_ASKS.search(letters):
        return False
    words = letters.split()
    whole = [re.fullmatch(rf"(?:{_SYLLABLE.pattern})+", word) for word in words if word.isalpha()]
    return sum(len(word) for word in words) >= 2 * FEWEST_SYLLABLES and all(whole)
