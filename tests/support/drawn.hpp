// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/script/scenario.hpp"
#include "tests/support/lab.hpp"

/// Networks drawn by a scenario text, with rows that the test adds as values.
namespace hopscope::lab {

inline Lab drawn(std::string_view text) {
    auto scenario = script::parse(text);
    ensure(scenario.has_value(), "the text of a test is a scenario");
    return Lab(scenario->base);
}

/// Changes one row, which the path names.
template <typename IdType, typename Change>
void alter(Lab& lab, const std::string& path, Change&& change) {
    auto& table = model::tableOf<IdType>(lab.network());
    auto row = table.at(std::get<IdType>(lab.entity(path)));
    change(row);
    table = table.with(std::move(row));
}

/// Changes the only peering.
template <typename Change>
void alterPeering(Lab& lab, Change&& change) {
    model::Peering row = *lab.network().peerings.begin();
    change(row);
    lab.network().peerings = lab.network().peerings.with(std::move(row));
}

/// Gives the only Internet a service.
inline void addService(Lab& lab, const std::string& tag, std::vector<net::Prefix> prefixes) {
    model::Internet row = *lab.network().internets.begin();
    row.services.push_back({tag, std::move(prefixes)});
    lab.network().internets = lab.network().internets.with(std::move(row));
}

inline void addEndpoint(Lab& lab, const std::string& subnet, net::Address address) {
    const auto number = static_cast<std::uint32_t>(9'000 + lab.network().privateEndpoints.size());
    lab.network().privateEndpoints = lab.network().privateEndpoints.with(
        {model::PrivateEndpointId(number), "pe" + std::to_string(number), lab.subnet(subnet), address, "sql"});
}

}  // namespace hopscope::lab
