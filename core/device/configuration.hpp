// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/model/design.hpp"
#include "core/support/expected.hpp"

namespace hopscope::device {

/// What speaks BGP in an appliance that runs Linux.
enum class Daemon : unsigned char { None, Frr, Bird };

/// All that turns a machine with bare interfaces into the appliance that was drawn.
struct Configuration {
    Daemon daemon = Daemon::None;
    std::string routing;   ///< frr.conf or bird.conf; empty without BGP
    std::string commands;  ///< a script for sh, run as root before the daemon starts; running it again does no harm
    bool operator==(const Configuration&) const = default;
};

/// Why an appliance has no configuration here.
enum class ConfigurationError : unsigned char {
    OtherStack,  ///< its stack is neither FRR nor BIRD
};

/// The configuration of the appliance, which must exist. Names from the drawing appear only where they are harmless as
/// host and interface names. Pure; O(sessions x announcements).
[[nodiscard]] Expected<Configuration, ConfigurationError> configurationOf(const model::Network& network,
                                                                          model::NvaId nva);

}  // namespace hopscope::device
