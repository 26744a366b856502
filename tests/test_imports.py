"""The arrows of docs/architecture.md, and the one door of each heavy library."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

MAY_IMPORT = {
    "index": set(),
    "prompts": set(),
    "widget": set(),
    "rag": {"index", "prompts"},
    "api": {"rag", "index", "widget"},
    "eval": {"rag", "index"},
    "cli": {"api", "rag", "index", "eval"},
    "server": {"api", "rag", "index"},
}
DOORS = {
    "faiss": "index/dense.py",
    "jieba": "index/tokens.py",
    "opencc": "index/normalise.py",
    "threadpoolctl": "index/threads.py",
    "openai": "rag/llm.py",
    "torch": "index/transformer.py",
    "sentence_transformers": "index/transformer.py",
    "leather": "eval/report/charts.py",
    "prompts": "rag/prompting.py",
}
# Training runs on a developer's machine, never in the product: it may use what it trains with.
OUTSIDE_THE_PRODUCT = ("index/training/", "rag/training/")

# Within rag/verify, each imports only those before it.
VERIFYING = (
    "numbers",
    "text",
    "words",
    "evidence",
    "measures",
    "modality",
    "actors",
    "substitutions",
    "chronology",
    "restating",
    "deciding",
    "verifier",
)


def sources() -> list[Path]:
    rooms = [path for room in MAY_IMPORT for path in (ROOT / room).rglob("*.py")]
    return sorted([*rooms, ROOT / "server.py"])


def imported(path: Path) -> Iterator[tuple[str, int]]:
    """Yield the dotted name of each module imported, and the line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports relatively"
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_one_way_and_through_the_doors(path: Path):
    name = path.relative_to(ROOT).as_posix()
    room = name.removesuffix(".py").split("/")[0]
    for module, line in imported(path):
        library = module.split(".")[0]
        if library in MAY_IMPORT and library != room:
            assert library in MAY_IMPORT[room], f"{name}:{line} imports {library}"
        if library in DOORS and not name.startswith((*OUTSIDE_THE_PRODUCT, f"{library}/")):
            assert name == DOORS[library], f"{name}:{line} goes round {DOORS[library]}"


@pytest.mark.parametrize("package", VERIFYING)
def test_the_packages_of_the_verifier_import_only_those_before_them(package: str):
    home = ROOT / "rag" / "verify"
    before = VERIFYING[: VERIFYING.index(package) + 1]
    for path in [*(home / package).rglob("*.py"), *home.glob(f"{package}.py")]:
        for module, line in imported(path):
            if module.startswith("rag.verify."):
                assert module.split(".")[2] in before, f"{path}:{line} imports {module}"


def test_every_package_of_the_verifier_has_its_place_in_the_order():
    home = ROOT / "rag" / "verify"
    found = {path.parent.name for path in home.glob("*/__init__.py")}
    found |= {path.stem for path in home.glob("*.py")} - {"__init__"}
    assert found == set(VERIFYING)
