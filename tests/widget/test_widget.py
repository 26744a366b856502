"""The widget in a real browser: ask, watch, look behind each sentence; and when things go wrong."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from index.errors import GeneratorError
from tests.conftest import ROOT
from tests.widget.conftest import ELSEWHERE

FIRST = "岚州市全年新修公路十二条。"
BOTH = "岚州市全年新修公路十二条。1其中山区公路七条，投入九亿元。2"


def ask(page: Page, question: str) -> None:
    page.get_by_role("textbox").fill(question)
    page.keyboard.press("Enter")


def sources(page: Page):
    return page.locator(".turn").last.locator(".source")


def test_a_sentence_arrives_and_its_marker_opens_the_paragraph(visit):
    page = visit()
    ask(page, "修了多少公路？")
    expect(page.locator(".answer")).to_have_text(BOTH)

    marker = page.get_by_role("button", name="出处 1：岚州市2025年交通年报，第 2 段")
    marker.click()
    dialog = page.get_by_role("dialog")
    expect(dialog.locator("mark")).to_have_text(FIRST)
    expect(dialog.locator(".text")).to_have_text(f"{FIRST}其中山区公路七条，投入九亿元。")
    expect(dialog).to_contain_text("岚州市2025年交通年报")
    expect(dialog).to_contain_text("第 2 段 公路 › 新修")

    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(marker).to_be_focused()


def test_from_four_sentences_on_each_has_lines_of_its_own(visit):
    page = visit()
    ask(page, "修了多少公路？")
    side_by_side = page.locator(".turn").last.locator(".sentence")
    expect(side_by_side).to_have_count(2)
    assert len({round(one.bounding_box()["y"]) for one in side_by_side.all()}) == 1

    ask(page, "公路、山区、港口和大桥都怎么样，何时通车，投入多少亿元？")
    listed = page.locator(".turn").last.locator(".sentence")
    expect(listed).to_have_count(5)
    lefts = {round(one.bounding_box()["x"]) for one in listed.all()}
    tops = [one.bounding_box()["y"] for one in listed.all()]
    assert len(lefts) == 1
    assert all(above < below for above, below in pairwise(tops))


def test_the_sources_mark_every_quote_of_a_paragraph(visit):
    page = visit()
    ask(page, "修了多少公路？")
    sources(page).click()
    expect(page.get_by_role("dialog").locator("mark")).to_have_text([re.compile(f"^{FIRST}其中")])


def test_the_dialog_leads_on_to_the_paragraphs_around(visit):
    page = visit()
    ask(page, "港口呢？")
    page.locator(".marker").click()
    dialog = page.get_by_role("dialog")
    page.get_by_role("button", name="上一段").click()
    expect(dialog.locator(".text")).to_contain_text(FIRST)
    expect(dialog.locator("mark")).to_have_count(0)
    page.get_by_role("button", name="下一段").click()
    expect(dialog.locator(".text")).to_contain_text("港口吞吐量")


def test_quotes_are_counted_in_characters(visit):
    page = visit()
    ask(page, "何时通车？")
    page.locator(".marker").click()
    expect(page.locator("mark")).to_have_text("大桥于2019年通车。")


def test_sentences_are_shown_one_by_one_and_the_rest_can_be_stopped(visit, bot):
    bot.pause = 1.0
    page = visit()
    ask(page, "修了多少公路？")
    expect(page.locator(".status")).to_contain_text("正在")
    expect(page.locator(".answer")).to_have_text(f"{FIRST}1")

    page.get_by_role("button", name="停止").click()
    expect(page.locator(".note")).to_contain_text("已停止")
    assert bot.stopped.wait(5)
    expect(page.get_by_role("button", name="发送")).to_be_visible()


def test_a_refusal_offers_the_nearest_paragraphs(visit):
    page = visit()
    ask(page, "xyz")
    expect(page.locator(".answer")).to_have_text("手头的文件没有说到这一点。")
    expect(page.locator(".nearest")).to_contain_text("这几段或许有帮助")

    sources(page).click()
    expect(page.get_by_role("dialog").locator(".text")).to_contain_text("清溪大桥")
    expect(page.get_by_role("dialog").locator("mark")).to_have_count(0)


def test_notes_are_shown(visit, bot):
    bot.notes = ("语言模型连不上，以下摘自原文。",)
    page = visit()
    ask(page, "港口呢？")
    expect(page.locator(".note")).to_have_text(bot.notes[0])


def test_html_is_text_wherever_it_comes_from(visit, bot):
    bot.notes = ("<img src=x onerror=alert(2)>",)
    page = visit()
    ask(page, "<img src=x onerror=alert(3)>网页标签？")
    expect(page.locator(".question")).to_have_text("<img src=x onerror=alert(3)>网页标签？")
    expect(page.locator(".answer")).to_contain_text("<img src=x onerror=alert(1)>是网页标签")
    page.locator(".marker").click()
    expect(page.locator("mark")).to_contain_text("<b>不是</b>")
    assert page.locator("g60-chat img, g60-chat b").count() == 0


def test_a_follow_up_brings_the_conversation_along(visit, bot):
    page = visit()
    ask(page, "港口呢？")
    expect(page.locator(".note, .sources")).to_have_count(1)
    ask(page, "大桥呢？")
    expect(page.locator(".turn")).to_have_count(2)
    expect(sources(page)).to_have_count(1)
    assert [turn.content for turn in bot.asked[1].history] == [
        "港口呢？",
        "港口吞吐量为3600万吨，比上年增长8.5%。",
    ]

    page.get_by_role("button", name="新对话").click()
    ask(page, "公路呢？")
    expect(page.locator(".turn")).to_have_count(1)
    expect(sources(page)).to_have_count(1)
    assert bot.asked[2].history == ()


def test_enter_sends_but_not_while_a_word_is_being_composed(visit, bot):
    page = visit()
    box = page.get_by_role("textbox")
    box.fill("港口")
    box.dispatch_event("keydown", {"key": "Enter", "isComposing": True})
    box.dispatch_event("keydown", {"key": "Enter", "keyCode": 229})
    box.press("Shift+Enter")
    box.press_sequentially("公路")
    expect(box).to_have_value("港口\n公路")
    box.press("Enter")
    expect(page.locator(".question")).to_have_text("港口\n公路")
    expect(box).to_have_value("")


def test_nothing_is_sent_for_nothing(visit, bot):
    page = visit()
    ask(page, "  ")
    page.get_by_role("button", name="发送").click(force=True)
    expect(page.locator(".turn")).to_have_count(0)
    assert bot.asked == []


def test_it_works_by_keyboard_alone(visit):
    page = visit()
    page.get_by_role("textbox").focus()
    page.keyboard.type("港口呢？")
    page.keyboard.press("Enter")
    expect(page.locator(".sources")).to_be_visible()
    for _ in range(2):
        page.keyboard.press("Shift+Tab")
    expect(page.locator(".marker")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("mark")).to_be_visible()


def test_sentences_are_read_out(visit):
    page = visit()
    ask(page, "港口呢？")
    live = page.locator("[aria-live=polite]")
    expect(live).to_contain_text("港口吞吐量为3600万吨，比上年增长8.5%。")
    expect(live).to_contain_text("回答完毕，出处 1 处。")


@pytest.mark.parametrize(
    ("status", "headers", "words"),
    [
        (429, {"Retry-After": "30"}, "请 30 秒后再试"),
        (503, {}, "服务正在准备"),
        (422, {}, "太长"),
        (403, {}, "权限"),
        (500, {"X-Request-ID": "0123456789abcdef"}, "编号 01234567）"),
        (0, {}, "请检查网络"),
    ],
)
def test_what_went_wrong_is_said_in_words_and_can_be_tried_again(visit, status, headers, words):
    def fail(route):
        if status:
            route.fulfill(status=status, headers=headers)
        else:
            route.abort()

    page = visit()
    page.route("**/v1/chat", fail, times=1)
    ask(page, "港口呢？")
    expect(page.locator(".failure")).to_contain_text(words)

    page.get_by_role("button", name="再试一次").click()
    expect(page.locator(".answer")).to_contain_text("3600万吨")
    expect(page.locator(".failure")).to_have_count(0)
    expect(page.locator(".question")).to_have_count(1)


def test_a_failure_half_way_keeps_what_was_checked(visit, bot):
    bot.error = GeneratorError("It broke off.", "Look.")
    page = visit()
    ask(page, "修了多少公路？")
    expect(page.locator(".failure")).to_contain_text("服务出了点问题")
    expect(page.locator(".answer")).to_have_text(f"{FIRST}1")


def test_a_stream_that_ends_too_early_is_noticed(visit):
    page = visit()
    page.route("**/v1/chat", lambda route: route.fulfill(body=": nothing\n\n"))
    ask(page, "港口呢？")
    expect(page.locator(".failure")).to_contain_text("连接中断了")


def test_a_server_that_is_still_opening_its_documents_is_waited_for(visit, address):
    page = visit("about:blank")
    page.route("**/v1/documents", lambda route: route.fulfill(status=503), times=1)
    page.goto(address)
    expect(page.locator(".promise")).to_contain_text("正在准备资料")
    expect(page.locator(".promise")).to_contain_text("依据资料原文作答")
    page.get_by_role("button", name="资料").click()
    page.get_by_role("button", name="桥梁名录").click()
    expect(page.get_by_role("dialog").locator(".text")).to_contain_text("清溪大桥")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_follow_the_visitor_and_can_be_read(visit, scheme):
    page = visit(color_scheme=scheme)
    names = ["ink", "soft", "paper", "tint", "accent", "on-accent", "mark", "warn", "warn-tint"]
    colour = page.locator("g60-chat").evaluate(
        "(chat, names) => Object.fromEntries(names.map(name =>"
        " [name, getComputedStyle(chat).getPropertyValue('--g60-' + name).trim()]))",
        names,
    )
    assert (luminance(colour["paper"]) > 0.5) == (scheme == "light")
    for front, back in [
        *(("ink", back) for back in ("paper", "tint", "mark")),
        *(("soft", back) for back in ("paper", "tint")),
        *(("accent", back) for back in ("paper", "tint")),
        ("on-accent", "accent"),
        ("warn", "warn-tint"),
    ]:
        light, dark = sorted((luminance(colour[front]), luminance(colour[back])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (front, back)  # WCAG 2.2, level AA


def luminance(colour: str) -> float:
    """Return the relative luminance of #rgb or #rrggbb, as WCAG defines it."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_phone_has_nothing_to_scroll_sideways(visit):
    page = visit(viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True)
    sideways = "() => document.scrollingElement.scrollWidth - innerWidth"
    assert page.evaluate(sideways) <= 0
    ask(page, "修了多少公路" + "A" * 200 + "？")
    expect(page.locator(".answer")).to_have_text(BOTH)
    assert page.evaluate(sideways) <= 0
    log = page.locator(".log")
    assert log.evaluate("log => log.scrollWidth - log.clientWidth") <= 0

    page.locator(".marker").first.tap()
    box = page.get_by_role("dialog").bounding_box()
    assert (box["x"], box["width"]) == (0, 360)


