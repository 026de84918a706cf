// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include "core/edit/add.hpp"
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
    /// Forgets which findings about them were suppressed.
    void forgetSuppressed(const std::set<model::EntityRef>& gone);

    /// The design; parts that came out equal keep the pointers they had.
    [[nodiscard]] model::Design finish() &&;

private:
    model::Design m_after;
};

/// RFC 5737: where public addresses of a drawing come from when nobody has said one.
inline constexpr net::Prefix publicRange(net::Address(0xc6336400), 24);
/// RFC 5737: the same for hosts of the Internet.
inline constexpr net::Prefix hostRange(net::Address(0xcb007100), 24);

[[nodiscard]] EditError error(EditReason reason, std::vector<model::EntityRef> subjects, std::string word = {});

using model::tableOf;

[[nodiscard]] bool contains(const model::Network& network, const model::Layout& layout, const model::EntityRef& entity);

/// Everything with a tile whose (primary) home is `subnet`.
[[nodiscard]] std::vector<model::EntityRef> standingIn(const model::Network& network, model::SubnetId subnet);
[[nodiscard]] std::vector<model::SubnetId> subnetsOf(const model::Network& network, model::VnetId vnet);

/// Why `entity`, there already or about to be, may not be called `name` in its scope.
[[nodiscard]] std::optional<EditError> nameError(const model::Network& network, const model::EntityRef& entity,
                                                 std::string_view name);

/// Moves each of these by the same distance, a route server with both its instances. No container changes.
void shift(model::Layout& layout, const std::vector<model::EntityRef>& entities, double dx, double dy);

/// Whether the entity has a tile or a frame of its own; lines and chips follow what they belong to.
[[nodiscard]] bool standsAlone(const model::EntityRef& entity);

/// Takes entities out of their groups; a group of one is none.
void leaveGroups(model::Layout& layout, const std::vector<model::EntityRef>& leaving);
/// That something locked has another place or, when it was carried by what moved, another size.
[[nodiscard]] std::optional<EditError> brokenLock(const model::Layout& before, const model::Layout& after,
                                                  const std::set<model::EntityRef>& carried);

/// Lets the containers around `entity` grow until they hold it. Containers without a place stay without.
void growAround(const model::Network& network, model::Layout& layout, const model::EntityRef& entity);

/// What a container's content needs; nothing when it is empty or not placed.
[[nodiscard]] std::optional<model::Place> contentBounds(const model::Network& network, const model::Layout& layout,
                                                        const model::EntityRef& container);

/// `wanted`, or `stem` with the first number that no name in the drawing has, so that it needs no path.
[[nodiscard]] std::string chosenName(const model::Network& network, const std::optional<std::string>& wanted,
                                     const std::string& stem);
/// The first private ASN that nobody in the drawing has and that nobody has kept for himself (R5.3).
[[nodiscard]] net::Asn freeAsn(const model::Network& network);
/// The last octets of a documentation range, not in `used`.
[[nodiscard]] std::optional<net::Address> firstPublic(net::Prefix range, const std::set<net::Address>& used);
/// The same, in use by nobody.
[[nodiscard]] std::optional<net::Address> freePublic(const model::Network& network, net::Prefix range);
/// Private space that no VNet and no site uses.
[[nodiscard]] std::optional<net::Prefix> freePrivateRange(const model::Network& network, int length = 16);
/// Every address that something has; defaults that nobody wrote down count in `subnet` alone.
[[nodiscard]] std::set<net::Address> usedAddresses(const model::Network& network, const model::Subnet& subnet);
/// The first address of the subnet that can be assigned (R1.5) and is not in `used`.
[[nodiscard]] std::optional<net::Address> firstAddress(const model::Subnet& subnet, const std::set<net::Address>& used);
/// Every public address that something has.
[[nodiscard]] std::set<net::Address> usedPublic(const model::Network& network);
/// Where a tile stands: its centre.
[[nodiscard]] inline model::Place centre(const model::Place& place) {
    return {place.x, place.y, 0, 0};
}
/// What a tile with its name and addresses takes, from its centre.
[[nodiscard]] model::Place tileRoom(const model::Place& centre);
/// Room for one tile at `place`: where a subnet goes that is made for it.
[[nodiscard]] model::Place subnetAround(const model::Place& place);
/// Adds the subnet to the draft; the caller has checked that the VNet is there.
[[nodiscard]] Expected<model::SubnetId, EditError> insertSubnet(Draft& draft, model::SubnetId id, model::VnetId vnet,
                                                                model::Place place, const NewSubnet& wanted);

}  // namespace hopscope::edit
