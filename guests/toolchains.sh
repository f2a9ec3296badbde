# The toolchains of build.sh: which ones, how they get into $tools, and how they run from there. Sourced, not run.

readonly CLANG_PACKAGES="clang-19 lld-19"
readonly CLANG_VERSION=19.1.7
readonly RUST_VERSION=1.63.0
readonly WASM_BINDGEN_VERSION=0.2.83
# Cargo with what it links to, and what compiles the crate's macros, are for wasm-bindgen alone.
readonly RUST_PACKAGES="rustc libstd-rust-1.63 libstd-rust-dev libstd-rust-dev-wasm32 lld-14 libllvm14
  cargo libgit2-1.5 libhttp-parser2.9 libmbedcrypto7 libmbedtls14 libmbedx509-1
  librust-wasm-bindgen-dev librust-wasm-bindgen+default-dev librust-wasm-bindgen+spans-dev
  librust-wasm-bindgen-macro-dev librust-wasm-bindgen-macro+spans-dev librust-wasm-bindgen-macro-support-dev
  librust-wasm-bindgen-macro-support+spans-dev librust-wasm-bindgen-backend-dev librust-wasm-bindgen-shared-dev
  librust-bumpalo-dev librust-cfg-if-dev librust-log-dev librust-once-cell-dev librust-proc-macro2-dev
  librust-quote-dev librust-quote+proc-macro-dev librust-syn-dev librust-unicode-ident-dev"
readonly EMSCRIPTEN_VERSION=3.1.6
readonly EMSCRIPTEN_PACKAGES="emscripten binaryen clang-14 lld-14 llvm-14 libclang-common-14-dev libclang-cpp14 libllvm14
  node-acorn"
readonly GO_VERSION=1.24.4
readonly WASI_LIBC_VERSION=0.0~git20220510.9886d3d-2
readonly ZIG_VERSION=0.12.0-dev.1286
readonly ASSEMBLYSCRIPT_VERSION=0.28.20
readonly WABT_VERSION=1.0.39

# What fetch_debian gives apt-get besides.
apt_options=()

# Unpacks Debian packages into a folder of the tools, and installs nothing.
fetch_debian() { # folder file-that-is-there-when-done package...
  local folder=$tools/$1 done=$tools/$1/$2 packages=$tools/$1-packages package
  [ -e "$done" ] && return
  command -v apt-get > /dev/null && command -v dpkg > /dev/null || return 1
  rm -rf "$folder" "$packages"
  mkdir -p "$folder" "$packages"
  (cd "$packages" && apt-get -qq -o APT::Sandbox::User="$(id -un)" "${apt_options[@]}" download "${@:3}") || return 1
  for package in "$packages"/*.deb; do dpkg -x "$package" "$folder" || return 1; done
  rm -rf "$packages"
  [ -e "$done" ]
}

# The same from Debian 13, on the mirror that this machine has Debian 12 from.
fetch_debian_13() { # folder file-that-is-there-when-done package...
  local mirror state=$tools/debian-13
  [ -e "$tools/$1/$2" ] && return
  command -v apt-get > /dev/null || return 1
  mirror=$(apt-get indextargets --format '$(SITE) $(RELEASE)' 'Created-By: Packages' | sed -n 's/ bookworm$//p' | head -1)
  [ -n "$mirror" ] || return 1
  mkdir -p "$state/lists/partial" "$state/cache/archives/partial"
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror trixie main" > "$state/sources.list"
  touch "$state/status"
  local apt_options=(-o "Dir::Etc::sourcelist=$state/sources.list" -o Dir::Etc::sourceparts=-
    -o "Dir::State::lists=$state/lists" -o "Dir::State::status=$state/status" -o "Dir::Cache=$state/cache"
    -o "APT::Sandbox::User=$(id -un)")
  apt-get -qq "${apt_options[@]}" update && fetch_debian "$@"
}

fetch_npm() { # folder file-below-node_modules package@version
  local done=$tools/$1/node_modules/$2
  command -v node > /dev/null && command -v npm > /dev/null || return 1
  [ -e "$done" ] && return
  npm install --silent --no-audit --no-fund --prefix "$tools/$1" "$3" > /dev/null && [ -e "$done" ]
}

fetch_rust() {
  # shellcheck disable=SC2086
  fetch_debian rust "usr/share/cargo/registry/wasm-bindgen-$WASM_BINDGEN_VERSION/Cargo.toml" $RUST_PACKAGES
}

with_rust() {
  local libraries
  libraries=$(echo "$tools"/rust/usr/lib/*-linux-gnu*)
  PATH="$tools/rust/usr/bin:$PATH" LD_LIBRARY_PATH="$libraries" "$@"
}

fetch_emscripten() {
  command -v python3 > /dev/null && command -v node > /dev/null || return 1
  # shellcheck disable=SC2086
  fetch_debian emscripten usr/share/emscripten/emcc.py $EMSCRIPTEN_PACKAGES || return 1
  # What its system libraries are built into is part of the package, and complete.
  cat > "$tools/emscripten/config" << EOF
EMSCRIPTEN_ROOT = '$tools/emscripten/usr/share/emscripten'
LLVM_ROOT = '$tools/emscripten/usr/bin'
BINARYEN_ROOT = '$tools/emscripten/usr'
NODE_JS = 'node'
FROZEN_CACHE = True
LLVM_ADD_VERSION = '14'
CLANG_ADD_VERSION = '14'
EOF
}

with_emscripten() {
  local usr=$tools/emscripten/usr libraries
  libraries=$(echo "$usr"/lib/*-linux-gnu*)
  PATH="$usr/bin:$PATH" LD_LIBRARY_PATH="$libraries" NODE_PATH="$usr/share/nodejs" PYTHONDONTWRITEBYTECODE=1 \
    EM_CONFIG="$tools/emscripten/config" EM_CACHE="$usr/share/emscripten/cache" "$@"
}

with_wabt() { # tool argument...
  "$tools/wabt/node_modules/.bin/$1" "${@:2}"
}
