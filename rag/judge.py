"""Whether to answer at all: before retrieval, and again once there is evidence."""

import re

from index.normalise import fold
from rag import messages
from rag.query import detect_language
from rag.reading.certainty import certainty, is_elsewhere
from rag.reading.reader import Reader
from rag.reading.signs import signs
from rag.types import Evidence, Judgement, Query, Question, Refusal

STRICTNESS = 0.5  # the certainty below which nothing is answered
LONGEST_QUESTION = 2000  # characters; ten times the longest question of the public sets
NEAREST = 3

_INJECTION = re.compile(
    r"重复我说的|照着做|(?:只|仅)(?:回复|回答|输出|说)[“\"「]|用第一人称|(?:扮演|假装|冒充)(?:成|你|我|一)|"
    r"(?:从)?现在(?:起|开始)?你(?:就)?是|你现在是(?!谁|什么|机器)|"
    r"在(?:回答|答案|末尾|结尾).{0,6}(?:加上|附上|插入).{0,6}(?:链接|网址)|"
    r"(?:delete|drop) all |repeat after me|pretend (?:to be|you)|"
    r"忽略.{0,10}(?:指令|提示|规则|要求|设定)|(?:系统|初始)提示词|越狱模式|无视.{0,8}(?:指令|规则|限制)"
    r"|ignore .{0,30}(?:instructions|prompt|rules)|system prompt|jailbreak"
)
# Measures against these (打击, 防范, 查处 …) are what documents are about, and are let through.
_LAWFUL = r"(?:(?!打击|防|查处|禁|治理|惩|识别|举报|案|罪).)"
_HARM = re.compile(
    rf"(?:如何|怎么|怎样|教我|帮我|哪里|方法|在家){_LAWFUL}{{0,12}}(?:造|做|制|合成|配|买){_LAWFUL}{{0,6}}"
    r"(?:炸弹|炸药|枪|毒品|冰毒|毒气|毒药|假币|假证)"
    r"|(?:制造|自制|制作)(?:炸弹|炸药|毒品|冰毒|枪支)的?(?:方法|教程|步骤)"
    r"|我?想(?:要)?(?:自杀|轻生|去死)|(?<!预防)(?<!防止)自杀的?(?:办法|方式)"
    r"|(?:如何|怎么|怎样).{0,8}(?:自杀|杀人|投毒|入侵.{0,6}系统|(?:盗取|偷|破解).{0,6}(?:密码|账号))"
    rf"|(?:帮我|教我|给我){_LAWFUL}{{0,10}}(?:诈骗|骗钱|钓鱼|木马|勒索|洗钱|逃税)"
    rf"|偷偷{_LAWFUL}{{0,8}}别人|(?:查|窃取|破解)别人的"
    r"|(?:make|build|buy) (?:an? )?(?:\w+ )?(?:bombs?|explosives?|meth|guns?)"
    r"|how (?:to|do i|can i) (?:kill|hack)"
)
# A question about a case asks what happened, not how to do it.
_CASE = re.compile(r"被告|原告|嫌疑人|涉案|某|犯罪|判决|法院|案件|本案|该案")
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
    harms = _HARM.search(folded) and not _CASE.search(folded)
    if harms or _INJECTION.search(folded):
        return Refusal("unsafe", messages.refusal("unsafe", language))
    if _NOW.search(folded):
        return Refusal("out_of_scope", messages.refusal("out_of_scope", language))
    return None


class EvidenceJudge:
    """Implements `rag.seams.Judge`: refuses where an answer is less certain than wanted."""

    def __init__(self, reader: Reader, strictness: float = STRICTNESS) -> None:
        """Share the reader with the generator; `strictness` is the least certainty, 0 to 1."""
        self._reader = reader
        self._strictness = strictness

    def judge(self, query: Query, evidence: Evidence) -> Judgement:
        """Return the refusal, None where an answer is to be tried, and the certainty."""
        found = signs(self._reader.read(query, evidence))
        sure = certainty(found)
        if sure >= self._strictness:
            return Judgement(certainty=sure)
        if is_elsewhere(found):
            message = messages.refusal("out_of_scope", query.language)
            return Judgement(Refusal("out_of_scope", message), sure)
        titles = [item.title for item in evidence.items[:NEAREST]]
        message = messages.refusal("no_evidence", query.language, titles)
        return Judgement(Refusal("no_evidence", message), sure)
