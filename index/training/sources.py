"""Where the pairs come from: lay questions, encyclopaedia questions, and running text."""

import re
from collections.abc import Sequence
from random import Random

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from tokenizers import Tokenizer

from index.training.bags import bags
from index.training.lexical import Lexical
from index.training.pairs import Pairs
from index.training.sets import Sets

NEGATIVES = 40  # of BM25, a question
_LEAST_ANSWER = 20  # characters; shorter ones say yes or no
_LEAST_SENTENCE, _LEAST_CLAUSE = 8, 5
_NEWS_SENTENCE = range(10, 151)
_LEAST_NEWS = 4  # sentences
_PER_LAW, _PER_NEWS = 2, 5  # sentences that are taken out of one text
_LONGEST = 400  # characters of a text
# How many pairs of one law, one news article come in a batch: neighbours to be told apart.
_LAWS_TOGETHER, _NEWS_TOGETHER = 8, 2
_SENTENCE = re.compile(r"(?<=[。；\n])")
_CLAUSE = re.compile(r"(?<=[，。；])")
_NEWS_END = re.compile(r"(?<=[。！？])")


def all_pairs(sets: Sets, tokenizer: Tokenizer, everything: bool, seed: int) -> dict[str, Pairs]:
    """Return the pairs of each source; with `everything` also those that are held out."""
    rng = Random(seed)  # noqa: S311 - the same draws every time
    return {
        **_lay(sets, tokenizer, everything),
        "reading": _reading(sets, tokenizer, everything),
        "laws": _laws(sets, tokenizer, rng),
        "news": _news(sets, tokenizer, rng),
        "continued": _continued(sets, tokenizer),
        "policy": _policy(sets, tokenizer),
    }


def _lay(sets: Sets, tokenizer: Tokenizer, everything: bool) -> dict[str, Pairs]:
    """Pair questions with articles, questions with answers, answers with articles.

    Questions of our own are apart, as `written`: they are three times as many.
    """
    lay = [q for q in sets.lay if everything or not (q.held_out or q.unseen_article)]
    articles = bags(tokenizer, sets.articles)
    questions = bags(tokenizer, [question.text for question in lay])
    answers = bags(tokenizer, [question.answer for question in lay])
    relevant = {row: set(question.relevant) for row, question in enumerate(lay)}
    answered = [row for row, question in enumerate(lay) if len(question.answer) > _LEAST_ANSWER]
    left = [row for row in relevant for _ in relevant[row]]
    right = [article for row in relevant for article in sorted(relevant[row])]
    of_answer = [place for place, row in enumerate(left) if row in set(answered)]
    unseen = () if everything else _unseen(sets)
    negatives = _negatives(sets, [question.text for question in lay], relevant, unseen)

    def to_articles(texts: csr_matrix, places: Sequence[int]) -> Pairs:
        rows = np.array(left)[places], np.array(right)[places]
        return Pairs(texts, articles, *rows, relevant=relevant, negatives=negatives)

    both = np.array(answered)
    own = [place for place, row in enumerate(left) if lay[row].own]
    return {
        "articles": to_articles(questions, sorted(set(range(len(left))).difference(own))),
        "written": to_articles(questions, own),
        "answers": Pairs(questions, answers, both, both),
        "answers-articles": to_articles(answers, of_answer),
    }


def _unseen(sets: Sets) -> tuple[int, ...]:
    return tuple(
        number
        for number, article in enumerate(sets.articles)
        if article.partition("\n")[2] in sets.unseen_articles
    )


def _negatives(
    sets: Sets, questions: Sequence[str], relevant: dict[int, set[int]], unseen: Sequence[int]
) -> NDArray[np.int64]:
    """Return the wrong articles that BM25 ranks highest for each question."""
    lexical = Lexical(sets.articles)
    negatives = np.zeros((len(questions), NEGATIVES), np.int64)
    for row, question in enumerate(questions):
        scores = lexical.scores([question])[0]
        scores[list(relevant[row])] = -1
        scores[list(unseen)] = -1
        negatives[row] = np.argpartition(-scores, NEGATIVES)[:NEGATIVES]
    return negatives


