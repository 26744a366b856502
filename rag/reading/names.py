"""Names of people in a sentence, more strictly than `mentions` finds them."""

import re
from collections.abc import Iterator, Sequence

from rag.commonness import Commonness
from rag.reading.mentions import SURNAMES

# Characters that foreign names are written with; three of them in a row are hardly anything else.
_SOUNDS = (
    "阿埃艾奥巴贝比伯布查茨戴蒂丁杜顿恩尔菲费弗夫冈戈格古哈汉赫亨霍基吉杰卡凯坎科克肯库拉莱兰朗劳勒雷里利伦罗洛"
    "迈曼梅蒙密莫姆穆纳奈内尼诺欧帕佩皮普奇乔切瑞萨塞舍史什斯丝司索塔坦特廷图托瓦威维温沃乌希谢休雅亚耶伊尤约泽扎詹兹"
)
_FOREIGN = re.compile(
    rf"[\u4e00-\u9fff]{{1,5}}[·‧・][\u4e00-\u9fff]{{1,6}}|[{_SOUNDS}]{{3,}}|[a-z]+(?:\.| )[a-z]+"
    r"|[\u4e00-\u9fff]?[某×*]+[\u4e00-\u9fff甲乙丙丁0-9]?|[\u4e00-\u9fff]x{1,2}\d?"
)
# Surnames that are rarer, and too often the beginning of other words to be one without more.
_RARER = "祁卓祝陶蓝农仲阮闵季麦游骆单关古鲍冉官凌霍盛柳车佘房甘苗解费霞符覃岑郦庾竺宓丁"
_OF_TWO = (
    "欧阳|司马|上官|诸葛|慕容|令狐|公孙|贺兰|东方|独孤|南宫|钟离|皇甫|尉迟|长孙|夏侯|轩辕|端木|宇文|"
    "闻人|澹台|濮阳|淳于|申屠|司徒|司空|西门"
)
_SURNAMED = re.compile(rf"(?:{_OF_TWO}|[{SURNAMES}{_RARER}])[\u4e00-\u9fff]{{1,2}}")
_NOT_GIVEN = re.compile(r"[的了在是与为及从由被把也都已就或而这那其]")
# Last characters of rare three-character words that only begin with a surname: 安全性, 高淳县.
_NOT_LAST = re.compile(
    r"[性化者家岛县市区镇乡村州省国山河江湖海路街桥站港率度量力能学法品机器式型类业界部院所会书证费税金期节病剂体质色人员师生员工长手队团军员能感]$"
)
_TITLE = (
    r"总?书记|主席|总理|总统|国王|皇帝|省长|市长|区长|县长|镇长|部长|局长|处长|科长|会长|校长|院长|所长|行长|主任|董事长|总经理|经理|总裁|"
    r"院士|教授|博士|研究员|工程师|记者|律师|法官|代表|委员|先生|女士|同志|老师|医生|作者|导演|演员|作家|诗人|将军|队长|教练|选手"
)
_AFTER = re.compile(
    rf"(?:等|[、（(《〈])|(?:{_TITLE})|(?:说|表示|指出|认为|介绍|强调|担任|出任|当选|任|率|著|摄|撰|创办|创立|主持)"
)
_BEFORE = re.compile(rf"(?:{_TITLE}|[、）)】]|由|叫|是|为|名叫|摄影|记者|作者)[:：“”\"]?$")
_TITLED, _TITLES = (
    re.compile(rf"(?:{_TITLE})|(?:说|表示|指出|认为|介绍)"),
    re.compile(rf"(?:{_TITLE})[:：]?$"),
)
# Surnames that begin more common words of three characters than names.
_NOUNS = frozenset("高马白金文方安许石万黄常莫史毛夏龙雷于任范武易陆温洪江向齐钱严")
SHORT = 2  # characters; a name so short has to have something beside it
WORD = 100  # in a million sentences; 江山美景 is no 江山美 and no name
COMMON = 20  # in a million sentences; a word that is in more is no name unless a title is beside it


def people(text: str, words: Sequence[str], common: Commonness) -> Iterator[tuple[int, int]]:
    """Yield where a folded sentence names someone; `words` are its words in order."""
    yield from (match.span() for match in _FOREIGN.finditer(text))
    begins = _begins(text, words)
    ends = {at + len(word) for at, word in begins.items()}
    for at in begins:
        match = _SURNAMED.match(text, at)
        for end in (match.end(), match.end() - 1) if match else ():
            if end - at > 1 and end in ends and _is_name(text, at, end, begins, common):
                yield at, end
                break


def _is_name(text: str, at: int, end: int, begins: dict[int, str], common: Commonness) -> bool:
    """Tell a name from words that only begin with a surname, by its cut and what is beside it."""
    name, first = text[at:end], begins[at]
    if _NOT_GIVEN.search(name[1:]):
        return False
    beside = bool(_AFTER.match(text, end) or _BEFORE.search(text, 0, at))
    if first == name:
        known = common.counts.get(name, 0) >= COMMON and name[0] in _NOUNS
        if len(name) <= SHORT or known:
            return bool(_TITLED.match(text, end) or _TITLES.search(text, 0, at))
        return beside or not _NOT_LAST.search(name)
    if len(first) > 1:
        return False
    rest = [begins[n] for n in range(at + 1, end) if n in begins]
    is_word = any(len(word) > 1 and common.counts.get(word, 0) >= WORD for word in rest)
    return beside and len(name) > SHORT if is_word else beside or len(name) > SHORT


def _begins(text: str, words: Sequence[str]) -> dict[int, str]:
    """Return each word by where it begins."""
    begins, at = {}, 0
    for word in words:
        found = text.find(word, at)
        if found >= 0:
            begins[found] = word
            at = found + len(word)
    return begins
