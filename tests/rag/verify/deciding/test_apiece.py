"""What a claim says of each of several things."""

from rag.verify.deciding.apiece import apiece
from rag.verify.restating.rows import Told
from tests.rag.verify.small import item

TEXT = "河口县的人口为20万人。河口县的渔船从1万艘增加到2万艘。河口县的冷库在增加。"


def test_a_sentence_must_name_the_thing_itself() -> None:
    ship, people = Told("河口县的渔船在增加。", "渔船"), Told("河口县的人口在增加。", "人口")
    assert apiece([ship], [item(TEXT)], ())
    assert not apiece([ship, people], [item(TEXT)], ())


def test_how_it_is_qualified() -> None:
    told = Told("河口县的渔船年均有增加。", "渔船")
    assert not apiece([told], [item(TEXT)], ())
