# shellcheck shell=bash
# Read by the scripts under images/: where prepared parts are, and how they are told in a bill of materials.

# From packages, kept as tools are; and from this repository's sources.
PARTS="$TOOLS/images"
BUILT_PARTS="$ROOT/build/images/parts"

# component <name> <version> <package URL without its version> [qualifiers]: a line of a list of components.
component() {
  local version="${2//+/%2B}"
  printf '%s %s %s@%s%s\n' "$1" "$2" "$3" "${version//:/%3A}" "${4:+?$4}"
}
