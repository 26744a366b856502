from index.clean.junctions import shipped
from index.clean.lines import Line, width
from index.clean.stitch import chains, unclosed, unopened
from index.clean.wrap import Segment
from index.traced import Traced


def piece(text, measure=20.0, indent=0.0):
    line = Line(Traced.of(text, 0, len(text)), width(text), indent)
    return Segment((line,), line.text, measure)


def test_a_paragraph_is_found_again_columns_away():
    pieces = [
        piece("粮食部门要继续巩固放大国家战"),
        piece("《粮食条例》明确了各方的责任。"),
        piece("第二栏的文字讲的是另外一件事。"),
        piece("略叠加优势，更好服务群众。"),
    ]
    assert chains(pieces, shipped().score) == [[0, 3], [1], [2]]


def test_the_next_piece_is_preferred():
    pieces = [piece("打好关键核心技术攻坚"), piece("战，使成果涌现。"), piece("战，让人们放心。")]
    assert chains(pieces, shipped().score) == [[0, 1], [2]]


def test_a_box_may_stand_between():
    pieces = [piece("经济结构不断"), piece("人物简介：苏大禾，男。"), piece("优化，动能增强。")]
    found = chains(pieces, shipped().score, aside=[False, True, False])
    assert found == [[0, 2], [1]]


def test_an_indented_piece_begins_a_paragraph():
    pieces = [piece("经济结构不断"), piece("优化营商环境是关键。", indent=2.0)]
    assert chains(pieces, shipped().score) == [[0], [1]]


def test_open_marks_are_known():
    assert unclosed("他说：“《条例》（修订") == "“（"
    assert unopened("稿）规定”，“好”") == "）”"
