"""What the server keeps beside the documents: the keys, in SQLite.

A key is 256 random bits, so its SHA-256 cannot be guessed back: slow password hashes protect
secrets that people think up, and would cost each request their time. A key is found by that hash;
how long the look-up takes tells nothing about the key itself.
"""

import os
import secrets
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Literal, Protocol, TypeAlias, get_args

from index.errors import G60Error

Scope: TypeAlias = Literal["ask", "documents", "reports"]
SCOPES: tuple[Scope, ...] = get_args(Scope)

DATABASE = "g60.sqlite3"
PREFIX = "g60_"
SECRET_BYTES = 32
BUSY_SECONDS = 5.0
"""How long a writer waits for another; a write takes milliseconds."""

TABLE = """CREATE TABLE IF NOT EXISTS keys (
    id TEXT PRIMARY KEY, digest TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    scopes TEXT NOT NULL, created TEXT NOT NULL, revoked TEXT NOT NULL)"""
COLUMNS = "id, name, scopes, created, revoked"


class StoreError(G60Error):
    """The database cannot be read or written."""


class UnknownKey(G60Error):  # noqa: N818 - reads as what it says
    """No key has the id asked for."""


@dataclass(frozen=True, slots=True)
class Key:
    """What a key may do; `created` and `revoked` are times in UTC, `revoked` empty while valid."""

    id: str
    name: str
    scopes: tuple[Scope, ...]
    created: str
    revoked: str = ""


class KeyStore(Protocol):
    """Keeps keys, each under the hash of its token."""

    def add(self, key: Key, digest: str) -> None:
        """Keep a new key."""

    def find(self, digest: str) -> Key | None:
        """Return the key of a hash, revoked or not."""

    def all_keys(self) -> list[Key]:
        """Return every key, oldest first."""

    def revoke(self, id: str, now: str) -> Key:  # noqa: A002 - what it is
        """Make a key invalid for ever; raise UnknownKey."""


class SqliteKeys:
    """Implements `KeyStore` in one file, which several processes may share."""

    def __init__(self, path: Path) -> None:
        """Name the file; it is made when the first key is."""
        self._path = path

    def add(self, key: Key, digest: str) -> None:
        """Keep a new key."""
        row = (key.id, digest, key.name, " ".join(key.scopes), key.created, key.revoked)
        with self._writing() as connection:
            connection.execute("INSERT INTO keys VALUES (?, ?, ?, ?, ?, ?)", row)

    def find(self, digest: str) -> Key | None:
        """Return the key of a hash, revoked or not."""
        return next(iter(self._select("WHERE digest = ?", digest)), None)

    def all_keys(self) -> list[Key]:
        """Return every key, oldest first."""
        return self._select("ORDER BY created, id")

    def revoke(self, id: str, now: str) -> Key:  # noqa: A002
        """Make a key invalid for ever; raise UnknownKey."""
        if self._path.exists():
            with self._writing() as connection:
                change = "UPDATE keys SET revoked = ? WHERE id = ? AND revoked = ''"
                connection.execute(change, (now, id))
        for key in self._select("WHERE id = ?", id):
            return key
        raise UnknownKey(f"There is no key {id}.", "`g60 keys list` names them all.")

    def _select(self, which: str, *values: str) -> list[Key]:
        if not self._path.exists():
            return []
        with self._connection() as connection:
            rows = connection.execute(f"SELECT {COLUMNS} FROM keys {which}", values)  # noqa: S608 - ours
            return [_key(*row) for row in rows]

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            # For the owner alone, from the first moment; SQLite gives its other files the same.
            os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))
        except OSError as error:
            raise _unusable(self._path, error.strerror or str(error)) from error
        with self._connection() as connection:
            connection.execute("PRAGMA journal_mode = WAL")  # readers never wait for a writer
            with connection:
                connection.execute(TABLE)
                yield connection

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(self._path, timeout=BUSY_SECONDS)) as connection:
                yield connection
        except sqlite3.Error as error:
            raise _unusable(self._path, str(error)) from error


def open_keys(data_dir: Path) -> SqliteKeys:
    """Return the keys that are kept in a data folder."""
    return SqliteKeys(data_dir / DATABASE)


def issue(store: KeyStore, name: str, scopes: Iterable[Scope]) -> tuple[Key, str]:
    """Make and keep a key; return it with its token, which can never be had again."""
    token = PREFIX + secrets.token_urlsafe(SECRET_BYTES)
    wanted = set(scopes)
    allowed = tuple(scope for scope in SCOPES if scope in wanted)
    key = Key(secrets.token_hex(4), name, allowed, utc_now())
    store.add(key, digest_of(token))
    return key, token


def digest_of(token: str) -> str:
    """Return the hash that a token is kept under."""
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def utc_now() -> str:
    """Return the time, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _key(id: str, name: str, scopes: str, created: str, revoked: str) -> Key:  # noqa: A002
    allowed = tuple(scope for scope in SCOPES if scope in scopes.split())
    return Key(id, name, allowed, created, revoked)


def _unusable(path: Path, why: str) -> StoreError:
    return StoreError(
        f"The database {path} cannot be used ({why}).",
        "Check its folder's permissions and free space; a damaged file comes back from a backup.",
    )
