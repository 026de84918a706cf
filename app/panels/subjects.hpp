// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <vector>

#include "core/model/design.hpp"

namespace hopscope::panels {

/// A virtual router that a selection asks about, and what the user calls it.
struct RoutedPlace {
    model::SubnetId subnet{0};
    QString label;  ///< "eth0 10.0.0.4 in subnet nva"
    bool operator==(const RoutedPlace&) const = default;
};

/// The subnets behind a selection, interface by interface for machines; each once for containers.
[[nodiscard]] std::vector<RoutedPlace> routedPlaces(const model::Network& network,
                                                    const std::vector<model::EntityRef>& selection);
/// The machines and appliances of a selection that are there; those of a subnet when it is selected.
[[nodiscard]] std::vector<model::EntityRef> machinesOf(const model::Network& network,
                                                       const std::vector<model::EntityRef>& selection);

}  // namespace hopscope::panels
