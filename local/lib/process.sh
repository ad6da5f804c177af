# shellcheck shell=bash
# Talking to process-compose (over its unix socket: a TCP port would let any local page start processes).
pc() {
  "$TOOLS/bin/process-compose" --use-uds --unix-socket "$CHATCLUSTER_SOCKETS/process-compose.sock" "$@" 2>/dev/null
}

# When a process was born, in the kernel's ticks: with the pid it names one process for ever, also across exec.
born() {
  local line fields
  line="$(cat "/proc/$1/stat" 2>/dev/null)" || return 1
  read -r -a fields <<<"${line##*) }"
  # Ended, and not yet taken note of by its parent.
  [[ "${fields[0]}" != Z ]] || return 1
  echo "${fields[19]}"
}

# remember <process> <pid>: the file that says which process it is.
remember() {
  born "$2" >"$CHATCLUSTER_RUN/$1.born"
  printf '%s\n' "$2" >"$CHATCLUSTER_RUN/$1.pid"
}

# The pid of a process of this installation, while it lives: a pid that was given to somebody else does not count.
pid_of() {
  local pid
  pid="$(cat "$CHATCLUSTER_RUN/$1.pid" 2>/dev/null)" || return 1
  [[ -n "$pid" && "$(born "$pid")" == "$(cat "$CHATCLUSTER_RUN/$1.born" 2>/dev/null)" ]] && echo "$pid"
}

is_up() { pid_of process-compose >/dev/null; }
