"""`g60 index`: the documents, added, listed, shown, removed; the index built and checked."""

import argparse
import sys
from pathlib import Path

from cli.output import Subparsers, clean_argument, print_json, progress
from index.errors import DocumentError
from index.library import Library
from index.read import read_corpus
from rag.settings import load_settings


def add_to(subparsers: Subparsers) -> None:
    """Add the command's own arguments."""
    parser = subparsers.add_parser("index", help="add, list, show, remove documents; build; check")
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    add = actions.add_parser("add", help="add documents, or replace those with the same ids")
    add.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH",
        help="files or folders: PDF, DOCX, HTML, Markdown, text, JSON lines of documents",
    )  # fmt: skip
    add.set_defaults(run=run_add)
    listing = actions.add_parser("list", help="list the documents")
    listing.add_argument("--json", action="store_true", help="print what GET /v1/documents answers")
    listing.set_defaults(run=run_list)
    show = actions.add_parser("show", help="print a document's numbered paragraphs")
    show.add_argument("id", metavar="ID", help="as `g60 index list` shows it")
    show.add_argument("--json", action="store_true", help="print what GET /v1/documents/ID answers")
    show.set_defaults(run=run_show)
    remove = actions.add_parser("remove", help="remove a document")
    remove.add_argument("id", metavar="ID", help="as `g60 index list` shows it")
    remove.set_defaults(run=run_remove)
    build = actions.add_parser("build", help="build the index anew")
    build.set_defaults(run=run_build)
    check = actions.add_parser("check", help="find damaged files")
    check.set_defaults(run=run_check)


def run_add(arguments: argparse.Namespace) -> int:
    """Add what can be read; name the rest and exit with 1."""
    corpora = [read_corpus(path) for path in arguments.paths]
    problems = [problem for corpus in corpora for problem in corpus.problems]
    documents = [document for corpus in corpora for document in corpus.documents]
    for change in _library().add(documents, progress("indexing")):
        print(f"{change.kind:<9}  {change.document}")
    return _report(problems)


def run_list(arguments: argparse.Namespace) -> int:
    """Print one line for each document."""
    from api.wire import document_summary_payload

    rows = [document_summary_payload(one) for one in _library().current().documents()]
    if arguments.json:
        print_json({"documents": rows})
        return 0
    for row in rows:
        print(f"{row['id']}  {row['paragraphs']} paragraphs  {row['date'] or '-'}  {row['title']}")
    return 0


def run_show(arguments: argparse.Namespace) -> int:
    """Print the paragraphs, numbered, under their headings."""
    document = _library().current().document(clean_argument(arguments.id))
    if arguments.json:
        from api.wire import document_payload

        print_json(document_payload(document))
        return 0
    print(document.title)
    heading = ""
    for paragraph in document.paragraphs:
        if paragraph.heading != heading:
            heading = paragraph.heading
            print(f"\n## {heading or '（无标题）'}")
        kind = "" if paragraph.kind == "body" else f" ({paragraph.kind})"
        print(f"\n[{paragraph.number}]{kind} {paragraph.text}")
    return 0


def run_remove(arguments: argparse.Namespace) -> int:
    """Remove one document; its old citations still resolve."""
    identifier = clean_argument(arguments.id)
    _library().remove(identifier)
    print(f"removed  {identifier}")
    return 0


def run_build(_: argparse.Namespace) -> int:
    """Build the index anew from the corpus and the added documents."""
    library = _library()
    index = library.rebuild(progress("indexing"))
    sizes = f"{len(index.documents())} documents, {len(index.passages)} passages"
    print(f"{sizes}; search by meaning: {index.dense_method}")
    return _report(library.problems)


def run_check(_: argparse.Namespace) -> int:
    """Check every file of the index against its checksum."""
    from rag.compose import find_documents

    damaged = find_documents(load_settings()).check()
    for problem in damaged:
        print(f"g60: {problem}", file=sys.stderr)
    if not damaged:
        print("The index is whole.")
    return 1 if damaged else 0


def _library() -> Library:
    from rag.compose import open_documents

    return open_documents(load_settings(), progress("indexing")).library


def _report(problems: "list[DocumentError] | tuple[DocumentError, ...]") -> int:
    for problem in problems:
        print(f"g60: {problem}", file=sys.stderr)
    return 1 if problems else 0
