# shellcheck shell=bash
# An installation for tests: its own data folder and ports, so that a developer's running chat is not touched.
# Sourced before local/lib/common.sh; what `.env` says about ports is overruled.
here="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
export CHATCLUSTER_DATA="$here/build/test-data"
# It runs once: recording for ahead-of-time caches would only slow it and what it tests.
export CHATCLUSTER_AOT=off
export CHATCLUSTER_SITE="" CHATCLUSTER_BIND=127.0.0.1 PUBLIC_ORIGINS=""
export CHATCLUSTER_PORT=18080 AUTH_PORT=18101 USER_PORT=18102 CHAT_PORT=18103 SOCKET_PORT=18104 FRONTEND_PORT=18105
export POSTGRES_PORT=18132 REDIS_PORT=18179 KAFKA_PORT=18192 KAFKA_CONTROLLER_PORT=18193
# Tests write to nobody: mails go to the inbox.
export MAILCHIP_SMTP_HOST="" MAILCHIP_PROVIDERS=""
# What somebody misses is told after seconds, and a push service may be one of this machine.
export NOTIFICATION_MISSED_AFTER=PT3S NOTIFICATION_MISSED_EVERY=PT5S NOTIFICATION_PUSH_ALLOW_LOCAL=true

# Starts it on empty data, and stops it however the stage ends.
with_stack() {
  trap stop_stack EXIT
  trap 'exit 143' INT TERM HUP
  stop_stack
  rm -rf "$CHATCLUSTER_DATA"
  "$ROOT/local/up"
}

stop_stack() { "$ROOT/local/down"; }
