// SPDX-License-Identifier: Apache-2.0
#include "app/text/translator.hpp"

#include <QCoreApplication>

#include "app/text/convert.hpp"
#include "core/text/translate.hpp"

namespace hopscope::text {

void useApplicationLanguage() {
    setTranslator(
        [](const char* context, const char* source) { return toCore(QCoreApplication::translate(context, source)); });
}

}  // namespace hopscope::text
