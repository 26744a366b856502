"""What a question asks to confirm or takes for granted, held against the evidence.

A yes-or-no question is answered 是 or 否 only here: from a complete list, by the verifier, or by
the one figure, date or place that the sentence has instead. A question with a false premise is
answered with the sentence that says otherwise. Each is a quotation; it is verified like any.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from index.normalise import fold
from index.types import Paragraph, Span
from rag.asserted import Asserted, Placed, asserted, instead, present, says_every_word
from rag.closed_lists import ClosedList
from rag.compared import comparison
from rag.cutting import ANSWER, LIST, cut_sentence, nearest, quotation
from rag.membership import counts_named, english_membership, membership, miscounted, outsider
from rag.polarity import denies, excludes, says_so, statement_of
from rag.seams import Verifier
from rag.subjects import person_in, place_in, subject_of
from rag.types import Claim, Evidence, EvidenceItem, Finding, Query, Verdict
from rag.verify.text.reading import read

# Of the characters of a statement without its value, the share that a sentence must have to be on
# the same. Of 5,024 sentences held against statements 1,708 have so much, and 79 of the 88 that the
# verifier found nothing against; the other 9 were on something else.
SHARED = 0.4

# A premise ends where the question about it begins: 启动时有哪些城市, 达到9%靠的是什么.
_PREMISE = re.compile(
    r"^(?P<premise>.{6,60}?)(?:(?:的?时候?|之?后|以后|期间|以来)(?=有|是|怎|如何|反响|为|由|谁|哪|都|做|说|的|，|,)"
    r"|[，,](?=为什么|为何|原因|怎么|如何|是哪|是谁|靠|什么)"
    r"|靠的?是?(?=什么|啥|谁)|(?:是)?在(?=哪|何)|(?:分别|各)(?=干|做|是|在|有|叫)|是(?=怎么|如何|哪|什么|由谁)|(?=为什么|为何|是因为什么))"
)


_ENDS = re.compile(r"^[\s。.，,！!]+|[\s?？!！。.~～]+$")
_ENGLISH_ASKS = re.compile(r"(?:is|are|was|were|does|do|did|has|have)\b")
_YES_NO: tuple[Finding, Finding] = ("yes", "no")


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the evidence says to a premise, and the quotation that says it."""

    finding: Finding
    claim: Claim


def rule(query: Query, evidence: Evidence, verifier: Verifier) -> Ruling | None:
    """Return what the evidence says to what a question states; None where it is not plain."""
    if query.language == "en":
        return _on_english(query, evidence, verifier)
    # A repaired spelling may have changed what is asked for; the question as typed comes first.
    for text in dict.fromkeys((query.wording or query.text, query.text)):
        question = _ENDS.sub("", fold(text))
        statement = statement_of(question)
        if comparison(question):
            return None  # what is more is concluded from the quotations of both
        if statement:
            statement = _standing_alone(statement)
            found = _on_statement(statement, evidence, verifier)
        else:
            found = _on_premise(question, evidence, verifier)
        if found:
            return found
    return None


def _standing_alone(statement: str) -> str:
    """Return the last clause of 池州也有中心，那它是九城市之一 with what it is about."""
    before, comma, last = statement.rpartition("，")
    if not comma:
        before, comma, last = statement.rpartition(",")
    match = re.match(r"(?:那么?|所以)?(?:它|他|她)(?!们)", last)
    name = (person_in(before) or subject_of(before)) if match else ""
    name = (place_in(before) or name) if match else ""
    return f"{name}{last[match.end() :]}" if match and name else statement


def _on_english(query: Query, evidence: Evidence, verifier: Verifier) -> Ruling | None:
    wording = fold(query.wording)
    if not _ENGLISH_ASKS.match(wording):
        return None
    if found := english_membership(fold(query.text), wording, evidence):
        finding: Finding = "" if found.is_member is None else _YES_NO[not found.is_member]
        return _listed(found.found, evidence, finding)
    return _on_statement(fold(query.text), evidence, verifier)


def _on_statement(statement: str, evidence: Evidence, verifier: Verifier) -> Ruling | None:
    if listed := _on_list(statement, evidence):
        return listed
    verdict = verifier.verify(Claim(statement), evidence)
    said = _said(statement, verdict, evidence)
    plain = _without_values(statement)
    if verdict.supported and said and says_so(plain, said.text):
        if not says_every_word(fold(said.text), plain):
            return None
        return Ruling(_yes(statement, said.text), said)
    if other := _otherwise(statement, evidence, verifier):
        return Ruling("" if denies(statement) else "no", other)
    if verdict.label == "contradicted" and said and not asserted(statement):
        denied = denies(said.text) and not denies(statement)
        return Ruling("no", said) if denied and says_every_word(fold(said.text), plain) else None
    return None


def _yes(statement: str, said: str) -> Finding:
    """Return what a sentence that carries a statement says to it."""
    if excludes(statement, said) or denies(statement) or _mixed(statement, said):
        return ""
    return "no" if denies(_clause_of(statement, said)) else "yes"


