#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# launch.sh HOPSCOPE: the window opens on a scenario text as on a design; a wrong one is told with its place and status 2.
set -uo pipefail
hopscope=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
mkdir -m 700 run
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_RUNTIME_DIR=$work/run
export QT_QPA_PLATFORM=offscreen
wrong=0
fail() {
    echo "$1"
    wrong=$((wrong + 1))
}

printf 'vnet hub 10.0.0.0/16\n  subnet work 10.0.2.0/24\n' >drawn.scn
cp drawn.scn CAPITALS.SCN
printf 'vnet hub 10.0.0.0/16\n  subnet work 10.0.2.0/99\n' >wrong.SCN
for text in drawn.scn CAPITALS.SCN; do
    told=$("$hopscope" "$text" --exit-after-startup 2>&1) || fail "hopscope $text: status $?, told: $told"
done
told=$("$hopscope" wrong.SCN --exit-after-startup 2>&1)
status=$?
[ "$status" -eq 2 ] || fail "hopscope wrong.SCN: status $status"
[[ $told == wrong.SCN:2:* ]] || fail "hopscope wrong.SCN told: $told"
"$hopscope" check CAPITALS.SCN >answer 2>&1 || fail "hopscope check CAPITALS.SCN: $(cat answer)"
exit "$wrong"