def test_it_can_be_put_into_any_page(visit, address):
    html = (
        f"<!doctype html><meta charset=utf-8><script src='{address}/widget.js'></script>"
        "<g60-chat lang=en title='Ask us' placeholder='Your question'"
        " examples='港口呢？| 公路呢？'></g60-chat>"
    )
    page = visit(f"{ELSEWHERE}/", html)
    expect(page.get_by_role("heading", name="Ask us")).to_be_visible()
    expect(page.get_by_role("textbox", name="Your question")).to_be_visible()
    page.get_by_role("button", name="港口呢？").click()
    expect(page.locator(".answer")).to_contain_text("3600万吨")
    expect(page.locator(".sources")).to_contain_text("Paragraph 3")

    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_the_language_can_be_changed(visit):
    page = visit()
    languages = page.get_by_role("combobox")
    tops = []
    for language in ("zh", "zh-Hant", "en"):
        languages.select_option(language)
        tops.append(page.locator(".hello").text_content())
    assert all(one != other for one, other in pairwise(tops))
    expect(page.get_by_role("button", name="Send")).to_be_visible()


def test_every_language_has_every_word():
    script = (ROOT / "widget" / "widget.js").read_text(encoding="utf-8")
    words = script.split("const TEXT = {")[1].split("const LANGUAGES")[0]
    chinese, traditional, english = (
        re.findall(r"^ {6}(\w+):", each, re.MULTILINE) for each in words.split("\n    },\n")[:3]
    )
    assert len(chinese) > 30
    assert chinese == traditional == english


