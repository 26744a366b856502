"""`g60 verify`: whether evidence supports what a text says, sentence by sentence."""

import argparse
from pathlib import Path

from cli.output import Subparsers, clean_argument, print_json
from index.errors import G60Error
from rag.checked import check, evidence_of_text
from rag.settings import load_settings


def add_to(subparsers: Subparsers) -> None:
    """Add the command's own arguments."""
    parser = subparsers.add_parser(
        "verify", help="tell which sentences of a text the documents bear out"
    )
    parser.add_argument("claim", help="one or more sentences, in quotes")
    parser.add_argument(
        "--evidence",
        type=Path,
        metavar="FILE",
        help="UTF-8 text to hold them against; without it the documents are searched",
    )
    parser.add_argument("--json", action="store_true", help="print what POST /v1/verify answers")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the verdict on each sentence; the verdicts are the result, so the status is 0."""
    claim = clean_argument(arguments.claim)
    if arguments.evidence is None:
        from rag.compose import open_chatbot

        checked = open_chatbot(load_settings()).verify(claim)
    else:
        from rag.compose import load_verifier

        evidence = evidence_of_text(_read(arguments.evidence))
        checked = check(claim, load_verifier(load_settings()), lambda _: evidence)
    if arguments.json:
        from api.wire import verify_payload

        print_json(verify_payload(checked))
        return 0
    for sentence in checked:
        print(f"{sentence.verdict.label:<12}  {sentence.text}")
        for reason in sentence.verdict.reasons:
            print(f"{'':<12}  {reason}")
        for citation in sentence.citations:
            print(f"{'':<12}  “{citation.quote}”")
    return 0


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise G60Error(f"{path} cannot be read: {error.strerror}.", "Name a text file.") from error
    except UnicodeDecodeError as error:
        raise G60Error(f"{path} is not UTF-8.", "Convert it with iconv.") from error
