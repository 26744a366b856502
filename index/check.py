"""Read every byte of an index, and say what is damaged."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from index.files import DamagedFile, read_record, verify_file
from index.manifest import COPY, MANIFEST, read_manifest
from index.segment import SEGMENTS


def damages(folder: Path) -> list[DamagedFile]:
    """Return what is damaged or missing in the index of a folder, each with what to do."""
    return [damage for path, check in _checks(folder) if (damage := _damage(path, check))]


def _checks(folder: Path) -> Iterator[tuple[Path, Callable[[], object]]]:
    for name in (MANIFEST, COPY):
        yield folder / name, partial(read_record, folder / name)
    manifest = None
    with suppress(DamagedFile):
        manifest = read_manifest(folder)
    for entry in manifest.segments if manifest else ():
        for name, checksum in entry.files.items():
            path = folder / SEGMENTS / entry.name / name
            yield path, partial(verify_file, path, checksum)


def _damage(path: Path, check: Callable[[], object]) -> DamagedFile | None:
    try:
        check()
    except FileNotFoundError:
        return DamagedFile(path, "it is missing")
    except DamagedFile as damage:
        return damage
    return None
