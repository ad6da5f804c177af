# shellcheck shell=sh disable=SC3043
# Makes the cluster once, and at each start the roles and databases that are missing. Read by local/run/postgres and, in
# the shell of the image, by images/postgresql/entrypoint: POSIX sh (and `local`).
#
# Who reads it sets PGDATA, PG_BIN and PG_CONFIG (postgresql.conf) and defines
#   as_user <command…>      runs it as somebody who is not root
#   password_of <role>      prints a role's password, of `postgres` the superuser's

# Each owns the database of its name.
PG_ROLES="auth users chat notifications"

make_cluster() {
  if [ -f "$PGDATA/PG_VERSION" ]; then return 0; fi
  # A folder without PG_VERSION is what an interrupted first start left behind.
  # The folder itself stays, with the owner that it was given.
  mkdir -p "$PGDATA"
  rm -rf "${PGDATA:?}"/*
  chmod 700 "$PGDATA"
  echo "creating the database cluster"
  password_of postgres | as_user "$PG_BIN/initdb" --pgdata "$PGDATA" --username postgres --pwfile /dev/stdin \
    --auth scram-sha-256 --encoding UTF8 --locale C --locale-provider builtin --builtin-locale C.UTF-8 \
    --data-checksums --no-instructions >/dev/null
}

# Statements for the server's single-user mode, a line each: no password is needed there, and no client.
bootstrap_sql() {
  local role
  for role in $PG_ROLES; do
    printf "DO \$\$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%s') THEN CREATE ROLE %s; END IF; END \$\$\n" \
      "$role" "$role"
    printf "ALTER ROLE %s LOGIN REPLICATION NOSUPERUSER PASSWORD '%s'\n" "$role" "$(password_of "$role")"
    printf '%s\n' "$1" | grep -qxF "$role" || printf 'CREATE DATABASE %s OWNER %s\n' "$role" "$role"
    printf 'REVOKE ALL ON DATABASE %s FROM PUBLIC\n' "$role"
  done
}

# With the server's own configuration: where there are replication slots, it does not start with less than it had.
single_user() {
  as_user "$PG_BIN/postgres" --single -D "$PGDATA" -c "config_file=$PG_CONFIG" -c log_min_messages=fatal postgres 2>&1
}

bootstrap() {
  local wanted databases answer failed=""
  wanted="$(bootstrap_sql "" | sha256sum | cut -c1-32)"
  if [ "$(cat "$PGDATA/chatcluster-bootstrap" 2>/dev/null)" = "$wanted" ]; then return 0; fi
  databases="$(echo 'SELECT datname FROM pg_database' | single_user | sed -n 's/.*datname = "\([^"]*\)".*/\1/p')"
  answer="$(bootstrap_sql "$databases" | single_user)" || failed=yes
  if [ -n "$failed" ] || printf '%s\n' "$answer" | grep -qE 'ERROR|FATAL|PANIC'; then
    printf '%s\n' "$answer" | grep -E 'ERROR|FATAL|PANIC|HINT|DETAIL' >&2
    echo "PostgreSQL refused to make its roles and databases." >&2
    exit 1
  fi
  printf '%s\n' "$wanted" >"$PGDATA/chatcluster-bootstrap"
}