def test_it_fits_a_narrow_column_of_a_page_with_its_own_measures(visit, address):
    html = (
        "<!doctype html><meta charset=utf-8><style>html { font-size: 10px; line-height: 1 }"
        f" g60-chat {{ width: 280px }} button {{ color: red }}</style>"
        f"<script src='{address}/widget.js'></script><g60-chat></g60-chat>"
    )
    page = visit(f"{ELSEWHERE}/", html)
    ask(page, "修了多少公路？")
    answer = page.locator(".answer")
    expect(answer).to_have_text(BOTH)
    expect(answer).to_have_css("font-size", "17px")
    expect(page.locator(".marker").first).not_to_have_css("color", "rgb(255, 0, 0)")
    assert page.locator(".chat").evaluate("chat => chat.scrollWidth - chat.clientWidth") <= 0


def test_it_can_wait_in_the_corner_of_a_page(visit, address):
    html = (
        "<!doctype html><meta charset=utf-8><p style='height: 200vh'>正文</p>"
        f"<script src='{address}/widget.js'></script><g60-chat launcher title='问一问'></g60-chat>"
    )
    page = visit(f"{ELSEWHERE}/", html, viewport={"width": 900, "height": 700})
    expect(page.get_by_role("textbox")).to_be_hidden()

    page.get_by_role("button", name="问一问").click()
    expect(page.get_by_role("textbox")).to_be_focused()
    ask(page, "港口呢？")
    page.locator(".marker").click()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator(".answer")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("textbox")).to_be_hidden()
    expect(page.get_by_role("button", name="问一问")).to_be_focused()
