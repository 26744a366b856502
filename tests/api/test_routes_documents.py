"""Reading documents and paragraphs."""

from urllib.parse import quote

import pytest

ID = "岚州/2025 年报"


def test_documents_are_listed_with_the_number_of_their_paragraphs(client):
    report, bridges = client.get("/v1/documents").json()["documents"]
    assert (report["id"], report["title"], report["paragraphs"]) == (ID, "岚州市2025年交通年报", 4)
    assert (report["source"], report["date"]) == ("岚州市交通局", "2025-12-31")
    assert bridges["id"] == "bridges"


@pytest.mark.parametrize("safe", ["", "/"])
def test_an_id_may_hold_any_character(client, safe):
    document = client.get(f"/v1/documents/{quote(ID, safe=safe)}").json()
    assert [each["number"] for each in document["paragraphs"]] == [1, 2, 3, 4]
    assert document["paragraphs"][1]["heading"] == "公路 › 新修"

    paragraph = client.get(document["paragraphs"][2]["url"]).json()
    assert paragraph["text"].startswith("港口吞吐量")
    assert (paragraph["document"], paragraph["title"]) == (ID, "岚州市2025年交通年报")


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("bridges/paragraphs/2", 404),
        ("bridges/paragraphs/0", 422),
        ("bridges/paragraphs/-1", 422),
        ("bridges/paragraphs/one", 422),
        ("bridges/paragraphs/" + "9" * 5000, 422),
        ("nothing", 404),
        ("nothing/paragraphs/1", 404),
        ("%FF%FE", 404),
        ("..%2F..%2Fetc%2Fpasswd", 404),
    ],
)
def test_what_is_not_there_is_a_problem(client, path, status):
    response = client.get(f"/v1/documents/{path}")
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
