#!/usr/bin/env bash
# Whether the portal is ready to answer; needs nothing but bash.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}"
printf 'GET /actuator/health/readiness HTTP/1.0\r\n\r\n' >&3
IFS= read -r status <&3
[[ $status == *" 200"* ]]
