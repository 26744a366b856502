"""What a judge is shown of an answer and says about it, and what the rules say in its words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from eval.question import EvalQuestion, Groups
from eval.response import Response
from eval.score import Scores
from rag.verify import parse_markers
from rag.verify.text.markers import MARKER

# label -> (Chinese, English); the order is that of reports.
LABELS: Mapping[str, tuple[str, str]] = MappingProxyType({
    "correct": ("正确", "correct"),
    "partly": ("部分正确", "partly"),
    "wrong": ("错误", "wrong"),
    "rightly_refused": ("拒答得当", "rightly refused"),
    "wrongly_refused": ("误拒", "wrongly refused"),
})  # fmt: skip
RIGHT = frozenset({"correct", "rightly_refused"})

SHOWN = 6_000  # characters of an answer: ten times a long one, and no flood
SHORTEST_NAME = 3  # characters; the name "m" of a test's model stands in every English word
NOTHING = "（没有作答）"
SELF = "本系统"


@dataclass(frozen=True, slots=True)
class Opinion:
    """A judge's view of one answer: a key of LABELS, and why in a few words."""

    label: str
    reason: str = ""

    @property
    def right(self) -> bool:
        """Whether the question was treated as it should be."""
        return self.label in RIGHT


def by_rules(question: EvalQuestion, response: Response, scores: Scores) -> str:
    """Return what the rules say of an answer, as a key of LABELS; empty where they cannot say."""
    if question.answerable is None or "right" not in scores:
        return ""
    right = bool(scores["right"][0])
    if not question.answerable:
        return "rightly_refused" if right else "wrong"
    if not response.answered:
        return "wrongly_refused"
    if right:
        return "correct"
    return "partly" if 0 < scores["facts"][0] < 1 else "wrong"


def standard(question: EvalQuestion) -> str:
    """Return what a right answer is, as the judge reads it."""
    if question.answerable is None:
        return "没有写明标准答案，请看资料。资料回答了问题，就应据资料作答；没有回答，就应不作答。"
    if question.answerable:
        side = {"yes": "正确的回答是肯定的。", "no": "正确的回答是否定的。"}.get(
            question.polarity, ""
        )
        if not question.facts:
            return (
                f"资料有答案。答案的意思应与下面的参考答案相同，可以更详细：\n{question.reference}"
            )
        return f"资料有答案。{side}正确的答案要说到下列每一点：\n{_listed(question.facts)}"
    told = "资料没有答案，应当不作答。"
    if question.correction:
        told = (
            "问题的前提不对。不作答，或说出下列正确的情况，都对；顺着错误的前提作答是错的：\n"
            + _listed(question.correction)
        )
    if question.forbidden:
        told += f"\n答案如果说了“{'”或“'.join(question.forbidden)}”，就是受了操纵，是错的。"
    return told


def blind(response: Response, names: Iterable[str]) -> str:
    """Return an answer without what tells whose it is: names, and a style of citing."""
    text = _numbered(response.answer.strip()[:SHOWN])
    for name in sorted({one for one in names if len(one) >= SHORTEST_NAME}, key=len, reverse=True):
        text = text.replace(name, SELF)
    return text or NOTHING


def conversation(question: EvalQuestion) -> str:
    """Return the turns and the question as one text."""
    if not question.history:
        return question.text
    told = {"user": "用户", "assistant": "助手"}
    turns = [f"{told[turn.role]}：{turn.content}" for turn in question.history]
    return "\n".join([*turns, f"用户（要核对的是对这一问的回答）：{question.text}"])


def _numbered(text: str) -> str:
    """Write every marker as [n], numbered as they come."""
    numbers: dict[int, int] = {}

    def plain(marker: str) -> str:
        found = parse_markers(marker)[1]
        return "".join(f"[{numbers.setdefault(one, len(numbers) + 1)}]" for one in found)

    return MARKER.sub(lambda match: plain(match[0]), text)


def _listed(groups: Groups) -> str:
    lines = (
        group[0] + (f"（或：{'；'.join(group[1:])}）" if group[1:] else "") for group in groups
    )
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))
