"""The queries of a question that asks several things, also of an English one."""

import re
from dataclasses import replace

from rag.mixed import in_chinese
from rag.sub_questions import sub_questions
from rag.types import Query

_WH = r"(?:when|where|who|whom|why|how(?: (?:many|much|long|big|large|often))?|what|which)"
# How many cities joined, and when? Who is she and where was she born?
_AND = re.compile(rf"^(?P<one>.*?\b{_WH}\b.+?),?\s+(?:and|or)\s+(?P<other>{_WH}\b.*)$")
_WH_PHRASE = re.compile(rf"^(?:in |on |at |by |for )?{_WH}\b\s*")
_END = "?？. !"
_LITTLE = 2  # words after and when; more than those name what they ask about


def parts_of(query: Query) -> tuple[Query, ...]:
    """Return the queries of a question that asks several things, none for one that asks one."""
    if query.language == "en":
        return tuple(
            replace(query, text=in_chinese(part) or part, wording=part)
            for part in english_parts(query.wording or query.text)
        )
    parts = sub_questions(query.text)
    if len(parts) == 1:
        return ()
    return tuple(replace(query, text=part, wording="") for part in parts)


def english_parts(folded: str) -> tuple[str, ...]:
    """Return the two questions of how many …, and when; nothing where one is asked."""
    match = _AND.match(folded.strip(_END))
    if not match:
        return ()
    one, other = match["one"].strip(", "), match["other"].strip(_END)
    if len(other.split()) <= _LITTLE:
        other = f"{other} {_WH_PHRASE.sub('', one, count=1)}"
    return one, other
