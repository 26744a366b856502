"""`g60 known`: known questions and wordings, listed, added, removed."""

import argparse
import shutil
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from cli.output import Subparsers, clean_argument
from index.errors import SettingsError
from rag.known.file import (
    QUESTIONS,
    SHIPPED_QUESTIONS,
    SUFFIX,
    files_in,
    read_known,
    read_wordings,
)
from rag.known.tied import carry, gone, tie
from rag.settings import Settings, load_settings

if TYPE_CHECKING:
    from rag.compose import Documents

EXPLAINED = """\
A file of known questions says, in lines that people write, which words of which paragraph answer
a question, or that none do, and what else may be said for words of a paragraph.
docs/known-questions.md shows how. A running server reads it before its next answer."""


def add_to(subparsers: Subparsers) -> None:
    """Add the command's own arguments."""
    parser = subparsers.add_parser(
        "known", help="questions that are known to be asked: list, add, remove",
        description=EXPLAINED, formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    listing = actions.add_parser("list", help="list the files, with what no longer fits")
    listing.set_defaults(run=run_list)
    add = actions.add_parser("add", help="add files, or replace those with the same names")
    add.add_argument("paths", nargs="+", type=Path, metavar="FILE", help="UTF-8 text")
    add.set_defaults(run=run_add)
    remove = actions.add_parser("remove", help="remove an added file")
    remove.add_argument("name", metavar="NAME", help="as `g60 known list` shows it")
    remove.set_defaults(run=run_remove)


def run_list(_: argparse.Namespace) -> int:
    """Print a line for each file; exit with 1 where a line points to words that are gone."""
    settings = load_settings()
    return _tell(files_in((SHIPPED_QUESTIONS, _folder(settings))), _documents(settings))


def run_add(arguments: argparse.Namespace) -> int:
    """Check every file, then keep them all; name what does not fit and exit with 1."""
    settings = load_settings()
    for path in arguments.paths:
        read_known(path)  # which reads every line, so that nothing is kept of a bad file
    folder = _folder(settings)
    folder.mkdir(parents=True, exist_ok=True)
    kept = [folder / f"{path.stem}{SUFFIX}" for path in arguments.paths]
    for path, copy in zip(arguments.paths, kept, strict=True):
        aside = copy.with_suffix(".new")
        shutil.copyfile(path, aside)
        aside.replace(copy)
    return _tell(kept, _documents(settings))


def run_remove(arguments: argparse.Namespace) -> int:
    """Remove one added file."""
    name = clean_argument(arguments.name)
    path = _folder(load_settings()) / f"{Path(name).stem}{SUFFIX}"
    try:
        path.unlink()
    except FileNotFoundError as error:
        what = f"There is no added file of known questions {name}."
        raise SettingsError(what, "`g60 known list` names them.") from error
    print(f"removed  {path.name}")
    return 0


def _tell(paths: Iterable[Path], documents: "Documents") -> int:
    index, problems = documents.library.current(), list[str]()
    for path in paths:
        questions, wordings = read_known(path), read_wordings(path)
        count = Counter(one.answered for one in questions)
        named = dict.fromkeys([one.document for one in questions])
        named |= dict.fromkeys([one.document for one in wordings])
        tied = list(tie(questions, index))
        carried = carry(questions, tied, index, documents.segmenter.terms)
        also = "".join(
            f", {one.document} tells the same" for one in carried if one.document not in named
        )
        about = (", ".join(named) or "nothing") + also
        said = f", {len(wordings)} said otherwise" if wordings else ""
        print(f"{path.name}  {count[True]} answered, {count[False]} not{said}  about {about}")
        problems += [problem for one in tied for problem in one.problems]
        problems += gone(wordings, index)
    for problem in problems:
        print(f"g60: {problem}", file=sys.stderr)
    return 1 if problems else 0


def _folder(settings: Settings) -> Path:
    return settings.data_dir / QUESTIONS


def _documents(settings: Settings) -> "Documents":
    from rag.compose import open_documents

    return open_documents(settings)
