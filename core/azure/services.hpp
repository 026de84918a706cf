// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/azure/lower.hpp"

namespace hopscope::azure {

/// The prefixes of a public service by its tag, in all Internets of the design; empty for a tag that nobody has drawn.
[[nodiscard]] std::vector<net::Prefix> prefixesOfService(const model::Network& network, std::string_view tag);

/// The prefixes that service endpoints put into a subnet's effective routes (R2.10). Sorted, each once.
[[nodiscard]] std::vector<net::Prefix> servicePrefixes(const model::Network& network, const model::Subnet& subnet);

/// Adds every private endpoint, and says whose effective routes show it: its own VNet's and those of directly peered
/// ones (R2.11). Contexts and peers must be there. O(endpoints x peers).
void addPrivateEndpoints(const model::Network& network, Lowered& lowered);

/// How strongly a user route with a service tag holds a prefix against others of its table, lower before higher: an
/// explicit prefix, a regional tag, a global one, the cloud's region, the whole cloud (R3.14).
[[nodiscard]] int tagRank(const model::UserRoute& route);

}  // namespace hopscope::azure
