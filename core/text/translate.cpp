// SPDX-License-Identifier: Apache-2.0
#include "core/text/translate.hpp"

#include <utility>

#include "core/support/ensure.hpp"

namespace hopscope::text {

namespace {

Translator& installed() {
    static Translator translator;
    return translator;
}

}  // namespace

void setTranslator(Translator translator) {
    installed() = std::move(translator);
}

std::string translate(const char* context, const char* source) {
    return installed() ? installed()(context, source) : std::string(source);
}

std::string fill(std::string_view text, std::initializer_list<std::string> arguments) {
    std::string filled;
    filled.reserve(text.size() + 16 * arguments.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%' || i + 1 == text.size() || text[i + 1] < '1' || text[i + 1] > '9') {
            filled += text[i];
            continue;
        }
        const auto which = static_cast<std::size_t>(text[++i] - '1');
        ensure(which < arguments.size(), "a sentence has a place without an argument");
        filled += *(arguments.begin() + which);
    }
    return filled;
}

}  // namespace hopscope::text
