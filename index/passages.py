"""Cut documents into passages: windows of sentences, each within one paragraph."""

from collections.abc import Iterator, Sequence

from index.sentences import clauses, sentences
from index.types import HEADING_SEPARATOR, Document, Paragraph, Passage, Span

__all__ = ["clauses", "context_of", "cut", "indexed_text", "sentences", "windows"]

# A passage has at most this many characters. Between 120 and 320 little changes (hit@10 of words
# and meaning added up: 0.463 to 0.444 on 6,025 paragraphs of RAGEval, hit@1 0.976 to 0.982 on
# those of CMRC); below, answers are cut from what they are about, above, vectors blur.
PASSAGE_CHARACTERS = 240


def cut(document: Document) -> list[Passage]:
    """Return the passages of `document` in reading order; blank paragraphs have none."""
    return [passage for paragraph in document.paragraphs for passage in _cut(document, paragraph)]


def context_of(title: str, paragraph: Paragraph) -> str:
    """Return title and heading path as one line, outermost first."""
    return HEADING_SEPARATOR.join(part for part in (title, *paragraph.headings) if part)


def indexed_text(passage: Passage) -> str:
    """Return what is searched: the passage under its title and headings."""
    return f"{passage.context}\n{passage.text}"


def _cut(document: Document, paragraph: Paragraph) -> Iterator[Passage]:
    context = HEADING_SEPARATOR.join(part for part in (document.title, *paragraph.headings) if part)
    for window in windows(paragraph.text):
        yield Passage(
            document=document.id,
            paragraph=paragraph.number,
            start=window.start,
            end=window.end,
            text=paragraph.text[window.start : window.end],
            context=context,
        )


def windows(text: str, characters: int = PASSAGE_CHARACTERS) -> list[Span]:
    """Return as few windows of whole sentences as hold `text`, about equally long."""
    pieces = _pieces(text, characters)
    if not pieces:
        return []
    first, total = pieces[0].start, pieces[-1].end - pieces[0].start
    goal = total / -(-total // characters)
    found: list[Span] = []
    place = -1
    for piece in pieces:
        here = int(((piece.start + piece.end) / 2 - first) / goal)
        if here == place and piece.end - found[-1].start <= characters:
            found[-1] = Span(found[-1].start, piece.end)
        else:
            found.append(piece)
        place = here
    return found


def _pieces(text: str, characters: int) -> list[Span]:
    """Return the sentences; of those too long the clauses; of those too long equal parts."""
    return [
        part
        for sentence in sentences(text)
        for clause in _smaller(text, sentence, characters)
        for part in _parts(clause, characters)
    ]


def _smaller(text: str, sentence: Span, characters: int) -> Sequence[Span]:
    if _length(sentence) <= characters:
        return [sentence]
    return [
        Span(sentence.start + clause.start, sentence.start + clause.end)
        for clause in clauses(text[sentence.start : sentence.end])
    ]


def _parts(span: Span, characters: int) -> Iterator[Span]:
    for start in range(span.start, span.end, characters):
        yield Span(start, min(start + characters, span.end))


def _length(span: Span) -> int:
    return span.end - span.start
