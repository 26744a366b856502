"""What is asked over HTTP: one type for each JSON body, with limits on everything."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from index.sentences import sentences
from rag.types import Question, Role, Turn

MAX_QUESTION = 4_000
"""Characters of a question: room for a pasted paragraph and a question about it. The longest of
the 14,600 questions in seven public sets has 155."""

MAX_TURN = 20_000
"""Characters of one earlier message: an assistant's long answer fits."""

MAX_TURNS = 100
"""Earlier messages of one conversation; only the last few matter for a follow-up."""

MAX_DOCUMENTS = 100
"""Documents a question can be limited to."""

MAX_K = 100
"""Passages one search answers: what recall@100 needs."""

DEFAULT_K = 10
"""Passages a search answers if not told: a screenful."""

MAX_CHECKED = 10_000
"""Characters of a text to verify. 2,000 of them, 100 short sentences each searched for on its own,
took 2.1 s on two busy cores: so ten seconds at most."""

MAX_EVIDENCE = 200_000
"""Characters of evidence to verify against: a long policy document."""

MAX_SENTENCE = 1_000
"""Characters from one full stop to the next in what is verified. The time it takes grows with the
square of a sentence: 2,000,000,000 comparisons for 10,000 characters without a stop beside 200,000
held the whole server for minutes. The longest of 460,000 sentences in laws and news has 922."""

# Everything that no keyboard types on purpose: C0 and C1 controls but tab and newline, halves of
# surrogate pairs (JSON can spell them, UTF-8 cannot), and marks that reorder text.
UNTYPED = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]"
)


def clean(value: Any) -> Any:
    """Put a space for each character that cannot be meant; leave what is no text alone."""
    return UNTYPED.sub(" ", value) if isinstance(value, str) else value


def day(value: str) -> str:
    """Return a day of the calendar as it is; raise ValueError for anything else."""
    return _dated(value, "YYYY-MM-DD", DAY)


DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
YEAR_MONTH_OR_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)


def year_month_or_day(value: str) -> str:
    """Return a day, month or year of the calendar, or nothing; raise ValueError otherwise."""
    return _dated(value, "YYYY-MM-DD, YYYY-MM or YYYY", YEAR_MONTH_OR_DAY) if value else value


def _dated(value: str, shape: str, pattern: re.Pattern[str]) -> str:
    try:
        if pattern.fullmatch(value):
            date.fromisoformat(value + "0001-01-01"[len(value) :])
            return value
    except ValueError:
        pass  # the 31st of February
    raise ValueError(f"this is no date; write {shape}, for example {'2025-03-01'[: len(shape)]}")


def stopped(value: str) -> str:
    """Return a text whose sentences end somewhere; raise ValueError for another."""
    longest = max((span.end - span.start for span in sentences(value)), default=0)
    if longest > MAX_SENTENCE:
        raise ValueError(
            f"a sentence has {longest} characters; at most {MAX_SENTENCE} between two full stops "
            "or line breaks"
        )
    return value


Text = Annotated[str, BeforeValidator(clean)]
Day = Annotated[Text, AfterValidator(day)]
DocumentIds = Annotated[list[Text], Field(min_length=1, max_length=MAX_DOCUMENTS)]


class Request(BaseModel):
    """A JSON body; fields that it does not know are ignored."""

    model_config = ConfigDict(frozen=True)


class TurnIn(Request):
    """One earlier message."""

    role: Role
    content: Text = Field(max_length=MAX_TURN)


class AskIn(Request):
    """A question, the conversation before it, and the documents to look in (all if not said).

    With `as_of` only documents that were in force on that day are looked in.
    """

    question: Text = Field(max_length=MAX_QUESTION, examples=["松江的研发投入强度是多少？"])
    history: list[TurnIn] = Field(default=[], max_length=MAX_TURNS)
    documents: DocumentIds | None = None
    as_of: Day | None = None

    def value(self) -> Question:
        """Return the question as the chatbot takes it."""
        history = tuple(Turn(turn.role, turn.content) for turn in self.history)
        documents = None if self.documents is None else tuple(self.documents)
        return Question(self.question, history, documents, self.as_of or "")


class SearchIn(Request):
    """What to search for, how many passages to answer, and on which day they were in force."""

    query: Text = Field(max_length=MAX_QUESTION, examples=["研发投入强度"])
    k: int = Field(default=DEFAULT_K, ge=1, le=MAX_K)
    as_of: Day | None = None


class VerifyIn(Request):
    """A text to verify, against the evidence given or else against the documents."""

    text: Annotated[Text, Field(max_length=MAX_CHECKED), AfterValidator(stopped)]
    evidence: Annotated[Text, Field(max_length=MAX_EVIDENCE), AfterValidator(stopped)] | None = None
