# shellcheck shell=bash
# Finds a JDK new enough and exports JAVA_HOME for everything that follows (Maven too).
JAVA_MINIMUM=25

java_major() {
  local release="$1/release" version
  [[ -x "$1/bin/javac" && -r "$release" ]] || return 1
  version="$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$release")"
  [[ -n "$version" ]] && echo "$version"
}

java_candidates() {
  local java dir
  [[ -n "${JAVA_HOME:-}" ]] && echo "$JAVA_HOME"
  if java="$(command -v java)"; then
    java="$(readlink -f "$java")"
    echo "${java%/bin/java}"
  fi
  for dir in /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [[ -d "$dir" ]] && echo "$dir"
  done
  return 0
}

require_java() {
  local home major seen=""
  while IFS= read -r home; do
    major="$(java_major "$home")" || continue
    if ((major >= JAVA_MINIMUM)); then
      export JAVA_HOME="$home"
      return 0
    fi
    seen="$seen $major"
  done < <(java_candidates)
  fail "needs a JDK of version $JAVA_MINIMUM or newer${seen:+ (found only:$seen)}: install one and set JAVA_HOME to it."
}

require_maven() {
  command -v mvn >/dev/null || fail "needs Maven 3.8 or newer: install it so that \`mvn\` is on the PATH."
}
