"""What a corpus looked like when it was read: noticed without reading it again."""

import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from time import time_ns as now

# A file changed this shortly before it was looked at may change again without its times
# showing it (file systems keep times to a fraction of a second, some to two seconds).
RACY_SECONDS = 2.0

_PROGRAM = Path(__file__).parent


def state_of(corpus: Path) -> str:
    """Return a hash of the names, sizes and times of a corpus's files and of the reading program.

    Empty, which equals nothing, while a file is too new for its times to be trusted.
    """
    newest = 0
    digest = sha256()
    for name, path in sorted(_files(corpus)):
        try:
            stat = path.stat()
        except OSError:
            return ""  # whoever reads the corpus says what is wrong
        line = f"{name}\0{stat.st_size}\0{stat.st_mtime_ns}\0{stat.st_ctime_ns}\0{stat.st_ino}\n"
        digest.update(line.encode("utf-8", "surrogateescape"))
        newest = max(newest, stat.st_mtime_ns, stat.st_ctime_ns)
    for path in sorted(_PROGRAM.rglob("*.py")):
        digest.update(path.read_bytes())  # other readers, other paragraphs
    return "" if newest > now() - RACY_SECONDS * 1e9 else digest.hexdigest()


def _files(corpus: Path) -> Iterator[tuple[str, Path]]:
    if not corpus.is_dir():
        yield "", corpus
    for here, folders, files in os.walk(corpus):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from ((os.path.join(here, name), Path(here, name)) for name in files)  # noqa: PTH118
