#!/usr/bin/env bash
# Makes the layers of the image from the jar given, or from the sources when none is.
set -euo pipefail
jar=${1:-}
if [[ -z $jar ]]; then
  rm -rf target
  mvn -B -q -ntp package -Dmaven.test.skip=true
  jar=$(echo target/portail-solidaire-*.jar)
fi
cp "$jar" /tmp/portail.jar
java -Djarmode=tools -jar /tmp/portail.jar extract --layers --destination /layers
# The AOT cache compares dates of files, and builders round them.
find /layers -exec touch --no-dereference --date=2000-01-01T00:00:00Z {} +
