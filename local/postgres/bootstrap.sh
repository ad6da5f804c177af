# shellcheck shell=bash
# Makes the cluster once, and at each start the roles and databases that are missing.
PGDATA="$CHATCLUSTER_DATA/postgres"
PG_BIN="$TOOLS/postgresql/bin"
# role:database:secret
PG_TENANTS=(auth:auth:db-auth-password users:users:db-users-password chat:chat:db-chat-password)

make_cluster() {
  [[ ! -f "$PGDATA/PG_VERSION" ]] || return 0
  # A folder without PG_VERSION is what an interrupted first start left behind.
  rm -rf "$PGDATA"
  mkdir -p "$PGDATA"
  chmod 700 "$PGDATA"
  choose_user
  note "creating the database cluster"
  "${AS_USER[@]}" "$PG_BIN/initdb" --pgdata "$PGDATA" --username postgres --pwfile <(secret db-superuser-password) \
    --auth scram-sha-256 --encoding UTF8 --locale C --locale-provider builtin --builtin-locale C.UTF-8 \
    --data-checksums --no-instructions >/dev/null
}

# Statements for the server's single-user mode, a line each: no password is needed there, and no client.
bootstrap_sql() {
  local tenant role database
  for tenant in "${PG_TENANTS[@]}"; do
    IFS=: read -r role database _ <<<"$tenant"
    printf "DO \$\$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%s') THEN CREATE ROLE %s; END IF; END \$\$\n" \
      "$role" "$role"
    printf "ALTER ROLE %s LOGIN REPLICATION NOSUPERUSER PASSWORD '%s'\n" "$role" "$(secret "${tenant##*:}")"
    grep -qxF "$database" <<<"$1" || printf 'CREATE DATABASE %s OWNER %s\n' "$database" "$role"
    printf 'REVOKE ALL ON DATABASE %s FROM PUBLIC\n' "$database"
  done
}

single_user() { "${AS_USER[@]}" "$PG_BIN/postgres" --single -D "$PGDATA" -c log_min_messages=fatal postgres 2>&1; }

bootstrap() {
  local wanted databases answer
  wanted="$(bootstrap_sql "" | sha256sum | cut -c1-32)"
  [[ "$(cat "$PGDATA/chatcluster-bootstrap" 2>/dev/null)" != "$wanted" ]] || return 0
  databases="$(single_user <<<'SELECT datname FROM pg_database' | sed -n 's/.*datname = "\([^"]*\)".*/\1/p')"
  answer="$(bootstrap_sql "$databases" | single_user)"
  if grep -E 'ERROR|FATAL|PANIC' <<<"$answer"; then fail "PostgreSQL refused to make its roles and databases."; fi
  printf '%s\n' "$wanted" >"$PGDATA/chatcluster-bootstrap"
}
