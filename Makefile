# The commands of the project. `make help` lists them.

.DEFAULT_GOAL := help
.PHONY: help deps test-deps build run test test-quick fuzz mutants lint format imports bench install

# One configuration for everything: what runs is what is tested.
FLAGS := --explicit-target-dependency-import-check error
JOBKLUB := .build/debug/jobklub

PACKAGES := libpango1.0-dev libqrencode-dev libsqlite3-dev libxlsxwriter-dev fonts-noto-core fonts-noto-cjk pkg-config tzdata
TEST_PACKAGES := cyrus-caldav cyrus-imapd gcc khal libical-dev libreoffice-calc-nogui poppler-utils python3 python3-venv strace util-linux

PREFIX ?= /usr/local

# Installs what is missing of a list of Debian packages, and says so. Whoever may not install anything is told what
# to ask for; a password is asked for only where somebody can type it.
define install_packages
	@missing=""; \
	for package in $(1); do \
		dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	[ -n "$$missing" ] || exit 0; \
	give_up() { \
		echo "$$1 These Debian packages are missing:$$missing" >&2; \
		echo "Ask an administrator of this machine to run: apt-get install --no-install-recommends$$missing" >&2; \
		exit 1; \
	}; \
	root=""; \
	if [ "$$(id -u)" != 0 ]; then \
		root=sudo; \
		command -v sudo >/dev/null || give_up "There is no sudo here, so nothing can be installed."; \
		sudo -n true 2>/dev/null || [ -t 0 ] || give_up "sudo wants a password, so nothing can be installed."; \
	fi; \
	echo "Installing Debian packages:$$missing"; \
	{ $$root apt-get update -qq && \
		$$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; } \
		|| give_up "The packages could not be installed."
endef

help: ## list these commands
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1	\2/' | expand -t 18

deps: ## install the Debian packages that the program needs
	@command -v swift >/dev/null || { echo "Swift 6.3 is not here: see https://www.swift.org/install" >&2; exit 1; }
	$(call install_packages,$(PACKAGES))

test-deps: deps .venv/.made ## install what the tests compare with
	$(call install_packages,$(TEST_PACKAGES))

.venv/.made: Tests/Peers/requirements.txt
	$(call install_packages,$(TEST_PACKAGES))
	@echo "Installing Python packages of Tests/Peers/requirements.txt into .venv"
	@python3 -m venv .venv
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

build: deps ## build the program
	swift build $(FLAGS) --product jobklub

run: build ## plan Frederiksberg's year with made-up people
	@$(JOBKLUB) demo --year 2027 --now 2027-06-15 --seed 1

test: test-deps lint imports ## everything that CI runs
	swift build $(FLAGS) --build-tests
	swift test $(FLAGS) --disable-xctest --skip-build
	.ci/fuzz 5

# Suites with many random cases or all there are, by their names; SuiteNameTests says what they mean.
LONG := (Peer|Property|Tour)Tests/

test-quick: test-deps lint imports ## less than half the time: without the fuzzer, peers, properties and tours
	swift build $(FLAGS) --build-tests
	swift test $(FLAGS) --disable-xctest --skip-build --skip '$(LONG)'

SECONDS_EACH ?= 60
fuzz: ## try calendars that libFuzzer makes up, SECONDS_EACH for each kind of input
	.ci/fuzz $(SECONDS_EACH)

COUNT ?= 60
SEED ?= 1
mutants: test-deps ## change COUNT operators in the sources, chosen by SEED, and list the changes that no test notices
	@.ci/mutants $(COUNT) $(SEED)

lint: ## check that the sources have the house format
	@git ls-files -z --cached --others --exclude-standard '*.swift' | xargs -0 swift format lint --strict --parallel

format: ## put the sources into the house format
	@git ls-files -z --cached --others --exclude-standard '*.swift' | xargs -0 swift format format --in-place --parallel

imports: ## check that every target imports only what it may
	@.ci/imports

# Static, as it is installed.
BENCH := --package-path Benchmarks --configuration release --static-swift-stdlib
bench: deps ## measure plans, papers, calendars and the database, in a release build
	@for product in jobklub jobklub-bench jobklub-bench-tables; do swift build $(BENCH) --product $$product || exit; done
	Benchmarks/.build/release/jobklub-bench-tables

install: deps ## build a release and install it below PREFIX (/usr/local)
	swift build --configuration release --static-swift-stdlib --scratch-path .build-release --product jobklub
	install -D -s -m 755 .build-release/release/jobklub $(DESTDIR)$(PREFIX)/bin/jobklub
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/site-functions $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	.build-release/release/jobklub --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/jobklub
	.build-release/release/jobklub --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_jobklub
	.build-release/release/jobklub --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/jobklub.fish
	install -d $(DESTDIR)$(PREFIX)/share/jobklub/calendars $(DESTDIR)$(PREFIX)/share/jobklub/venues $(DESTDIR)$(PREFIX)/share/jobklub/people
	for folder in calendars venues people; do install -m 644 $$folder/* $(DESTDIR)$(PREFIX)/share/jobklub/$$folder/ || exit; done
