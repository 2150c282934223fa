#!/usr/bin/env bash
# build.sh VARIANT VERSION LEVEL [SWAPPED|NO_CLASSIFY] builds ../components/c-VARIANT.wasm from ../wit/VARIANT
# and guest.h. With several versions, VERSION is "VERSION:LEVEL VERSION:LEVEL ...".
#
# The environment says where the toolchain is: WASI_INCLUDE and WASI_LIB are the folders of wasi-libc,
# ADAPTER is the reactor adapter for preview1 that wasmtime publishes; CLANG, WASM_LD, WIT_BINDGEN and WASM_TOOLS
# are found on the PATH if they are not given.
set -euo pipefail
cd "$(dirname "$0")"
: "${WASI_INCLUDE:?}" "${WASI_LIB:?}" "${ADAPTER:?}"

variant=$1 version=$2 level=${3:-} define=${4:-}
build=build/$variant
rm -rf "$build"
mkdir -p "$build"
"${WIT_BINDGEN:-wit-bindgen}" c "../wit/$variant" --out-dir "$build"

# One inclusion of guest.h: its prefix, version and level.
inclusion() {
  printf '#define PFX %s\n#define VER "%s"\n#define LEVEL %s\n#include "../../guest.h"\n' "$1" "$2" "$3"
}
{
  printf '#include "plugin.h"\n#include <stdlib.h>\n#include <string.h>\n#include <stdio.h>\n'
  printf '#define LABEL "c wit-bindgen-0.63.0 clang-22"\n'
  [ -z "$define" ] || printf '#define %s\n' "$define"
  case $variant in
    multi*)
      for pair in $version; do
        number=${pair%%:*}
        inclusion "exports_acme_plugin_$(tr '.-' '__' <<<"$number")_transform_" "$number" "${pair##*:}"
      done ;;
    *) inclusion exports_acme_plugin_transform_ "$version" "$level" ;;
  esac
} > "$build/main.c"

"${CLANG:-clang}" --target=wasm32-wasi -isystem "$WASI_INCLUDE" -Oz -mexec-model=reactor -I"$build" \
  "$build/main.c" "$build/plugin.c" "$build/plugin_component_type.o" \
  -L"$WASI_LIB" -fuse-ld="$(command -v "${WASM_LD:-wasm-ld}")" -Wl,--strip-debug -o "$build/core.wasm"
"${WASM_TOOLS:-wasm-tools}" component new "$build/core.wasm" --adapt "wasi_snapshot_preview1=$ADAPTER" \
  -o "../components/c-$variant.wasm"
