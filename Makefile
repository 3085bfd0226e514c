# Public Sector Blogs: `make serve` and `make test` do everything on a machine with Python 3.11+.
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
DB := public_sector_blogs.db
OPEN := build/open/$(DB)
RETIRED := sources/retired_figures.csv

# Installs the project ($(2), with its extras) into a virtual environment ($(1)), with uv where it is
# on the PATH, which is several times faster, and with pip where not.
comma := ,
UV := $(shell command -v uv)
install = $(if $(UV),uv pip install --quiet --python $(1)/bin/python,$(1)/bin/pip install --quiet --disable-pip-version-check) -e '$(2)' -c constraints.txt

.PHONY: help install install-test db exports parquet open release publish-cloudrun publish-fly serve fetch test check test-hostile test-mcp test-cluster test-standards test-lite coverage bench bench-figures bench-other-parts bench-near-copies bench-statistics bench-relations bench-feeds bench-again bench-one-blog bench-pages bench-serving clean

help:  ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## /\1\t/' | expand -t 20

install: .venv/installed  ## make .venv with what building and serving need, in the pinned versions

.venv/installed: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv .venv
	$(call install,.venv,.)
	touch $@

.venv/installed-parquet: .venv/installed
	$(call install,.venv,.[parquet])
	touch $@

install-test: .venv/installed-test  ## add what the tests need

.venv/installed-test: .venv/installed
	$(call install,.venv,.[test])
	touch $@

db: install  ## build the database, as far as its sources or its code have changed
	$(BIN)/python build_db.py --output $(DB)

exports: db  ## write each table as CSV, JSON, XLSX and (with the extra parquet) Parquet into exports/
	@if test ! exports/SHA256SUMS -nt $(DB); then \
	  $(BIN)/python -m publicsectorblogs.exports $(DB) exports; \
	fi

parquet: db .venv/installed-parquet  ## write each table as Parquet parted by year, for DuckDB, Spark and others, into parquet/
	$(BIN)/python -m publicsectorblogs.parquet $(DB) parquet

open: install  ## build the edition that may be passed on, build/open/public_sector_blogs.db
	mkdir -p $(dir $(OPEN))
	$(BIN)/python build_db.py --edition open --output $(OPEN)

release: open .venv/installed-parquet  ## make a release in release/; LAST=FILE, the database of the last one
	$(if $(LAST),$(BIN)/python -m publicsectorblogs.retired '$(LAST)' $(OPEN) $(RETIRED))
	@if test $(RETIRED) -nt $(OPEN); then \
	  $(BIN)/python build_db.py --edition open --output $(OPEN); \
	fi
	$(BIN)/python -m publicsectorblogs.release $(OPEN) release $(if $(LAST),--last '$(LAST)')

.venv/installed-publish: .venv/installed
	$(call install,.venv,.[publish])
	touch $@

publish-cloudrun: open .venv/installed-publish  ## publish the open edition on Cloud Run; SERVICE=NAME
	$(BIN)/python -m publicsectorblogs.publish cloudrun --service '$(SERVICE)' --memory 1Gi $(ARGS)

publish-fly: open .venv/installed-publish  ## publish the open edition on Fly; APP=NAME
	$(BIN)/python -m publicsectorblogs.publish fly --app '$(APP)' $(ARGS)

serve: exports  ## build and publish on http://127.0.0.1:8001/
	@if test ! inspect-data.json -nt $(DB); then \
	  $(BIN)/datasette inspect $(DB) --inspect-file inspect-data.json; \
	fi
	$(BIN)/datasette serve . --host 127.0.0.1 --port 8001

fetch: install  ## fetch the feeds of the register into sources/feeds/
	$(BIN)/python fetch.py

test: check  ## run every check and test
	$(BIN)/pytest --numprocesses 2 --dist worksteal

check: install-test  ## lint, format, types and what the workflows may do
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/zizmor --offline --quiet --persona pedantic .github/workflows

test-hostile: install-test  ## attack the site, eight requests at a time
	$(BIN)/pytest -m hostile

.venv-mcp/installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv-mcp
	$(call install,.venv-mcp,.[mcp$(comma)test])
	touch $@

