"""What speaks for and against the best clause being an answer at all, as numbers.

Coverage says that the evidence is on the subject. The others say that the thing asked for is
not there: what is demanded, the attribute, the year, the place, the alternative asked about.
"""

import math
import re

import numpy as np
from numpy.typing import NDArray

from rag.reading.alternatives import alternative_signs
from rag.reading.bound import bound_signs
from rag.reading.constraints import constraint_signs
from rag.reading.demand import demand
from rag.reading.features import NAMES
from rag.reading.lacking import characters, lacking_signs
from rag.reading.listed import listed_signs
from rag.reading.needs import asks_meaning, defines
from rag.reading.places import place_signs
from rag.reading.reader import NEEDS_MENTION, Reading
from rag.reading.register import officialness
from rag.reading.roles import name_missing
from rag.reading.subject import subject_signs
from rag.reading.surroundings import Surroundings, surroundings
from rag.reading.telling import telling
from rag.types import EvidenceItem

Floats = NDArray[np.float64]

RETRIEVED = 10.0  # the fused score of a good match: half of the first paragraphs have more
ELSEWHERE = 0.32  # share of the question's words, by weight, below which the subject is another
FEW_PAIRS = 0.34  # and the share of its pairs of characters: one long word may be all the words
# Cosine of the model that ships, and share of the words: cooking and grammar stay below both,
# colloquial words mostly above. 17 of 20 far questions are below, 33 of 1,043 colloquial ones.
FAR, FAR_SHARE = 0.15, 0.37
HEAVIEST = 10.5  # the weight of a word that commonness has never seen
# In histories and abroad people have names that look like any words (赫鲁雪夫), and 哪种人 asks
# for a sort of people: only for those who hold an office a name has to be there.
_NAMED = re.compile(
    r"叫|名|书记|主席|总理|(?:董事|理事|秘书|[省市区县镇部局处科会校院所行组队站馆团厂])长|主任|经理|总裁|董事|院士|"
    r"负责人|联[系络]人|创始人|创办人|法人|主持人|作者|记者|编辑|教授|老师|医生|导演|演员|作家|教练|先生|女士|校友"
)
_CALLED = re.compile(r"[所下]称[^,，。]{1,20}[,，]?是?指|[^,，。]{1,20}(?:,|，)是指")
_KINDS = ("reason", "yesno", "list", "thing", "number", "date", "manner")
_VALUES = ("date", "number", "duration")
# 每月25日, 汉魏, 元嘉年间; 几百块, 三千多; 半个月: values that `mentions` is too strict for.
_LOOSE = {
    "date": re.compile(
        r"[\u4e00-\u9fff]时期|[\u4e00-\u9fff]年间|年代|世纪|[前后早中晚末]期|[西东南北][汉晋宋魏周]|[秦汉唐宋元明清][代朝初末]|南北朝|汉魏|"
        r"\d{1,2}[月日号时点]|\d{4}-\d\d|[早晚]上|[早中晚]餐|[上中下]午|周[一二三四五六日末]|开业后|\d+[天日小时个月年]+[内前后]"
    ),
    "number": re.compile(
        r"[几数][十百千万]|[一二两三四五六七八九][百千万][多余元块]|[二两三四五六七八九十][个块元]|一个|\d+[多左余]"
    ),
    "duration": re.compile(
        r"\d+[年月日天时分周]|[半一二两三四五六七八九十]+个?[年月天周日]|终身|长期|永久"
    ),
}
_SEEN = ("dense", "words", "phrase", "lexicon")


def signs(reading: Reading) -> dict[str, float]:
    """Return what speaks for and against there being an answer in the evidence."""
    best = reading.best
    if best is None:
        return {}
    around = surroundings(reading, best)
    asked = reading.wanted.asked
    retrieved, covered = _retrieved(reading, best, around), _covered(reading, best, around)
    return {
        "one": 1.0,
        "official": officialness(reading.sheet),
        "belief": float(reading.belief[best]),
        **retrieved,
        **covered,
        "far": float(_is_far(retrieved, covered)),
        **_typed(reading, best, around),
        **lacking_signs(reading, around),
        **subject_signs(reading, best, around),
        **listed_signs(reading, around),
        "untold": telling(reading.wanted, around.evidence),
        **constraint_signs(reading, around),
        **place_signs(reading, around),
        **alternative_signs(reading, around),
        **bound_signs(reading, best, around),
        **{f"is_{kind}": float(asked.kind == kind) for kind in _KINDS},
    }


def _is_far(retrieved: dict[str, float], covered: dict[str, float]) -> bool:
    """Return True if the evidence has few of the question's words and is not near in meaning."""
    few = covered["words_anywhere"] < FAR_SHARE and covered["bigrams_sentence"] < FEW_PAIRS
    return few and retrieved["found_dense"] < FAR


