"""`g60 config`: each setting, its value and where it came from."""

import argparse

from cli.output import Subparsers, print_json
from rag.settings import describe, load_settings


def add_to(subparsers: Subparsers) -> None:
    """Add the command's own arguments."""
    parser = subparsers.add_parser("config", help="print every setting and where it came from")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the settings."""
    lines = describe(load_settings())
    if arguments.json:
        print_json({line.name: {"value": line.value, "origin": line.origin} for line in lines})
        return 0
    width = max(len(line.name) for line in lines)
    for line in lines:
        print(f"{line.name:<{width}}  {line.value or '(empty)'}  [{line.origin}]")
        print(f"{'':<{width}}  {line.description}")
    return 0
