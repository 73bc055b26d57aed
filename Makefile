# Each target works on its own on a machine with Python 3.11 or newer, pip and make.

SHELL := /bin/bash
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
SECONDS ?= 60
VARIANTS ?= 5000
EXAMPLES ?= 2000
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.DEFAULT_GOAL := help
.PHONY: help setup demo test test-browser test-batch lint types check bench bench-check bench-scale fuzz fuzz-properties fuzz-mutations fuzz-lengths audit docs samples clean

help: ## Show the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(STAMP) ## Create .venv with the toolkit in it, and install what the machine lacks
	@echo "setup: ready; try $(BIN)/toolkit --help" >&2

$(STAMP): pyproject.toml constraints.txt
	@[ -x $(BIN)/python ] || .ci/make_venv.sh $(VENV)
	@.ci/system_packages.sh $(BIN)/python
	@echo "setup: installing the packages of constraints.txt into $(VENV)" >&2
	@$(BIN)/python -m pip install --quiet --constraint constraints.txt hatchling editables
	@$(BIN)/python -m pip install --quiet --constraint constraints.txt --no-build-isolation --editable '.[dev]'
	@touch $@

demo: $(STAMP) ## Score the shipped samples and write their reports to out/
	@$(BIN)/toolkit demo --output out --force

lint: $(STAMP) ## Check style and formatting
	@$(BIN)/python -m ruff check .
	@$(BIN)/python -m ruff format --check .

types: $(STAMP) ## Check types, strictly
	@$(BIN)/python -m mypy

test: lint types ## Run style, types, house rules and tests
	@$(BIN)/python -m pytest -n 2

test-browser: $(STAMP) ## Click through the pages of a scan and a review in Chromium; installs it where it can
	@.ci/browser.sh
	@$(BIN)/python -m pytest -q tests/browser

test-batch: $(STAMP) ## Kill runs of `toolkit batch` and workers of a Dask cluster, and see that no file is lost (minutes)
	@$(BIN)/python -m pip install --quiet --constraint constraints.txt --no-build-isolation --editable '.[dask,dev]'
	@$(BIN)/python -m pytest -m slow -s tests/batch

fuzz: $(STAMP) ## Run each fuzz target for SECONDS=60, and list what was found
	@$(BIN)/python -m pip install --quiet --constraint constraints.txt --no-build-isolation --editable '.[fuzz,dev]'
	@nice $(BIN)/python -m tests.fuzz.run --seconds $(SECONDS) $(TARGETS)

fuzz-properties: $(STAMP) ## EXAMPLES=2000 inputs of every fuzz target by Hypothesis, which makes small what it finds
	@EXAMPLES=$(EXAMPLES) nice $(BIN)/python -m pytest -q -n 2 tests/fuzz/test_properties.py

fuzz-mutations: $(STAMP) ## Read VARIANTS=5000 damaged copies of real PDF and Word files, those in RESUMES too
	@$(BIN)/python -m pip install --quiet --constraint constraints.txt --no-build-isolation --editable '.[fuzz,dev]'
	@nice $(BIN)/python -m tests.fuzz.mutations --variants $(VARIANTS) $(RESUMES)

fuzz-lengths: $(STAMP) ## Repeat tokens up to long texts, and see that no time grows with the square of the length
	@nice $(BIN)/python -m tests.fuzz.growing $(TARGETS)

audit: $(STAMP) ## Swap names, schools, layouts and more in the samples, and see what moves a score
	@$(BIN)/python benchmarks/audit.py

bench: $(STAMP) ## Measure speed and memory, beside other readers too, and write the tables of benchmarks/
	@$(BIN)/python -m pip install --quiet --constraint constraints.txt --no-build-isolation --editable '.[readers,dev]'
	@$(BIN)/python benchmarks/bench.py
	@$(BIN)/python benchmarks/readers.py
	@$(BIN)/python benchmarks/matching.py
	@$(BIN)/python benchmarks/letters.py
	@$(BIN)/python benchmarks/packs.py
	@$(BIN)/python benchmarks/extractors.py

bench-check: $(STAMP) ## Count the instructions of three scores under valgrind; exits 6 where one takes 5 % more than kept
	@$(BIN)/python benchmarks/instructions.py

bench-scale: $(STAMP) ## Score 100, 1,000 and 10,000 resumes, with larger taxonomies and two processes (minutes)
	@$(BIN)/python benchmarks/scale.py

docs: $(STAMP) ## Write the generated parts of docs/ and README.md anew
	@$(BIN)/python docs/generate.py

samples: $(STAMP) ## Make samples/ anew
	@$(BIN)/python samples/make.py

clean: ## Remove everything that is made
	rm -rf $(VENV) out build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