test-mcp: .venv-mcp/installed  ## ask the site over MCP, which is an extra, by a real client
	.venv-mcp/bin/pytest tests/web/test_mcp.py

.venv-cluster/installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv-cluster
	$(call install,.venv-cluster,.[cluster$(comma)test])
	touch $@

test-cluster: .venv-cluster/installed  ## build by a cluster of Dask, which is an extra, and kill its workers
	.venv-cluster/bin/pytest tests/test_cluster.py tests/test_local_cluster.py

.venv-standards/installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv-standards
	$(call install,.venv-standards,.[standards$(comma)test])
	touch $@

test-standards: .venv-standards/installed  ## have the descriptions of the data validated by tools of their standards
	.venv-standards/bin/pytest -m standards tests/standards

# Pyodide is Python for browsers; its package has no use but this test.
PYODIDE := 314.0.7

.pyodide/package:
	mkdir -p .pyodide
	cd .pyodide && npm pack --silent pyodide@$(PYODIDE) && tar --extract --gzip --file pyodide-$(PYODIDE).tgz

test-lite: install-test .pyodide/package  ## read the database in a browser's own Datasette, which wants Chromium and npm
	$(BIN)/pytest -m lite

coverage: install-test  ## run the tests and report the lines that none of them reaches
	$(BIN)/pytest --numprocesses 2 --dist worksteal --cov --cov-report=term-missing:skip-covered

.venv-bench/installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv-bench
	$(call install,.venv-bench,.[bench])
	touch $@

bench: .venv-bench/installed install  ## run all benchmarks into benchmarks/RESULTS.md; ARGS="--posts 10000 --posts 100000 --rounds 5 --part NAME"
	.venv-bench/bin/python -m benchmarks.all $(ARGS)

bench-figures: .venv-bench/installed  ## measure the figures beside peers; ARGS="--errors --peer-data DIR --real FILE"
	.venv-bench/bin/python -m benchmarks.bench_figures $(ARGS)

bench-other-parts: .venv-bench/installed install  ## measure the same work done with other parts; ARGS="--posts 200 --real FILE"
	.venv-bench/bin/python -m benchmarks.bench_other_parts $(ARGS)

bench-near-copies: .venv-bench/installed  ## measure what part of copies and excerpts is found
	.venv-bench/bin/python -m benchmarks.bench_near_copies

bench-statistics: install  ## measure how the statistics are read; ARGS="--errors"
	$(BIN)/python -m benchmarks.bench_statistics $(ARGS)

bench-relations: install  ## measure how planted errors are found; ARGS="--errors --page FILE"
	$(BIN)/python -m benchmarks.bench_relations $(ARGS)

bench-feeds: .venv-bench/installed install  ## measure the build beside other tools; ARGS="--posts 10000 --rounds 5"
	.venv-bench/bin/python -m benchmarks.bench_feeds $(ARGS)

bench-again: install  ## measure builds after changes; ARGS="--feeds 2000 --posts 50"
	$(BIN)/python -m benchmarks.bench_again $(ARGS)

bench-one-blog: install  ## measure builds of one large blog; ARGS="--posts 10000 --rounds 3"
	$(BIN)/python -m benchmarks.bench_one_blog $(ARGS)

bench-pages: install  ## measure each kind of page of a database; ARGS="--database FILE --only WORDS"
	$(BIN)/python -m benchmarks.bench_pages $(ARGS)

bench-serving: install-test  ## measure the site behind nginx, also under attack; wants nginx, wrk and curl
	$(BIN)/python -m benchmarks.bench_serving $(ARGS)

clean:  ## remove what the other commands make
	rm -rf .venv .venv-bench .venv-cluster .venv-mcp .venv-standards .pyodide $(DB) $(DB).draft $(DB).*.draft $(DB).partial $(DB).rows-* $(DB).cache $(DB).cache-journal $(DB).lock exports exports.partial exports.old exports.lock parquet parquet.partial parquet.old parquet.lock release release.partial release.old release.lock inspect-data.json build *.egg-info .coverage .pytest_cache .mypy_cache .ruff_cache .hypothesis
