// SPDX-License-Identifier: Apache-2.0
#include "core/edit/change.hpp"

#include <algorithm>

#include "core/azure/facts.hpp"
#include "core/edit/draft.hpp"
#include "core/model/integrity.hpp"

namespace hopscope::edit {

using model::Design;
using model::EntityRef;

namespace {

/// The design, or what is no longer whole in it.
Edited<Design> whole(Draft&& draft, const EntityRef& subject) {
    Design after = std::move(draft).finish();
    if (const auto broken = model::integrityError(after)) {
        using Reason = model::IntegrityError::Reason;
        const bool reference = broken->reason == Reason::DanglingReference;
        return unexpected(
            error(reference ? EditReason::BrokenReference : EditReason::BrokenRow, {subject}, broken->member));
    }
    return after;
}

template <typename Entity>
Edited<Design> setRow(const Design& design, Entity row) {
    using IdType = decltype(Entity::id);
    const IdType id = row.id;
    Draft draft(design);
    auto& table = tableOf<IdType>(draft.network);
    const Entity* before = table.find(id);
    if (before == nullptr) {
        return unexpected(error(EditReason::NoSuchEntity, {id}));
    }
    if (*before == row) {
        return design;
    }
    bool renamed = false;
    std::string name;
    if constexpr (requires { row.name; }) {
        renamed = before->name != row.name;
        name = row.name;
    }
    table = table.with(std::move(row));
    auto after = whole(std::move(draft), id);
    if (after && renamed) {
        if (auto wrong = nameError(*after->network, id, name)) {
            return unexpected(std::move(*wrong));
        }
    }
    return after;
}

template <typename Machine>
std::optional<EditError> givePublicAddress(Draft& draft, decltype(Machine::id) id, std::size_t nic,
                                           std::optional<model::PublicAddressId> address) {
    auto& table = tableOf<decltype(id)>(draft.network);
    const Machine* row = table.find(id);
    if (row == nullptr) {
        return error(EditReason::NoSuchEntity, {id});
    }
    if (nic >= row->nics.size()) {
        return error(EditReason::NoSuchNic, {id}, std::to_string(nic));
    }
    Machine changed = *row;
    changed.nics[nic].publicAddress = address;
    table = table.with(std::move(changed));
    return std::nullopt;
}

/// Takes `address` from every interface that has it.
template <typename Entity>
void takePublicAddress(model::Table<Entity>& table, model::PublicAddressId address) {
    const model::Table<Entity> before = table;
    for (const Entity& machine : before) {
        const auto has = [&](const model::Nic& nic) { return nic.publicAddress == address; };
        if (std::any_of(machine.nics.begin(), machine.nics.end(), has)) {
            Entity changed = machine;
            for (model::Nic& nic : changed.nics) {
                if (has(nic)) {
                    nic.publicAddress.reset();
                }
            }
            table = table.with(std::move(changed));
        }
    }
}

}  // namespace

Edited<Design> rename(const Design& design, const EntityRef& entity, std::string name) {
    return std::visit(
        [&](auto id) -> Edited<Design> {
            using IdType = decltype(id);
            if constexpr (std::is_same_v<IdType, model::NoteId>) {
                const model::Note* note = design.layout->notes.find(id);
                return note == nullptr ? Edited<Design>(unexpected(error(EditReason::NoSuchEntity, {id})))
                                       : setNoteText(design, id, std::move(name), note->text);
            } else {
                const auto* before = tableOf<IdType>(*design.network).find(id);
                if (before == nullptr) {
                    return unexpected(error(EditReason::NoSuchEntity, {id}));
                }
                auto row = *before;
                if constexpr (requires { row.name; }) {
                    row.name = std::move(name);
                    return setRow(design, std::move(row));
                } else {
                    return unexpected(error(EditReason::WrongKind, {id}));
                }
            }
        },
        entity);
}

Edited<Design> setNoteText(const Design& design, model::NoteId note, std::string title, std::string text) {
    Draft draft(design);
    if (!draft.layout.notes.contains(note)) {
        return unexpected(error(EditReason::NoSuchEntity, {note}));
    }
    draft.layout.notes = draft.layout.notes.with({note, std::move(title), std::move(text)});
    return std::move(draft).finish();
}

Edited<Design> setVnet(const Design& design, model::Vnet row) {
    return setRow(design, std::move(row));
}

Edited<Design> setSubnet(const Design& design, model::Subnet row) {
    const model::Subnet* before = design.network->subnets.find(row.id);
    if (row.routeTable && row.name == azure::routeServerSubnetName && before != nullptr &&
        before->routeTable != row.routeTable) {
        return unexpected(error(EditReason::NotOnRouteServerSubnet, {row.id, *row.routeTable}));
    }
    return setRow(design, std::move(row));
}

Edited<Design> setVirtualMachine(const Design& design, model::VirtualMachine row) {
    return setRow(design, std::move(row));
}

Edited<Design> setNva(const Design& design, model::Nva row) {
    return setRow(design, std::move(row));
}

Edited<Design> setRouteServer(const Design& design, model::RouteServer row) {
    return setRow(design, std::move(row));
}

Edited<Design> setBgpConnection(const Design& design, model::BgpConnection row) {
    return setRow(design, std::move(row));
}

Edited<Design> setPeering(const Design& design, model::Peering row) {
    return setRow(design, std::move(row));
}

Edited<Design> setRouteTable(const Design& design, model::RouteTable row) {
    for (const model::UserRoute& route : row.routes) {
        if (route.appliance.has_value() != (route.nextHop == model::UserNextHop::VirtualAppliance)) {
            return unexpected(EditError{EditReason::BrokenRow, {row.id}, "nextHop", {route.prefix}});
        }
    }
    return setRow(design, std::move(row));
}

Edited<Design> setPublicAddressRow(const Design& design, model::PublicAddress row) {
    return setRow(design, std::move(row));
}

Edited<Design> setGateway(const Design& design, model::Gateway row) {
    return setRow(design, std::move(row));
}

Edited<Design> setCircuit(const Design& design, model::Circuit row) {
    return setRow(design, std::move(row));
}

Edited<Design> setSite(const Design& design, model::Site row) {
    return setRow(design, std::move(row));
}

Edited<Design> setConnection(const Design& design, model::Connection row) {
    return setRow(design, std::move(row));
}

Edited<Design> setSecurityGroup(const Design& design, model::SecurityGroup row) {
    return setRow(design, std::move(row));
}

Edited<Design> setNatGateway(const Design& design, model::NatGateway row) {
    return setRow(design, std::move(row));
}

Edited<Design> setLoadBalancer(const Design& design, model::LoadBalancer row) {
    return setRow(design, std::move(row));
}

Edited<Design> setFirewall(const Design& design, model::Firewall row) {
    return setRow(design, std::move(row));
}

Edited<Design> setPrivateEndpoint(const Design& design, model::PrivateEndpoint row) {
    return setRow(design, std::move(row));
}

Edited<Design> setInternet(const Design& design, model::Internet row) {
    return setRow(design, std::move(row));
}

Edited<Design> removePeeringHalf(const Design& design, model::PeeringId peering, model::VnetId side) {
    Draft draft(design);
    const model::Peering* row = draft.network.peerings.find(peering);
    if (row == nullptr || !row->joins(side)) {
        return unexpected(error(EditReason::NoSuchEntity, {peering, side}));
    }
    model::Peering left = *row;
    auto& gone = side == left.first ? left.firstHalf : left.secondHalf;
    auto& other = side == left.first ? left.secondHalf : left.firstHalf;
    if (!gone) {
        return design;
    }
    gone.reset();
    if (other) {
        other->disconnected = true;
        draft.network.peerings = draft.network.peerings.with(std::move(left));
    } else {
        draft.network.peerings = draft.network.peerings.without(peering);
        draft.forgetKept({peering});
    }
    return std::move(draft).finish();
}

Edited<Design> setSettings(const Design& design, const model::Settings& settings) {
    Draft draft(design);
    draft.network.settings = settings;
    return std::move(draft).finish();
}

Edited<Design> setHeading(const Design& design, std::string title, std::string description) {
    Draft draft(design);
    draft.setHeading(std::move(title), std::move(description));
    return std::move(draft).finish();
}

Edited<Design> associateRouteTable(const Design& design, model::SubnetId subnet,
                                   std::optional<model::RouteTableId> table) {
    const model::Subnet* row = design.network->subnets.find(subnet);
    if (row == nullptr) {
        return unexpected(error(EditReason::NoSuchEntity, {subnet}));
    }
    if (table && !design.network->routeTables.contains(*table)) {
        return unexpected(error(EditReason::NoSuchEntity, {*table}));
    }
    model::Subnet changed = *row;
    changed.routeTable = table;
    return setSubnet(design, std::move(changed));
}

Edited<Design> setPublicAddress(const Design& design, const EntityRef& machine, std::size_t nic,
                                std::optional<model::PublicAddressId> address) {
    Draft draft(design);
    if (address) {
        if (!draft.network.publicAddresses.contains(*address)) {
            return unexpected(error(EditReason::NoSuchEntity, {*address}));
        }
        takePublicAddress(draft.network.machines, *address);
        takePublicAddress(draft.network.nvas, *address);
    }
    std::optional<EditError> wrong;
    if (const auto* vm = std::get_if<model::VirtualMachineId>(&machine)) {
        wrong = givePublicAddress<model::VirtualMachine>(draft, *vm, nic, address);
    } else if (const auto* nva = std::get_if<model::NvaId>(&machine)) {
        wrong = givePublicAddress<model::Nva>(draft, *nva, nic, address);
    } else {
        wrong = error(EditReason::WrongKind, {machine});
    }
    if (wrong) {
        return unexpected(std::move(*wrong));
    }
    return std::move(draft).finish();
}

Edited<Design> setShowVirtualRouters(const Design& design, bool show) {
    Draft draft(design);
    draft.layout.showVirtualRouters = show;
    return std::move(draft).finish();
}

}  // namespace hopscope::edit
