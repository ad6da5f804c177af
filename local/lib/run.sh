# shellcheck shell=bash
# Sourced by local/run/*: the pid file by which tools find the process, whatever started it.
begin() {
  mkdir -p "$CHATCLUSTER_RUN" "$CHATCLUSTER_SOCKETS" "$CHATCLUSTER_LOGS"
  chmod 700 "$CHATCLUSTER_RUN" "$CHATCLUSTER_SOCKETS"
  # exec keeps the pid, so this is the pid of the server itself.
  printf '%s\n' "$$" >"$CHATCLUSTER_RUN/$1.pid"
  date +%s.%N >"$CHATCLUSTER_RUN/$1.began"
}
