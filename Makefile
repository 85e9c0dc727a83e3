# Everything from a fresh clone: Node, Python, Go and make are all that has to be there.
# Quick the second time: each step leaves a stamp and says what it does only when it does something.

export PATH := $(CURDIR)/node_modules/.bin:$(PATH)
SHELL := /bin/bash
STAMPS := node_modules/.tomguard
SOURCES := $(shell find catalogue posture witness policies components stacks evidence cdk cli sandbox scripts test bench \( -name '*.ts' -o -name 'compiled.json' -o -name 'demonstrations.json' \) -not -path '*/node_modules/*' 2>/dev/null)

.PHONY: demo test tests unit e2e lint bench corpus pictures generate install build engine clean help

help: ## this list
	@grep -hE '^[a-z0-9]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: build ## the whole path once, on the real engine and a local cloud; ORGANISATION=web-hosting for another than photo-lab
	@NODE_COMPILE_CACHE=$(CURDIR)/node_modules/.cache/compiled ORGANISATION=$(ORGANISATION) node dist/sandbox/demo.js

test: install ## lint, unit tests, end-to-end tests on the real engine
	@$(MAKE) --no-print-directory -j2 tests lint

# Beside the tests: of two processors, lint leaves one idle for two minutes once all is compiled.
tests: build
	@echo "── tests"
	@jest

unit: install ## unit tests alone
	@jest --selectProjects unit

e2e: build ## end-to-end tests alone
	@jest --selectProjects engine

lint: install ## style, types of promises, directions of imports
	@echo "── lint"
	@NODE_OPTIONS=--max-old-space-size=8192 eslint --cache --cache-location node_modules/.cache/eslint .
	@depcruise --config .dependency-cruiser.cjs --output-type err catalogue posture witness policies components stacks evidence cdk cli

bench: build ## measurements, printed as ratios
	@node dist/bench/main.js
	@node dist/bench/rule-cost.js
	@node dist/bench/live.js
	@node dist/bench/template.js

corpus: build ## every example in the provider's documentation, and the CDK's, judged
	@node dist/test/corpus/main.js
	@node dist/test/corpus/constructs/main.js

pictures: build ## pictures for README, from the photo lab's report
	@node dist/scripts/screenshots.js

generate: build ## JSON Schemas and rule pages from the code
	@node dist/scripts/generate.js

install: $(STAMPS)/install
$(STAMPS)/install: package.json package-lock.json
	@echo "── npm packages"
	@npm ci --no-audit --no-fund --loglevel=error
	@mkdir -p $(STAMPS) && touch $@

# From nothing: what was compiled of a file that is gone would be found before the folder that took its place.
build: $(STAMPS)/build
$(STAMPS)/build: $(STAMPS)/install tsconfig.json $(SOURCES)
	@echo "── compile"
	@rm -rf dist && tsc --project . && mkdir -p $(STAMPS) && touch $@

engine: build ## the Pulumi CLI and the local cloud, in the user's cache folder
	@node dist/sandbox/main.js install

clean: ## what was built here (not the user's cache folder)
	rm -rf dist out coverage node_modules/.cache $(STAMPS)
