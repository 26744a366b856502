"""Conversation: what a follow-up leaves out is filled in from what was asked and answered."""

import re

from index.normalise import fold
from rag.courtesy import plain_question
from rag.follow_ups import FollowUp, resolve, wants_more
from rag.items import items_of
from rag.mixed import in_one_language
from rag.rephrased import rephrased
from rag.small_talk import small_talk
from rag.types import Question, Turn

__all__ = ["more_of", "small_talk", "standalone"]

TURNS = 16  # earlier messages that are looked at; older ones no longer say what is meant
LONGEST_TURN = 2000  # characters of one message; the rest is not needed to know its subject
_MARKER = re.compile(r"\[\d{1,3}\]")


def standalone(question: Question) -> str:
    """Return the question with everything in it that the conversation left unsaid.

    Questions are filled in from the oldest looked at to the newest, so that a chain of
    follow-ups (那2.0版呢？ 3.0版呢？) keeps its subject.
    """
    asked, answered = "", ""
    listed: tuple[str, ...] = ()
    for turn in question.history[-TURNS:]:
        text = _MARKER.sub("", turn.content[:LONGEST_TURN]).strip()
        if turn.role == "assistant":
            answered = text
            listed = items_of(text) or listed
        elif not _is_small_talk(turn):
            asked = resolve(FollowUp(rephrased(plain_question(text)), asked, answered, listed))
            answered = ""
    last = FollowUp(rephrased(plain_question(question.text)), asked, answered, listed)
    return in_one_language(resolve(last))


def more_of(question: Question) -> tuple[str, ...]:
    """Return what was answered so far where a question asks for more (还有呢), else nothing."""
    if not wants_more(plain_question(question.text)):
        return ()
    turns = question.history[-TURNS:]
    return tuple(turn.content[:LONGEST_TURN] for turn in turns if turn.role == "assistant")


def _is_small_talk(turn: Turn) -> bool:
    return not fold(turn.content).strip() or small_talk(Question(turn.content)) is not None
