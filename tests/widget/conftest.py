"""A browser, and pages that show the widget of a real server."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from api.app import build_app
from tests.api.fakes import SmallBot, serving

QUIET = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Here a page from elsewhere shows a widget from the loopback, which no visitor's page does.
    "--disable-features=LocalNetworkAccessChecks",
]
ELSEWHERE = "http://office.example"


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """One Chromium for all tests of a module."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def bot() -> SmallBot:
    """The chatbot behind the page."""
    return SmallBot()


@pytest.fixture
def address(bot: SmallBot) -> Iterator[str]:
    """The address of a server."""
    with serving(build_app(lambda: bot, [ELSEWHERE])) as address:
        yield address


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Open the demo page, or another; whatever fails in it, or pops up, fails the test."""
    contexts, mistakes = [], []

    def open_page(url: str = address, html: str = "", **options) -> Page:
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5000)
        page.on("pageerror", lambda error: mistakes.append(str(error)))
        page.on("dialog", lambda dialog: mistakes.append(dialog.message))
        if html:
            page.route(url, lambda route: route.fulfill(body=html, content_type="text/html"))
        page.goto(url)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert mistakes == []
