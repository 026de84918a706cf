// SPDX-License-Identifier: Apache-2.0
#include "core/io/file_kind.hpp"

#include <algorithm>

namespace hopscope::io {

namespace {

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool endsWith(std::string_view fileName, std::string_view ending) {
    return fileName.size() >= ending.size() &&
           std::equal(ending.begin(), ending.end(), fileName.end() - static_cast<std::ptrdiff_t>(ending.size()),
                      [](char wanted, char found) { return wanted == lower(found); });
}

}  // namespace

FileKind fileKind(std::string_view fileName) {
    if (endsWith(fileName, ".hopscope")) {
        return FileKind::Design;
    }
    if (endsWith(fileName, ".scn")) {
        return FileKind::ScenarioText;
    }
    const bool isFigure = endsWith(fileName, ".svg") || endsWith(fileName, ".png") || endsWith(fileName, ".pdf");
    return isFigure ? FileKind::Figure : FileKind::Other;
}

}  // namespace hopscope::io
