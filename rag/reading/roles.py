"""Whether a sentence names someone, or something, where a name is asked for."""

import re
from collections.abc import Callable, Sequence

from rag.reading.commonness import shipped_commonness
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
    r"[“\"「《『〈'][^”\"」》』〉']{1,30}[”\"」》』〉']|(?:名叫|名为|命名为|定名为?|取名|叫做?|称为|简称|又名|名称[是为:：])"
)


_OFFICE = re.compile(r"书记|[省市区县镇]长|主席|主任|一把手|mayor|secretary")


def asks_office(asked: Asked) -> bool:
    """Return True if a question asks who holds an office."""
    return asked.kind == "person" and _OFFICE.search(asked.text) is not None


def name_missing(asked: Asked, near: str, words: Callable[[str], Sequence[str]]) -> bool:
    """Return True if a question asks for a name and the words near have none."""
    if asked.kind in ("person", "thing") and _NAMED.search(asked.text):
        return all(match[0] in asked.text for match in _CALLED.finditer(near))
    if asked.kind != "person" or not _ROLE.search(asked.text):
        return False
    named = people(near, words(near), shipped_commonness())
    return all(near[start:end] in asked.text for start, end in named)
