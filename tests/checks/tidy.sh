#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# tidy.sh ROOT TREE: clang-tidy over the sources that differ from the main line (or, on it, that the last commit changed);
# HOPSCOPE_TIDY=all takes every source, HOPSCOPE_TIDY=COMMIT what differs from COMMIT.
set -euo pipefail
cd "$1"
tree=$2
limit=40
changed() {
    if [ "${HOPSCOPE_TIDY:-}" = all ]; then
        limit=100000
        find core app -name '*.cpp' | sort
        return
    fi
    local base=${HOPSCOPE_TIDY:-$(git merge-base HEAD origin/main 2>/dev/null || true)}
    [ -n "$base" ] && [ "$base" != "$(git rev-parse HEAD)" ] || base=HEAD~1
    git diff --name-only --diff-filter=d "$base" -- 'core/*.cpp' 'app/*.cpp'
}
if [ "${HOPSCOPE_TIDY:-}" != all ] && ! git rev-parse --verify -q HEAD~1 >/dev/null; then
    echo "no history to compare with: nothing to look at"
    exit 0
fi
mapfile -t files < <(changed)
[ "${HOPSCOPE_TIDY:-}" = all ] && limit=${#files[@]}
echo "clang-tidy looks at ${#files[@]} changed sources$([ "${#files[@]}" -le "$limit" ] || echo ", at the first $limit of them")"
[ "${#files[@]}" -gt 0 ] || exit 0
printf '%s\0' "${files[@]:0:limit}" | xargs -0 -n 1 -P "$(nproc)" clang-tidy-14 -p "$tree" --quiet --warnings-as-errors='*' 2>/dev/null
