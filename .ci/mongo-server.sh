#!/usr/bin/env bash
# Runs a command with a server that speaks MongoDB's protocol: `.ci/mongo-server.sh npx jest test/stores`.
#
# MONGODB_URL wins: a real server. Otherwise a stand-in on loopback, kept in a cache outside the checkout:
#  1. mongo-java-server (Maven): of 50 parallel saves of one version exactly one wins, so the whole contract holds on it;
#  2. FerretDB 1.24.2 on SQLite (Go): all commands work, but there 2 to 47 of those 50 win. Its failure is printed, by name.
# STAND_IN=java or STAND_IN=ferretdb asks for one of the two.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/vijfsporen
java_version=1.47.0
ferretdb_version=v1.24.2
data='' pid='' url='' name=''

stop() {
  if [ -n "$pid" ]; then kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; fi
  if [ -n "$data" ]; then rm -rf "$data"; fi
}
trap stop EXIT
trap 'exit 130' INT TERM

free_port() { node -e "const s = require('net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close(); })"; }

# Waits until something listens, or the server has ended.
listens() {
  for _ in $(seq 100); do
    if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then return 0; fi
    kill -0 "$pid" 2>/dev/null || return 1
    sleep 0.2
  done
  return 1
}

# Builds in a folder of its own and moves the result into place, so that a broken download leaves nothing behind.
get_java() {
  local jars="$cache/mongo-java-server-$java_version"
  if [ ! -d "$jars" ]; then
    rm -rf "$jars.new"
    timeout 300 mvn -q -B -f "$here/mongo-java-server.xml" \
      org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies -DoutputDirectory="$jars.new" >&2 || return 1
    mv "$jars.new" "$jars"
  fi
  server=(java -cp "$jars/*" "$here/MongoStandIn.java" "$port" "$data/stand-in.mv")
  name="mongo-java-server $java_version"
}

# `go install` is not enough: a FerretDB built without its version file stops at once.
get_ferretdb() {
  local binary="$cache/ferretdb-$ferretdb_version" source
  if [ ! -x "$binary" ]; then
    source=$(timeout 300 go mod download -json "github.com/FerretDB/FerretDB@$ferretdb_version" | sed -n 's/.*"Dir": "\(.*\)".*/\1/p') || return 1
    cp -r "$source" "$data/source" && chmod -R u+w "$data/source" || return 1
    echo "$ferretdb_version" >"$data/source/build/version/version.txt"
    (cd "$data/source" && timeout 600 go build -buildvcs=false -o "$binary" ./cmd/ferretdb) >&2 || return 1
  fi
  mkdir -p "$data/sqlite"
  server=("$binary" --handler=sqlite "--sqlite-url=file:$data/sqlite/" --telemetry=disable "--listen-addr=127.0.0.1:$port"
    --debug-addr=- "--state-dir=$data" --log-level=error)
  name="FerretDB $ferretdb_version"
}

start() {
  data=$(mktemp -d)
  port=$(free_port)
  mkdir -p "$cache"
  "get_$1" || return 1
  "${server[@]}" >"$data/log" 2>&1 &
  pid=$!
  if listens "$port"; then url="mongodb://127.0.0.1:$port"; return 0; fi
  tail -n 5 "$data/log" >&2
  return 1
}

if [ -n "${MONGODB_URL:-}" ]; then
  echo "MongoDB: the server of MONGODB_URL" >&2
  export VIJFSPOREN_TEST_MONGODB_URL=$MONGODB_URL
else
  for one in ${STAND_IN:-java ferretdb}; do
    if start "$one"; then break; fi
    echo "MongoDB: $one could not be had" >&2
    stop
    pid='' data='' url=''
  done
  if [ -n "$url" ]; then
    echo "MongoDB: stand-in $name at $url" >&2
    export VIJFSPOREN_TEST_MONGODB_URL=$url VIJFSPOREN_TEST_MONGODB_STAND_IN=$name
  fi
fi

"$@"
