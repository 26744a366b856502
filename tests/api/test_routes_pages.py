"""The pages and the state of the process."""

import pytest


def test_the_process_is_up_and_ready(client):
    assert client.get("/healthz").json() == {"status": "ok"}
    assert client.get("/readyz").json() == {"status": "ready"}


@pytest.mark.parametrize("path", ["/", "/widget.js", "/healthz", "/readyz", "/docs"])
def test_supervisors_may_ask_with_head(client, path):
    response = client.head(path)
    assert response.status_code == 200
    assert response.content == b""


def test_the_demo_page_loads_nothing_from_elsewhere(client):
    response = client.get("/")
    assert "<g60-chat" in response.text
    assert 'src="/widget.js"' in response.text
    assert "default-src 'none'" in response.headers["content-security-policy"]


def test_what_is_large_travels_compressed_and_streams_do_not(client):
    gzip = {"Accept-Encoding": "gzip"}
    response = client.get("/widget.js", headers=gzip)
    assert response.headers["content-encoding"] == "gzip"
    assert int(response.headers["content-length"]) < len(response.content) / 2

    stream = client.post("/v1/chat", json={"question": "公路呢？"}, headers=gzip)
    assert "content-encoding" not in stream.headers


def test_the_widget_is_a_script_and_sets_no_html(client):
    response = client.get("/widget.js")
    assert response.headers["content-type"].startswith("text/javascript")
    assert 'customElements.define("g60-chat"' in response.text
    for door in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert door not in response.text
