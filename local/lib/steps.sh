# shellcheck shell=bash
# Runs independent steps side by side, says what goes on, and shows the end of the log of one that failed.
# Global also when this file is read from within a function.
declare -gA STEP_PID STEP_BEGAN
STEP_LOGS="$CHATCLUSTER_LOGS/build"
STEP_NEWS_EVERY=15

# step <name> <command…>: runs it in the background; "fresh" as its last line means that nothing was to do.
step() {
  local name="$1"
  shift
  mkdir -p "$STEP_LOGS"
  STEP_BEGAN[$name]=$SECONDS
  # Its own process group, so that a failure elsewhere can end it with all its children.
  set -m
  "$@" >"$STEP_LOGS/$name.log" 2>&1 </dev/null &
  STEP_PID[$name]=$!
  set +m
}

steps_stop() {
  local name
  for name in "${!STEP_PID[@]}"; do kill -- "-${STEP_PID[$name]}" 2>/dev/null || true; done
}

step_finished() {
  local name="$1" code=0 seconds
  wait "${STEP_PID[$name]}" || code=$?
  seconds=$((SECONDS - STEP_BEGAN[$name]))
  unset "STEP_PID[$name]"
  if ((code != 0)); then
    steps_stop
    warn "$name failed after $seconds s. The end of $STEP_LOGS/$name.log:"
    tail -n 25 "$STEP_LOGS/$name.log" >&2
    exit 1
  fi
  [[ "$(tail -n 1 "$STEP_LOGS/$name.log")" == fresh ]] || note "  $name: done in $seconds s"
}

steps_wait() {
  local name news=$SECONDS running
  trap steps_stop EXIT
  while ((${#STEP_PID[@]} > 0)); do
    running=""
    for name in "${!STEP_PID[@]}"; do
      if kill -0 "${STEP_PID[$name]}" 2>/dev/null; then
        running="$running, $name ($((SECONDS - STEP_BEGAN[$name])) s)"
      else
        step_finished "$name"
      fi
    done
    if [[ -n "$running" ]] && ((SECONDS - news >= STEP_NEWS_EVERY)); then
      note "  at work: ${running#, }"
      news=$SECONDS
    fi
    [[ -z "$running" ]] || sleep 0.2
  done
  trap - EXIT
}
