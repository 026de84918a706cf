// SPDX-License-Identifier: Apache-2.0
#include "app/window/scenario_file.hpp"

#include <utility>

#include "core/io/design_file.hpp"
#include "core/script/scenario.hpp"
#include "core/text/errors.hpp"

namespace hopscope::window {

Expected<model::Design, std::string> designOfText(const std::string& path, const std::string& shown) {
    const auto content = io::readFile(path);
    if (!content) {
        return unexpected(text::errorLine(shown, content.error()));
    }
    auto scenario = script::parse(*content);
    if (!scenario) {
        return unexpected(text::errorLine(shown, scenario.error()));
    }
    return std::move(scenario->base);
}

}  // namespace hopscope::window
