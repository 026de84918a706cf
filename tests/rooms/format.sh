#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# format.sh CLANG-FORMAT ROOT: fails when a source below ROOT is not as .clang-format says.
cd "$2" && find core app tests -name '*.[hc]pp' -print0 | xargs -0 -r -n 40 -P 2 "$1" --dry-run -Werror
