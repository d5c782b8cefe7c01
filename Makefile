# The front door: `make help` lists what there is.
.DEFAULT_GOAL := help
SHELL := /bin/sh
.PHONY: help run mock example test test-node24 install generate check-generated contract-diff release-client lint types build bench clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-18s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## install what is missing, build, migrate and serve on http://localhost:8080
	@node --enable-source-maps dist/src/main.js serve

mock: build ## serve a mock that keeps state and can travel in time, on http://localhost:4010; options in ARGS
	@node --enable-source-maps dist/src/main.js mock $(ARGS)

example: node_modules ## serve the web example on http://localhost:3000, for the server or the mock
	@node examples/web/serve.js $(ARGS)

test: node_modules ## lint, types, freshness, all tests on SQLite and MySQL, and HTTP on Node 24
	@node --import tsx test/run.ts

test-node24: node_modules ## all tests on Node 24, which npm brings, with SQLite
	@node --import tsx test/run.ts node24

install: node_modules ## install the packages that package-lock.json names

node_modules: package.json package-lock.json
	@echo "Installing packages (a minute or two the first time; better-sqlite3 may compile) ..."
	@npm ci --no-audit --no-fund --loglevel=error
	@touch node_modules

generate: node_modules ## write generated/ and .env.example from the contracts and the configuration
	@npm run --silent generate

check-generated: node_modules ## fail when generated/ is not what the contracts generate
	@npm run --silent check-generated

contract-diff: generate ## refuse what would break clients of BASE=<git ref>, or write what changed into CHANGELOG.md
	@node --import tsx src/contract-diff/main.ts "$(BASE)"

release-client: generate ## at a release: keep its client, which later versions are tested with
	@rm -rf test/last-release/client
	@cp -R generated/client test/last-release/client
	@rm -f test/last-release/client/README.md

lint: node_modules ## check style with Biome
	@npm run --silent lint

types: node_modules ## check types
	@npm run --silent types

build: dist/.built ## compile to dist/

dist/.built: node_modules tsconfig.json tsconfig.build.json $(shell find src generated migrations -type f) $(shell find openapi -type f)
	@echo "Generating and building ..."
	@npm run --silent generate
	@npm run --silent build
	@touch dist/.built

bench: build ## measure the request path, and the mock, beside other servers (not part of the tests)
	@node --import tsx bench/main.ts
	@node --import tsx bench/files.ts
	@node --import tsx bench/messages.ts
	@node --import tsx bench/histories.ts
	@node --import tsx bench/streams.ts
	@node --import tsx bench/mock.ts

clean: ## delete what was built
	@rm -rf dist
