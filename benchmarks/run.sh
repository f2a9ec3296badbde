#!/usr/bin/env bash
# Measures, and writes docs/benchmarks.csv, docs/benchmarks.md and docs/benchmarks.svg.
#
#   benchmarks/run.sh                           the published run: 5 rounds
#   benchmarks/run.sh --report                  the page and the picture again, from docs/benchmarks.csv
#   benchmarks/run.sh 2 'compiler string in'    two rounds of what the expression is found in; writes to target/ alone
#
# What the guards cost goes to docs/guards.csv and docs/guards.md.
#
#   benchmarks/run.sh guards                    the published run: 5 rounds
#   benchmarks/run.sh guards --report           the page again, from docs/guards.csv
#   benchmarks/run.sh guards 2                  two rounds; writes to target/ alone
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

jar=target/benchmarks.jar
[ -f "$jar" ] || {
  echo "build it first: mvn -pl benchmarks -am package -DskipTests" >&2
  exit 2
}

measure() { # file rounds expression
  java -cp "$jar" io.wasmbridge.benchmarks.Measure "$@" src/main/v8/measure.mjs ../guests/bench/bench.wasm
}

report() { # folder of the samples, the page and the picture
  java -cp "$jar" io.wasmbridge.benchmarks.report.Report "$1/benchmarks.csv" src/main/template/benchmarks.md \
    "$1/benchmarks.md" "$1/benchmarks.svg"
}

guards() { # folder of the samples and the page, rounds; no rounds: only the page
  [ -z "${2:-}" ] || java -cp "$jar" io.wasmbridge.benchmarks.MeasureGuards "$1/guards.csv" "$2" target/unguarded
  java -cp "$jar" io.wasmbridge.benchmarks.report.Guards "$1/guards.csv" src/main/template/guards.md "$1/guards.md"
}

case "${1:-}${2:+ $2}" in
  guards) guards ../docs 5 ;;
  'guards --report') guards ../docs ;;
  guards\ *)
    mkdir -p target/run
    guards target/run "$2"
    cat target/run/guards.md
    ;;
  '')
    measure ../docs/benchmarks.csv 5 .
    report ../docs
    ;;
  --report) report ../docs ;;
  *)
    mkdir -p target/run
    measure target/run/benchmarks.csv "$1" "${2:-.}"
    report target/run
    cat target/run/benchmarks.md
    ;;
esac
