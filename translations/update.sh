#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# update.sh LUPDATE ROOT TS: brings TS up to what the sources below ROOT say. Without the include path lupdate would not
# see the namespaces of our classes, and file their texts under names that nobody asks for.
"$1" -silent -no-obsolete -no-ui-lines -locations none -I "$2" "$2/app" "$2/core/text" -ts "$3" 2>/dev/null
