# shellcheck shell=bash
# Is a process ready? Asked in the process's own protocol with the shell's own sockets: no client program is
# needed, and a check costs no fork.

open_port() { exec 3<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null

ready_http() {
  local status
  printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$2" >&3
  read -r -t 2 _ status _ <&3 && [[ "$status" == [23]?? ]]
}

# The server notes in postmaster.pid whether it takes connections; an SSL request shows that it still answers.
ready_postgres() {
  local answer lines
  mapfile -t lines <"$CHATCLUSTER_DATA/postgres/postmaster.pid"
  [[ "${lines[7]:-}" == ready* ]] || return 1
  printf '\0\0\0\x08\x04\xd2\x16\x2f' >&3
  read -r -t 2 -n 1 answer <&3 && [[ "$answer" == N ]]
}

ready_redis() {
  local answer
  printf 'AUTH %s\r\nPING\r\n' "$(<"$CHATCLUSTER_SECRETS/$1-password")" >&3
  read -r -t 2 _ <&3 && read -r -t 2 answer <&3 && [[ "$answer" == +PONG* ]]
}

# An ApiVersions request, version 0; the answer repeats the correlation id, here 0x01010101.
ready_kafka() {
  local answer
  printf '\0\0\0\x0a\0\x12\0\0\x01\x01\x01\x01\xff\xff' >&3
  # Zero bytes are dropped by the shell, so that the length before the id does not matter.
  IFS= read -r -t 2 -d '' answer <&3
  IFS= read -r -t 2 -n 4 answer <&3
  [[ -n "$answer" ]]
}

ready_now() {
  local port
  port="$(port_of "$1")"
  (
    open_port "$port" || exit 1
    case "$1" in
      postgres) ready_postgres ;;
      redis | mail-queue) ready_redis "$1" ;;
      kafka) ready_kafka ;;
      mail-inbox) ready_http "$port" /readyz ;;
      frontend) ready_http "$port" / ;;
      edge) [[ -n "$CHATCLUSTER_SITE" ]] || ready_http "$port" / ;;
      *) ready_http "$port" /health/ready ;;
    esac
  ) 2>/dev/null
}

# A frozen process holds the question, not the asker: each read is bounded.
is_ready() { pid_of "$1" >/dev/null && ready_now "$1"; }
