// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/model/design.hpp"

namespace hopscope::model {

/// Which entities differ between two designs, each list in the order of EntityRef.
struct ChangeSet {
    std::vector<EntityRef> added;
    std::vector<EntityRef> removed;
    std::vector<EntityRef> changed;  ///< in the network, or a note
    std::vector<EntityRef> moved;    ///< another place, lock or group on the sheet, network untouched
    bool settings = false;
    bool heading = false;  ///< title, description, suppressed findings or what is shown as a whole
    bool operator==(const ChangeSet&) const = default;
    [[nodiscard]] bool empty() const {
        return added.empty() && removed.empty() && changed.empty() && moved.empty() && !settings && !heading;
    }
};

/// O(rows), and a pointer comparison for a row that both share.
[[nodiscard]] ChangeSet diff(const Design& before, const Design& after);

}  // namespace hopscope::model
