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

# told TREE: ninja's lines as one moving line on a terminal, elsewhere as a line per tenth.
told() {
    local tree=$1 line done all tenth=0
    while IFS= read -r line; do
        [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]] || continue
        done=${BASH_REMATCH[1]} all=${BASH_REMATCH[2]}
        if [ -t 2 ]; then
            printf '\r\033[KBuilding %s %s' "$tree" "${line:0:60}" >&2
        elif [ "$all" -gt 10 ] && [ $((done * 10 / all)) -gt "$tenth" ]; then
            tenth=$((done * 10 / all))
            echo "Building $tree: $done of $all" >&2
        fi
    done
    [ ! -t 2 ] || printf '\r\033[K' >&2
}

# build TREE: compiler output only when it fails.
build() {
    local tree=$1
    if ! NINJA_STATUS='[%f/%t] ' cmake --build "$tree" --parallel "$(nproc)" 2>&1 | tee "$tree/build.log" | told "$tree"
    then
        awk '/^FAILED:/ { failed = 1 } /^\[[0-9]+\/[0-9]+\]/ { failed = 0 } failed' "$tree/build.log" >&2
        tail -n 3 "$tree/build.log" >&2
        echo "$(basename "$0"): the build failed; the whole log is $tree/build.log" >&2
        exit 1
    fi
}
