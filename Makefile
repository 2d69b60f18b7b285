# 枢纽 Shuniu. `make help` lists what there is.
.DEFAULT_GOAL := help
SHELL := /bin/sh
PORT ?= 8000
BUILD := src/shuniu/ui/static/build/app.css
FRONT := $(shell find frontend -type f -not -path '*/node_modules/*' 2>/dev/null)
BIN := .venv/bin

.PHONY: help run test check format demo e2e screenshots bench lock clean

help: ## 列出全部命令
	@grep -E '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

.venv/.stamp-run: requirements.txt pyproject.toml
	@tools/python-env run
	@touch $@

.venv/.stamp-dev: requirements.txt requirements-dev.txt pyproject.toml
	@tools/python-env dev
	@touch $@ .venv/.stamp-run

$(BUILD): $(FRONT) | .venv/.stamp-run
	@tools/front-end
	@touch $@

run: .venv/.stamp-run $(BUILD) ## 安装、建库、装入示例机关并启动（第二次几秒即可）
	@$(BIN)/shuniu serve --demo --port $(PORT)

test: .venv/.stamp-dev $(BUILD) ## 安装测试所需并全部测试
	@tools/browser
	@$(BIN)/python -m pytest -n auto $(ARGS)

check: .venv/.stamp-dev ## 格式、规范、类型、依赖方向
	@$(BIN)/ruff format --check -q .
	@$(BIN)/ruff check -q .
	@$(BIN)/lint-imports > /tmp/shuniu-imports.log || { cat /tmp/shuniu-imports.log; exit 1; }
	@$(BIN)/mypy
	@$(BIN)/deptry --no-ansi src > /tmp/shuniu-deps.log 2>&1 || { cat /tmp/shuniu-deps.log; exit 1; }
	@SHUNIU_DATA=$$(mktemp -d) $(BIN)/python -m django makemigrations --check --dry-run --settings shuniu.config.settings

format: .venv/.stamp-dev ## 整理格式
	@$(BIN)/ruff check -q --fix .
	@$(BIN)/ruff format -q .

demo: .venv/.stamp-run ## 只装入示例机关
	@$(BIN)/shuniu setup && $(BIN)/shuniu demo

e2e: .venv/.stamp-dev $(BUILD) ## 只跑浏览器测试
	@tools/browser
	@$(BIN)/python -m pytest -m browser

screenshots: .venv/.stamp-dev $(BUILD) ## 各页 1440 与 390 像素截图，写入 screenshots/
	@tools/browser
	@$(BIN)/python tools/screenshots.py

bench: .venv/.stamp-dev $(BUILD) ## 一百万件事项的速度
	@$(BIN)/python -m benchmarks.register

lock: .venv/.stamp-dev ## 重写依赖锁定文件
	@$(BIN)/python tools/lock.py

clean: ## 删除环境与构建产物，不动数据
	@rm -rf .venv frontend/node_modules src/shuniu/ui/static/build
