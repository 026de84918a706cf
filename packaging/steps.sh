# SPDX-License-Identifier: Apache-2.0
# Shared by packaging/run and packaging/test. Progress goes to standard error, so that a command's answer stays clean.

# shown_on_failure LOG COMMAND…: quiet unless it fails.
shown_on_failure() {
    local log=$1
    shift
    if ! "$@" >"$log" 2>&1; then
        cat "$log" >&2
        echo "$(basename "$0"): $1 failed, see above" >&2
        exit 1
    fi
}

# configure TREE [CMAKE-ARGS…]: once; afterwards the build itself notices changed CMake files.
configure() {
    local tree=$1 wanted log
    shift
    wanted="$(pwd) $*"
    [ -f "$tree/build.ninja" ] && [ "$(cat "$tree/configured-with" 2>/dev/null)" = "$wanted" ] && return
    echo "Configuring $tree" >&2
    mkdir -p "$tree"
    shown_on_failure "$tree/configure.log" cmake --fresh -S . -B "$tree" -G Ninja "$@"
    echo "$wanted" >"$tree/configured-with"
}

# build TREE: one moving line on a terminal, a line per tenth elsewhere; compiler output only when it fails.
build() {
    local tree=$1 terminal=0
    [ -t 2 ] && terminal=1
    if ! NINJA_STATUS='[%f/%t] ' cmake --build "$tree" --parallel "$(nproc)" 2>&1 | tee "$tree/build.log" |
        awk -v terminal="$terminal" -v tree="$tree" '
            match($0, /^\[[0-9]+\/[0-9]+\]/) {
                split(substr($0, 2, RLENGTH - 2), done, "/")
                if (terminal) {
                    printf "\r\033[KBuilding %s %s", tree, substr($0, 1, 60); drawn = 1
                } else if (done[2] > 10 && int(done[1] * 10 / done[2]) > tenth) {
                    tenth = int(done[1] * 10 / done[2]); print "Building " tree ": " done[1] " of " done[2]
                }
                fflush()
            }
            END { if (drawn) printf "\r\033[K" }' >&2
    then
        awk '/^FAILED:/ { failed = 1 } /^\[[0-9]+\/[0-9]+\]/ { failed = 0 } failed' "$tree/build.log" >&2
        tail -n 3 "$tree/build.log" >&2
        echo "$(basename "$0"): the build failed; the whole log is $tree/build.log" >&2
        exit 1
    fi
}
