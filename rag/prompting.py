"""From a query and its evidence to the messages a language model is sent."""

from collections.abc import Sequence

from prompts import prompt
from rag.types import Evidence, EvidenceItem, Language, Query
from rag.verify.text.plain import visible
from rag.verify.text.reading import read

NOTHING_SAID = "资料未提及"  # what a model writes where the evidence does not answer
LANGUAGES: dict[Language, str] = {"zh": "简体中文", "zh-Hant": "繁體中文", "en": "English"}
# A Chinese character is at most about one token in today's vocabularies, three other characters
# about one; an estimate that is a little high never overflows a model's window.
OTHERS_PER_TOKEN = 3
_FENCES = str.maketrans({"<": "＜", ">": "＞"})  # no text can close the fence it stands in

Message = dict[str, str]


def answer_messages(query: Query, evidence: Evidence, budget: int) -> list[Message]:
    """Return the messages that ask for an answer; `budget` bounds the evidence, in tokens."""
    return _messages(
        "answer", evidence=_fenced(fitting(evidence, budget)), question=_question(query),
        language=LANGUAGES[query.language],
    )  # fmt: skip


def repair_messages(
    query: Query, evidence: Evidence, budget: int, sentence: str, reasons: Sequence[str]
) -> list[Message]:
    """Return the messages that ask to put one sentence right."""
    return _messages(
        "repair", evidence=_fenced(fitting(evidence, budget)), question=_question(query),
        sentence=_safe(sentence), reasons=_safe("；".join(reasons)),
        language=LANGUAGES[query.language],
    )  # fmt: skip


def judge_messages(
    conversation: str, standard: str, evidence: Evidence, budget: int, answer: str
) -> list[Message]:
    """Return the messages that ask how an answer stands beside what a right one has to say."""
    return _messages(
        "judge", standard=_safe(standard), evidence=_fenced(fitting(evidence, budget)),
        question=_safe(conversation), answer=_safe(answer),
    )  # fmt: skip


def rewrite_messages(turns: Sequence[str], question: str) -> list[Message]:
    """Return the messages that ask how the last question of a conversation would stand alone."""
    return _messages("rewrite", history=_safe("\n".join(turns)), question=_safe(question))


def fitting(evidence: Evidence, budget: int) -> list[EvidenceItem]:
    """Return the best items that fit into `budget` tokens; always at least the best one."""
    kept: list[EvidenceItem] = []
    left = budget
    for item in evidence.items:
        left -= tokens(item.paragraph.text) + tokens(item.paragraph.heading)
        if left < 0 and kept:
            break
        kept.append(item)
    return kept


def tokens(text: str) -> int:
    """Return about how many tokens a text has, rather too many than too few."""
    plain = sum(one.isascii() for one in text)
    return len(text) - plain + -(-plain // OTHERS_PER_TOKEN)


def _messages(name: str, **values: str) -> list[Message]:
    return [{"role": role, "content": text} for role, text in prompt(name).fill(**values)]


def _fenced(items: Sequence[EvidenceItem]) -> str:
    return "\n\n".join(
        f"<资料 编号={item.marker} 出处={_safe(item.title)} {_safe(item.paragraph.heading)}>\n"
        f"{_safe(_reliable(item.paragraph.text))}\n</资料>"
        for item in items
    )


def _reliable(text: str) -> str:
    """Return what of a paragraph speaks to readers; what speaks to a model is left out."""
    return text[: read(text).reliable]


def _question(query: Query) -> str:
    return _safe(query.text or query.question.text)


def _safe(text: str) -> str:
    return visible(text).translate(_FENCES)
