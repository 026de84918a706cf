// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/model/design.hpp"
#include "core/script/reader.hpp"

/// Statements that draw or change. No other room includes this.
namespace hopscope::script {

/// True when the statement begins with a word that draws something.
[[nodiscard]] bool isDeclaration(const Statement& statement);

/// The drawing that `declarations` describe, in whatever order they stand, laid out in rows. Throws Failure.
[[nodiscard]] model::Design build(const std::vector<Statement>& declarations);

/// The design after a statement that begins with `change`. Throws Failure.
[[nodiscard]] model::Design change(const model::Design& design, const Statement& statement);

}  // namespace hopscope::script
