// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include "core/edit/edited.hpp"

/// What the edits share. No other room includes this.
namespace hopscope::edit {

/// A design in the making: parts to write into, and the values they came from.
class Draft {
public:
    explicit Draft(const model::Design& before) : network(*before.network), layout(*before.layout), m_after(before) {}

    model::Network network;
    model::Layout layout;

    template <typename IdType>
    [[nodiscard]] IdType newId() {
        return IdType(m_after.nextId++);
    }
    void setHeading(std::string title, std::string description);
    /// Forgets what the file said about entities that are gone.
    void forgetKept(const std::vector<model::EntityRef>& gone);

    /// The design; parts that came out equal keep the pointers they had.
    [[nodiscard]] model::Design finish() &&;

private:
    model::Design m_after;
};

[[nodiscard]] EditError error(EditReason reason, std::vector<model::EntityRef> subjects, std::string word = {});

using model::tableOf;

[[nodiscard]] bool contains(const model::Network& network, const model::Layout& layout, const model::EntityRef& entity);

/// The machines, appliances and route servers whose (primary) home is `subnet`.
[[nodiscard]] std::vector<model::EntityRef> standingIn(const model::Network& network, model::SubnetId subnet);
[[nodiscard]] std::vector<model::SubnetId> subnetsOf(const model::Network& network, model::VnetId vnet);

/// Why `entity`, there already or about to be, may not be called `name` in its scope.
[[nodiscard]] std::optional<EditError> nameError(const model::Network& network, const model::EntityRef& entity,
                                                 std::string_view name);

/// Lets the containers around `entity` grow until they hold it. Containers without a place stay without.
void growAround(const model::Network& network, model::Layout& layout, const model::EntityRef& entity);

/// What a container's content needs; nothing when it is empty or not placed.
[[nodiscard]] std::optional<model::Place> contentBounds(const model::Network& network, const model::Layout& layout,
                                                        const model::EntityRef& container);

}  // namespace hopscope::edit
