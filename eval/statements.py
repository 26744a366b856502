"""An answer cut into statements, each with the paragraphs it cites, and whether they carry it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from eval.paragraphs import Paragraphs, Place
from eval.response import Response
from rag.seams import Verifier
from rag.types import Claim, Evidence
from rag.verify import parse_markers, split_sentences
from rag.verify.text.markers import MARKER
from rag.verify.verifier import says_something

REMEMBERED = 100_000  # verdicts kept; systems that cite everything ask for many of them twice
# The side that an answer takes before it says why, also which of two is more (货运税收更高：).
# Whether it is the right one is measured by correctness and false premises; no paragraph can carry
# a bare yes or no, and no single quotation that one thing is more than another.
_SIDE = re.compile(
    r"^(?:是的?|对的?|有|不是的?|不对|否|没有|yes|no"
    r"|文件[里裡]的[说說]法不同|the documents say otherwise)[，,。.：:!！]\s*"
    r"|^[^，。：:\n]{1,30}更[早晚多少高低大小长短長][：:]\s*",
    re.IGNORECASE,
)
Finder = Callable[[str], Sequence[Place]]


@dataclass(frozen=True, slots=True)
class Statement:
    """What stands between one group of markers and the next, and the places those name."""

    text: str
    places: tuple[Place, ...]
    markers: int = 0


def statements(response: Response) -> list[Statement]:
    """Return the statements of an answer; what follows the last marker is cut into sentences.

    A marker covers what stands before it, back to the marker before: systems quote two sentences
    and cite them once. What says nothing that could be true or false is left out.
    """
    places = {cited.marker: cited.place for cited in response.citations}
    found: list[Statement] = []
    at = 0
    for start, end in _groups(response.answer):
        _, markers = parse_markers(response.answer[start:end])
        named = tuple(places[marker] for marker in markers if marker in places)
        found.append(Statement(_said(response.answer[at:start]), named, len(markers)))
        at = end
    found += [Statement(_said(one.text), ()) for one in split_sentences(response.answer[at:])]
    return [each for each in found if says_something(each.text)]


def _said(text: str) -> str:
    """Return a statement without the yes or no before it."""
    plain = text.strip()
    return _SIDE.sub("", plain, count=1) or plain


def _groups(text: str) -> list[tuple[int, int]]:
    """Return the ranges of markers, those side by side as one."""
    groups: list[tuple[int, int]] = []
    for match in MARKER.finditer(text):
        if groups and not text[groups[-1][1] : match.start()].strip(" 。，,.;；"):
            groups[-1] = (groups[-1][0], match.end())
        else:
            groups.append(match.span())
    return groups


class Checker:
    """Tells whether paragraphs carry a statement, by the verifier that the product uses.

    `find` names the paragraphs that could carry a text, for what a system says without citing.
    """

    def __init__(self, paragraphs: Paragraphs, verifier: Verifier, find: Finder) -> None:
        """Check against these paragraphs."""
        self.paragraphs = paragraphs
        self._verifier, self._find = verifier, find
        self.supported = lru_cache(maxsize=REMEMBERED)(self._supported)

    def _supported(self, text: str, places: tuple[Place, ...]) -> bool:
        """Tell whether these paragraphs together say `text`, whole or each of its sentences."""
        evidence = self.paragraphs.evidence(places)
        if not evidence.items:
            return False
        if self._holds(text, evidence):
            return True
        pieces = [one.text for one in split_sentences(text) if says_something(one.text)]
        return len(pieces) > 1 and all(self._holds(piece, evidence) for piece in pieces)

    def stated(self, statement: Statement, proofs: Sequence[Place]) -> bool:
        """Tell whether a statement stands anywhere: where it cites, in the proofs, or elsewhere."""
        near = (*statement.places, *proofs)
        if near and self.supported(statement.text, tuple(dict.fromkeys(near))):
            return True
        return self.supported(statement.text, tuple(self._find(statement.text)))

    def _holds(self, text: str, evidence: Evidence) -> bool:
        return self._verifier.verify(Claim(text), evidence).supported
