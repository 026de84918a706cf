// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/analysis/analysis.hpp"
#include "core/io/design_file.hpp"
#include "core/model/names.hpp"
#include "core/script/scenario.hpp"
#include "core/support/expected.hpp"

namespace hopscope::cli {

/// What a file says: a design, with the expectations when it is a scenario text.
struct Input {
    model::Design design;
    std::vector<io::UnknownMember> unknown;
    std::optional<script::Scenario> scenario;
};

/// The error is a line that names the file, the place in it and what was expected.
[[nodiscard]] Expected<Input, std::string> readInput(const std::string& path);

/// The one thing that `path` names; the error names what else was possible.
[[nodiscard]] Expected<model::Named, std::string> findNode(const model::Network& network, const std::string& path);

/// A file, and the one thing in it that the option --at names.
struct InputAt {
    Input input;
    model::Named node;
};
[[nodiscard]] Expected<InputAt, std::string> readInputAt(const std::string& path, const std::string& node);

/// The subnet whose effective routes a node asks for: a subnet, or that of an interface.
[[nodiscard]] Expected<model::SubnetId, std::string> findSubnet(const model::Network& network, const std::string& path);

/// Where a trace starts or ends: a machine, an interface, a host on the Internet; `orAddress` allows any address.
[[nodiscard]] Expected<analysis::Endpoint, std::string> findEndpoint(const model::Network& network,
                                                                     const std::string& path, bool orAddress);

}  // namespace hopscope::cli
