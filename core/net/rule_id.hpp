// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <string_view>

namespace hopscope::net {

/// The name of a rule of the outside world: "R3.2" or "O1" of azure-routing, or "RFC 4271 9.1.2.2". Literals only, so
/// the characters live for ever.
struct RuleId {
    std::string_view text;
    constexpr auto operator<=>(const RuleId&) const = default;
};

}  // namespace hopscope::net
