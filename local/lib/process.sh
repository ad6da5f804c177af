# shellcheck shell=bash
# Talking to process-compose (over its unix socket: a TCP port would let any local page start processes).
pc() {
  "$TOOLS/bin/process-compose" --use-uds --unix-socket "$CHATCLUSTER_SOCKETS/process-compose.sock" "$@"
}

# Pid files are written by local/run/*; a pid counts only while it belongs to this installation.
pid_of() {
  local pid
  pid="$(cat "$CHATCLUSTER_RUN/$1.pid" 2>/dev/null)" || return 1
  is_ours "$pid" && echo "$pid"
}

is_ours() {
  [[ -r "/proc/$1/environ" ]] && tr '\0' '\n' <"/proc/$1/environ" 2>/dev/null | grep -qxF "CHATCLUSTER_DATA=$CHATCLUSTER_DATA"
}

is_up() { pid_of process-compose >/dev/null; }
