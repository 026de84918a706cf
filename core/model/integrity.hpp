// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "core/model/design.hpp"

namespace hopscope::model {

/// A reference that points nowhere, or an id that is not below nextId.
struct IntegrityError {
    EntityRef entity;
    enum class Reason : unsigned char { DanglingReference, IdTwice, IdBeyondNext, NoNic, SelfPeering } reason;
    std::string member;  ///< the member that is wrong, as the file names it
    bool operator==(const IntegrityError&) const = default;
};

/// The first thing that is not whole; nothing when the design is. Every edit and every load must leave it so.
[[nodiscard]] std::optional<IntegrityError> integrityError(const Design& design);

}  // namespace hopscope::model
