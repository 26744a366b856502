"""The manifest: the one file that says what the index is; replaced in one rename."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from index.files import Checksum, DamagedFile, read_record, write_record

MANIFEST = "manifest.json"
# Written after the manifest, read where the manifest is damaged.
COPY = "manifest.copy.json"

# Counted up when older files can no longer be read; they are then built anew.
FORMAT = 2


@dataclass(frozen=True, slots=True)
class SegmentEntry:
    """A segment: its folder, its files, and its documents that were removed or replaced since."""

    name: str
    files: Mapping[str, Checksum]
    documents: int
    passages: int
    dead: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an index consists of and what it was made from.

    `settings` name how texts are cut and counted, `source` is the state of the corpus and of
    the program that read it, `problems` are the files that could not be read (what, to do), and
    `removed` the documents of the corpus that were removed from the index.
    """

    settings: str
    format: int = FORMAT
    generation: int = 0
    source: str = ""
    problems: tuple[tuple[str, str], ...] = ()
    removed: tuple[str, ...] = ()
    segments: tuple[SegmentEntry, ...] = ()


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Replace the manifest of an index, then its copy."""
    record = asdict(manifest)
    write_record(folder / MANIFEST, record)
    write_record(folder / COPY, record, sync=False)  # if the power fails now, the first one stands


def read_manifest(folder: Path) -> Manifest | None:
    """Return the manifest, of whatever format; None where there is none; raise DamagedFile."""
    try:
        return _manifest(_read_either(folder))
    except (FileNotFoundError, KeyError, TypeError):  # the latter: of a format quite different
        return None


def _read_either(folder: Path) -> dict[str, Any]:
    try:
        return read_record(folder / MANIFEST)
    except (FileNotFoundError, DamagedFile) as error:
        with suppress(FileNotFoundError, DamagedFile):
            return read_record(folder / COPY)
        raise error from None


def _manifest(record: dict[str, Any]) -> Manifest:
    segments = tuple(
        SegmentEntry(
            **each
            | {
                "files": {name: Checksum(**sums) for name, sums in each["files"].items()},
                "dead": tuple(each["dead"]),
            }
        )
        for each in record.pop("segments")
    )
    problems = tuple((what, to_do) for what, to_do in record.pop("problems"))
    removed = tuple(record.pop("removed"))
    return Manifest(**record, problems=problems, removed=removed, segments=segments)
