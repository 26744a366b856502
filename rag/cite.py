"""From verified claims to an answer whose every sentence is followed by its markers."""

from dataclasses import dataclass, field

from rag.types import Citation, Claim, Evidence, EvidenceItem, Sentence, Support

CJK_START = "\u2e80"  # from here on, scripts that put no space between sentences


def cite_item(item: EvidenceItem, marker: int, start: int = 0, end: int | None = None) -> Citation:
    """Quote `[start, end)` of an evidence paragraph; the whole of it by default."""
    text = item.paragraph.text
    stop = len(text) if end is None else end
    return Citation(
        marker=marker,
        document=item.document,
        title=item.title,
        paragraph=item.paragraph.number,
        heading=item.paragraph.heading,
        quote=text[start:stop],
        start=start,
        end=stop,
        text=text,
        version=item.version,
    )


@dataclass(slots=True)
class AnswerWriter:
    """Writes an answer sentence by sentence, numbering citations as they first appear.

    A sentence cites one range of each paragraph it rests on: from the first to the last
    character of its supports there, so that every quote is verbatim and in one piece.
    """

    evidence: Evidence
    text: str = ""
    sentences: list[Sentence] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)

    def add(self, claim: Claim, supports: tuple[Support, ...]) -> tuple[Sentence, list[Citation]]:
        """Append a verified claim; return it as a sentence, with the citations it carries."""
        cited = [self._citation(support) for support in _one_for_each_paragraph(supports)]
        gap = " " if self.text and claim.text[:1] < CJK_START else ""
        start = len(self.text) + len(gap)
        markers = tuple(citation.marker for citation in cited)
        sentence = Sentence(claim.text, start, start + len(claim.text), markers)
        self.text += gap + claim.text + "".join(f"[{marker}]" for marker in markers)
        self.sentences.append(sentence)
        return sentence, cited

    def _citation(self, support: Support) -> Citation:
        item = self.evidence.item(support.marker)
        if item is None:
            raise LookupError(f"no evidence has the marker {support.marker}")
        new = cite_item(item, len(self.citations) + 1, support.start, support.end)
        for known in self.citations:
            same_place = (known.document, known.paragraph, known.start, known.end)
            if same_place == (new.document, new.paragraph, new.start, new.end):
                return known
        self.citations.append(new)
        return new


def _one_for_each_paragraph(supports: tuple[Support, ...]) -> list[Support]:
    ranges: dict[int, Support] = {}
    for support in supports:
        known = ranges.get(support.marker, support)
        ranges[support.marker] = Support(
            support.marker, min(known.start, support.start), max(known.end, support.end)
        )
    return list(ranges.values())
