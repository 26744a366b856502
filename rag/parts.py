"""The queries of a question that asks several things, also of an English one."""

# ruff: noqa: E501 - tables of expressions read best in full lines

import re
from dataclasses import replace

from index.normalise import fold
from rag.mixed import in_chinese
from rag.sub_questions import ways_to_ask
from rag.types import Query

_WH = r"(?:when|where|who|whom|why|how(?: (?:many|much|long|big|large|often))?|what|which)"
# How many cities joined, and when? Who is she and in what year was she born?
_AND = re.compile(
    rf"^(?P<one>.*?\b{_WH}\b.+?),?\s+(?:and|or)\s+(?:also\s+|then\s+)?"
    rf"(?:(?:state|say|tell me|list|give|explain)\s+)?(?P<other>(?:(?:in|on|at|by|for|from|with|along|of)\s+)?{_WH}\b.*)$"
)
# I am a journalist checking facts: … ; could you tell me, for a term paper, …
_LEAD = re.compile(
    r"^(?:[^:?]{4,80}:\s*|(?:(?:for|as) [^,?]{3,50},\s*|(?:could|can|would) you (?:please )?(?:tell me|list|explain|say),?\s*|please (?:list|tell me|state|say|explain)?\s*)+)(?=.{4})"
)
_ONLY_ASKS = re.compile(rf"(?:in|on|at|by) {_WH} \w+")  # on what date and at what time … is one
_TWO = re.compile(r"[?？]\s*(?=\S)")
_WH_PHRASE = re.compile(rf"^(?:in |on |at |by |for )?{_WH}\b\s*")
_END = "?？. !"
_LITTLE = 2  # words after and when; more than those name what they ask about


def parts_of(query: Query) -> tuple[Query, ...]:
    """Return the queries of a question that asks several things, none for one that asks one."""
    return tuple(ways[0] for ways in ways_of(query))


def ways_of(query: Query) -> tuple[tuple[Query, ...], ...]:
    """Return for each thing that a question asks the queries that may mean it, likeliest first."""
    if query.language == "en":
        return tuple(
            (replace(query, text=in_chinese(part) or part, wording=part),)
            for part in english_parts(query.wording or query.text)
        )
    text = fold(query.text) if query.language == "zh-Hant" else query.text
    found = ways_to_ask(text)
    if len(found) == 1:
        return ()
    return tuple(tuple(replace(query, text=way, wording="") for way in ways) for ways in found)


def english_parts(folded: str) -> tuple[str, ...]:
    """Return the two questions of how many …, and when; nothing where one is asked."""
    bare = _LEAD.sub("", folded).strip(_END)
    sentences = [one.strip(_END) for one in _TWO.split(bare)]
    if len(sentences) == 2 and all(re.search(_WH, one) for one in sentences):  # noqa: PLR2004
        return sentences[0], sentences[1]
    match = _AND.match(bare)
    if not match:
        return ()
    one, other = match["one"].strip(", "), match["other"].strip(_END)
    if _ONLY_ASKS.fullmatch(one):
        return ()
    if len(other.split()) <= _LITTLE:
        other = f"{other} {_WH_PHRASE.sub('', one, count=1)}"
    return one, other
