"""A page of text back to the paragraphs an editor would recognise, each with its heading path."""

from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from index.clean.junctions import shipped
from index.clean.layout import Layout, Score, layout
from index.clean.lines import Line, measured
from index.clean.marks import closed
from index.clean.roles import Role, main_title, roles
from index.clean.sections import Heading, Sections, assign
from index.clean.spelling import spell
from index.clean.stitch import chains
from index.clean.wrap import Segment, join, segments
from index.formats.draft import Block, Draft
from index.types import ParagraphKind

TEXT: tuple[Role, ...] = ("text", "note", "box")
SHOWN: tuple[Role, ...] = ("title", "byline", "caption", "table")
OTHER_WIDTH = 4.0
"""Em between the width of the page's columns and that of a box or note, from which the box goes on
over every paragraph set as wide as its first."""

SAME_WIDTH = 3.0  # em

DOUBLE_SPACED = 0.8
"""Share of lines under a blank line from which the blank lines may be mere line spacing."""


KINDS: Mapping[Role, ParagraphKind] = MappingProxyType(
    {"text": "body", "note": "note", "box": "box", "title": "title", "byline": "byline",
     "caption": "caption", "table": "table"}
)  # fmt: skip
ASIDE: tuple[Role, ...] = ("title", "byline")
TORN_ASIDE: tuple[Role, ...] = (*ASIDE, "note", "box", "caption")
"""What stands under no heading; on a torn page nobody knows where a box or caption stood."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """One paragraph to be: its segments in reading order and its role."""

    role: Role
    chain: tuple[int, ...]


def reconstruct(text: str) -> Draft:
    """Return the paragraphs of a plain text, torn or whole."""
    return compose(text, measured(text))


def compose(text: str, lines: Sequence[Line]) -> Draft:
    """Return the draft for the lines of a page or document."""
    score = shipped().score
    how = layout(lines, score)
    if not how.wrapped and _double_spaced(lines):
        close = [replace(line, gap=False) for line in lines]
        if (set_close := layout(close, score, strict=True)).wrapped:
            lines, how = close, set_close
    pieces = segments(lines, how, score)
    found = roles(pieces, how, score)
    units = _units(pieces, found, score, how)
    blocks = []
    for unit, path in _under_headings(units, pieces, found, torn=how.wrapped):
        whole = join([pieces[i].text for i in unit.chain])
        spelled = spell(whole, names=unit.role in ("byline", "caption"))
        if spelled.text:
            blocks.append(Block(spelled.text, KINDS[unit.role], path, spelled.spans(text)))
    return Draft(text, tuple(blocks), main_title(pieces, found))


def _double_spaced(lines: Sequence[Line]) -> bool:
    """Judge if blank lines stand under lines that mostly break off in mid-sentence."""
    gaps = sum(line.gap for line in lines)
    cut = sum(not closed(line.text.text) for line in lines)
    return gaps >= DOUBLE_SPACED * len(lines) and 2 * cut >= len(lines)


def _units(
    pieces: Sequence[Segment], found: Sequence[Role], score: Score, how: Layout
) -> list[_Unit]:
    torn = how.wrapped
    texts = [i for i, role in enumerate(found) if role in TEXT]
    whole = [pieces[i] for i in texts]
    alone = [[n] for n in range(len(texts))]
    aside = [found[i] != "text" for i in texts]
    joined = chains(whole, score, aside=aside, indented=how.indented) if torn else alone
    members = [tuple(texts[n] for n in chain) for chain in joined]
    kinds = _spread(members, pieces, found) if torn else [found[chain[0]] for chain in members]
    units = [_Unit(kind, chain) for chain, kind in zip(members, kinds, strict=True)]
    return units + [_Unit(role, (i,)) for i, role in enumerate(found) if role in SHOWN]


def _spread(
    members: Sequence[tuple[int, ...]], pieces: Sequence[Segment], found: Sequence[Role]
) -> list[Role]:
    """Return the role of each paragraph: a box or note goes on while its width does."""
    widths = sorted(line.width for chain in members for i in chain for line in pieces[i].lines[:-1])
    usual = widths[len(widths) // 2] if widths else 0.0
    kinds: list[Role] = []
    width = 0.0
    for chain in members:
        role, measure = found[chain[0]], max(pieces[i].measure for i in chain)
        if role == "text" and kinds and kinds[-1] in ("note", "box"):
            goes_on = abs(measure - width) <= SAME_WIDTH and abs(measure - usual) >= OTHER_WIDTH
            role = kinds[-1] if goes_on else role
        if found[chain[0]] in ("note", "box"):
            width = measure
        kinds.append(role)
    return kinds


def _under_headings(
    units: Sequence[_Unit], pieces: Sequence[Segment], found: Sequence[Role], *, torn: bool
) -> list[tuple[_Unit, tuple[str, ...]]]:
    """Return the units in reading order, each with its heading path.

    A heading that nothing stands under is no heading but a paragraph.
    """
    aside = TORN_ASIDE if torn else ASIDE
    flow = sorted((u for u in units if u.role not in aside), key=lambda u: u.chain[0])
    heads = [i for i, role in enumerate(found) if role == "heading"]
    sections = _sections(flow, heads, pieces, torn=torn)
    used = {number for path in sections.paths for number in path}
    if idle := [i for number, i in enumerate(heads) if number not in used]:
        flow = sorted([*flow, *(_Unit("text", (i,)) for i in idle)], key=lambda u: u.chain[0])
        heads = [i for i in heads if i not in idle]
        sections = _sections(flow, heads, pieces, torn=torn)
    names = [spell(pieces[i].text).text for i in heads]
    order = sorted(range(len(flow)), key=lambda n: sections.order[n])
    result = [(flow[n], tuple(names[k] for k in sections.paths[n])) for n in order]
    return _insert(result, [unit for unit in units if unit.role in aside])


def _sections(
    flow: Sequence[_Unit], heads: Sequence[int], pieces: Sequence[Segment], *, torn: bool
) -> Sections:
    starts = [unit.chain[0] for unit in flow]
    headings = [Heading(spell(pieces[i].text).text, bisect(starts, i)) for i in heads]
    texts = ["".join(pieces[i].text.text for i in unit.chain) for unit in flow]
    return assign(headings, texts, _moved(flow), torn=torn)


def _insert(
    result: list[tuple[_Unit, tuple[str, ...]]], others: Sequence[_Unit]
) -> list[tuple[_Unit, tuple[str, ...]]]:
    """Put what stands under no heading behind the last unit printed above it."""
    ranks = {unit.chain[0]: (n, 0) for n, (unit, _) in enumerate(result)}
    starts = sorted(ranks)
    for unit in others:
        above = bisect(starts, unit.chain[0])
        rank = ranks[starts[above - 1]][0] if above else -1
        ranks[unit.chain[0]] = (rank, unit.chain[0] + 1)
    joined = [*result, *((unit, ()) for unit in others)]
    return sorted(joined, key=lambda pair: ranks[pair[0].chain[0]])


def _moved(flow: Sequence[_Unit]) -> list[int | None]:
    """Return, for each paragraph, whose far continuation began the column it stands in."""
    moved: list[int | None] = [None] * len(flow)
    starts = [unit.chain[0] for unit in flow]
    for source, unit in enumerate(flow):
        last = bisect(starts, unit.chain[-1])
        if last > source + 1:
            moved[last:] = [source] * (len(flow) - last)
    return moved
