// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/engine/fabric.hpp"
#include "core/engine/paths.hpp"

namespace hopscope::engine {

/// What the rules make of a path of `group`, in their order; nothing when one drops it. A path that no rule matches
/// stays as it is. O(rules).
[[nodiscard]] std::optional<Path> applyRules(const std::vector<PathRule>& rules, GroupIndex group, Path path);

/// The path as an end with `policy` and `own` ASN sends it to a neighbour with `peerAsn`; iBGP leaves the path alone.
[[nodiscard]] net::AsPath sentPath(net::AsPath path, const EndPolicy& policy, net::Asn own, net::Asn peerAsn,
                                   bool internal);

/// True for a path in which the ASN of the neighbour stands twice in front of a private one (O8).
[[nodiscard]] bool isReflected(const net::AsPath& path);

}  // namespace hopscope::engine