def _without_values(statement: str) -> str:
    """Return a statement without its figures and dates, from the last to the first."""
    values = [one.value for one in asserted(statement) if not isinstance(one.value, Placed)]
    for value in sorted(values, key=lambda one: -one.start):
        statement = f"{statement[: value.start]} {statement[value.end :]}"
    return statement


def _clause_of(statement: str, said: str) -> str:
    """Return the clause that says most of a statement."""
    clauses = re.split(r"[，,；;。：:]", fold(said))
    return max(clauses, key=lambda clause: len(set(clause) & set(statement)))


def _mixed(statement: str, said: str) -> bool:
    """Tell whether a sentence has several days and figures, so that pairs may be mixed up."""
    asked, there = read(statement), read(fold(said))
    return (
        bool(asked.dates and asked.quantities)
        and min(
            len([one for one in there.dates if not one.in_title]),
            len([one for one in there.quantities if one.unit == asked.quantities[0].unit]),
        )
        > 1
    )


def _said(statement: str, verdict: Verdict, evidence: Evidence) -> Claim | None:
    """Return the sentence that a verdict rests on as a quotation, cut to where it says it."""
    for support in verdict.supports:
        if item := evidence.item(support.marker):
            span = Span(support.start, support.end)
            return _quote(item, span, nearest(statement, item.paragraph.text, span))
    return None


def _on_premise(question: str, evidence: Evidence, verifier: Verifier) -> Ruling | None:
    if found := outsider(question, evidence):
        return None if found.is_member is not False else _listed(found.found, evidence, "otherwise")
    if wrong := miscounted(question, evidence):
        return _listed(wrong, evidence, "otherwise")
    premise = _PREMISE.match(question)
    if not premise:
        return None
    claim = _otherwise(premise["premise"], evidence, verifier)
    return Ruling("otherwise", claim) if claim else None


def _on_list(statement: str, evidence: Evidence) -> Ruling | None:
    if found := membership(statement, evidence):
        finding: Finding = "" if found.is_member is None else _YES_NO[not found.is_member]
        return _listed(found.found, evidence, finding)
    if wrong := miscounted(statement, evidence):
        return _listed(wrong, evidence, "no")
    return None


def _listed(one: ClosedList, evidence: Evidence, finding: Finding) -> Ruling | None:
    item = evidence.item(one.marker)
    if item is None:
        return None
    return Ruling(finding, _quote(item, Span(one.start, one.end), one.start, LIST))


def _otherwise(statement: str, evidence: Evidence, verifier: Verifier) -> Claim | None:
    """Return the sentence that says the same with another figure, date or place.

    Nothing, where any sentence says it with the very value that is asserted.
    """
    for one in asserted(statement):
        if counts_named(statement[: one.value.end]):
            continue
        rest = Claim(one.rest)
        characters = frozenset(char for char in fold(one.rest) if char.isalnum())
        found: Claim | None = None
        for item, sentence, body in _sentences(evidence):
            at = instead(one, body)
            if at is None and not present(one, body):
                continue
            if not _on_the_same(characters, item, sentence) or not _all_of(one, item, body):
                continue
            if not verifier.verify(rest, _alone(item, sentence)).supported:
                continue
            if at is None:
                return None
            found = found or _quote(item, sentence, sentence.start + at)
        if found:
            return found
    return None


def _on_the_same(characters: frozenset[str], item: EvidenceItem, sentence: Span) -> bool:
    """Tell whether a sentence, with its title and heading, has enough of a statement's characters.

    该措施从…起实施 says so little that the verifier finds nothing against it anywhere.
    """
    text = item.paragraph.text[sentence.start : sentence.end]
    there = characters.intersection(fold(f"{item.title} {item.paragraph.heading} {text}"))
    return len(there) >= SHARED * len(characters)


def _all_of(one: Asserted, item: EvidenceItem, body: str) -> bool:
    """Tell whether a sentence, with its heading, says all of a statement but its value."""
    return says_every_word(fold(f"{item.paragraph.heading} {body}"), one.rest)


def _sentences(evidence: Evidence) -> Iterator[tuple[EvidenceItem, Span, str]]:
    for item in evidence.items:
        for span, body in read(item.paragraph.text).supporting():
            yield item, span, body


def _alone(item: EvidenceItem, sentence: Span) -> Evidence:
    """Return one sentence as the whole evidence, so that the rest has to stand beside the value."""
    text = item.paragraph.text[sentence.start : sentence.end]
    paragraph = Paragraph(item.paragraph.number, text, item.paragraph.headings)
    return Evidence((replace(item, paragraph=paragraph, passages=()),))


def _quote(item: EvidenceItem, sentence: Span, at: int, room: int = ANSWER) -> Claim:
    return quotation(item, cut_sentence(item.paragraph.text, sentence, at, room))
