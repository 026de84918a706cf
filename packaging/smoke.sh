#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# smoke.sh TREE: packs what TREE built, unpacks it into a staging folder, validates what a desktop reads of it, and starts
# the installed program without a display.
set -euo pipefail
tree=$(cd "$1" && pwd)
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
fail() { echo "smoke: $*" >&2; exit 1; }

(cd "$tree" && cpack -G DEB -B "$stage/deb" -D CPACK_DEBIAN_COMPRESSION_TYPE=gzip) >"$stage/cpack.log" 2>&1 ||
    { cat "$stage/cpack.log" >&2; fail "cpack failed"; }
dpkg-deb -x "$stage"/deb/*.deb "$stage/root"
depends=$(dpkg-deb -f "$stage"/deb/*.deb Depends)
[[ $depends == *libqt6widgets6* ]] || fail "the package does not depend on Qt: '$depends'"
share=$stage/root/usr/share

desktop-file-validate "$share/applications/hopscope.desktop"
appstreamcli validate --no-net "$share/metainfo/org.hopscope.Hopscope.metainfo.xml"
xmllint --noout "$share/mime/packages/hopscope.xml" "$share"/icons/hicolor/scalable/*/*.svg
update-mime-database "$share/mime"
grep -q '^50:application/x-hopscope+json:\*\.hopscope$' "$share/mime/globs2" || fail "*.hopscope has no MIME type"
mandoc -T lint -W warning "$share/man/man1/hopscope.1"*

export HOME=$stage/home XDG_RUNTIME_DIR=$stage/run QT_QPA_PLATFORM=offscreen
unset DISPLAY WAYLAND_DISPLAY
mkdir -m 700 "$HOME" "$XDG_RUNTIME_DIR"
hopscope=$stage/root/usr/bin/hopscope
"$hopscope" --version >/dev/null || fail "hopscope --version ended with status $?"
timeout 60 "$hopscope" --exit-after-startup || fail "the window ended with status $?"
for act in "$share"/hopscope/scenarios/*.hopscope; do
    status=0
    "$hopscope" check "$act" >/dev/null || status=$?
    [ "$status" -le 1 ] || fail "hopscope check $act ended with status $status"
done
echo "smoke: the package holds together"
