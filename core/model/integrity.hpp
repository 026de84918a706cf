// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "core/model/design.hpp"

namespace hopscope::model {

/// What keeps a design from being whole.
struct IntegrityError {
    EntityRef entity;
    enum class Reason : unsigned char {
        DanglingReference,
        IdTwice,  ///< numbers are never used twice, whatever the kind
        IdZero,   ///< 0 stands for the design itself
        IdBeyondNext,
        NoNic,
        NoPrefix,
        SelfPeering,
        NextHopAddress,  ///< a user route has an address exactly when it goes to an appliance
        PrefixAction,    ///< an action of a route map adds, replaces or removes prefixes, which is not computed
    } reason;
    std::string member;  ///< JSON pointer below the entity, as the file names the member; empty for the entity itself
    bool operator==(const IntegrityError&) const = default;
};

/// The first thing that is not whole; nothing when the design is. Every edit and every load must leave it so. O(n log
/// n).
[[nodiscard]] std::optional<IntegrityError> integrityError(const Design& design);

}  // namespace hopscope::model
