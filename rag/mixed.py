"""Questions in English with Chinese names in them, put into Chinese word by word.

English alone is left to `rag.query`: it translates runs of Latin letters and sees nothing else.
"""

import re

from index.lexicon import read_lexicon, read_question_words
from rag.query import detect_language, to_chinese

_HAN_RUN = re.compile(r"([\u3400-\u9fff《》“”「」、·—]+)")
_ORIGIN = re.compile(r"\bwhere\b.*\bfrom\b", re.IGNORECASE)
_LETTER = re.compile(r"[A-Za-z]{2}")


def in_one_language(text: str) -> str:
    """Return an English question that names something in Chinese in Chinese, others as they are."""
    if detect_language(text) != "en" or not _HAN_RUN.search(text):
        return text
    parts = [
        in_chinese(part) if _LETTER.search(part) and not _HAN_RUN.match(part) else part
        for part in _HAN_RUN.split(text)
    ]
    if _ORIGIN.search(text):
        parts.append("哪里人")  # word by word nothing is left of where from
    return " ".join(part.strip() for part in parts if part.strip())


def in_chinese(text: str) -> str:
    """Return an English text word by word in Chinese, as far as the lexicon knows it."""
    return to_chinese(text, read_lexicon(), read_question_words())