def _reading(sets: Sets, tokenizer: Tokenizer, everything: bool) -> Pairs:
    used = [reading for reading in sets.readings if everything or not reading.held_out]
    number = {
        context: place for place, context in enumerate(dict.fromkeys(r.context for r in used))
    }
    questions = bags(tokenizer, [reading.question for reading in used])
    right = np.array([number[reading.context] for reading in used])
    return Pairs(questions, bags(tokenizer, list(number)), np.arange(len(used)), right)


def _laws(sets: Sets, tokenizer: Tokenizer, rng: Random) -> Pairs:
    """Pair a sentence of an article with the rest of it."""
    sentences, rests, groups = [], [], []
    number: dict[str, int] = {}
    for row in sets.laws:
        parts = [part for part in _SENTENCE.split(row["text"]) if len(part) >= _LEAST_SENTENCE]
        if len(parts) < 2:  # noqa: PLR2004 - nothing would be left
            parts = [part for part in _CLAUSE.split(row["text"]) if len(part) >= _LEAST_CLAUSE]
        if len(parts) < 2:  # noqa: PLR2004
            continue
        for taken in rng.sample(range(len(parts)), min(_PER_LAW, len(parts))):
            rest = "".join(parts[:taken] + parts[taken + 1 :])[:_LONGEST]
            sentences.append(parts[taken])
            rests.append(f"{row['law']}{row['article']}\n{rest}")
            groups.append(number.setdefault(row["law"], len(number)))
    return _masked(tokenizer, sentences, rests, groups, _LAWS_TOGETHER)


def _news(sets: Sets, tokenizer: Tokenizer, rng: Random) -> Pairs:
    """Pair a sentence with those around it, and the first sentence with some of the others."""
    sentences, around, groups = [], [], []
    for group, text in enumerate(sets.news):
        parts = [part for part in _NEWS_END.split(text) if len(part) in _NEWS_SENTENCE]
        if len(parts) < _LEAST_NEWS:
            continue
        inner = range(1, len(parts) - 1)
        for taken in rng.sample(inner, min(_PER_NEWS, len(inner))):
            low, high = max(0, taken - rng.randint(1, 3)), taken + 1 + rng.randint(1, 3)
            sentences.append(parts[taken])
            around.append("".join(parts[low:taken] + parts[taken + 1 : high]))
            groups.append(group)
        start = rng.randrange(2, len(parts))
        sentences.append(parts[0])
        around.append("".join(parts[start : start + 4]))
        groups.append(group)
    return _masked(tokenizer, sentences, around, groups, _NEWS_TOGETHER)


def _continued(sets: Sets, tokenizer: Tokenizer) -> Pairs:
    before = bags(tokenizer, [before[-_LONGEST:] for before, _ in sets.continued])
    after = bags(tokenizer, [after for _, after in sets.continued])
    rows = np.arange(after.shape[0])
    return Pairs(after, before, rows, rows, supervised=False)


def _policy(sets: Sets, tokenizer: Tokenizer) -> Pairs:
    number = {text: place for place, text in enumerate(dict.fromkeys(t for _, t in sets.policy))}
    questions = bags(tokenizer, [question for question, _ in sets.policy])
    right = np.array([number[text] for _, text in sets.policy])
    return Pairs(questions, bags(tokenizer, list(number)), np.arange(len(right)), right)


def _masked(
    tokenizer: Tokenizer,
    sentences: list[str],
    texts: list[str],
    groups: list[int],
    together: int,
) -> Pairs:
    rows = np.arange(len(sentences))
    return Pairs(
        bags(tokenizer, sentences),
        bags(tokenizer, texts),
        rows,
        rows,
        size=512,
        masked=True,
        supervised=False,
        group=np.array(groups),
        of_group=together,
    )
