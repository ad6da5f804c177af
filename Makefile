# ChatCluster: every habit of the project in one place. `make` lists them.
SHELL := /usr/bin/env bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

##@ Run

.PHONY: up down reset restart ps logs stats seed admin-token
up: ## build what changed, start everything, print the address
	@local/up
down: ## stop everything; the data stays
	@local/down
reset: ## stop everything and delete the data (asks; FORCE=1 does not)
	@local/reset
restart: ## restart one process: make restart S=chat-service
	@local/restart "$(S)"
ps: ## what runs, and whether it is ready
	@local/ps
logs: ## follow the logs, of one process with S=chat-service
	@local/logs "$(S)"
stats: ## start-up time and memory of each process
	@local/stats
seed: ## add demo people, groups and a history
	@local/seed
admin-token: ## the one-time token that makes the first account an administrator
	@local/admin-token

##@ Measure

.PHONY: bench faults mail-bench mail-preview screenshots
bench: ## load the running chat and write build/bench.json
	@local/bench bench
faults: ## kill one process after the other while people talk, and count what is lost
	@local/bench faults
mail-bench: ## queue 10,000 mails, kill workers and Redis, and count what arrives (ARGS="-mails 1000")
	@local/mail-bench $(ARGS)
mail-preview: ## every mail in every language as HTML, text and pictures, in build/mail-preview
	@local/mail-preview
screenshots: ## take the pictures of docs/images from the running chat
	@local/screenshots

##@ Build and check

.PHONY: build test lint fmt crds golden baseline clean
build: ## build what changed, without starting it
	@local/prepare/all
test: ## everything: unit, integration, contracts, mail, front end, browser (STAGES="java contracts" runs some)
	@local/test/run $(STAGES)
lint: ## check style and contracts
	@local/lint
fmt: ## format all sources
	@local/fmt
crds: ## write the ChatCluster resource's definition, its reference and the charts' copies from its Java types
	@local/crds
golden: ## write what charts and ChatClusters become: look at the difference before you commit it
	@local/golden
baseline: ## accept the contracts as they are: what later changes may not break
	@local/baseline
clean: ## delete what was built; data and tools stay
	@local/clean

##@ Kubernetes

.PHONY: images images-push cluster-up cluster-down cluster-load e2e-cluster
images: ## container images as tars, without Docker (IMAGES="edge kafka" VERSION=e2e REGISTRY=localhost/chatcluster)
	@nice images/build tar $(IMAGES)
images-push: ## the same into a registry: make images-push IMAGES_REGISTRY=registry.example.org/chat
	@nice images/build push $(IMAGES)
cluster-up: ## a Kubernetes cluster for tests: by kind, or without a container engine (root); prints its kubeconfig
	@local/cluster/up
cluster-down: ## stop it and remove everything it made
	@local/cluster/down
cluster-load: ## import the images that were built into it (IMAGES="edge kafka" some)
	@images/load $(IMAGES)
e2e-cluster: ## install the operator on a cluster of its own, chat there, break things, and delete it again
	@local/test/run cluster

.PHONY: help
help: ## this list
	@awk 'BEGIN { FS = ":.*## " } \
	  /^##@/ { printf "\n%s\n", substr($$0, 5) } \
	  /^[a-z0-9-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
