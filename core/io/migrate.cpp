// SPDX-License-Identifier: Apache-2.0
#include "core/io/migrate.hpp"

#include <array>

#include <nlohmann/json.hpp>

#include "core/io/design_file.hpp"
#include "core/support/ensure.hpp"

namespace hopscope::io {

std::span<const MigrationStep> migrationSteps() {
    static constexpr std::array<MigrationStep, formatVersion - 1> steps{};
    return steps;
}

void migrate(nlohmann::json& file, int version, std::span<const MigrationStep> steps) {
    ensure(version >= 1 && static_cast<std::size_t>(version) <= steps.size() + 1, "a version that has no steps");
    for (const MigrationStep step : steps.subspan(static_cast<std::size_t>(version - 1))) {
        step(file);
        file["version"] = ++version;
    }
}

}  // namespace hopscope::io
