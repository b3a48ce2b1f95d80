# The two commands: `make run` and `make test`. Everything they need is made below, in .venv.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

# uv is the faster installer; where it cannot be had, pip does the same more slowly
INSTALL = if $(BIN)/python -m pip install --quiet uv; \
	then $(BIN)/uv pip install --quiet --python $(BIN)/python --constraint constraints.txt --editable $(1); \
	else $(BIN)/python -m pip install --quiet --constraint constraints.txt --editable $(1); fi

.PHONY: run test explore lint format constraints clean

run: $(VENV)/.installed  ## start everything on this machine: make run PORT=8080
	@$(if $(PORT),TRACKER_PORT=$(PORT)) exec $(BIN)/correction-tracker run

test: $(VENV)/.installed-dev lint  ## everything: tests, types, style, floors, openapi.yaml
	$(BIN)/python -m pytest -n auto

explore: $(VENV)/.installed-dev  ## try other examples than `make test` does, and more: those of Hypothesis and schemathesis
	$(BIN)/python -m pytest -n auto --hypothesis-profile=exploring tests/core tests/usecases tests/web tests/contract/test_schemathesis.py

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/correction-tracker openapi check

format: $(VENV)/.installed-dev  ## write the style that `make test` asks for
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

constraints: $(VENV)/.installed-dev  ## choose newer versions of everything
	$(BIN)/uv pip compile --upgrade --quiet --universal --python-version 3.11 --all-extras --no-header --no-annotate \
		--no-emit-index-url --output-file constraints.txt pyproject.toml

clean:
	rm -rf $(VENV) build dist .*_cache

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make run PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml constraints.txt | $(BIN)/python
	@$(call INSTALL,.)
	@touch $@

$(VENV)/.installed-dev: pyproject.toml constraints.txt | $(BIN)/python
	@$(call INSTALL,'.[dev]')
	@touch $@ $(VENV)/.installed
