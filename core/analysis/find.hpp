// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/design.hpp"

namespace hopscope::analysis {

/// What of an entity was found.
enum class Aspect : unsigned char {
    Name,
    Words,  ///< of a note
    Region,
    HostName,
    ServiceName,
    RouteName,
    RuleName,  ///< of a security group
    Address,   ///< of an interface, an instance or a frontend
    PublicAddress,
    HostAddress,
    NextHop,       ///< of a user route or a guest static route
    AddressSpace,  ///< of a VNet
    SubnetPrefix,
    SitePrefix,
    ServicePrefix,
    ConnectionPrefix,  ///< behind an end of a connection
    LocalPrefix,       ///< live in an appliance
    UserRoute,
    GuestStaticRoute,
    Announcement,
    Asn,
};

/// How well it fits; the better first.
enum class Fit : unsigned char {
    Same,      ///< the very name, address, prefix or number
    Begins,    ///< the text begins so
    Contains,  ///< the text has it somewhere
    Inside,    ///< it lies inside the prefix that was asked for
    Covers,    ///< a prefix that the address or prefix asked for lies in
};

struct Match {
    model::EntityRef entity;
    Aspect aspect;
    Fit fit;
    std::string value;   ///< what fits, as it is written: a name, an address, a prefix, a number
    std::string part{};  ///< the name of the interface, route or host that has it; empty for the entity as a whole
    bool operator==(const Match&) const = default;
};

/// Everything in the design that has to do with `query`: a part of a name (capitals do not matter, beyond ASCII they
/// do), an address, a prefix, or an ASN with or without "AS" before it. The best fit first; prefixes that cover come
/// longest first, the default route last. Empty for blanks. O(rows of the design).
[[nodiscard]] std::vector<Match> find(const model::Design& design, std::string_view query);

}  // namespace hopscope::analysis
