"""What is refused before anything is searched: the empty, the endless, the harmful."""

import re

from index.normalise import fold
from rag import messages
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
# Ways to ask how a thing is done, or to have it done.
_HOW = (
    r"(?:如何|怎么|怎样|咋|教我|教教|帮我|替我|给我|哪里能|哪儿能|想"
    r"|有没有办法|有什么(?:办法|法子|路子|门路|窍门))"
)
# What only a person with ill intent has done; each after one of the ways to ask.
_ILL = re.compile(
    rf"{_HOW}{_LAWFUL}{{0,16}}(?:"
    r"(?:编|伪造|造|做|虚构|弄|搞|买|办)(?:点|些|个|张|份)?(?:假|虚假)(?:的)?(?:材料|发票|合同|证明|公章|账|数据|业绩|学历|文凭|流水|章|资质|新闻)"
    r"|(?:伪造|虚构|变造)(?:一?[份张个]|些)?\w{0,6}(?:材料|发票|合同|证明|公章|账目|数据|学历|文凭|流水|签名|公文|文件)"
    r"|(?:骗|套)(?:取|到|出|走|点)?\w{0,6}(?:补贴|补助|资金|贷款|社保|医保|奖励|经费|钱)"
    r"|偷税|漏税|逃税|行贿|买通|贿赂|洗钱|围标|串标|走后门"
    r"|(?:黑进|黑掉|攻破|入侵|攻击|破解|绕过|盗取|盗用)\w{0,10}(?:系统|网站|服务器|后台|账号|账户|密码|数据库|摄像头|电脑|手机|防火墙)"
    r"|人肉|偷拍|窃听|监听|跟踪(?:别人|他|她|前|某)|偷看(?:别人|他|她)"
    r"|放火|纵火|下毒|投毒|弄死|打死|报复(?:他|她|同事|邻居|领导)"
    r"|(?:编|造|散布|发)\w{0,6}谣|作弊|代考|替考|(?:开|建|办)\w{0,4}(?:赌场|赌博网站|色情网站)"
    r")"
    r"|(?:编|做|弄|搞|造)(?:点|些|个)?假(?:材料|账|发票|数据|证明)\w{0,6}(?:骗(?!我)|领|报)"
    r"|how (?:to|do i|can i|could i) .{0,24}"
    r"(?:forge|launder|bribe|evade tax|poison|stalk|steal|blackmail|counterfeit)"
    r"|(?:forge|fake) (?:an? |some )?(?:documents?|invoices?|certificates?|data|official)"
    r"|(?:kill|hurt) myself|commit suicide"
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
    harms = (_HARM.search(folded) or _ILL.search(folded)) and not _CASE.search(folded)
    if harms or _INJECTION.search(folded):
        return Refusal("unsafe", messages.refusal("unsafe", language))
    if _NOW.search(folded):
        return Refusal("out_of_scope", messages.refusal("out_of_scope", language))
    return None
