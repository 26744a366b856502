"""Reads any supported file into Documents; a broken file never takes the good ones with it."""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from index.errors import CorpusError, DocumentError
from index.formats.draft import NO_FIELDS, Draft
from index.formats.open import MAX_FILE, SUFFIXES, drafts
from index.naming import base_name, document_id, stem
from index.types import Document, Paragraph

TO_DO = f"Put files of documents there ({', '.join(SUFFIXES)}), or set G60_CORPUS."
META = ("effective_from", "effective_to", "issued_by", "number")
NOT_OURS = ("~$", "Thumbs.db", "desktop.ini")  # what an office suite or a file manager leaves


@dataclass(frozen=True, slots=True)
class Corpus:
    """The documents that could be read, and what is wrong with the others."""

    documents: tuple[Document, ...]
    problems: tuple[DocumentError, ...] = ()


def read_bytes(name: str, data: bytes) -> list[Document]:
    """Return the documents of one file; raises DocumentError if any of it cannot be read."""
    documents: list[Document] = []
    for result in _read(name, data):
        if isinstance(result, DocumentError):
            raise result
        documents.append(result)
    _refuse_twins(documents)
    return documents


def read_corpus(path: Path) -> Corpus:
    """Return the documents under a folder (recursively, in order of name) or of a single file.

    Raises CorpusError if there is nothing to serve: no such path, no file, or none that is whole.
    """
    documents: dict[str, Document] = {}
    problems: list[DocumentError] = []
    for file in _files(path):
        name = file.name if file == path else str(file.relative_to(path))
        for result in _read_file(file, name):
            if isinstance(result, DocumentError):
                problems.append(result)
            elif result.id in documents:
                problems.append(_twin(name, result.id))
            else:
                documents[result.id] = result
    if not documents:
        raise _nothing(path, problems)
    return Corpus(tuple(documents.values()), tuple(problems))


def _files(path: Path) -> list[Path]:
    try:
        mode = path.stat().st_mode
        if not stat.S_ISDIR(mode):
            return [path]
        os.listdir(path)  # noqa: PTH208 - walk would pass over a folder that it may not read
    except FileNotFoundError as error:
        raise CorpusError(f"The corpus {path} does not exist.", TO_DO) from error
    except (OSError, ValueError) as error:
        raise CorpusError(f"The corpus {path} cannot be read ({error}).", TO_DO) from error
    return [file for file in _walk(path) if not file.name.startswith((".", *NOT_OURS))]


def _walk(folder: Path) -> Iterator[Path]:
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(here, name) for name in sorted(files))


def _read_file(file: Path, name: str) -> Iterator[Document | DocumentError]:
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            yield DocumentError(f"{name} is not a file.", "Replace it by a file, or remove it.")
            return
        if status.st_size > MAX_FILE:
            yield _too_large(name)
            return
        data = file.read_bytes()
    except OSError as error:
        why = error.strerror or str(error)
        yield DocumentError(f"{name} cannot be read ({why}).", "Check its permissions.")
        return
    yield from _read(name, data)


def _read(name: str, data: bytes) -> Iterator[Document | DocumentError]:
    shown = name.replace("\0", "")
    if len(data) > MAX_FILE:
        yield _too_large(shown)
        return
    try:
        for number, result in enumerate(drafts(shown, data), 1):
            if isinstance(result, DocumentError):
                yield result
            else:
                yield _document(shown, number, result)
    except DocumentError as error:
        yield error


def _document(name: str, number: int, draft: Draft) -> Document | DocumentError:
    fields = draft.fields
    paragraphs = tuple(
        Paragraph(n, block.text, block.headings, block.kind, block.spans)
        for n, block in enumerate(draft.blocks, 1)
    )
    if not paragraphs:
        return DocumentError(f"{name} has no text.", "Write something into it, or remove it.")
    title = " ".join(draft.title.split()) or stem(name)
    document = Document(
        id=document_id(fields.get("id", ""), name, number),
        title=title,
        paragraphs=paragraphs,
        source=fields.get("source", "") or base_name(name),
        date=fields.get("date", ""),
        language=fields.get("language", "") or "zh",
        meta={key: fields[key] for key in META if fields.get(key)} or NO_FIELDS,
        text=draft.text,
    )
    if not _encodes((document.id, title, document.source, draft.text)):
        return DocumentError(
            f"{name} holds half characters (lone surrogates).", "Export it again as UTF-8."
        )
    return document


def _encodes(texts: Iterable[str]) -> bool:
    try:
        for text in texts:
            text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _refuse_twins(documents: list[Document]) -> None:
    seen: set[str] = set()
    for document in documents:
        if document.id in seen:
            raise _twin(document.title, document.id)
        seen.add(document.id)


def _twin(name: str, document: str) -> DocumentError:
    return DocumentError(
        f"{name} has the id {document}, which another document has already.",
        "Rename the file or give it another `id` in its front matter.",
    )


def _too_large(name: str) -> DocumentError:
    return DocumentError(f"{name} is larger than {MAX_FILE >> 20} MB.", "Split it.")


def _nothing(path: Path, problems: list[DocumentError]) -> CorpusError:
    if not problems:
        return CorpusError(f"The corpus {path} holds no documents.", TO_DO)
    more = f" ({len(problems) - 1} more like it)" if len(problems) > 1 else ""
    return CorpusError(
        f"No document of the corpus {path} can be read: {problems[0].what}{more}", problems[0].to_do
    )
