"""The shipped question set keeps the promises of its card."""

import json
import re
import unicodedata
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

from index.read import read_bytes

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "eval" / "questions"
DOSSIER = ROOT / "index" / "corpus" / "g60-dossier.md"

ALWAYS = {"id", "question", "kind", "answerable", "facts", "proofs", "difficulty", "half"}
SOMETIMES = {"history", "polarity", "same_as", "correction", "forbidden"}
NEVER_ANSWERED = {
    "unanswerable_near", "unanswerable_far", "false_premise", "injection", "unsafe", "empty",
}  # fmt: skip
ANSWERED = {
    "date", "number", "person", "organisation", "place", "list", "definition", "reason", "manner",
    "yesno", "comparison", "two_paragraph", "colloquial", "english", "traditional", "typo",
}  # fmt: skip
KINDS = ANSWERED | NEVER_ANSWERED | {"follow_up"}

THIRD_EDITION = "g60-0928"  # from here on most are held back


def fold(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).lower()


@pytest.fixture(scope="module")
def questions() -> list[dict]:
    lines = (FOLDER / "g60.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="module")
def paragraphs() -> dict[int, str]:
    (document,) = read_bytes(DOSSIER.name, DOSSIER.read_bytes())
    return {paragraph.number: fold(paragraph.text) for paragraph in document.paragraphs}


def test_fields_are_those_of_the_card(questions: list[dict]):
    for question in questions:
        assert set(question) >= ALWAYS
        assert set(question) <= ALWAYS | SOMETIMES
        assert question["kind"] in KINDS
        assert question["half"] in {"dev", "test"}
        assert question["difficulty"] in {1, 2, 3}
        assert question.get("polarity", "yes") in {"yes", "no"}
        assert ("correction" in question) == (question["kind"] == "false_premise")
        assert ("history" in question) == (question["kind"] == "follow_up")
        if question["kind"] != "follow_up":
            assert question["answerable"] == (question["kind"] in ANSWERED)


def test_groups_are_lists_of_filled_lists(questions: list[dict]):
    for question in questions:
        for group in question["facts"] + question.get("correction", []):
            assert group
            assert all(isinstance(fact, str) and fact.strip() == fact != "" for fact in group)
        for group in question["proofs"]:
            assert group
            assert all(isinstance(number, int) for number in group)
        proved = question["answerable"] or "correction" in question
        assert bool(question["proofs"]) == proved
        assert bool(question["facts"]) == question["answerable"]


def test_histories_are_conversations(questions: list[dict]):
    for question in questions:
        roles = [turn["role"] for turn in question.get("history", [])]
        assert roles == ["user", "assistant"] * (len(roles) // 2)
        assert all(turn["content"].strip() for turn in question.get("history", []))


def test_each_is_there_once(questions: list[dict]):
    assert [q["id"] for q in questions] == [f"g60-{n:04d}" for n in range(1, len(questions) + 1)]
    asked = [json.dumps([q.get("history"), q["question"]]) for q in questions]
    assert [text for text, times in Counter(asked).items() if times > 1] == []


def test_proofs_exist_and_hold_the_facts(questions: list[dict], paragraphs: dict[int, str]):
    for question in questions:
        proofs = [[paragraphs[number] for number in group] for group in question["proofs"]]
        for group in question["facts"] + question.get("correction", []):
            found = (fold(fact) in text for fact in group for text in chain(*proofs))
            assert any(found), f"{question['id']}: no proof says {group}"


def test_each_proof_holds_a_fact(questions: list[dict], paragraphs: dict[int, str]):
    for question in questions:
        for number in chain(*question["proofs"]):
            facts = chain(*question["facts"], *question.get("correction", []))
            assert any(fold(fact) in paragraphs[number] for fact in facts), question["id"]


def test_every_paragraph_is_asked_about(questions: list[dict], paragraphs: dict[int, str]):
    asked = {n for q in questions if q["answerable"] for n in chain(*q["proofs"])}
    assert asked == set(paragraphs)


def test_a_yes_or_no_question_says_which(questions: list[dict]):
    assert all("polarity" in q for q in questions if q["kind"] == "yesno")


def test_what_asks_the_same_shares_half_and_proofs(questions: list[dict]):
    known = {question["id"]: question for question in questions}
    for question in questions:
        if "same_as" in question:
            original = known[question["same_as"]]
            assert question["half"] == original["half"]
            assert question["proofs"] == original["proofs"]


def test_the_halves_are_balanced_by_kind(questions: list[dict]):
    dealt = [question for question in questions if question["id"] < THIRD_EDITION]
    counts = Counter((question["kind"], question["half"]) for question in dealt)
    for kind in KINDS:
        assert abs(counts[kind, "dev"] - counts[kind, "test"]) <= 1, kind
        assert counts[kind, "dev"] >= 4, kind


def test_there_are_as_many_as_the_card_says(questions: list[dict]):
    card = (FOLDER / "README.md").read_text("utf-8")
    counts = Counter((question["kind"], question["half"]) for question in questions)
    for kind in KINDS:
        assert f"| `{kind}` | {counts[kind, 'dev']} | {counts[kind, 'test']} |" in card


def test_it_is_large_enough_for_what_it_measures(questions: list[dict]):
    kinds = Counter(question["kind"] for question in questions)
    refused = [question for question in questions if not question["answerable"]]
    near = [q for q in refused if q["kind"] in {"unanswerable_near", "false_premise", "follow_up"}]
    assert len(questions) - len(refused) >= 300
    assert kinds["colloquial"] >= 150
    assert len(refused) >= 200
    assert len(near) >= len(refused) * 2 / 3


def test_nothing_is_forbidden_that_the_dossier_says(
    questions: list[dict], paragraphs: dict[int, str]
):
    dossier = "\n".join(paragraphs.values())
    for question in questions:
        for phrase in question.get("forbidden", []):
            assert fold(phrase) not in dossier, question["id"]
