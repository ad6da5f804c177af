# shellcheck shell=bash
# What build, up, down and load share.
source "$(dirname "${BASH_SOURCE[0]}")/../lib/common.sh"
here=$ROOT/local/cluster
source "$here/versions"

CLUSTER_HOME=${CLUSTER_HOME:-$HOME/.cache/chatcluster/cluster}
BIN=$CLUSTER_HOME/bin
RUN=$CLUSTER_HOME/run
LOGS=$CLUSTER_HOME/logs
PKI=$RUN/pki
KUBECONFIG_FILE=$RUN/admin.kubeconfig
PATH=$BIN:$PATH:/usr/sbin:/sbin
export KUBECACHEDIR=$RUN/kubectl-cache

NODE=chatcluster            # also the name of the CNI network, the cgroup and the nft table
LINK=chatcluster0
NODE_IP=${NODE_IP:-10.244.255.1}
POD_CIDR=${POD_CIDR:-10.244.0.0/24}
SERVICE_CIDR=${SERVICE_CIDR:-10.96.0.0/16}
SERVICE_IP=${SERVICE_IP:-10.96.0.1}
API_PORT=${API_PORT:-6443}

# Standard output is for what scripts read: the path of the kubeconfig.
say() { echo "cluster: $*" >&2; }

# A pid may have been given to somebody else since: only a process that names our run directory is ours.
alive() {
  local pid
  pid=$(cat "$RUN/$1.pid" 2>/dev/null) && grep -qaF "$RUN" "/proc/$pid/cmdline" 2>/dev/null
}

start() { # name, command...
  local name=$1
  shift
  setsid "$@" </dev/null >"$LOGS/$name.log" 2>&1 &
  echo $! >"$RUN/$name.pid"
  # The child is a copy of this shell until it has become the program; alive would not know it.
  until alive "$name" || ! kill -0 $! 2>/dev/null; do sleep 0.01; done
}

wait_for() { # name of the process, what for, command...
  local name=$1 what=$2 deadline=$((SECONDS + 90))
  shift 2
  until "$@" >/dev/null 2>&1; do
    if ! alive "$name" || ((SECONDS > deadline)); then
      tail -n 15 "$LOGS/$name.log" >&2
      fail "$name: no $what; its log is $LOGS/$name.log"
    fi
    sleep 0.1
  done
}

stop() { # name: TERM, and KILL where 20 seconds are not enough
  local pid i
  if alive "$1"; then
    pid=$(cat "$RUN/$1.pid")
    kill "$pid" 2>/dev/null || true
    for ((i = 0; i < 200; i++)); do
      alive "$1" || break
      sleep 0.1
    done
    if alive "$1"; then kill -KILL "$pid" 2>/dev/null || true; fi
  fi
  rm -f "$RUN/$1.pid"
}

cgroups() { awk -v name="$NODE" '$3 ~ /^cgroup2?$/ { print $2 "/" name }' /proc/mounts; } # ours, one in each hierarchy

restore_sysctls() { # from lines of `sysctl`
  local key value
  while IFS=' =' read -r key value; do sysctl -q -w "$key=$value"; done
}
