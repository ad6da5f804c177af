# shellcheck shell=bash
# Processes of this installation that outlived process-compose (it was killed): ended before anything new starts.
none_left() {
  local name
  for name in process-compose "${PROCESSES[@]}"; do ! pid_of "$name" >/dev/null || return 1; done
}

stop_leftovers() {
  local name pid
  none_left && return 0
  for name in edge frontend "${SERVICES[@]}" mailchip mail-inbox mail-queue redis kafka postgres; do
    pid="$(pid_of "$name")" || continue
    note "  ending $name ($pid), left by an earlier run"
    # PostgreSQL takes SIGTERM as "wait for every session"; SIGINT ends them.
    if [[ "$name" == postgres ]]; then kill -INT "$pid" || true; else kill "$pid" || true; fi
  done
  wait_until 30 none_left && return 0
  for name in "${PROCESSES[@]}"; do
    if pid="$(pid_of "$name")"; then kill -KILL "$pid" || true; fi
  done
  wait_until 10 none_left || fail "processes of an earlier run do not end; see \`make ps\`."
}
