// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <vector>

#include "core/model/design.hpp"

namespace hopscope::window {

/// A bundled design: where it is embedded, and what it says of itself.
struct Act {
    QString name;  ///< of the file, without its ending
    QString resource;
    model::Design design;
    [[nodiscard]] QString title() const;
    /// The first sentence of the description.
    [[nodiscard]] QString promise() const;
};

/// The bundled designs in the order of their names. Read once.
[[nodiscard]] const std::vector<Act>& acts();

}  // namespace hopscope::window
