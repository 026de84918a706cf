#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# commands.sh HOPSCOPE ROOT: asks every question of every bundled act, in both forms, and expects an answer: status 0 or
# 1, nothing on standard error, JSON that is JSON.
set -uo pipefail
hopscope=$1
cd "$2/resources/scenarios" || exit 1
unset DISPLAY WAYLAND_DISPLAY
out=$(mktemp) err=$(mktemp)
trap 'rm -f "$out" "$err"' EXIT
asked=0 wrong=0

ask() {
    "$hopscope" "$@" >"$out" 2>"$err"
    local status=$?
    asked=$((asked + 1))
    if [ "$status" -gt 1 ] || [ -s "$err" ] || ! [ -s "$out" ]; then
        echo "hopscope $*: status $status" && head -n 20 "$err"
        wrong=$((wrong + 1))
    elif [ "${!#}" = --json ] && ! python3 -c 'import json, sys; json.load(sys.stdin)' <"$out"; then
        echo "hopscope $*: no JSON"
        wrong=$((wrong + 1))
    fi
}

for act in *.hopscope; do
    case $act in
        6-*) nva=nva2 vm=backend subnet=Internal ;;
        *) nva=nva1 vm=vm1 subnet=workload ;;
    esac
    for form in "" --json; do
        ask check "$act" $form
        ask timeline "$act" $form
        for node in $nva $vm $subnet; do
            ask routes "$act" --at $node --why $form
        done
        ask rib "$act" --at $nva $form
        [ "$vm" = backend ] || ask config "$act" --at $nva $form
        for node in $nva rs; do
            [ $node = rs ] && ask bgp "$act" --at $node --show $form
            [ $node = rs ] && ask bgp "$act" --at $node --learned $form
            [ $node = rs ] && ask bgp "$act" --at $node --advertised $form
            ask bgp "$act" --at $node --sessions $form
        done
        ask bgp "$act" --at $nva --table $form
        ask trace "$act" --from $vm --to 172.22.2.1 --both-ways $form
        ask trace "$act" --from $vm --to 203.0.113.10 $form
        ask trace "$act" --from $nva --to $vm --protocol tcp --port 443 $form
    done
done
echo "$asked questions, $wrong without a proper answer"
[ "$asked" -gt 0 ] && [ "$wrong" -eq 0 ]
