"""Which figures of a sentence a claim speaks of."""

from rag.verify.evidence.parts import whole, window
from rag.verify.measures.named import both_named, named, own_stretch
from rag.verify.text.reading import read
from tests.rag.verify.small import item

TEXT = "青溪镇有茶园320亩，鱼塘270亩。"


def test_a_figure_is_named_by_what_stands_before_it_and_after_the_last() -> None:
    reading = read(TEXT)
    there = window(item(TEXT), reading, reading.sentences[0])
    gardens, ponds = reading.quantities
    claim = whole(read("鱼塘的面积是270亩。"))
    assert own_stretch(ponds, there).endswith("鱼塘270亩")
    assert "茶园" not in own_stretch(ponds, there)
    assert named(ponds, claim, there)
    assert not named(gardens, claim, there)
    assert not both_named((gardens, ponds), claim, there)
    assert both_named((gardens, ponds), whole(read("茶园和鱼塘的面积。")), there)
