#!/usr/bin/env bash
# Starts the portal on an empty PostgreSQL with the demo world, reads a few pages, and keeps what Java learnt of it
# in portail.aot. Runs while the image is built; the server and its data stay out of the image.
set -euo pipefail

portal=/opt/portail
java=/opt/java/openjdk/bin/java
data=$(mktemp -d)
# The programs of the server are not on the path of every PostgreSQL image.
programs=$(dirname "$(find / -xdev -type f -name initdb -print -quit)")
as_postgres() { setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; }

chown postgres "$data"
as_postgres "$programs/initdb" -D "$data/base" -U portail -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
as_postgres "$programs/pg_ctl" -D "$data/base" -l "$data/log" -w -s \
  -o "-c listen_addresses=127.0.0.1 -c port=54329 -c unix_socket_directories=$data -c fsync=off" start

# The options of the image: a cache fits the garbage collector it was made with.
export JDK_JAVA_OPTIONS=@$portal/java.options
export SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1:54329/postgres SPRING_DATASOURCE_USERNAME=portail
export PORTAIL_DEMO_ENABLED=true SERVER_PORT=8089

"$java" -XX:AOTCacheOutput="$portal/portail.aot" -jar "$portal/portail.jar" &
process=$!

# get PATH: succeeds when the answer is 200; the page goes to $data/page.
get() {
  local status
  exec 3<>"/dev/tcp/127.0.0.1/$SERVER_PORT" || return 1
  printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$1" >&3
  IFS= read -r status <&3 || true
  cat <&3 >"$data/page"
  exec 3>&-
  [[ $status == *" 200"* ]]
}

ready=false
for _ in $(seq 120); do
  if get /actuator/health/readiness 2>/dev/null; then
    ready=true
    break
  fi
  kill -0 "$process" 2>/dev/null || break
  sleep 1
done
if [[ $ready == false ]]; then
  echo "The portal did not start: no AOT cache can be made." >&2
  exit 1
fi
for page in / '/appels?q=eau&zone=TG&theme=eau' '/appels?phase=ouvert&page=2' /aide /en/ /en/appels /appels; do
  get "$page" || { echo "$page does not answer as it should." >&2; exit 1; }
done
call=$(grep -o 'href="/appels/[a-z0-9-]*"' "$data/page" | head -1 | cut -d '"' -f 2)
get "$call" || { echo "The page of a call, $call, does not answer as it should." >&2; exit 1; }

kill -TERM "$process"
wait "$process" || true
as_postgres "$programs/pg_ctl" -D "$data/base" -m fast -s stop
rm -rf "$data"
ls -l "$portal/portail.aot"
