"""Where somebody held a post, and where a meeting was, is told over a paragraph."""

import pytest

from rag.verify.substitutions.whereabouts import misplaced
from tests.rag.verify.small import label

POSTS = (
    "从2003年起，李大河先后在东川区和西岭区任职：在东川区历任区政府副区长、党组成员，"
    "并兼任区委政法委副书记；在西岭区历任区委副书记、代区长、区长等职。"
)
MEETING = "茶业生态建设大会在河口举行，会上集中签约了一批项目。"
OTHER = "茶业联盟的成员是河口、东川和西岭。"


@pytest.mark.parametrize(
    "claim",
    [
        "2003年以后李大河做过区长，任职的地方是东川区。",
        "李大河先后在东川、西岭两区任职，其中区长一职是在东川区担任的。",
        "李大河在西岭区当过副区长。",
    ],
)
def test_a_post_held_elsewhere_is_stopped(claim: str) -> None:
    assert misplaced(claim, POSTS)
    assert label(claim, POSTS) != "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "李大河做过区长，任职的地方是西岭区。",
        "李大河在东川区当过副区长，在西岭区当过区长。",
        "李大河先后在东川区和西岭区任职，当过区长。",
    ],
)
def test_a_post_keeps_its_place(claim: str) -> None:
    assert misplaced(claim, POSTS) is None


@pytest.mark.parametrize(
    "claim",
    [
        "集中签约了一批项目的茶业生态建设大会，是在东川举行的。",
        "茶业生态建设大会集中签约了一批项目，举办地在西岭。",
    ],
)
def test_a_meeting_held_elsewhere_is_stopped(claim: str) -> None:
    assert label(claim, MEETING, OTHER) != "supported"


@pytest.mark.parametrize(
    "claim", ["茶业生态建设大会是在河口举行的。", "茶业生态建设大会，举办地是河口。"]
)
def test_a_meeting_keeps_its_place(claim: str) -> None:
    assert misplaced(claim, MEETING) is None
