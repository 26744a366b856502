"""Keys in a file: kept hashed, found by their token, revoked for ever."""

import stat
import threading
from pathlib import Path

import pytest

from api.store import Key, SqliteKeys, StoreError, UnknownKey, digest_of, issue, open_keys


@pytest.fixture
def store(tmp_path: Path) -> SqliteKeys:
    return open_keys(tmp_path / "var")


def test_a_key_is_found_by_its_token(store):
    key, token = issue(store, "档案室", ["documents", "ask"])

    assert store.find(digest_of(token)) == key
    assert (key.name, key.scopes, key.revoked) == ("档案室", ("ask", "documents"), "")
    assert token.startswith("g60_")
    assert len(token) == len("g60_") + 43  # 256 bits
    assert store.find(digest_of(token + "x")) is None


def test_no_file_holds_the_token(store, tmp_path):
    _, token = issue(store, "", ["ask"])
    files = [path for path in (tmp_path / "var").iterdir() if path.is_file()]
    assert files
    assert not any(token.encode() in path.read_bytes() for path in files)


def test_the_file_is_for_its_owner_alone(store, tmp_path):
    issue(store, "", ["ask"])
    assert stat.S_IMODE((tmp_path / "var" / "g60.sqlite3").stat().st_mode) == 0o600


def test_two_keys_are_never_alike(store):
    made = [issue(store, "same", ["ask"]) for _ in range(20)]
    assert len({token for _, token in made}) == len({key.id for key, _ in made}) == 20
    assert {key.id for key in store.all_keys()} == {key.id for key, _ in made}


def test_a_revoked_key_keeps_the_time_of_the_first_revocation(store):
    key, token = issue(store, "", ["ask"])
    assert store.revoke(key.id, "2026-01-01T00:00:00+00:00").revoked.startswith("2026-01-01")
    store.revoke(key.id, "2027-01-01T00:00:00+00:00")
    found = store.find(digest_of(token))
    assert isinstance(found, Key)
    assert found.revoked.startswith("2026-01-01")


@pytest.mark.parametrize("made_before", [True, False])
def test_a_key_that_is_not_there_cannot_be_revoked(store, made_before):
    if made_before:
        issue(store, "", ["ask"])
    with pytest.raises(UnknownKey, match="g60 keys list"):
        store.revoke("no-such", "2026-01-01T00:00:00+00:00")


def test_looking_for_a_key_makes_no_file(store, tmp_path):
    assert store.find(digest_of("g60_x")) is None
    assert store.all_keys() == []
    assert not (tmp_path / "var").exists()


def test_writers_at_once_lose_nothing(store):
    def make() -> None:
        for _ in range(5):
            issue(store, "", ["ask"])

    threads = [threading.Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(store.all_keys()) == 20


def test_a_file_that_is_no_database_is_named(store, tmp_path):
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "g60.sqlite3").write_bytes(b"not a database" * 100)
    with pytest.raises(StoreError, match=r"g60\.sqlite3"):
        store.all_keys()
    with pytest.raises(StoreError, match="backup"):
        issue(store, "", ["ask"])


def test_a_file_where_the_folder_should_be_is_named(store, tmp_path):
    (tmp_path / "var").write_text("")
    with pytest.raises(StoreError, match="permissions"):
        issue(store, "", ["ask"])
