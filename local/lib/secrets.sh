# shellcheck shell=bash
# Secrets are made once for an installation and never leave its data folder.
SECRET_NAMES=(db-superuser-password db-auth-password db-users-password db-chat-password db-notifications-password
  redis-password mail-queue-password)

random_hex() { od -An -N"$1" -tx1 /dev/urandom | tr -d ' \n'; }

make_secret() {
  local file="$CHATCLUSTER_SECRETS/$1" value="$2"
  [[ -s "$file" ]] || (umask 077 && printf '%s\n' "$value" >"$file.new" && mv "$file.new" "$file")
}

make_secrets() {
  local name
  (umask 077 && mkdir -p "$CHATCLUSTER_SECRETS")
  chmod 700 "$CHATCLUSTER_SECRETS"
  for name in "${SECRET_NAMES[@]}"; do make_secret "$name" "$(random_hex 24)"; done
  make_secret auth-key-encryption-key "$(head -c 32 /dev/urandom | base64)"
  make_secret admin-token "$(random_hex 20)"
}

secret() { cat "$CHATCLUSTER_SECRETS/$1"; }
