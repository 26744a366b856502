"""One question of a set, and how a record of a file becomes one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Literal, TypeAlias

from eval.paragraphs import Paragraphs, Place
from rag.types import Question, Turn

Groups: TypeAlias = tuple[tuple[str, ...], ...]
Half: TypeAlias = Literal["dev", "test", ""]

FIELDS = frozenset({
    "id", "question", "history", "kind", "answerable", "facts", "proofs", "difficulty", "half",
    "polarity", "same_as", "correction", "forbidden", "reference",
})  # fmt: skip
FINGERPRINT = 12  # hexadecimal digits; two of a thousand questions agree once in a billion sets
OTHER = "other"  # the kind of a question whose file names none


class Misshapen(Exception):  # noqa: N818 - caught where records are read, never shown as such
    """A field is not what it has to be; the message says which and why."""


@dataclass(frozen=True, slots=True)
class EvalQuestion:
    """A question with what a right answer is; `eval/questions/README.md` defines each field.

    `answerable` is None where nobody has said: the answer is then held against the documents
    only. `proofs` are places of paragraphs, groups of alternatives like `facts`. `reference` is a
    right answer in prose, for those who have no facts.
    """

    id: str
    text: str
    kind: str = OTHER
    history: tuple[Turn, ...] = ()
    answerable: bool | None = None
    facts: Groups = ()
    proofs: tuple[tuple[Place, ...], ...] = ()
    correction: Groups = ()
    forbidden: tuple[str, ...] = ()
    polarity: Literal["yes", "no", ""] = ""
    difficulty: int = 0
    half: Half = ""
    same_as: str = ""
    reference: str = field(default="", repr=False)

    @property
    def fingerprint(self) -> str:
        """What changes when the question or its key does."""
        told = repr(self) + self.reference
        return sha256(told.encode("utf-8", "replace")).hexdigest()[:FINGERPRINT]

    @property
    def question(self) -> Question:
        """What the system under test is asked."""
        return Question(self.text, self.history)


def parse(record: Mapping[str, Any], name: str, paragraphs: Paragraphs) -> EvalQuestion:
    """Return the question of a record; `name` is its id where it has none. Raises Misshapen."""
    text = record.get("question")
    if not isinstance(text, str):
        raise Misshapen('there is no text in "question"')
    facts, answerable = _groups(record, "facts"), _answerable(record)
    reference = _text(record, "reference", "")
    if answerable is None and (facts or reference):
        answerable = True
    if answerable and not (facts or reference):
        raise Misshapen('it is answerable, but "facts" says nothing a right answer needs')
    if facts and answerable is False:
        raise Misshapen('it is not answerable, but "facts" is not empty')
    return EvalQuestion(
        id=_text(record, "id", name),
        text=text,
        kind=_text(record, "kind", OTHER),
        history=_history(record),
        answerable=answerable,
        facts=facts,
        proofs=_proofs(record, paragraphs),
        correction=_groups(record, "correction"),
        forbidden=_strings(record.get("forbidden") or [], "forbidden"),
        polarity=_one_of(record, "polarity", ("yes", "no")),
        difficulty=_difficulty(record),
        half=_one_of(record, "half", ("dev", "test")),
        same_as=_text(record, "same_as", ""),
        reference=reference if answerable else "",
    )


def _text(record: Mapping[str, Any], name: str, default: str) -> str:
    value = record.get(name)
    if value is None:
        return default
    if isinstance(value, bool) or not isinstance(value, str | int) or not str(value).strip():
        raise Misshapen(f'"{name}" is not a text')
    return str(value).strip()


def _one_of(record: Mapping[str, Any], field: str, words: tuple[str, ...]) -> Any:
    value = record.get(field) or ""
    if value not in ("", *words):
        raise Misshapen(f'"{field}" is neither {" nor ".join(words)}')
    return value


def _answerable(record: Mapping[str, Any]) -> bool | None:
    value = record.get("answerable")
    if value is None or isinstance(value, bool):
        return value
    raise Misshapen('"answerable" is neither true nor false')


def _difficulty(record: Mapping[str, Any]) -> int:
    value = record.get("difficulty", 0)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 3:  # noqa: PLR2004
        raise Misshapen('"difficulty" is not 1, 2 or 3')
    return value


def _groups(record: Mapping[str, Any], field: str) -> Groups:
    value = record.get(field) or []
    if not isinstance(value, list) or not all(isinstance(group, list) for group in value):
        raise Misshapen(f'"{field}" is not a list of groups, each a list of equal wordings')
    if not all(value):
        raise Misshapen(f'"{field}" holds an empty group')
    return tuple(_strings(group, field) for group in value)


def _strings(value: Any, field: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
        raise Misshapen(f'"{field}" holds something that is no text')
    return tuple(value)


def _proofs(record: Mapping[str, Any], paragraphs: Paragraphs) -> tuple[tuple[Place, ...], ...]:
    value = record.get("proofs") or []
    if not isinstance(value, list) or not all(isinstance(group, list) and group for group in value):
        raise Misshapen('"proofs" is not a list of groups, each a list of paragraphs')
    try:
        return tuple(tuple(paragraphs.place(name) for name in group) for group in value)
    except LookupError as error:
        raise Misshapen(str(error.args[0])) from error


def _history(record: Mapping[str, Any]) -> tuple[Turn, ...]:
    value = record.get("history") or []
    if not isinstance(value, list):
        raise Misshapen('"history" is not a list of turns')
    return tuple(_turn(turn) for turn in value)


def _turn(turn: Any) -> Turn:
    match turn:
        case {"role": "user" | "assistant" as role, "content": str(content)}:
            return Turn(role, content)
        case _:
            raise Misshapen('"history" holds a turn without a role (user, assistant) and content')
