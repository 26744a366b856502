"""A run on disk: answers as they come in, and what they were made with; survives being killed."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from eval.opinion import LABELS, Opinion
from eval.response import Response, from_json
from eval.score import Scores
from index.errors import G60Error

RUN, ANSWERS, SCORES = "run.json", "answers.jsonl", "scores.jsonl"
OPINIONS = "opinions.jsonl"


class RunError(G60Error):
    """A run cannot be made, continued or read."""


@dataclass(frozen=True, slots=True)
class Made:
    """What a run was made with; a run is resumed only with the same.

    `questions` and `index` are SHA-256 hashes, `settings` name to value, secrets masked.
    """

    system: str
    half: str
    seed: int
    questions: str
    index: str
    settings: Mapping[str, str]
    versions: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ScoredRow:
    """The scores of one question, as compared between runs.

    `asked` tells whether two runs had the same question under one id, with the same key.
    """

    id: str
    kind: str
    half: str
    scores: Scores
    asked: str = ""


class RunFolder:
    """The files of one run."""

    def __init__(self, path: Path) -> None:
        """Name the folder; it need not exist yet."""
        self.path = path

    def begin(self, made: Made, *, resume: bool) -> dict[str, Response]:
        """Make the folder, or go on with what is there; return the answers it already has."""
        if not (self.path / RUN).exists():
            self.path.mkdir(parents=True, exist_ok=True)
            self.write(RUN, as_json(asdict(made)))
            (self.path / ANSWERS).touch()
            return {}
        if not resume:
            raise RunError(
                f"{self.path} holds a run already.",
                "Name another folder with --out, or go on with it with --resume.",
            )
        before = self.made()
        for field in ("system", "half", "questions", "index", "settings", "versions"):
            if getattr(before, field) != getattr(made, field):
                raise RunError(
                    f"The run in {self.path} was made with other {field}.",
                    "Start a new one with --out.",
                )
        return self.responses()

    def made(self) -> Made:
        """Return what the run was made with."""
        try:
            record = json.loads((self.path / RUN).read_text("utf-8"))
            return Made(**{name: record[name] for name in Made.__slots__})
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise RunError(
                f"{self.path} holds no run.", "Name the folder that `g60 eval` printed."
            ) from error

    def add(self, response: Response) -> None:
        """Store one answer; it is on the disk when this returns."""
        self._append(ANSWERS, response.to_json())

    def add_opinion(self, id: str, key: str, judge: str, opinion: Opinion) -> None:  # noqa: A002
        """Store what a judge said of the answer to a question; `key` is all that it was told."""
        self._append(OPINIONS, {"id": id, "key": key, "judge": judge, **asdict(opinion)})

    def opinions(self) -> dict[str, Opinion]:
        """Return the stored opinions by key, of whatever judge."""
        found: dict[str, Opinion] = {}
        for record in self._records(OPINIONS):
            if record.get("label") in LABELS and isinstance(record.get("key"), str):
                found.setdefault(record["key"], Opinion(record["label"], str(record.get("reason"))))
        return found

    def _append(self, name: str, record: Mapping[str, Any]) -> None:
        line = json.dumps(record, ensure_ascii=False) + "\n"
        with (self.path / name).open("a+b") as file:
            # A process killed while it wrote leaves half a line: what follows begins a new one.
            if file.seek(0, os.SEEK_END) and (file.seek(-1, os.SEEK_END), file.read(1))[1] != b"\n":
                line = "\n" + line
            file.write(line.encode("utf-8", "replace"))
            file.flush()
            os.fsync(file.fileno())

    def responses(self) -> dict[str, Response]:
        """Return the stored answers by question; the half line of a killed run is passed over."""
        found: dict[str, Response] = {}
        for record in self._records(ANSWERS):
            try:
                response = from_json(record)
            except (ValueError, KeyError, TypeError):
                continue
            found.setdefault(response.id, response)
        return found

    def _records(self, name: str) -> Iterator[dict[str, Any]]:
        path = self.path / name
        for line in path.read_bytes().split(b"\n") if path.exists() else ():
            try:
                record = json.loads(line.decode("utf-8"))
            except ValueError:
                continue
            if isinstance(record, dict):
                yield record

    def write_scores(self, rows: Iterable[ScoredRow]) -> None:
        """Store the scores, one question a line."""
        dense = (",", ":")
        lines = (
            json.dumps(asdict(row), ensure_ascii=False, separators=dense) + "\n" for row in rows
        )
        self.write(SCORES, "".join(lines))

    def scores(self) -> dict[str, ScoredRow]:
        """Return the scores by question."""
        try:
            lines = (self.path / SCORES).read_text("utf-8").splitlines()
            rows = [ScoredRow(**json.loads(line)) for line in lines]
        except (OSError, ValueError, TypeError) as error:
            raise RunError(
                f"{self.path} holds no finished run.",
                "Name the folder of a run that ended, or end it with `g60 eval --resume --out`.",
            ) from error
        return {row.id: replace(row, scores=_pairs(row.scores)) for row in rows}

    def copy_numbers(self, other: "RunFolder") -> None:
        """Put what comparisons need of this run, and no answer, into another folder."""
        self.scores()
        other.path.mkdir(parents=True, exist_ok=True)
        for name in (RUN, SCORES):
            other.write(name, (self.path / name).read_text("utf-8"))

    def write(self, name: str, text: str) -> Path:
        """Replace a file of the run in one rename; return its path."""
        path = self.path / name
        aside = path.with_name(f"{name}.{os.getpid()}.new")
        try:
            with aside.open("w", encoding="utf-8", errors="replace", newline="") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            aside.replace(path)
        finally:
            aside.unlink(missing_ok=True)
        return path


def as_json(value: Any) -> str:
    """Return readable JSON."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _pairs(scores: Mapping[str, Sequence[float]]) -> Scores:
    return {name: (top, bottom) for name, (top, bottom) in scores.items()}
