# shellcheck shell=bash
# What is built from what: a step runs again only when the content it was made from has changed.

# One hash over the names and contents of the given files and folders, build output left out. Conditions of `find`
# may follow the paths.
content_hash() {
  local paths=()
  while (($# > 0)) && [[ "$1" != '!' ]]; do
    paths+=("$1")
    shift
  done
  (
    cd "$ROOT"
    find "${paths[@]}" \( -name target -o -name node_modules -o -name .next -o -name build -o -name test-results \
      -o -name playwright-report \) -prune -o -type f "$@" -print0 |
      sort -z | xargs -0 sha256sum | sha256sum | cut -c1-32
  )
}

# What the jars of the services and of the operator are made from.
services_stamp() { echo "$(content_hash pom.xml services chat-operator)-$(java_major "$JAVA_HOME")"; }

stamp_is() { [[ -f "$TOOLS/stamps/$1" && "$(<"$TOOLS/stamps/$1")" == "$2" ]]; }
stamp_set() { mkdir -p "$TOOLS/stamps" && printf '%s\n' "$2" >"$TOOLS/stamps/$1"; }
