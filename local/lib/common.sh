# shellcheck shell=bash
# Sourced by every script under local/: where things are, the user's settings, how we speak.
set -euo pipefail

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
TOOLS="$ROOT/.tools"
export ROOT TOOLS

note() { printf '%s\n' "$*"; }
warn() { printf 'chatcluster: %s\n' "$*" >&2; }
fail() { printf 'chatcluster: %s\n' "$*" >&2; exit 1; }

# use <part…>: reads local/lib/<part>.sh.
use() {
  local part
  for part in "$@"; do
    # shellcheck source=/dev/null
    source "$ROOT/local/lib/$part.sh"
  done
}

# `.env` holds KEY=VALUE lines. It is read, not executed, and the environment wins over it.
load_env_file() {
  local line key value
  [[ -f "$1" ]] || return 0
  while IFS= read -r line || [[ -n "$line" ]]; do
    line="${line#export }"
    [[ "$line" =~ ^[[:space:]]*(#.*)?$ ]] && continue
    [[ "$line" =~ ^[[:space:]]*([A-Za-z_][A-Za-z0-9_]*)=(.*)$ ]] || fail "$1: not a KEY=VALUE line: $line"
    key="${BASH_REMATCH[1]}" value="${BASH_REMATCH[2]}"
    value="${value%"${value##*[![:space:]]}"}"
    if [[ "$value" =~ ^\"(.*)\"$ || "$value" =~ ^\'(.*)\'$ ]]; then value="${BASH_REMATCH[1]}"; fi
    [[ -n "${!key+set}" ]] || export "$key=$value"
  done <"$1"
}
load_env_file "$ROOT/.env"

# shellcheck source=local/lib/settings.sh
source "$ROOT/local/lib/settings.sh"
