# shellcheck shell=bash
# Every setting with its default. Each may come from the environment or from `.env`.
set -a

CHATCLUSTER_DATA="${CHATCLUSTER_DATA:-.data}"
[[ "$CHATCLUSTER_DATA" == /* ]] || CHATCLUSTER_DATA="$ROOT/$CHATCLUSTER_DATA"

CHATCLUSTER_PORT="${CHATCLUSTER_PORT:-8080}"
AUTH_PORT="${AUTH_PORT:-8101}"
USER_PORT="${USER_PORT:-8102}"
CHAT_PORT="${CHAT_PORT:-8103}"
SOCKET_PORT="${SOCKET_PORT:-8104}"
FRONTEND_PORT="${FRONTEND_PORT:-8105}"
NOTIFICATION_PORT="${NOTIFICATION_PORT:-8106}"
POSTGRES_PORT="${POSTGRES_PORT:-8132}"
REDIS_PORT="${REDIS_PORT:-8179}"
KAFKA_PORT="${KAFKA_PORT:-8192}"
KAFKA_CONTROLLER_PORT="${KAFKA_CONTROLLER_PORT:-8193}"
MAILCHIP_PORT="${MAILCHIP_PORT:-8107}"
MAIL_QUEUE_PORT="${MAIL_QUEUE_PORT:-8180}"
MAIL_INBOX_PORT="${MAIL_INBOX_PORT:-8125}"
MAIL_INBOX_SMTP_PORT="${MAIL_INBOX_SMTP_PORT:-8126}"

# Mails go to an inbox of the stack's own until a server or provider is named.
MAIL_INBOX=on
[[ -z "${MAILCHIP_SMTP_HOST:-}${MAILCHIP_PROVIDERS:-}" ]] || MAIL_INBOX=off

# A domain in CHATCLUSTER_SITE makes the edge serve it on 80 and 443 with a certificate of its own.
CHATCLUSTER_SITE="${CHATCLUSTER_SITE:-}"
if [[ -n "$CHATCLUSTER_SITE" ]]; then
  CHATCLUSTER_URL="https://$CHATCLUSTER_SITE"
  CHATCLUSTER_BIND="${CHATCLUSTER_BIND:-0.0.0.0}"
else
  CHATCLUSTER_URL="http://localhost:$CHATCLUSTER_PORT"
  CHATCLUSTER_BIND="${CHATCLUSTER_BIND:-127.0.0.1}"
fi
PUBLIC_ORIGINS="${PUBLIC_ORIGINS:-$CHATCLUSTER_URL}"

# How long `make up` waits for the last process to become ready.
CHATCLUSTER_READY_SECONDS="${CHATCLUSTER_READY_SECONDS:-180}"

CHATCLUSTER_LOGS="$CHATCLUSTER_DATA/logs"
CHATCLUSTER_RUN="$CHATCLUSTER_DATA/run"
CHATCLUSTER_SECRETS="$CHATCLUSTER_DATA/secrets"
set +a

SERVICES=(auth-service user-service chat-service notification-service socket-service)
# In the order in which they start.
PROCESSES=(postgres kafka redis mail-queue)
[[ "$MAIL_INBOX" == off ]] || PROCESSES+=(mail-inbox)
PROCESSES+=("${SERVICES[@]}" mailchip frontend edge)

# A socket's path may have 107 bytes; a checkout in a deep folder keeps its sockets elsewhere.
CHATCLUSTER_SOCKETS="$CHATCLUSTER_RUN"
if ((${#CHATCLUSTER_SOCKETS} > 80)); then
  CHATCLUSTER_SOCKETS="${XDG_RUNTIME_DIR:-/tmp}/chatcluster-$UID-$(printf '%s' "$CHATCLUSTER_DATA" | cksum | cut -d' ' -f1)"
fi
export CHATCLUSTER_SOCKETS

# "<variable> <port> <what it is for>", a line each.
ports() {
  cat <<PORTS
CHATCLUSTER_PORT $CHATCLUSTER_PORT the chat's own address
AUTH_PORT $AUTH_PORT auth-service
USER_PORT $USER_PORT user-service
CHAT_PORT $CHAT_PORT chat-service
SOCKET_PORT $SOCKET_PORT socket-service
NOTIFICATION_PORT $NOTIFICATION_PORT notification-service
FRONTEND_PORT $FRONTEND_PORT the front end
POSTGRES_PORT $POSTGRES_PORT PostgreSQL
REDIS_PORT $REDIS_PORT Redis
KAFKA_PORT $KAFKA_PORT Kafka
KAFKA_CONTROLLER_PORT $KAFKA_CONTROLLER_PORT Kafka's controller
MAILCHIP_PORT $MAILCHIP_PORT mailchip
MAIL_QUEUE_PORT $MAIL_QUEUE_PORT the mail queue
PORTS
  [[ "$MAIL_INBOX" == on ]] || return 0
  cat <<PORTS
MAIL_INBOX_PORT $MAIL_INBOX_PORT the mail inbox
MAIL_INBOX_SMTP_PORT $MAIL_INBOX_SMTP_PORT the mail inbox's SMTP
PORTS
}

# The port that a process answers on.
port_of() {
  case "$1" in
    postgres) echo "$POSTGRES_PORT" ;;
    kafka) echo "$KAFKA_PORT" ;;
    redis) echo "$REDIS_PORT" ;;
    mail-queue) echo "$MAIL_QUEUE_PORT" ;;
    mail-inbox) echo "$MAIL_INBOX_PORT" ;;
    mailchip) echo "$MAILCHIP_PORT" ;;
    auth-service) echo "$AUTH_PORT" ;;
    user-service) echo "$USER_PORT" ;;
    chat-service) echo "$CHAT_PORT" ;;
    socket-service) echo "$SOCKET_PORT" ;;
    notification-service) echo "$NOTIFICATION_PORT" ;;
    frontend) echo "$FRONTEND_PORT" ;;
    edge) echo "$CHATCLUSTER_PORT" ;;
    *) fail "unknown process $1; known: ${PROCESSES[*]}" ;;
  esac
}
