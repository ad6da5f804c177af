# shellcheck shell=bash
# Sourced by local/run/*: the pid file by which tools find the process, whatever started it.
# shellcheck source=local/lib/process.sh
source "$ROOT/local/lib/process.sh"

begin() {
  mkdir -p "$CHATCLUSTER_RUN" "$CHATCLUSTER_SOCKETS" "$CHATCLUSTER_LOGS"
  chmod 700 "$CHATCLUSTER_RUN" "$CHATCLUSTER_SOCKETS"
  # exec keeps the pid, so this is the pid of the server itself.
  remember "$1" "$$"
  # A line for each start since `make up`.
  date +%s.%N >>"$CHATCLUSTER_RUN/$1.starts"
}