def _retrieved(reading: Reading, best: int, around: Surroundings) -> dict[str, float]:
    """Return what retrieval thought of the passage, and saw in it."""
    sheet = reading.sheet
    start = int(sheet.starts[best]) - sheet.shifts[around.item]
    seen = _seen(sheet.items[around.item], sheet.pieces[around.item].origin[start])
    return {"retrieval": math.tanh(float(sheet.scores[best]) / RETRIEVED), **seen}


def _seen(item: EvidenceItem, at: int) -> dict[str, float]:
    own = [p for p in item.passages if p.passage.start <= at < p.passage.end]
    scores = own[0].scores if own else {}
    return {f"found_{name}": float(scores.get(name, 0.0)) for name in _SEEN}


def _covered(reading: Reading, best: int, around: Surroundings) -> dict[str, float]:
    """Return how much of the question's words are there, and what the heaviest missing one is."""
    sheet, words = reading.sheet, reading.matches.words
    row = reading.rows[best]
    here = reading.matches.words_said[int(sheet.sentence_of[best])]
    anywhere = words.max(axis=0)
    share = _share(reading, anywhere)
    pairs = float(row[NAMES.index("bigrams_sentence")])
    retrieved = math.tanh(float(sheet.scores[best]) / RETRIEVED)
    return {
        "rare_sentence": float(row[NAMES.index("rare_sentence")]),
        "bigrams_sentence": pairs,
        "words_anywhere": share,
        "missing_here": _heaviest(reading, here, around.near),
        "missing_anywhere": _heaviest(reading, anywhere, sheet.text),
        "head_missing": _head_missing(reading, here, around.near),
        "elsewhere": float(share < ELSEWHERE and pairs < FEW_PAIRS),
        "off_topic": 4 * max(0.0, 0.7 - share) * max(0.0, 0.8 - retrieved),
    }


def _typed(reading: Reading, best: int, around: Surroundings) -> dict[str, float]:
    """Return 1 where what is asked for, by its kind, its unit or precisely, is not there."""
    asked = reading.wanted.asked
    row = reading.rows[best]
    has_mention = bool(row[NAMES.index("mention_sentence")])
    has_unit = bool(row[NAMES.index("unit_sentence")])
    wanted = demand(asked)
    unmet = wanted is not None and not any(wanted.found(around.near, asked.text))
    told = has_mention or bool(_loosely(asked.kind, asked.text, around.near))
    return {
        "unit_missing": float(bool(asked.unit) and not has_unit),
        "mention_missing": float(asked.kind in NEEDS_MENTION and not has_mention),
        "value_missing": float(asked.kind in _VALUES and not told),
        "year_conflict": float(row[NAMES.index("other_years")]),
        "demand_missing": float(unmet),
        "undefined": float(_undefined(reading, best)),
        "name_missing": float(
            bool(_NAMED.search(asked.text)) and name_missing(asked, around.near, reading.words)
        ),
    }


def _loosely(kind: str, question: str, near: str) -> list[str]:
    """Return where a sentence tells a date, a number or a duration as people say it."""
    said = _LOOSE[kind].findall(near) if kind in _LOOSE else []
    return [one for one in said if one not in question]


def _undefined(reading: Reading, best: int) -> bool:
    """Return True where what something means is asked, and the sentence does not say it."""
    if not asks_meaning(reading.wanted.asked):
        return False
    answers = reading.rows[best][NAMES.index("after_asking")] > 0
    sheet = reading.sheet
    own = int(sheet.sentence_of[best])
    text = sheet.text[sheet.sentence_starts[own] : sheet.sentence_ends[own]]
    return not answers and not defines(reading.wanted, text) and not _CALLED.search(text)


def _share(reading: Reading, met: Floats) -> float:
    weights = [part.weight for part in reading.wanted.parts]
    return float(np.dot(weights, met)) / (sum(weights) or 1.0) if weights else 0.0


def _heaviest(reading: Reading, met: Floats, text: str) -> float:
    """Return the weight of the heaviest word not met, less what its characters give."""
    missing = [
        part.weight * (1 - max(there, characters(part.word, text) / 2))
        for part, there in zip(reading.wanted.parts, met.tolist(), strict=True)
    ]
    return max(missing, default=0.0) / HEAVIEST


def _head_missing(reading: Reading, met: Floats, text: str) -> float:
    head = reading.wanted.asked.head
    for part, there in zip(reading.wanted.parts, met.tolist(), strict=True):
        if part.word == head:
            return 1.0 - max(float(there), characters(head, text) / 2)
    return 0.0
