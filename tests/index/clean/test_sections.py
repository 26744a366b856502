from index.clean.sections import Heading, assign

GRAIN, TOOLS, PEOPLE = "让粮仓更绿色", "新农具闯市场", "老保管员的一天"
TEXTS = [
    "绿色粮仓用上了低温技术。",
    "绿色储粮减少了损耗。",
    "新农具走进了市场。",
    "农具企业有了订单。",
]


def sections(headings, texts=TEXTS, moved=None, *, torn=True):
    found = assign(headings, texts, moved or [None] * len(texts), torn=torn)
    return [tuple(headings[k].text for k in path) for path in found.paths], found.order


def test_a_heading_stands_above_its_section():
    paths, order = sections([Heading(GRAIN, 0), Heading(TOOLS, 2)])
    assert paths == [(GRAIN,), (GRAIN,), (TOOLS,), (TOOLS,)]
    assert sorted(order) == list(order)


def test_a_torn_page_may_print_it_behind():
    paths, _ = sections([Heading(GRAIN, 2), Heading(TOOLS, 4)])
    assert paths == [(GRAIN,), (GRAIN,), (TOOLS,), (TOOLS,)]


def test_one_above_and_one_behind_share_by_their_words():
    paths, _ = sections([Heading(GRAIN, 0), Heading(TOOLS, 4)])
    assert paths == [(GRAIN,), (GRAIN,), (TOOLS,), (TOOLS,)]
    headings = [Heading(GRAIN, 0), Heading(TOOLS, 4), Heading(PEOPLE, 4)]
    paths, _ = sections(headings, [*TEXTS, "早起。"])
    assert paths == [(GRAIN,), (GRAIN,), (TOOLS,), (TOOLS,), (PEOPLE,)]


def test_reading_goes_on_under_the_heading_of_a_far_continuation():
    # The column of paragraphs 3 and 4 begins with the end of paragraph 0.
    headings = [Heading(GRAIN, 2), Heading(PEOPLE, 3), Heading(TOOLS, 6)]
    texts = [*TEXTS[:2], "早上五点，老保管员起床。", "绿色储粮还要普及。", *TEXTS[2:]]
    paths, order = sections(headings, texts, [None, None, None, 0, 0, 0])
    assert paths == [(GRAIN,), (GRAIN,), (PEOPLE,), (GRAIN,), (TOOLS,), (TOOLS,)]
    assert sorted(range(6), key=order.__getitem__) == [0, 1, 3, 2, 4, 5]


def test_numbers_give_the_depth():
    headings = [
        Heading("第一章 总则", 0),
        Heading("一、总体要求", 1),
        Heading("（一）原则", 1),
        Heading("二、任务", 3),
    ]
    paths, _ = sections(headings, torn=False)
    assert paths == [
        ("第一章 总则",),
        ("一、总体要求", "（一）原则"),
        ("一、总体要求", "（一）原则"),
        ("二、任务",),
    ]
