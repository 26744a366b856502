"""The documentation shows every address with the shape of what it takes and gives."""

from html import unescape

from api.docs_page import render, sketch


def test_every_address_is_documented_without_anything_from_elsewhere(client):
    page = unescape(client.get("/docs").text)
    for path in client.get("/openapi.json").json()["paths"]:
        assert path in page
    assert '"question": string up to 4000' in page
    assert '"file": string' in page
    assert "<script" not in page


def test_a_shape_is_drawn_with_its_limits_and_choices():
    schema = {
        "required": ["turns"],
        "properties": {
            "turns": {"type": "array", "items": {"$ref": "#/components/schemas/Turn"}},
            "k": {"type": "integer", "minimum": 1, "maximum": 9},
            "note": {"anyOf": [{"type": "string", "maxLength": 4}, {"type": "null"}]},
        },
    }
    turn = {"required": ["role"], "properties": {"role": {"enum": ["user", "assistant"]}}}
    api = {"components": {"schemas": {"Turn": turn}}}

    assert "\n".join(sketch(api, schema)) == (
        "{\n"
        '  "turns": [{\n'
        '    "role": "user" | "assistant"\n'
        "  }]\n"
        '  "k"?: integer from 1 to 9\n'
        '  "note"?: string up to 4 or null\n'
        "}"
    )


def test_a_shape_that_holds_itself_ends():
    tree = {"properties": {"child": {"$ref": "#/components/schemas/Tree"}}}
    lines = list(sketch({"components": {"schemas": {"Tree": tree}}}, tree))
    assert len(lines) < 20


def test_html_in_a_description_is_text():
    operation = {"description": "<b>x</b>", "responses": {}}
    api = {"info": {"title": "<i>"}, "paths": {"/<p>": {"get": operation}}}
    page = render(api)
    assert "<b>x" not in page
    assert "&lt;b&gt;x" in page
