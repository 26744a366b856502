"""Text that knows where each of its characters stood in the source."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from index.types import Span

NOWHERE = -1  # the place of a character that the source does not have (a joining space)


@dataclass(frozen=True, slots=True)
class Traced:
    """A text and, for each of its characters, its offset in the source."""

    text: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, source: str, start: int, end: int) -> "Traced":
        """Return `source[start:end]` with its places."""
        return cls(source[start:end], tuple(range(start, end)))

    @classmethod
    def chain(cls, parts: Sequence["Traced"]) -> "Traced":
        """Return the parts one behind the other."""
        places = tuple(place for part in parts for place in part.places)
        return cls("".join(part.text for part in parts), places)

    def __len__(self) -> int:
        return len(self.text)

    def __getitem__(self, part: slice) -> "Traced":
        return Traced(self.text[part], self.places[part])

    def __add__(self, other: "Traced") -> "Traced":
        return Traced(self.text + other.text, self.places + other.places)

    def strip(self) -> "Traced":
        """Return it without white space at either end."""
        start = len(self.text) - len(self.text.lstrip())
        return self[start : max(start, len(self.text.rstrip()))]

    def keep(self, wanted: Callable[[str], bool]) -> "Traced":
        """Return it with only the characters that are wanted."""
        chosen = [i for i, char in enumerate(self.text) if wanted(char)]
        return self.pick(chosen)

    def pick(self, chosen: Iterable[int]) -> "Traced":
        """Return it with only the characters at these indexes, in this order."""
        indexes = list(chosen)
        return Traced(
            "".join(self.text[i] for i in indexes), tuple(self.places[i] for i in indexes)
        )

    def spans(self, source: str = "") -> tuple[Span, ...]:
        """Return the ranges of the source it came from, in reading order.

        Given the source, ranges with nothing but white space between them become one.
        """
        first, last = self.places[:1], self.places[-1:]
        if first and first[0] >= 0 and self.places == tuple(range(first[0], last[0] + 1)):
            return (Span(first[0], last[0] + 1),)
        spans: list[Span] = []
        for place in self.places:
            if place == NOWHERE:
                continue
            if spans and place - spans[-1].end >= 0 and _blank(source, spans[-1].end, place):
                spans[-1] = Span(spans[-1].start, place + 1)
            else:
                spans.append(Span(place, place + 1))
        return tuple(spans)


def _blank(source: str, start: int, end: int) -> bool:
    """Judge if nothing stands between two places; far jumps are not looked into."""
    return start == end or (end - start <= FAR and source[start:end].isspace())


FAR = 200  # characters of white space between two ranges that are still one

SPACE = Traced(" ", (NOWHERE,))
