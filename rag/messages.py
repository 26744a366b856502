"""Every sentence the product says for itself, in Simplified and Traditional Chinese and English.

None of them makes a claim about what the documents say; none pretends to be a person.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal, TypeAlias

from rag.types import Finding, Language, RefusalReason

SmallTalk: TypeAlias = Literal[
    "greeting", "thanks", "identity", "ability", "farewell", "ready", "complaint", "chat",
    "contact", "pinyin",
]  # fmt: skip
Wording: TypeAlias = Mapping[Language, str]

MAX_TITLES = 3  # as many as an answer shows nearest paragraphs


def _wording(zh: str, hant: str, en: str) -> Wording:
    return MappingProxyType({"zh": zh, "zh-Hant": hant, "en": en})


_REFUSALS: Mapping[RefusalReason, Wording] = MappingProxyType(
    {
        "no_evidence": _wording(
            "收录的文件里没有找到这个问题的答案。",
            "收錄的文件裡沒有找到這個問題的答案。",
            "The documents here do not answer this question.",
        ),
        "out_of_scope": _wording(
            "这个问题不在收录文件的范围之内，我无法回答。",
            "這個問題不在收錄文件的範圍之內，我無法回答。",
            "This question is outside what the documents here cover, so I cannot answer it.",
        ),
        "unsafe": _wording(
            "这个请求我不能照办。我只依据收录的文件回答问题。",
            "這個請求我不能照辦。我只依據收錄的文件回答問題。",
            "I cannot do that. I only answer questions from the documents here.",
        ),
        "empty": _wording(
            "请输入一个问题。",
            "請輸入一個問題。",
            "Please type a question.",
        ),
    }
)

_NEAREST: Wording = _wording(
    "内容最接近的段落见{titles}。",
    "內容最接近的段落見{titles}。",
    "The nearest paragraphs are in {titles}.",
)

_TOO_LONG: Wording = _wording(
    "问题太长了，请用不超过{limit}个字重新提问。",
    "問題太長了，請用不超過{limit}個字重新提問。",
    "The question is too long; please ask it in at most {limit} characters.",
)

_SMALL_TALK: Mapping[SmallTalk, Wording] = MappingProxyType(
    {
        "greeting": _wording(
            "您好！请提问，我会从收录的文件中找出答案，并注明出处。",
            "您好！請提問，我會從收錄的文件中找出答案，並註明出處。",
            "Hello! Ask a question, and I will look for the answer in the documents and cite it.",
        ),
        "thanks": _wording(
            "不客气。还有问题请继续提问。",
            "不客氣。還有問題請繼續提問。",
            "You are welcome. Feel free to ask another question.",
        ),
        "identity": _wording(
            "我是一个自动问答程序，不是真人。我只依据收录的文件回答，每句话都注明出处。",
            "我是一個自動問答程式，不是真人。我只依據收錄的文件回答，每句話都註明出處。",
            "I am a question-answering program, not a person. "
            "I answer only from the documents here and cite every sentence.",
        ),
        "ability": _wording(
            "您可以就收录的文件提问，例如时间、数字、人物、机构、举措或原因。"
            "我会引用原文回答并注明出处；文件里没有的，我会直接说明。",
            "您可以就收錄的文件提問，例如時間、數字、人物、機構、舉措或原因。"
            "我會引用原文回答並註明出處；文件裡沒有的，我會直接說明。",
            "You can ask about the documents here: dates, figures, people, organisations, "
            "measures, reasons. I quote the text that answers and cite it; "
            "where the documents do not say, I say so.",
        ),
        "farewell": _wording("再见！", "再見！", "Goodbye!"),
        "complaint": _wording(
            "抱歉没有帮上忙。请换一种问法，或把问题说得更具体；也请点开出处核对原文。",
            "抱歉沒有幫上忙。請換一種問法，或把問題說得更具體；也請點開出處核對原文。",
            "Sorry that this did not help. Please ask in other words or more exactly, "
            "and check the paragraphs that are cited.",
        ),
        "chat": _wording(
            "我只能依据收录的文件回答问题，不会闲聊。请就文件的内容提问。",
            "我只能依據收錄的文件回答問題，不會閒聊。請就文件的內容提問。",
            "I only answer questions from the documents here. Please ask about what they say.",
        ),
        "contact": _wording(
            "这里没有人工服务，我也不知道联系方式。需要人工帮助时，请联系提供本服务的单位。",
            "這裡沒有人工服務，我也不知道聯繫方式。需要人工幫助時，請聯繫提供本服務的單位。",
            "There is no person here, and I know no contact. "
            "For help from a person please turn to whoever runs this service.",
        ),
        "pinyin": _wording(
            "您输入的好像是拼音，请用汉字提问。",
            "您輸入的好像是拼音，請用漢字提問。",
            "This looks like pinyin; please ask in Chinese characters or in English.",
        ),
        "ready": _wording("好的。请继续提问。", "好的。請繼續提問。", "All right. Please go on."),
    }
)

_FALLBACK: Wording = _wording(
    "语言模型没有完成回答，以下改为直接摘录原文。",
    "語言模型沒有完成回答，以下改為直接摘錄原文。",
    "The language model did not finish; what follows is quoted directly from the documents.",
)

_LEADS: Mapping[Finding, Wording] = MappingProxyType(
    {
        "yes": _wording("是，", "是，", "Yes: "),
        "no": _wording("否，", "否，", "No: "),
        "otherwise": _wording(
            "文件里的说法不同：", "文件裡的說法不同：", "The documents say otherwise: "
        ),
        "": _wording("", "", ""),
    }
)

_REPAIRED: Wording = _wording(
    "已按“{now}”理解“{was}”。",
    "已按「{now}」理解「{was}」。",
    "Read “{was}” as “{now}”.",
)

_UNANSWERED_PART: Wording = _wording(
    "文件里没有找到“{part}”的答案。",
    "文件裡沒有找到「{part}」的答案。",
    "The documents here do not answer “{part}”.",
)

_WHICH_DOCUMENT: Wording = _wording(
    "收录的文件不止一份，请说明是哪一份，例如{titles}。",
    "收錄的文件不止一份，請說明是哪一份，例如{titles}。",
    "There are several documents here; please say which one, for example {titles}.",
)

_NO_MORE: Wording = _wording(
    "关于这个问题，收录的文件里没有更多内容。",
    "關於這個問題，收錄的文件裡沒有更多內容。",
    "The documents here say no more about this.",
)


def refusal(reason: RefusalReason, language: Language, nearest_titles: Sequence[str] = ()) -> str:
    """Return the message of a refusal, naming where the nearest paragraphs are, if anywhere."""
    message = _REFUSALS[reason][language]
    if reason != "no_evidence" or not nearest_titles:
        return message
    titles = tuple(dict.fromkeys(title for title in nearest_titles if title))[:MAX_TITLES]
    if not titles:
        return message
    gap = " " if language == "en" else ""
    return f"{message}{gap}{_NEAREST[language].format(titles=_listed(titles, language))}"


def too_long(limit: int, language: Language) -> str:
    """Return what is said to a question of more than `limit` characters."""
    return _TOO_LONG[language].format(limit=f"{limit:,}" if language == "en" else limit)


def small_talk(kind: SmallTalk, language: Language) -> str:
    """Return the polite words that meet a greeting, thanks and the like."""
    return _SMALL_TALK[kind][language]


def lead(finding: Finding, language: Language) -> str:
    """Return what is said before a quotation that confirms or contradicts a question."""
    return _LEADS[finding][language]


def repaired(was: str, now: str, language: Language) -> str:
    """Return the note that a misspelt word was read as another."""
    return _REPAIRED[language].format(was=was, now=now)


def unanswered_part(part: str, language: Language) -> str:
    """Return the note that one part of a question has no answer."""
    return _UNANSWERED_PART[language].format(part=part)


def which_document(titles: Sequence[str], language: Language) -> str:
    """Return the question which of several documents is to be told."""
    return _WHICH_DOCUMENT[language].format(titles=_listed(tuple(titles), language))


def no_more(language: Language) -> str:
    """Return what is said where everything found was said before."""
    return _NO_MORE[language]


def fallback(language: Language) -> str:
    """Return the note that an answer was quoted because the language model broke off."""
    return _FALLBACK[language]


def _listed(titles: tuple[str, ...], language: Language) -> str:
    if language == "en":
        return ", ".join(f"“{title}”" for title in titles)
    return "、".join(title if title.startswith("《") else f"《{title}》" for title in titles)
