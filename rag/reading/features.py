"""What speaks for and against each clause as the answer to a question, as numbers."""

import re
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from rag.reading.closeness import Closeness, measure_closeness
from rag.reading.coverage import beyond, coverage, rarity
from rag.reading.matches import Matches
from rag.reading.meaning import NAMES as MEANING
from rag.reading.meaning import Near, meant
from rag.reading.mentions import Mention
from rag.reading.profile import Profile
from rag.reading.sheet import Sheet
from rag.reading.situation import situation

Floats = NDArray[np.float64]

MOST_NEW = 40
FARTHEST = -12.0  # fused scores behind the best that say no more than that it is far behind
SAYS_NOTHING = 3  # new characters up to which a clause only repeats the question
YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?=年|[-—~至]|\))")

_SORTS = (
    re.compile("怎样|怎么|如何|咋"),
    re.compile("为什么|为何|为啥"),
    re.compile("谁|哪位"),
    re.compile("什么时候|何时|几时|哪年|哪一年"),
    re.compile("哪里|哪儿|何地|在哪"),
    re.compile("多少|几"),
)
SAME_QUESTION = 0.8  # share of a question's words from which the text asks it itself

NAMES = (
    "words_clause", "words_around", "words_reach", "words_sentence", "words_before",
    "words_carried",
    "rare_clause", "rare_reach", "rare_sentence", "rare_carried",
    "bigrams_clause", "bigrams_reach", "bigrams_sentence",
    "characters_clause", "characters_reach", "characters_sentence",
    "mention_clause", "mention_sentence", "unit_clause", "unit_sentence", "closeness",
    "head_clause", "head_sentence", "head_close", "focus_clause", "focus_sentence",
    "years", "other_years", "numbers_clause",
    "numbers_sentence", "other_places", "new", "only_question", "asks", "after_asking",
    "length", "sentence_length", "place", "rank", "lead", *MEANING, "situation",
)  # fmt: skip


def features(
    wanted: Profile, sheet: Sheet, matches: Matches, found: Sequence[Mention], near: Near
) -> Floats:
    """Return a row for each clause, columns as in NAMES; `near` says what comes near in meaning."""
    weights = np.array([part.weight for part in wanted.parts])
    met = (matches.words_said @ weights) / (weights.sum() or 1.0)
    by_words = {"words": weights, "rare": weights * rarity(matches.words_said)}
    by_bigrams = {"bigrams": np.ones(len(wanted.bigrams))}
    by_characters = {"characters": np.array(wanted.character_weights)}
    closeness = measure_closeness(wanted.parts, sheet, matches, found)
    table = {
        **coverage(matches, (by_words, by_bigrams, by_characters), sheet),
        **beyond(matches, by_words, sheet),
        **_mentions(wanted, sheet, found, closeness),
        **_constraints(wanted, sheet),
        **_form(wanted, sheet, matches, met),
        **_standing(sheet),
        **_focus(wanted, sheet, matches),
        **_head(wanted, sheet, matches, closeness),
        **_by_sentence(meant(met, wanted.asked.text, sheet, near), sheet),
        "situation": situation(wanted.asked.text, sheet)[sheet.sentence_of],
    }
    return np.ascontiguousarray(np.array([table[name] for name in NAMES]).T)


def _by_sentence(table: dict[str, Floats], sheet: Sheet) -> dict[str, Floats]:
    return {name: values[sheet.sentence_of] for name, values in table.items()}


def _mentions(
    wanted: Profile, sheet: Sheet, found: Sequence[Mention], closeness: Closeness
) -> dict[str, Floats]:
    clauses, sentences = len(sheet.starts), len(sheet.sentence_starts)
    mention, unit, close = np.zeros(clauses), np.zeros(clauses), np.zeros(clauses)
    in_sentence, unit_sentence = np.zeros(sentences), np.zeros(sentences)
    if found:
        rows = closeness.rows
        mention[rows] = 1.0
        with_unit = rows[[one.has_unit for one in found]]
        unit[with_unit] = 1.0
        in_sentence[sheet.sentence_of[rows]] = 1.0
        unit_sentence[sheet.sentence_of[with_unit]] = 1.0
        np.maximum.at(close, rows, closeness.of(range(len(wanted.parts))))
    return {
        "mention_clause": mention, "unit_clause": unit, "closeness": close,
        "mention_sentence": in_sentence[sheet.sentence_of],
        "unit_sentence": unit_sentence[sheet.sentence_of],
    }  # fmt: skip


