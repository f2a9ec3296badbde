#!/usr/bin/env bash
# Measures, and prints the tables of docs/benchmarks.md.
#
#   benchmarks/run.sh                           the published run: 5 rounds, each in a fresh JVM per benchmark
#   benchmarks/run.sh 1 StringIn -p engine=compiler     one short round of some; what follows the number goes to JMH
#
# A round runs everything once, so that what slows the machine down for a while meets the ways that are compared alike. What
# the rounds measured stays in target/rounds/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

jar=target/benchmarks.jar
[ -f "$jar" ] || {
  echo "build it first: mvn -pl benchmarks -am package -DskipTests" >&2
  exit 2
}
rounds=${1:-5}
[ $# -eq 0 ] || shift
rm -rf target/rounds
mkdir -p target/rounds
for ((round = 1; round <= rounds; round++)); do
  echo "round $round of $rounds" >&2
  java -jar "$jar" -prof gc -rf csv -rff "target/rounds/$round.csv" -o "target/rounds/$round.log" -foe true "$@"
done
java -cp "$jar" io.wasmbridge.benchmarks.Table target/rounds/*.csv
