"""Whether a sentence names someone, or something, where a name is asked for."""

import re
from collections.abc import Callable, Sequence

from rag.commonness import shipped_commonness
from rag.reading.names import people
from rag.understand import Asked

# 负责人是谁, 哪位作家: a person; 谁牵头, 由谁印发: perhaps a body or a city, and not looked for.
_ROLE = re.compile(
    r"(?:书记|主席|总理|总统|王|帝|(?:董事|理事|秘书|[省市区县镇部局处会校院所行组队州])长|主任|总?经理|总裁|董事|院士|教授|负责人|创始人|创办人|"
    r"作者|代表|委员|先生|女士|校友|老师|医生|导演|演员|作家|诗人|将军|教练|选手|[人者员师手家])(?:们)?(?:分别|都|各)?"
    r"(?:是|为|叫|名|的?姓名)|[哪何几](?:一|些|几)?[位名人]|何人|姓名"
)
_NAMED = re.compile(r"(?:叫|取|起|用|是)了?什么(?:名字?|名称)|叫(?:做|作)?什么|名字?(?:叫|是)什么")
_CALLED = re.compile(
    r"[“\"「《『〈'][^”\"」》』〉']{1,30}[”\"」》』〉']|(?:名叫|名为|别[名称]|英文|犯|命名为|定名为?|取名|叫做?|称为|简称|又名|名称[是为:：])"
)


_OF_A_NATION = re.compile(r"哪(?:一|个)*(?:国|省|族|民族|地|里|州)")
# 那个大会叫什么: a name that ends in 大会, with two characters before it that are not asked with.
_LAST = re.compile(
    r"(大会|论坛|峰会|会议|基地|中心|体系|平台|创新|活动|方案|政策|机制|项目|基金|联盟|班列|计划|工程|公司|园区|栏目|文件)"
    r"(?:的|又|还|是|都|,|，)*$"
)


_OFFICE = re.compile(r"书记|[省市区县镇]长|主席|主任|一把手|mayor|secretary")


def asks_office(asked: Asked) -> bool:
    """Return True if a question asks who holds an office."""
    return asked.kind == "person" and _OFFICE.search(asked.text) is not None


def name_missing(asked: Asked, near: str, words: Callable[[str], Sequence[str]]) -> bool:
    """Return True if a question asks for a name and the words near have none."""
    if asked.kind in ("person", "thing") and (called := _NAMED.search(asked.text)):
        told = any(match[0] not in asked.text for match in _CALLED.finditer(near))
        return not told and not _bears(asked.text[: called.start()], near)
    if asked.kind != "person" or not _ROLE.search(asked.text) or _OF_A_NATION.search(asked.text):
        return False
    named = people(near, words(near), shipped_commonness())
    return all(near[start:end] in asked.text for start, end in named)


def _bears(asked: str, near: str) -> bool:
    """Return True if the words have a longer name of what the question calls a 大会, 基地, 论坛."""
    last = _LAST.search(asked)
    if not last:
        return False
    return any(
        not asked.endswith(match[0]) and match[1] not in asked
        for match in re.finditer(rf"([\u4e00-\u9fff]{{2}}){last[1]}", near)
    )
