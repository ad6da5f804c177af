# shellcheck shell=bash
# PostgreSQL refuses to run as root. Fills AS_USER with the prefix that makes a command run as somebody else.
AS_USER=()

choose_user() {
  ((EUID == 0)) || return 0
  # Inside a user namespace of its own root is nobody, yet its files stay root's: nothing has to change hands.
  if unshare --user true 2>/dev/null; then
    AS_USER=(unshare --user)
    return 0
  fi
  local user
  user="$(stat -c %u "$ROOT")"
  ((user != 0)) || user="$(id -u postgres 2>/dev/null || id -u nobody)"
  command -v setpriv >/dev/null ||
    fail "PostgreSQL does not run as root, and neither user namespaces nor setpriv are to be had: run as another user."
  mkdir -p "$CHATCLUSTER_DATA/postgres" "$CHATCLUSTER_SOCKETS"
  chown -R "$user" "$CHATCLUSTER_DATA/postgres"
  setpriv --reuid "$user" --clear-groups test -x "$CHATCLUSTER_DATA/postgres" ||
    fail "PostgreSQL does not run as root, and user $user cannot reach $CHATCLUSTER_DATA: run as another user."
  AS_USER=(setpriv --reuid "$user" --clear-groups)
}
