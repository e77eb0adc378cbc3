# Place commune. Two commands: `make run` and `make test`; `make help` lists the others.

PYTHON ?= python3
PORT ?= 8000
HOST ?= 127.0.0.1
WORKERS ?= 2
VAR_DIR ?= $(CURDIR)/var
SEARCH_BENCH_URL ?= sqlite:///$(VAR_DIR)/bench/search.sqlite3
POSTGRES_URL ?= postgres://postgres@127.0.0.1:5432/postgres

export VAR_DIR
export PIP_DISABLE_PIP_VERSION_CHECK = 1

VENV := .venv
BIN := $(VENV)/bin
MANAGE := $(BIN)/python manage.py
RUNTIME := $(VENV)/.runtime
DEV := $(VENV)/.dev
STATIC := $(VAR_DIR)/.static
STATIC_SOURCES := $(shell find static -type f 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: help run dev test test-postgres browser lint format bench bench-bank bench-board bench-search check lock secret-key clean

help: ## Lists these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# Letters, QR codes and feeds name the port that answers.
run dev: export SITE_URL ?= http://localhost:$(PORT)

run: $(RUNTIME) $(STATIC) ## Serves the demo town (PORT=8000); the first time, installs everything
	@echo "• Base de données"
	@$(MANAGE) migrate --verbosity 0
	@echo "• Commune de démonstration"
	@$(MANAGE) load_demo
	@echo "• Le site : http://localhost:$(PORT)/   (Ctrl+C pour l’arrêter)"
	@trap 'kill $$tasks $$server 2> /dev/null' EXIT; trap 'exit 130' INT; trap 'exit 143' TERM; \
	$(MANAGE) regular_tasks --loop --with-parent & tasks=$$!; \
	PYTHONPATH=$(CURDIR)/site:$(CURDIR) DJANGO_SETTINGS_MODULE=config.settings.dev $(BIN)/granian \
		--interface wsgi --host $(HOST) --port $(PORT) --workers $(WORKERS) --blocking-threads 4 \
		--no-ws --log-level warning config.wsgi:application & server=$$!; \
	wait $$server

dev: $(RUNTIME) ## Serves with automatic reload and Django's debug pages
	@$(MANAGE) migrate --verbosity 0
	@DEBUG=1 $(MANAGE) runserver $(PORT)

test: $(DEV) browser ## Runs the whole suite, browser included (DATABASE_URL chooses the database)
	@CHROMIUM=$$(tests/browser/chromium) $(BIN)/pytest -n $(WORKERS) --dist loadfile $(ARGS)

test-postgres: $(DEV) browser ## Runs the whole suite on PostgreSQL (POSTGRES_URL)
	@.ci/postgres
	@DATABASE_URL=$(POSTGRES_URL) $(MAKE) --no-print-directory test

browser: # Chromium for the browser tests, installed if there is none
	@tests/browser/chromium > /dev/null

lint: $(DEV) ## Checks style, types and templates
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/djlint --lint --quiet site/templates actions home participation search
	@$(BIN)/mypy site/config site/core actions home participation search

format: $(DEV) ## Formats the Python code
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

check: $(RUNTIME) ## Fails when a migration is missing or Django sees a mistake
	@$(MANAGE) check
	@$(MANAGE) makemigrations --check --dry-run

bench: $(RUNTIME) ## Measures queries and CPU time of every page, as ratios (never part of the tests)
	@PYTHONPATH=$(CURDIR)/site:$(CURDIR) $(BIN)/python -m bench

bench-bank: $(RUNTIME) $(STATIC) ## Measures the list of actions with 10,000 of them, in var/bench
	@mkdir -p $(VAR_DIR)/bench
	@DATABASE_URL=sqlite:///$(VAR_DIR)/bench/bank.sqlite3 PYTHONPATH=$(CURDIR)/site:$(CURDIR) \
		$(BIN)/python -m bench bank

bench-search: $(RUNTIME) $(STATIC) ## Measures the search with 100,000 documents, beside Wagtail's (SEARCH_BENCH_URL, SEARCH_BENCH_DOCUMENTS)
	@mkdir -p $(VAR_DIR)/bench
	@DATABASE_URL=$(SEARCH_BENCH_URL) PYTHONPATH=$(CURDIR)/site:$(CURDIR) \
		$(BIN)/python -m bench search

bench-board: $(RUNTIME) $(STATIC) ## Measures a board of 1,000 ideas and 50,000 supports, in var/bench
	@mkdir -p $(VAR_DIR)/bench
	@DATABASE_URL=sqlite:///$(VAR_DIR)/bench/board.sqlite3 PYTHONPATH=$(CURDIR)/site:$(CURDIR) \
		$(BIN)/python -m bench board

lock: $(DEV) ## Pins requirements*.in again, with hashes
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--custom-compile-command "make lock" --output-file requirements.txt requirements.in
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--custom-compile-command "make lock" --output-file requirements-dev.txt requirements-dev.in

secret-key: ## Prints a new secret key for a public server
	@$(PYTHON) -c "import secrets; print(secrets.token_urlsafe(64))"

clean: ## Removes the environment; what people wrote (var/) stays
	@rm -rf $(VENV)

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Il faut Python 3.11 ou plus (paquet Debian : python3)."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2> /dev/null \
		|| { echo "Il manque le paquet Debian python3-venv : apt install python3-venv"; exit 1; }
	@echo "• Environnement Python"
	@$(PYTHON) -m venv $(VENV)

$(RUNTIME): requirements.txt | $(VENV)/bin/python
	@echo "• Bibliothèques (une à deux minutes la première fois)"
	@$(BIN)/pip install --quiet --require-hashes -r requirements.txt
	@touch $@

$(DEV): requirements-dev.txt $(RUNTIME)
	@echo "• Outils de test"
	@$(BIN)/pip install --quiet --require-hashes -r requirements-dev.txt
	@touch $@

$(STATIC): $(RUNTIME) $(STATIC_SOURCES)
	@echo "• Feuilles de style, polices et icônes"
	@mkdir -p $(VAR_DIR)
	@$(MANAGE) collectstatic --noinput --verbosity 0
	@touch $@
