"""The sets that may be learned from, cleaned, with the part that is held out of training.

What is held out is decided by hashes of ids and texts, so that anything which is fitted on top of
the model can be fitted on texts the model has not seen.
"""

import gzip
import json
import re
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha1
from pathlib import Path
from typing import Any

QUESTIONS = 5  # one in so many questions of stard.train is held out
STATUTES = 10  # one in so many of the articles that answer them, with all their questions
CONTEXTS = 4  # one in so many paragraphs of drcd.dev and cmrc.trial
_WRITTEN = Path(__file__).parent / "written"  # pairs of our own; its README says how they came
_NEWS_HEAD = re.compile(r"^.{0,30}?正文：")  # the date that many articles begin with
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class LayQuestion:
    """A question as people ask it, the articles that answer it by number, a lawyer's answer."""

    text: str
    relevant: frozenset[int]
    answer: str
    held_out: bool
    unseen_article: bool
    own: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A question on a paragraph."""

    question: str
    context: str
    held_out: bool


class Sets:
    """Reads the sets from their folder when they are first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def rows(self, name: str) -> list[dict[str, Any]]:
        """Return the records of one set."""
        with gzip.open(self._folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]

    @cached_property
    def articles(self) -> list[str]:
        """The statute articles that the lay questions are answered from, titles first."""
        return [f"{row['title']}\n{row['text']}" for row in self._corpus]

    @cached_property
    def lay(self) -> list[LayQuestion]:
        """The lay questions, those of our own last; they answer none that is held out."""
        return [*self._asked, *self._written]

    @cached_property
    def policy(self) -> list[tuple[str, str]]:
        """Everyday questions of our own, and sentences as officials write them that answer."""
        return [(question, sentence) for question, sentence in _written("policy")]

    @cached_property
    def _written(self) -> list[LayQuestion]:
        number = {row["id"]: place for place, row in enumerate(self._corpus)}
        unseen = self.unseen_articles
        rows = [(question, number[article]) for question, article, _ in _written("lay")]
        return [
            LayQuestion(
                question, frozenset([place]), "", held_out=False, unseen_article=False, own=True
            )
            for question, place in rows
            if self.articles[place].partition("\n")[2] not in unseen
        ]

    @cached_property
    def _asked(self) -> list[LayQuestion]:
        """The questions of stard.train; lecoqa.train has lawyers' answers to many of the same."""
        number = {row["id"]: place for place, row in enumerate(self._corpus)}
        answers = {row["question"]: _text(row["answer"]) for row in self.rows("lecoqa.train")}
        return [
            LayQuestion(
                row["question"],
                frozenset(number[article] for article in row["relevant"]),
                answers.get(row["question"], ""),
                held_out("question", row["id"], QUESTIONS),
                any(held_out("statute", article, STATUTES) for article in row["relevant"]),
            )
            for row in self.rows("stard.train")
        ]

    @cached_property
    def unseen_articles(self) -> frozenset[str]:
        """The texts of the articles that are held out."""
        return frozenset(
            self.articles[article].partition("\n")[2]
            for question in self._asked
            for article in question.relevant
            if held_out("statute", self._corpus[article]["id"], STATUTES)
        )

    @cached_property
    def laws(self) -> list[dict[str, str]]:
        """The articles of all laws (law, article, chapter, text), without those held out."""
        return [row for row in self.rows("laws") if row["text"] not in self.unseen_articles]

    @cached_property
    def news(self) -> list[str]:
        """The news articles, without the dates and the layout."""
        return [_clean(row["text"]) for row in self.rows("news")]

    @cached_property
    def continued(self) -> list[tuple[str, str]]:
        """The beginnings of news articles, and how they go on."""
        return [(row["evidence"], row["supported"]) for row in self.rows("uhgeval")]

    @cached_property
    def readings(self) -> list[Reading]:
        """The questions on encyclopaedia paragraphs."""
        rows = self.rows("drcd.dev") + self.rows("cmrc.trial")
        return [
            Reading(
                row["question"], row["context"], held_out("paragraph", row["context"], CONTEXTS)
            )
            for row in rows
        ]

    @cached_property
    def _corpus(self) -> list[dict[str, Any]]:
        return self.rows("stard.corpus")

    def unlabelled(self) -> list[str]:
        """Return the running text that words and their vectors are learned from."""
        laws = [f"{row['chapter']}\n{row['text']}" for row in self.laws]
        return [*laws, *self.news, *(before + after for before, after in self.continued)]


def _written(name: str) -> list[list[str]]:
    lines = (_WRITTEN / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines]


def held_out(kind: str, key: str, one_in: int) -> bool:
    """Tell whether a record is held out of training, by a hash of its id or text."""
    return int(sha1(f"{kind}{key}".encode()).hexdigest(), 16) % one_in == 0  # noqa: S324 - a draw


def _clean(text: str) -> str:
    return _BLANKS.sub(" ", _NEWS_HEAD.sub("", text))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""  # missing ones were written as NaN
