#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# tree.sh ROOT PRESET: builds and tests the preset's tree.
set -euo pipefail
cd "$1"
cmake --preset "$2" >/dev/null
cmake --build --preset "$2" --parallel "$(nproc)" >"build/$2/build.log" 2>&1 || { tail -n 60 "build/$2/build.log"; exit 1; }
ctest --preset "$2"
