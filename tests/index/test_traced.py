from index.traced import SPACE, Traced
from index.types import Span


def test_a_text_knows_where_it_came_from():
    source = "  稻谷 收储\n办法  "
    line, rest = Traced.of(source, 0, 7).strip(), Traced.of(source, 8, 12).strip()
    assert line.keep(lambda char: char != " ").spans() == (Span(2, 4), Span(5, 7))
    assert (line + rest).spans() == (Span(2, 7), Span(8, 10))


def test_a_joining_space_has_no_place():
    joined = Traced.of("ab", 0, 1) + SPACE + Traced.of("ab", 1, 2)
    assert joined.text == "a b"
    assert joined.spans() == (Span(0, 2),)
