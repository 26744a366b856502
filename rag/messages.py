"""Every sentence the product says for itself, in Simplified and Traditional Chinese and English.

None of them makes a claim about what the documents say; none pretends to be a person.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal, TypeAlias

from rag.types import Language, RefusalReason

SmallTalk: TypeAlias = Literal["greeting", "thanks", "identity", "ability", "farewell", "ready"]
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
        "ready": _wording("好的。请继续提问。", "好的。請繼續提問。", "All right. Please go on."),
    }
)

_FALLBACK: Wording = _wording(
    "语言模型没有完成回答，以下改为直接摘录原文。",
    "語言模型沒有完成回答，以下改為直接摘錄原文。",
    "The language model did not finish; what follows is quoted directly from the documents.",
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


def fallback(language: Language) -> str:
    """Return the note that an answer was quoted because the language model broke off."""
    return _FALLBACK[language]


def _listed(titles: tuple[str, ...], language: Language) -> str:
    if language == "en":
        return ", ".join(f"“{title}”" for title in titles)
    return "、".join(title if title.startswith("《") else f"《{title}》" for title in titles)
