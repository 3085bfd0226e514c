# Public Sector Blogs: `make serve` and `make test` do everything on a machine with Python 3.11+.
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
DB := public_sector_blogs.db
SOURCES := $(shell find sources -type f)
MODULES := $(shell find build_db.py publicsectorblogs -name '*.py' -o -name '*.sql')

.PHONY: help install db serve fetch test check clean

help:  ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## /\1\t/' | expand -t 16

install: .venv/installed  ## make .venv with the pinned versions

.venv/installed: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[test]' -c constraints.txt
	touch $@

db: $(DB)  ## build the database, if its sources or its code are newer

$(DB): .venv/installed $(SOURCES) $(MODULES)
	$(BIN)/python build_db.py --output $(DB)

inspect-data.json: $(DB)
	$(BIN)/datasette inspect $(DB) --inspect-file $@

serve: inspect-data.json  ## build and publish on http://127.0.0.1:8001/
	$(BIN)/datasette serve . --host 127.0.0.1 --port 8001

fetch: install  ## fetch the feeds of the register into sources/feeds/
	$(BIN)/python fetch.py

test: check  ## run every check and test
	$(BIN)/pytest

check: install  ## lint, format and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

clean:  ## remove what the other commands make
	rm -rf .venv $(DB) $(DB).partial inspect-data.json build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
