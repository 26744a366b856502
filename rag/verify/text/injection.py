"""Notices text in documents that speaks to a language model instead of to readers."""

import re

from index.sentences import sentences

_WHAT = (
    r"(?:指令|指示|规则|提示词?|要求|命令|设定|约束|限制|对话|上下文|系统消息|安全策略|内容|说明)"
)
_EARLIER = r"(?:以上|之前|前面|上述|上文|先前|此前|原有|所有|一切|全部|任何|你的|你收到的|系统)"
_PRIVATE = r"(?:提示词|系统提示|系统消息|系统指令|密钥|环境变量|api.?key)"
_SAY = r"(?:回答|回复|答复|输出)"
_GAP = r"[^。！？\n]"
_PATTERNS = (
    rf"(?:忽略|无视|忘记|忘掉|不要理会|不要遵守|不必遵守|绕过|抛开|推翻){_GAP}{{0,6}}{_EARLIER}{_GAP}{{0,8}}{_WHAT}",
    rf"(?:忽略|无视|忘记|忘掉|绕过){_GAP}{{0,6}}(?:指令|提示词|系统消息|安全策略)",
    rf"(?:以上|之前|前面|上述|原有|先前){_GAP}{{0,6}}{_WHAT}{_GAP}{{0,6}}(?:作废|无效|失效|取消|不再适用)",
    r"(?:你|您)现在(?:扮演|进入|处于|是一[个名位])|从现在(?:开始|起)[，,]?(?:你|请|只|必须|所有回答)",
    rf"(?:你|请|必须){_GAP}{{0,4}}(?:扮演|假装|充当|切换到?|进入){_GAP}{{0,10}}(?:模式|角色|管理员|开发者|助手|无限制)",
    rf"(?:打印|泄露|透露|复述|重复|说出|写出|告诉我|输出|显示|公布|发送){_GAP}{{0,12}}{_PRIVATE}",
    rf"(?:你|您)(?:必须|应当|务必|只能|只需){_GAP}{{0,10}}(?:{_SAY}|说|告诉|附上|插入|加上|写|点击|访问)",
    rf"(?:模型|助手|机器人|ai|人工智能)(?:必须|应当|务必|只能|请|要){_GAP}{{0,12}}(?:{_SAY}|说|附上|插入|加上|写)",
    rf"(?:请|务必|必须|只需|要求){_GAP}{{0,12}}{_SAY}{_GAP}{{0,10}}(?:附上|附带|加上|插入|包含|末尾|结尾|开头|改为|只写|写成|一律)",
    (
        rf"(?:末尾|结尾|最后|开头|之后|后面|里){_GAP}{{0,4}}(?:附上|附带|加上|插入|添加|写上){_GAP}{{0,12}}(?:链接|图片|网址"
        rf"|代码|标签|http)"
    ),
    rf"(?:请|务必|必须|只能|直接)(?:一律)?{_SAY}[:：“\"「]",
    (
        rf"{_SAY}(?:任何|所有|每个|每一个)?(?:用户|问题){_GAP}{{0,6}}(?:时|都|一律){_GAP}{{0,10}}(?:说|写|加|附|插入"
        rf"|包含|使用|输出)"
    ),
    rf"(?:对|给|致|如果你是){_GAP}{{0,4}}(?:读到|看到|处理|阅读)?{_GAP}{{0,8}}(?:大语言模型|语言模型|ai助手|人工智能助手|聊天机器人)",
    r"ignore[^.\n]{0,30}(?:instruction|rules|prompt|above|previous|context)",
    (
        r"(?:disregard|forget|override|bypass)[^.\n]{0,30}(?:instruction|prompt|above"
        r"|previous|everything)"
    ),
    r"you are now|from now on,? you|pretend (?:to be|you)|new (?:instruction|system prompt)s?\b",
    (
        r"(?:reveal|print|repeat|output|leak|show|send)[^.\n]{0,30}(?:system prompt"
        r"|instructions|api.?key)"
    ),
    r"(?:you must|always|only|please)\s+(?:answer|reply|respond|say|output|include|append|insert)",
    r"<\|[a-z_]+\|>|\[/?inst\]|<<sys>>|(?:^|[。！？.!?>\s])#{0,3}\s?(?:system|assistant|系统|助手)\s?[:：]",
    (
        r"</?(?:system|instructions?|admin)>|begin (?:system|prompt|instruction)"
        r"|end of (?:document|context|system)"
    ),
    r"</?(?:资料|问题|句子)|开发者模式|越狱模式|jailbreak|dan模式",
    r"[a-z0-9+/]{60,}={0,2}(?![a-z0-9])",
)  # fmt: skip
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_INJECTION = re.compile("|".join(f"(?:{pattern})" for pattern in _PATTERNS), re.MULTILINE)


def injected_at(text: str) -> int:
    """Return where folded `text` begins to speak to a model: a sentence's start, else its end.

    Nothing after it in the same paragraph is relied on either: what an instruction is followed
    by usually belongs to it.
    """
    shown, places = _shown(text)
    found = _INJECTION.search(shown)
    if found is None:
        return len(text)
    said = next((at for at in range(*found.span()) if shown[at].isalnum()), found.start())
    at = places[said] if places else said
    return next((span.start for span in sentences(text) if span.start <= at < span.end), at)


def _shown(text: str) -> tuple[str, list[int]]:
    """Return `text` without unseen characters, and where each one left stands; [] if none went."""
    if text.isprintable() or not _UNSEEN.search(text):
        return text, []
    places = [at for at, one in enumerate(text) if not _UNSEEN.match(one)]
    return "".join(text[at] for at in places), places