def _constraints(wanted: Profile, sheet: Sheet) -> dict[str, Floats]:
    asked = wanted.asked
    table, clause = np.zeros((len(sheet.starts), 4)), np.zeros(len(sheet.starts))
    if asked.years or asked.numbers or wanted.places:
        rows = [_sentence_constraints(wanted, text) for text in _sentences(sheet)]
        table = np.array(rows).reshape(-1, 4)[sheet.sentence_of]
    if asked.numbers:
        clause = np.array([_share_in(asked.numbers, text) for text in _clauses(sheet)])
    return {
        "years": table[:, 0], "other_years": table[:, 1], "numbers_sentence": table[:, 2],
        "other_places": table[:, 3], "numbers_clause": clause,
    }  # fmt: skip


def _sentence_constraints(wanted: Profile, text: str) -> tuple[float, float, float, float]:
    asked = wanted.asked
    years = [year in text for year in asked.years]
    other_year = bool(years) and not any(years) and bool(YEAR.search(text))
    here = [place in text for place in wanted.places]
    return (
        float(bool(years) and all(years)),
        float(other_year),
        _share_in(asked.numbers, text),
        float(bool(here) and not any(here)),
    )


def _sentences(sheet: Sheet) -> Iterator[str]:
    for start, end in zip(
        sheet.sentence_starts.tolist(), sheet.sentence_ends.tolist(), strict=True
    ):
        yield sheet.text[start:end]


def _clauses(sheet: Sheet) -> Iterator[str]:
    for start, end in zip(sheet.starts.tolist(), sheet.ends.tolist(), strict=True):
        yield sheet.text[start:end]


def _form(wanted: Profile, sheet: Sheet, matches: Matches, met: Floats) -> dict[str, Floats]:
    length = max(1, len(wanted.asked.text))
    is_new = sheet.letters & ~matches.asked
    new = np.add.reduceat(is_new, sheet.starts, dtype=np.int64)
    asking = [text.endswith(("?", "？")) for text in _sentences(sheet)]
    asks = np.array(asking, np.float64)
    # 怎样实现X？ is not what 什么是X asks: the more it says besides, the less.
    long = np.maximum(1.0, (sheet.sentence_ends - sheet.sentence_starts) / (2.0 * length))
    asks_for = _wanting(wanted.asked.text)
    alike = [asked and _wanting(text) == asks_for
             for asked, text in zip(asking, _sentences(sheet), strict=True)]  # fmt: skip
    after = np.concatenate(([0.0], (alike * met * (met > SAME_QUESTION) / long)[:-1]))
    return {
        "new": np.minimum(new, MOST_NEW) / MOST_NEW,
        "only_question": (new <= SAYS_NOTHING).astype(np.float64),
        "asks": asks[sheet.sentence_of],
        "after_asking": after[sheet.sentence_of],
        "length": np.log(sheet.ends - sheet.starts + 1.0),
        "sentence_length": np.log(sheet.sentence_ends - sheet.sentence_starts + 1.0)[
            sheet.sentence_of
        ],
    }


def _wanting(question: str) -> int:
    """Return which of the sorts of questions a text asks: how, why, who, when, where, what."""
    return next((n for n, words in enumerate(_SORTS) if words.search(question)), len(_SORTS))


def _standing(sheet: Sheet) -> dict[str, Floats]:
    item = sheet.item_of[sheet.sentence_of]
    count = np.bincount(item, minlength=len(sheet.items))
    first = np.searchsorted(item, np.arange(len(sheet.items)))
    order = np.arange(len(item)) - first[item]
    return {
        "place": order / np.maximum(1, count[item] - 1),
        "rank": 1.0 / (1.0 + item),
        "lead": np.maximum(sheet.scores - sheet.scores.max(), FARTHEST),
    }


def _focus(wanted: Profile, sheet: Sheet, matches: Matches) -> dict[str, Floats]:
    columns = [number for number, part in enumerate(wanted.parts) if part.is_focus]
    met = matches.words[:, columns].max(axis=1, initial=0.0)
    return {
        "focus_clause": met,
        "focus_sentence": np.maximum.reduceat(met, sheet.first)[sheet.sentence_of],
    }


def _head(
    wanted: Profile, sheet: Sheet, matches: Matches, closeness: Closeness
) -> dict[str, Floats]:
    """Say where the word asked about is, and how near to it a mention is."""
    columns = [n for n, part in enumerate(wanted.parts) if part.word == wanted.asked.head]
    met = matches.words[:, columns].max(axis=1, initial=0.0)
    close = np.zeros(len(sheet.starts))
    if len(closeness.rows) and columns:
        np.maximum.at(close, closeness.rows, closeness.of(columns))
    return {
        "head_clause": met,
        "head_sentence": np.maximum.reduceat(met, sheet.first)[sheet.sentence_of],
        "head_close": close,
    }


def _share_in(wanted: Sequence[str], text: str) -> float:
    return sum(part in text for part in wanted) / len(wanted) if wanted else 0.0
