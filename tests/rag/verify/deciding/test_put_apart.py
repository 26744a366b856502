"""A claim that can be put as several sentences."""

from rag.verify.deciding.put_apart import put_apart
from rag.verify.text.reading import read
from tests.rag.verify.small import item

TEXT = "河口县的渔船在增加。河口县的冷库在增加。河口县的盐田在减少。"


def test_all_sentences_are_borne_out_or_nothing_is() -> None:
    both = put_apart(read("河口县的渔船和冷库都在增加。"), [item(TEXT)], ())
    assert both
    assert len(both.supports) == 2
    assert put_apart(read("河口县的渔船和盐田都在增加。"), [item(TEXT)], ()) is None
