"""Finds what a claim says by the way of somebody with a name: 生于安徽的|张三|是劳模."""

import re
from collections.abc import Iterator

from rag.verify.text.reading import Reading
from rag.verify.words.carrying import NAME_LENGTHS, SURNAMES
from rag.verify.words.content import content_words
from rag.verify.words.lexicon import lexicon

_TITLE = re.compile(r"《[^《》]{2,40}》|“[^“”]{2,30}”")
LEAST = 3  # characters on either side that say something


def by_the_way(reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield a claim as two: what is said of a name before it, by 的, and what after it.

    Only of one that has a name, so that both are of the same.
    """
    text = reading.folded
    first = reading.clause(0)
    words = content_words(reading)
    for match in re.finditer("的", text[: first.end]):
        at = match.end()
        title = _TITLE.match(text, at)
        end = title.end() if title else _name_end(reading, at)
        if end and match.start() >= LEAST and len(text) - end >= LEAST:
            said = any(word.end <= match.start() for word in words)
            if said and any(word.start >= end for word in words):
                yield reading.text[:end], reading.text[at:]


def _name_end(reading: Reading, at: int) -> int:
    """Return where the name of a person ends that begins at a place, else 0.

    An organisation may be any: 启用的中心 are some of the centres.
    """
    known = lexicon().common
    return next(
        (
            word.end
            for word in content_words(reading)
            if word.start == at
            and len(word.text) == max(NAME_LENGTHS)
            and word.text[0] in SURNAMES
            and word.text not in known
        ),
        0,
    )
