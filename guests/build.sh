#!/usr/bin/env bash
# Rebuilds the guests and compares each with the committed .wasm beside its source.
#
#   ./build.sh                 compare; ends with 1 if a module differs, is missing, or has no source
#   ./build.sh --update        replace what differs
#   ./build.sh --install       first install the C toolchain with apt-get (as root)
#
# A guest whose toolchain is missing is named as skipped and does not fail the run. GUEST_TOOLS=<folder> keeps what is
# downloaded (Rust 1.63 as Debian packages, wabt from npm) for the next run; without it a temporary folder is used.
set -euo pipefail
export LC_ALL=C

built=$(mktemp -d)
trap 'rm -rf "$built"' EXIT
tools=${GUEST_TOOLS:-$built/tools}
mkdir -p "$tools"
tools=$(cd "$tools" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")"

readonly CLANG_PACKAGES="clang-19 lld-19"
readonly CLANG_VERSION=19.1.7
readonly RUST_VERSION=1.63.0
readonly RUST_PACKAGES="rustc libstd-rust-1.63 libstd-rust-dev-wasm32 lld-14 libllvm14"
readonly WABT_VERSION=1.0.39

update=false
install=false
for argument in "$@"; do
  case "$argument" in
    --update) update=true ;;
    --install) install=true ;;
    *)
      sed -n '2,9s/^# \{0,1\}//p' build.sh >&2
      exit 2
      ;;
  esac
done

covered=()
skipped=()
different=()

skip() { # reason module...
  local reason=$1 module
  shift
  for module in "$@"; do
    echo "skipped    $module: $reason"
    skipped+=("$module")
  done
}

digest() { sha256sum "$1" | cut -d ' ' -f 1; }

compare() { # module: its path here and below $built
  local module=$1 now before
  covered+=("$module")
  now=$(digest "$built/$module")
  before=$([ -f "$module" ] && digest "$module" || echo none)
  if [ "$now" = "$before" ]; then
    echo "same       $module $now"
  elif $update; then
    cp "$built/$module" "$module"
    chmod 644 "$module"
    echo "updated    $module $now"
  else
    echo "different  $module: built $now, committed $before"
    different+=("$module")
  fi
}

# --- C: freestanding, no libc ---

readonly C_GUESTS="text shapes ownership imports"

if $install; then
  apt-get update
  # shellcheck disable=SC2086
  apt-get install --yes --no-install-recommends $CLANG_PACKAGES
fi

build_c() { # guest
  mkdir -p "$built/$1"
  # --stack-first: a stack that overflows runs into address 0 and traps, instead of into the data.
  clang-19 --target=wasm32 -std=c17 -O2 -nostdlib -ffreestanding -fno-builtin -Wall -Wextra -Werror -Icommon \
    -Wl,--no-entry,--strip-all,--stack-first "$1/$1.c" -o "$built/$1/$1.wasm"
}

if command -v clang-19 > /dev/null && command -v wasm-ld-19 > /dev/null; then
  clang_version=$(clang-19 -dumpversion)
  [ "$clang_version" = "$CLANG_VERSION" ] ||
    echo "note       clang is $clang_version, the committed modules are from $CLANG_VERSION: digests may differ"
  for guest in $C_GUESTS; do
    build_c "$guest"
    compare "$guest/$guest.wasm"
  done
else
  for guest in $C_GUESTS; do
    skip "needs $CLANG_PACKAGES; run with --install, or: apt-get install --no-install-recommends $CLANG_PACKAGES" \
      "$guest/$guest.wasm"
  done
fi

# --- Rust: Debian's packages, unpacked and not installed, so that the system's own rustc stays what it is ---

fetch_rust() {
  [ -x "$tools/rust/usr/bin/rustc" ] && return
  command -v apt-get > /dev/null && command -v dpkg > /dev/null || return 1
  rm -rf "$tools/rust" "$tools/rust-packages"
  mkdir -p "$tools/rust" "$tools/rust-packages"
  # shellcheck disable=SC2086
  (cd "$tools/rust-packages" && apt-get -qq -o APT::Sandbox::User="$(id -un)" download $RUST_PACKAGES) || return 1
  local package
  for package in "$tools"/rust-packages/*.deb; do dpkg -x "$package" "$tools/rust" || return 1; done
  rm -rf "$tools/rust-packages"
}

with_rust() {
  local libraries
  libraries=$(echo "$tools"/rust/usr/lib/*-linux-gnu*)
  PATH="$tools/rust/usr/bin:$PATH" LD_LIBRARY_PATH="$libraries" "$@"
}

build_rust() { # source module option...
  local folder file output=$built/$2
  folder=$(dirname "$1")
  file=$(basename "$1")
  mkdir -p "$(dirname "$output")"
  # From within the folder, so that no path of this machine reaches the module.
  (cd "$folder" && with_rust rustc --edition 2021 --crate-type cdylib --target wasm32-unknown-unknown \
    -C opt-level=s -C panic=abort -C strip=symbols -C linker=wasm-ld-14 -D warnings "${@:3}" "$file" -o "$output")
}

readonly RUST_GUESTS="rust-tutorial/rust-tutorial.wasm rust-alloc/rust-alloc.wasm rust-alloc/rust-aligned.wasm"

if fetch_rust && with_rust rustc --version | grep -qF "rustc $RUST_VERSION"; then
  build_rust rust-tutorial/tutorial.rs rust-tutorial/rust-tutorial.wasm
  build_rust rust-alloc/alloc.rs rust-alloc/rust-alloc.wasm
  build_rust rust-alloc/alloc.rs rust-alloc/rust-aligned.wasm --cfg aligned
  for module in $RUST_GUESTS; do compare "$module"; done
else
  # shellcheck disable=SC2086
  skip "needs Rust $RUST_VERSION, which Debian 12 has: run apt-get update there first" $RUST_GUESTS
fi

# --- WAT, and bytes that no assembler would write ---

fetch_wabt() {
  command -v node > /dev/null && command -v npm > /dev/null || return 1
  [ -x "$tools/wabt/node_modules/.bin/wat2wasm" ] && return
  npm install --silent --no-audit --no-fund --prefix "$tools/wabt" "wabt@$WABT_VERSION" > /dev/null
}

mkdir -p "$built/odd"
if fetch_wabt; then
  for source in odd/*.wat; do
    module=${source%.wat}.wasm
    "$tools/wabt/node_modules/.bin/wat2wasm" "$source" -o "$built/$module"
    compare "$module"
  done
else
  for source in odd/*.wat; do skip "needs node and npm, for wabt $WABT_VERSION" "${source%.wat}.wasm"; done
fi

# The preamble of a component: layer 1, version 13.
printf '\0asm\x0d\0\x01\0' > "$built/odd/component.wasm"
compare odd/component.wasm

# A type section that announces 32 bytes and has three.
printf '\0asm\x01\0\0\0\x01\x20\x01\x60\x00' > "$built/odd/malformed.wasm"
compare odd/malformed.wasm

# --- Nothing is committed that cannot be rebuilt ---

shopt -s nullglob
for module in */*.wasm; do
  case " ${covered[*]} ${skipped[*]:-} " in
    *" $module "*) ;;
    *)
      echo "different  $module: nothing here builds it"
      different+=("$module")
      ;;
  esac
done

echo "${#covered[@]} built, ${#different[@]} different, ${#skipped[@]} skipped"
[ "${#different[@]}" -eq 0 ]
