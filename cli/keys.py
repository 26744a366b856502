"""`g60 keys`: who may do what over HTTP."""

import argparse
import sys
from dataclasses import asdict
from typing import Any

from api.store import SCOPES, Key, KeyStore, Scope, issue, open_keys, utc_now
from cli.output import Subparsers, clean_argument, print_json
from rag.settings import load_settings


def add_to(subparsers: Subparsers) -> None:
    """Add the command's own arguments."""
    parser = subparsers.add_parser("keys", help="create, list and revoke keys of the HTTP API")
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    create = actions.add_parser("create", help="make a key and print it, this once")
    create.add_argument("name", nargs="?", default="", help="whose it is, for the list")
    create.add_argument(
        "--scope", "--scopes", dest="scopes", action="extend", type=_scopes, metavar="SCOPE",
        help=f"what it may do, {', '.join(SCOPES)}; several with commas; default: ask",
    )  # fmt: skip
    _add_json(create)
    create.set_defaults(run=run_create)
    listing = actions.add_parser("list", help="list the keys")
    _add_json(listing)
    listing.set_defaults(run=run_list)
    revoke = actions.add_parser("revoke", help="make a key invalid, at once and for ever")
    revoke.add_argument("id", help="as `g60 keys list` shows it")
    revoke.set_defaults(run=run_revoke)


def run_create(arguments: argparse.Namespace) -> int:
    """Print the token alone on stdout, so that a script can take it."""
    name = " ".join(clean_argument(arguments.name).split())
    key, token = issue(_store(), name, arguments.scopes or ["ask"])
    if arguments.json:
        print_json({**asdict(key), "token": token})
        return 0
    print(token)
    print(
        f"Key {key.id} for {', '.join(key.scopes)}. Keep it now: it is not shown again, and can "
        f"be taken back with `g60 keys revoke {key.id}`.",
        file=sys.stderr,
    )
    return 0


def run_list(arguments: argparse.Namespace) -> int:
    """Print one line for each key, revoked ones too."""
    keys = _store().all_keys()
    if arguments.json:
        print_json({"keys": [asdict(key) for key in keys]})
        return 0
    for key in keys:
        print(_line(key))
    return 0


def run_revoke(arguments: argparse.Namespace) -> int:
    """Revoke one key; a running server refuses it from the next request on."""
    key = _store().revoke(clean_argument(arguments.id), utc_now())
    print(f"revoked  {key.id}  {key.name}".rstrip())
    return 0


def _store() -> KeyStore:
    return open_keys(load_settings().data_dir)


def _line(key: Key) -> str:
    state = f"revoked {key.revoked}" if key.revoked else "valid"
    return f"{key.id}  {','.join(key.scopes)}  {key.created}  {state}  {key.name}".rstrip()


def _scopes(text: str) -> list[Scope]:
    known: dict[str, Scope] = {scope: scope for scope in SCOPES}
    try:
        return [known[part.strip()] for part in text.split(",")]
    except KeyError as error:
        raise argparse.ArgumentTypeError(
            f"{error.args[0]!r} is no scope; there are {', '.join(SCOPES)}"
        ) from error


def _add_json(parser: Any) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON")
