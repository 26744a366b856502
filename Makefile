# `make serve` and `make test` are all a new user needs; both are quick the second time.
PYTHON ?= $(shell for p in python3.14 python3.13 python3.12 python3.11 python3; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: serve test lint clean

serve: $(VENV)/installed
	@$(BIN)/g60 serve

test: $(VENV)/installed-test lint
	@echo "Testing; what is skipped says at the end what it needs."
	@$(BIN)/python -m pytest

lint: $(VENV)/installed-test
	@echo "Checking style and types."
	@$(BIN)/ruff check . && $(BIN)/ruff format --check --quiet . && $(BIN)/mypy

clean:
	rm -rf $(VENV) var .mypy_cache .ruff_cache .pytest_cache

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "g60qa needs Python 3.11 or newer: install it, or name it: make PYTHON=…" >&2; exit 1; }
	@echo "Making $(VENV) with $(PYTHON)."
	@$(PYTHON) -m venv $(VENV) || { echo "Your Python lacks venv: on Debian and Ubuntu, apt-get install python3-venv" >&2; exit 1; }

$(VENV)/installed: pyproject.toml | $(BIN)/python
	@echo "Installing g60qa into $(VENV) (once; about a minute)."
	@$(PIP) --editable .
	@touch $@

$(VENV)/installed-test: pyproject.toml | $(BIN)/python
	@echo "Installing g60qa and what its tests need into $(VENV) (once; about a minute)."
	@$(PIP) --editable '.[test]'
	@touch $@ $(VENV)/installed
