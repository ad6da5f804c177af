# shellcheck shell=bash
# Finds a Chromium and exports CHROMIUM.
require_browser() {
  local name browser="${CHROMIUM:-}"
  for name in chromium chromium-browser google-chrome; do [[ -n "$browser" ]] || browser="$(command -v "$name" || true)"; done
  [[ -n "$browser" ]] || fail "needs Chromium: install the package chromium, or set CHROMIUM to a browser."
  export CHROMIUM="$browser"
}
