"""Pronouns of a follow-up, replaced with the person or the thing they stand for."""

import re

from index.normalise import fold
from rag.subjects import person_in, subject_of, title_ending

_HE = re.compile(
    r"他们|她们|他(?!国|项|人|日|用)|她|此人|该人|本人(?=的)|这个人|这位|\b(?:he|she|his|her|him)\b"
)
_IT = re.compile(
    r"它们|它|这个(?![\u4e00-\u9fff])|其(?![他它中实余次])|\b(?:it|its|they|their|them|this|that)\b"
)
_THIS = re.compile(
    r"(?:这(?:个|份|家|项|条|座|所|部|篇|次|些)?|该|此)(?P<noun>[\u4e00-\u9fff]{2,4}?)(?=是|由|的|有|在|什|何|哪|谁|怎|为|多|于|提|发|被|印|成)"
)
_BARE_THIS = re.compile(r"^(?:这|那)(?=是|由|在|有|些)")


def referred(text: str, asked: str, answered: str) -> str:
    """Return the question with its pronoun replaced; nothing if it has none or none is known."""
    folded = fold(text)
    if match := _HE.search(folded):
        name = person_in(answered) or person_in(asked) or subject_of(asked)
        return _put(text, match, name)
    if match := _THIS.search(folded):
        noun = match["noun"]
        named = title_ending(answered, noun) or title_ending(asked, noun) or subject_of(asked)
        if named:
            return _put(text, match, named)
    if match := _IT.search(folded) or _BARE_THIS.search(folded):
        return _put(text, match, subject_of(asked) or subject_of(answered))
    return ""


def _put(text: str, match: re.Match[str], name: str) -> str:
    if not name:
        return ""
    gap = " " if text.isascii() else ""
    return f"{text[: match.start()]}{name}{gap}{text[match.end() :]}".replace("  ", " ")
