"""What is refused before anything is searched: the empty, the endless, the harmful."""

import re

from index.normalise import fold
from rag import messages
from rag.harmful import comfort, is_harmful
from rag.query import detect_language
from rag.types import Question, Refusal

LONGEST_QUESTION = 2000  # characters; ten times the longest question of the public sets

_INJECTION = re.compile(
    r"重复我说的|照着做|(?:只|仅)(?:回复|回答|输出|说)[“\"「]|用第一人称|(?:扮演|假装|冒充)(?:成|你|我|一)|"
    r"(?:从)?现在(?:起|开始)?你(?:就)?是|你现在是(?!谁|什么|机器)|"
    r"在(?:回答|答案|末尾|结尾).{0,6}(?:加上|附上|插入).{0,6}(?:链接|网址)|"
    r"(?:delete|drop) all |repeat after me|pretend (?:to be|you)|"
    r"忽略.{0,10}(?:指令|提示|规则|要求|设定)|(?:系统|初始)提示词|越狱模式|无视.{0,8}(?:指令|规则|限制)"
    r"|ignore .{0,30}(?:instructions|prompt|rules)|system prompt|jailbreak"
)
# What changes from hour to hour stands in no document.
_NOW = re.compile(
    r"(?:今天|今晚|明天|后天|现在|这周末?|本周).{0,8}(?:天气|气温|下雨|几点|星期几|股价|汇率|限行|堵车)"
    r"|(?:天气|气温|股价|汇率)(?:怎么样|如何|预报|多少)[?？。]?$"
    r"|(?:weather|temperature|time) (?:is it )?(?:in .{2,20} )?(?:today|now|tomorrow)"
)


def screen(question: Question) -> Refusal | None:
    """Refuse a question that is empty, too long or unsafe, before anything is searched."""
    text = question.text.strip()
    language = detect_language(text)
    if not any(char.isalnum() for char in text):
        return Refusal("empty", messages.refusal("empty", language))
    if len(text) > LONGEST_QUESTION:
        return Refusal("out_of_scope", messages.too_long(LONGEST_QUESTION, language))
    folded = fold(text)
    if words := comfort(folded, language):
        return Refusal("unsafe", words)
    if is_harmful(folded) or _INJECTION.search(folded):
        return Refusal("unsafe", messages.refusal("unsafe", language))
    if _NOW.search(folded):
        return Refusal("out_of_scope", messages.refusal("out_of_scope", language))
    return None
