"""`g60 search`: the passages that a query finds, and why."""

import argparse

from cli.ask import day_argument
from cli.output import Subparsers, clean_argument, print_json
from rag.settings import load_settings

DEFAULT_K = 10  # a screenful


def add_to(subparsers: Subparsers) -> None:
    """Add the command's own arguments."""
    parser = subparsers.add_parser("search", help="find passages, with scores and matched words")
    parser.add_argument("query", help="in quotes, so that the shell leaves it alone")
    parser.add_argument("-k", type=_positive, default=DEFAULT_K, metavar="N",
                        help=f"how many passages at most; default: {DEFAULT_K}")  # fmt: skip
    parser.add_argument(
        "--as-of", type=day_argument, metavar="DATE",
        help="look only in what was in force on this day, YYYY-MM-DD",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="print what POST /v1/search answers")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the passages, best first."""
    from rag.compose import open_chatbot

    chatbot = open_chatbot(load_settings())
    query = clean_argument(arguments.query)
    found = chatbot.search(query, arguments.k, arguments.as_of or "")
    if arguments.json:
        from api.wire import search_payload

        print_json(search_payload(found))
        return 0
    for rank, scored in enumerate(found, 1):
        passage = scored.passage
        parts = " ".join(f"{name}={score:.3f}" for name, score in scored.scores.items())
        print(f"{rank:>2}. {scored.score:.3f}  {passage.document} 第{passage.paragraph}段  {parts}")
        print(f"    {passage.text}\n    {' '.join(scored.matched)}")
    return 0


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number
