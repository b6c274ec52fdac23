# The two commands of the README are `make site` and `make test`. `make` alone names the others.

SHELL := /bin/bash
MPP := .build/release/mpp
VENV := .venv
QUERIES := Benchmarks/search-quality/queries.tsv

# What the tool is built with, and what the tests need besides. a|b: either will do.
BUILD_NEEDS := libcmark-dev zlib1g-dev pkg-config|pkgconf
TEST_NEEDS := $(BUILD_NEEDS) chromium firefox-esr fonts-dejavu-core python3-venv nodejs \
  default-jre-headless|openjdk-17-jre-headless libxml2-utils poppler-utils zbar-tools \
  nginx-light|nginx apache2 caddy lighttpd busybox

.NOTPARALLEL:
.PHONY: help site test format lint check-imports search-quality clean build-needs test-needs release

help: ## say what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

site: release ## build the tool and the portal in site/ (options for mpp build: MPP_FLAGS="...")
	$(MPP) build $(MPP_FLAGS)

test: test-needs site ## run every test: Swift, the browser's scripts in Node, the portal in real browsers
	.ci/test

search-quality: site ## measure the search beside Pagefind and lunr, where they can be installed (QUERIES=file)
	@.ci/debian-packages nodejs python3-venv libjs-lunr
	@test -d .venv-peers || (python3 -m venv .venv-peers && .venv-peers/bin/pip install --quiet 'pagefind[bin]==1.5.2')
	PYTHON=.venv-peers/bin/python LUNR=/usr/share/javascript/lunr/lunr.js \
	  node Benchmarks/search-quality/quality.mjs site $(QUERIES) --peers

format: ## lay out the Swift code
	swift format --in-place --recursive Sources Tests Package.swift

lint: ## check the layout of the Swift code
	swift format lint --strict --recursive Sources Tests Package.swift

check-imports: build-needs ## check that no room imports what Package.swift does not name
	swift build --explicit-target-dependency-import-check error

clean: ## remove what was built, and the Python tools
	rm -rf .build $(VENV) .venv-peers .pytest_cache
	find Tests Benchmarks -name __pycache__ -prune -exec rm -rf {} +
	find site -mindepth 1 ! -name .gitignore -delete

release: build-needs
	swift build -c release --product mpp

build-needs:
	@.ci/debian-packages $(BUILD_NEEDS:%='%')

test-needs:
	@.ci/debian-packages $(TEST_NEEDS:%='%')
	@$(MAKE) --no-print-directory $(VENV)/made

# The list holds every package with its version, so nothing is resolved anew: hence --no-deps. pytest-playwright-axe
# asks for a newer Python than Debian's, but only its axe.min.js is read.
$(VENV)/made: Tests/Browser/requirements.txt
	rm -rf $(VENV)
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --no-deps --ignore-requires-python -r $<
	touch $@
