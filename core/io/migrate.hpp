// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include <nlohmann/json_fwd.hpp>

namespace hopscope::io {

/// Rewrites a file of one version into the next one. It runs before the strict reading, so it must bear any JSON
/// object and leaves alone what it does not recognise.
using MigrationStep = void (*)(nlohmann::json& file);

/// The steps from version 1 on: the first makes a file of version 2, and so on up to formatVersion.
[[nodiscard]] std::span<const MigrationStep> migrationSteps();

/// Runs the steps that a file of `version` still needs and sets its version. `version` is 1 to steps.size() + 1.
void migrate(nlohmann::json& file, int version, std::span<const MigrationStep> steps = migrationSteps());

}  // namespace hopscope::io
