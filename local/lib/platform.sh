# shellcheck shell=bash
# What the machine is, in the words of the packages that we take PostgreSQL and Redis from.
require_platform() {
  [[ "$(uname -s)" == Linux ]] ||
    fail "the local stack runs on Linux (x86_64 or arm64); on $(uname -s) use a Linux machine or virtual machine."
  case "$(uname -m)" in
    x86_64) POSTGRES_ARCH=amd64 REDIS_ARCH=amd64 ;;
    aarch64 | arm64) POSTGRES_ARCH=arm64v8 REDIS_ARCH=arm64 ;;
    *) fail "the local stack runs on x86_64 and arm64; this machine is $(uname -m)." ;;
  esac
  export POSTGRES_ARCH REDIS_ARCH
  command -v xz >/dev/null || fail "needs xz to unpack PostgreSQL: install the package xz-utils (or xz)."
  command -v unzip >/dev/null || fail "needs unzip: install the package unzip."
}

require_go() {
  local wanted found
  wanted="$(sed -n 's/^go //p' "$ROOT/tools/go.mod")"
  command -v go >/dev/null || fail "needs Go $wanted or newer to build its tools: install it so that \`go\` is on the PATH."
  # Go itself decides: a newer toolchain may be fetched by an older `go`, as its settings allow.
  if ! (cd "$ROOT/tools" && go version >/dev/null 2>&1); then
    found="$(cd / && go env GOVERSION)"
    fail "needs Go $wanted or newer to build its tools; found ${found#go}: update Go, or set GOTOOLCHAIN=auto."
  fi
}

NODE_MINIMUM=20
require_node() {
  local found
  command -v node >/dev/null || fail "needs Node.js $NODE_MINIMUM or newer with npm: install it so that \`node\` is on the PATH."
  found="$(node -p 'process.versions.node')"
  ((${found%%.*} >= NODE_MINIMUM)) || fail "needs Node.js $NODE_MINIMUM or newer; found $found: update Node.js."
  command -v npm >/dev/null || fail "needs npm beside Node.js: install it so that \`npm\` is on the PATH."
}
