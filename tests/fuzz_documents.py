"""Feeds mutated files of every format to the reader: it may refuse them, nothing else.

    python -m tests.fuzz_documents 20000 [SEED]

Prints the number of files read and refused, the slowest, and the most memory; exits 1 at the first
crash, hang or excess. tests/index/test_fuzz.py runs a few hundred.
"""

import gzip
import io
import json
import random
import resource
import signal
import sys
import time
import zipfile
from collections import Counter
from dataclasses import dataclass, field

from index.errors import DocumentError
from index.read import read_bytes
from tests.index.formats.test_docx import p, word
from tests.index.formats.test_html import PAGE
from tests.index.formats.test_markdown import PAGE as MARKDOWN
from tests.index.pages import page, paragraph

TEXT = ("a.txt", ".md", ".html", ".jsonl")
LONGEST = 10  # seconds for one file
MOST_MEMORY = 1 << 20  # KiB
MARKS = (b"<div>", b"</p>", b"<!--", b"\xff\xfe", b"\0", b"{", b'"', b"---\n", b"|-|\n",
         b"endobj", b"stream\n", b"9999999", b"\xe4\xbd", b"&#xD800;", b"\\ud800")  # fmt: skip


@dataclass
class Tally:
    """What became of the files."""

    outcomes: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    slowest_name: str = ""


def seeds() -> dict[str, bytes]:
    """Return one whole file of each format."""
    chance = random.Random(1)
    text = "\n\n".join(paragraph(chance) for _ in range(12))
    records = "\n".join(
        json.dumps({"id": n, "title": f"第{n}条", "text": paragraph(chance)}, ensure_ascii=False)
        for n in range(20)
    ).encode()
    body = p("粮食收储办法", "t") + p("总则", "a1") + "".join(p(t) for t in text.split("\n\n"))
    return {
        "a.txt": text.encode(),
        "b.txt": text.encode("gb18030"),
        "c.txt": text.encode("utf-16"),
        "d.md": MARKDOWN.encode(),
        "e.html": PAGE.encode(),
        "f.docx": word(body),
        "g.pdf": page(1, 2).pdf,
        "h.jsonl": records,
        "i.jsonl.gz": gzip.compress(records),
    }


def mutated(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """Return the bytes with one to eight random injuries."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(out) + 1)
        length = min(chance.choice((1, 2, 8, 64, 1024)), len(out) - at)
        kind = chance.randrange(7)
        if kind == 0:
            out[at : at + length] = chance.randbytes(length)
        elif kind == 1:
            del out[at : at + length]
        elif kind == 2:
            out[at:at] = out[at : at + length] * chance.randint(1, 40)
        elif kind == 3:
            out[at:at] = chance.choice(MARKS) * chance.choice((1, 1, 3, 2000))
        elif kind == 4:
            other = chance.choice(others)
            start = chance.randrange(len(other))
            out[at : at + length] = other[start : start + 256]
        elif kind == 5 and out:
            out[min(at, len(out) - 1)] ^= 1 << chance.randrange(8)
        elif chance.random() < 0.2:
            del out[at:]
    return bytes(out)


def injured(name: str, data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """Return a mutated file; most are injured inside their packing or between characters."""
    inside = chance.random() < 0.7
    if name.endswith(".gz") and inside:
        return gzip.compress(retold(gzip.decompress(data), chance, others), 1)
    if name.endswith(".docx") and inside:
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
            for part in old.namelist():
                new.writestr(part, rebuilt(old.read(part), chance, others))
        return out.getvalue()
    if name.endswith(TEXT) and inside:
        return retold(data, chance, others)
    return mutated(data, chance, others)


def retold(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """Return a UTF-8 text mutated between its characters."""
    wide = mutated(data.decode().encode("utf-32-le"), chance, [other * 4 for other in others])
    codes = [int.from_bytes(wide[i : i + 4], "little") for i in range(0, len(wide) - 3, 4)]
    return "".join(chr(c) for c in codes if c < 0x110000 and not 0xD800 <= c < 0xE000).encode()


def rebuilt(part: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """Return a part of a Word document with its elements shuffled, repeated, put into tables."""
    if chance.random() < 0.3:
        return mutated(part, chance, others)
    head, *elements = part.decode().split("<w:p>")
    if not elements:
        return part
    last = elements.pop()
    cell = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(elements) + 1)
        piece = elements[at - 1] if elements else ""
        kind = chance.randrange(4)
        if kind == 0:
            elements[at:at] = [piece] * chance.randint(1, 200)
        elif kind == 1 and elements:
            del elements[at - 1]
        elif kind == 2 and piece.endswith("</w:p>"):
            depth = chance.choice((1, 2, 50, 600))
            elements[at - 1] = piece + cell[0] * depth + "<w:p></w:p>" + cell[1] * depth
        else:
            chance.shuffle(elements)
    return "<w:p>".join([head, *elements, last]).encode()


def run(count: int, seed: int) -> Tally:
    """Read so many mutated files; raises whatever a reader should not have raised."""
    chance = random.Random(seed)
    files = seeds()
    others = list(files.values())
    tally = Tally()
    before = memory()  # of what else runs in this process
    signal.signal(signal.SIGALRM, _hang)
    for number in range(count):
        name = chance.choice(list(files))
        data = injured(name, files[name], chance, others)
        started = time.monotonic()
        signal.alarm(LONGEST)
        try:
            outcome = "read" if read_bytes(name, data) else "empty"
        except DocumentError:
            outcome = "refused"
        except BaseException:
            print(  # noqa: T201
                f"file {number} of seed {seed}: {name}", file=sys.stderr
            )
            raise
        finally:
            signal.alarm(0)
        took = time.monotonic() - started
        if took > tally.slowest:
            tally.slowest, tally.slowest_name = took, f"{name} number {number}"
        tally.outcomes[f"{name.partition('.')[2]} {outcome}"] += 1
        if memory() - before > MOST_MEMORY:
            raise MemoryError(f"file {number} of seed {seed}: {name}")
    return tally


def memory() -> int:
    """Return the most memory used so far by this process or a child, in KiB."""
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(each).ru_maxrss for each in who)


def _hang(*_: object) -> None:
    raise TimeoutError(f"more than {LONGEST} s")


if __name__ == "__main__":
    tallied = run(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    print(  # noqa: T201
        dict(sorted(tallied.outcomes.items()))
    )
    print(  # noqa: T201
        f"slowest {tallied.slowest:.2f} s ({tallied.slowest_name}), memory {memory() >> 10} MB"
    )
