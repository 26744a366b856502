"""Keys made, listed and revoked from the command line."""

import json

from api.store import digest_of, open_keys


def test_a_key_is_printed_once_and_alone(g60, elsewhere):
    status, out, err = g60("keys", "create", "档案室", "--scope", "documents,ask")
    assert status == 0
    token = out.strip()
    assert "not shown again" in err

    found = open_keys(elsewhere / "var").find(digest_of(token))
    assert found is not None
    assert (found.name, found.scopes) == ("档案室", ("ask", "documents"))
    _, listed, _ = g60("keys", "list")
    assert token not in listed
    assert f"{found.id}  ask,documents" in listed
    assert "valid  档案室" in listed


def test_scopes_may_be_given_one_by_one_and_ask_is_the_default(g60):
    g60("keys", "create", "--scope", "documents", "--scope", "reports")
    g60("keys", "create")
    keys = json.loads(g60("keys", "list", "--json")[1])["keys"]
    assert sorted(key["scopes"] for key in keys) == [["ask"], ["documents", "reports"]]


def test_json_has_the_token(g60, elsewhere):
    made = json.loads(g60("keys", "create", "--json")[1])
    assert open_keys(elsewhere / "var").find(digest_of(made.pop("token"))) is not None
    assert json.loads(g60("keys", "list", "--json")[1]) == {"keys": [made]}


def test_a_revoked_key_is_listed_as_such(g60):
    made = json.loads(g60("keys", "create", "旧机", "--json")[1])
    status, out, _ = g60("keys", "revoke", made["id"])
    assert (status, out) == (0, f"revoked  {made['id']}  旧机\n")
    assert "revoked 20" in g60("keys", "list")[1]


def test_an_unknown_key_or_scope(g60):
    status, _, err = g60("keys", "revoke", "nothing")
    assert status == 1
    assert "g60 keys list" in err
    status, _, err = g60("keys", "create", "--scope", "everything")
    assert status == 2
    assert "everything" in err
    assert g60("keys")[0] == 2


def test_without_keys_the_list_is_empty(g60, elsewhere):
    assert g60("keys", "list") == (0, "", "")
    assert not (elsewhere / "var").exists()
