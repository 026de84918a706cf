#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# bad_input.sh HOPSCOPE ROOT: what cannot be read is told in one line on standard error with status 2, in no time, and
# nothing is written.
set -uo pipefail
hopscope=$1
act=$2/resources/scenarios/4-default-route-loop.hopscope
unset DISPLAY WAYLAND_DISPLAY
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
wrong=0

mkdir folder.hopscope
: >empty.hopscope
head -c 700 "$act" >truncated.hopscope
printf '\377\376\000\001' >binary.hopscope
printf '[]' >array.hopscope
printf '{"format": "something-else", "version": 1}' >foreign.hopscope
sed 's/"version": *[0-9]*/"version": 999/' "$act" >newer.hopscope
sed 's/"asn": *[0-9]*/"asn": "many"/' "$act" >type.hopscope
sed 's/"10\.0\.0\.0\/16"/"10.0.0.0\/99"/' "$act" >length.hopscope
sed 's/"10\.0\.0\.0\/16"/"10.0.0.1\/16"/' "$act" >hostbits.hopscope
sed 's/"subnet": *[0-9]*/"subnet": 9999/' "$act" >dangling.hopscope
head -c 50000000 /dev/urandom >noise.hopscope
head -c 100000 /dev/zero | tr '\0' '[' >nested.hopscope
head -c 100000 /dev/zero | tr '\0' '{' >braces.hopscope
printf 'vnet hub 10.0.0.0/16\n  wormhole a b\n' >verb.scn
: >empty.scn
head -c 100000 /dev/zero | tr '\0' ' ' >spaces.scn
head -c 1000000 /dev/urandom >noise.scn
before=$(ls -lA --time-style=full-iso)

for input in missing.hopscope missing.scn *.hopscope verb.scn noise.scn; do
    told=$(timeout 60 "$hopscope" check "$input" 2>&1 >answer)
    status=$?
    if [ "$status" -ne 2 ] || [ -z "$told" ] || [ -s answer ] || [ "$(wc -l <<<"$told")" -gt 3 ]; then
        echo "hopscope check $input: status $status, told: $(head -c 600 <<<"$told")"
        wrong=$((wrong + 1))
    fi
    rm -f answer
done
for input in empty.scn spaces.scn; do  # a text that asks for nothing: an answer or an error, never an accident
    timeout 60 "$hopscope" verify "$input" >/dev/null 2>&1
    [ $? -le 2 ] || { echo "hopscope verify $input ended by accident"; wrong=$((wrong + 1)); }
done
for call in "" "check" "frobnicate x" "check --at" "routes $act" "routes $act --at nobody" "trace $act --from vm1" \
    "trace $act --from vm1 --to 300.1.1.1" "bgp $act --at vm1 --learned" "check $act --wat" "rib $act --at internet"; do
    [ -n "$call" ] || continue
    timeout 60 "$hopscope" $call >answer 2>told
    status=$?
    if [ "$status" -ne 2 ] || [ ! -s told ] || [ -s answer ]; then
        echo "hopscope $call: status $status, told: $(head -c 600 told)"
        wrong=$((wrong + 1))
    fi
    rm -f answer told
done
[ "$(ls -lA --time-style=full-iso)" = "$before" ] || { echo "something was written"; wrong=$((wrong + 1)); }
[ "$wrong" -eq 0 ]
