# shellcheck shell=bash
# Which port is taken, and by whom: read from the kernel's own tables, so that nothing has to be installed.

# The inode of the socket that listens on a port; nothing when it is free.
listener_of() {
  local hex
  printf -v hex '%04X' "$1"
  awk -v port=":$hex" '$4 == "0A" && substr($2, length($2) - 4) == port { inode = $10 } END { if (inode) print inode }' \
    /proc/net/tcp /proc/net/tcp6 2>/dev/null || true
}

# Only processes of the same user show their sockets, root sees all.
pid_of_socket() {
  find /proc/[0-9]*/fd -lname "socket:\[$1\]" 2>/dev/null | head -n 1 | cut -d/ -f3
}

require_free_ports() {
  local variable port purpose inode pid taken=0
  while read -r variable port purpose; do
    [[ -z "$CHATCLUSTER_SITE" || "$variable" != CHATCLUSTER_PORT ]] || continue
    inode="$(listener_of "$port")"
    [[ -n "$inode" ]] || continue
    pid="$(pid_of_socket "$inode" || true)"
    warn "port $port ($purpose) is taken${pid:+ by process $pid ($(cat "/proc/$pid/comm" 2>/dev/null))}: end that, or set $variable to a free port in .env."
    taken=1
  done < <(ports)
  ((taken == 0)) || exit 1
}
