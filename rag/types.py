"""The values of the online half. All frozen; all offsets count characters."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeAlias
from urllib.parse import quote as percent_encode

from index.types import Paragraph, Passage

Role: TypeAlias = Literal["user", "assistant"]
Language: TypeAlias = Literal["zh", "zh-Hant", "en"]
RefusalReason: TypeAlias = Literal["no_evidence", "out_of_scope", "unsafe", "empty"]
Label: TypeAlias = Literal["supported", "unsupported", "contradicted"]
# What the evidence says to a question's premise: yes, no, something else, or nothing plain.
Finding: TypeAlias = Literal["yes", "no", "otherwise", ""]

NO_SCORES: Mapping[str, float] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Turn:
    """One earlier message of the conversation."""

    role: Role
    content: str


@dataclass(frozen=True, slots=True)
class Question:
    """What a user sent: the text as typed, the conversation before it, and where to look.

    `as_of` is a day (YYYY-MM-DD): only documents in force then are looked in; empty: in all.
    """

    text: str
    history: tuple[Turn, ...] = ()
    documents: tuple[str, ...] | None = None
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class Repair:
    """A misspelt name and what it was read as; shown to the user."""

    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Query:
    """A question made to stand alone: `text` is searched for, `question` was asked.

    `text` is Chinese whatever the question's `language`; `wording` is the same in the words
    it was asked in (empty: `text` itself).
    """

    question: Question
    text: str
    language: Language = "zh"
    repairs: tuple[Repair, ...] = ()
    wording: str = ""


@dataclass(frozen=True, slots=True)
class ScoredPassage:
    """A passage with its final score, its score by each retriever, and the words that matched."""

    passage: Passage
    score: float
    scores: Mapping[str, float] = field(default_factory=lambda: NO_SCORES)
    matched: tuple[str, ...] = ()

    @property
    def place(self) -> tuple[str, int]:
        """The paragraph it is of: the document and the number."""
        return self.passage.document, self.passage.paragraph


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    """One numbered paragraph of the evidence; `marker` is the number that citations use.

    `version` and `date` are the document's; empty for a text that is in no index or has none.
    """

    marker: int
    document: str
    title: str
    paragraph: Paragraph
    score: float
    passages: tuple[ScoredPassage, ...] = ()
    version: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The numbered paragraphs given to a generator, best first, markers 1, 2, 3 …"""

    items: tuple[EvidenceItem, ...] = ()

    def item(self, marker: int) -> EvidenceItem | None:
        """Return the item with this marker, or None."""
        return next((item for item in self.items if item.marker == marker), None)


@dataclass(frozen=True, slots=True)
class Support:
    """The range of one evidence paragraph's text that a claim rests on."""

    marker: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence of an answer as a generator gave it, not yet verified.

    `markers` are the evidence numbers it names; `supports` the ranges it says it quotes
    (a generator that quotes knows them, a language model does not).
    """

    text: str
    markers: tuple[int, ...] = ()
    supports: tuple[Support, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a claim is supported, if not why (for a person to read), and what it rests on."""

    label: Label
    reasons: tuple[str, ...] = ()
    supports: tuple[Support, ...] = ()

    @property
    def supported(self) -> bool:
        """True if the claim may be said."""
        return self.label == "supported"


@dataclass(frozen=True, slots=True)
class Citation:
    """A quotation: `text[start:end] == quote`, `text` being the whole paragraph.

    `version` is that of the document it was taken from; empty for a text that is in no index.
    """

    marker: int
    document: str
    title: str
    paragraph: int
    heading: str
    quote: str
    start: int
    end: int
    text: str
    version: str = ""

    @property
    def url(self) -> str:
        """The address of the cited paragraph, relative to the server; empty if it has none."""
        if not self.version:
            return ""
        document = percent_encode(self.document, safe="")
        return f"/v1/documents/{document}/paragraphs/{self.paragraph}"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A verified sentence; `answer[start:end] == text`, its markers follow it there."""

    text: str
    start: int
    end: int
    markers: tuple[int, ...]
    supported: bool = True


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no answer, and the message that says so in the question's language."""

    reason: RefusalReason
    message: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether the evidence can answer: the refusal if not, and how sure the judge is, 0 to 1.

    `certainty` is None where a judge does not say.
    """

    refusal: Refusal | None = None
    certainty: float | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """A cited answer, a refusal, or a polite word without a claim; never an exception.

    `certainty` is how sure the judge was that the evidence answers, 0 to 1; None where it was
    not asked or does not say. `repairs` are the misspelt words and what they were read as.
    """

    id: str
    answer: str
    answered: bool
    refusal: Refusal | None = None
    sentences: tuple[Sentence, ...] = ()
    citations: tuple[Citation, ...] = ()
    nearest: tuple[Citation, ...] = ()
    generator: str = ""
    notes: tuple[str, ...] = ()
    timings_ms: Mapping[str, float] = field(default_factory=lambda: NO_SCORES)
    certainty: float | None = None
    repairs: tuple[Repair, ...] = ()


@dataclass(frozen=True, slots=True)
class SourcesFound:
    """The candidate paragraphs, before any text."""

    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class SentenceReady:
    """One verified sentence with its citations."""

    sentence: Sentence
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """The whole answer; always the last event."""

    answer: Answer


Event: TypeAlias = SourcesFound | SentenceReady | Done
