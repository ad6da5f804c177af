# shellcheck shell=bash
# wait_until <seconds> <command…>: polls until the command succeeds; false when the time is over.
wait_until() {
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    ((SECONDS < end)) || return 1
    sleep 0.1
  done
}
