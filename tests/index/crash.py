"""Kill writers at random moments (kill -9) and see that nothing acknowledged is lost.

Run `python -m tests.index.crash --runs 200`; the suite does fifteen.
"""

import argparse
import json
import os
import random
import signal
import tempfile
import time
from pathlib import Path

from index.library import Library, open_library
from index.records import version_of
from index.tokens import Segmenter
from tests.index.builders import HashingEmbedder, document

LONGEST_LIFE = 0.4  # seconds; a change takes a few hundredths
NAMES = [f"d{number}" for number in range(12)]
SEGMENTER = Segmenter()

State = dict[str, str]  # id -> version of what lives


def library(root: Path) -> Library:
    corpus = root / "corpus.txt"
    if not corpus.exists():
        corpus.write_text("松江在建走廊。", "utf-8")
        os.utime(corpus, (0, 0))
    return open_library(corpus, root / "var", HashingEmbedder(4), SEGMENTER)


def write_for_ever(root: Path, seed: int, pipe: int) -> None:
    """Change at random; tell what is about to be done, and that it was done."""
    dice = random.Random(seed)
    books = library(root)
    for step in range(10**6):
        names = dice.sample(NAMES, dice.choice([1, 1, 1, 9]))
        texts = [f"第{seed}次第{step}步{name}，走廊。" * dice.randint(1, 30) for name in names]
        documents = [document(name, text) for name, text in zip(names, texts, strict=True)]
        living = [head["id"] for head in books.current().heads() if head["id"] in NAMES]
        what = dice.choice(["add", "add", "add", "remove", "rebuild"])
        if what == "remove" and living:
            name = dice.choice(living)
            tell(pipe, {"remove": name})
            books.remove(name)
        elif what == "rebuild":
            tell(pipe, {})
            books.rebuild()
        else:
            tell(pipe, {"add": {each.id: version_of(each) for each in documents}})
            books.add(documents)
        tell(pipe, "done")


def tell(pipe: int, message: object) -> None:
    os.write(pipe, json.dumps(message).encode() + b"\n")


def run(root: Path, seed: int, before: State) -> State:
    """Let one writer live for a while; return what lives in the index after its end."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            write_for_ever(root, seed, writing)
        finally:
            os._exit(1)  # only reached by an error, which is then on stderr
    os.close(writing)
    time.sleep(random.Random(seed).uniform(0, LONGEST_LIFE))
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the writer failed before it was killed"
    with os.fdopen(reading) as file:
        messages = [json.loads(line) for line in file]
    sure, maybe = before, before
    for message in messages:
        if message == "done":
            sure = maybe
        else:
            maybe = changed(sure, message)
    return verified(root, sure, maybe)


def changed(state: State, message: dict[str, object]) -> State:
    after = {**state, **message.get("add", {})}
    after.pop(message.get("remove", ""), None)
    return after


def verified(root: Path, sure: State, maybe: State) -> State:
    """Open the index as it was left; it must be what was acknowledged, or one step further."""
    books = library(root)
    index = books.current()
    found = {head["id"]: head["version"] for head in index.heads() if head["id"] in NAMES}
    assert found in (sure, maybe), f"{found} is neither {sure} nor {maybe}"
    assert books.check() == []
    for name, version in sure.items():
        assert version_of(index.document(name, version)) == version
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root, state = Path(folder), {}
        library(root)  # loads, before the first writer is made, all that a writer needs
        for number in range(options.runs):
            state = run(root, options.seed + number, state)
        books = library(root)
        books.add([document("last", "走廊。")])
        left = {path.name for path in root.glob("var/index/*/segments/*")}
        assert left == {entry.name for entry in books.current().manifest.segments}
        assert not list(root.glob("var/index/*/*.new"))
        generation = books.current().manifest.generation
    print(f"{options.runs} writers killed, {generation} changes committed, nothing lost")  # noqa: T201


if __name__ == "__main__":
    main()
