// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>
#include <type_traits>

#include "core/edit/add.hpp"
#include "core/edit/change.hpp"
#include "core/model/integrity.hpp"
#include "core/net/literals.hpp"

namespace hopscope::testing {

/// What an edit gave; ends the test when it was refused or left references that are not whole.
template <typename Value>
Value done(const edit::Edited<Value>& edited) {
    if (!edited) {
        qFatal("refused with reason %d", static_cast<int>(edited.error().reason));
    }
    if constexpr (std::is_same_v<Value, model::Design>) {
        if (model::integrityError(*edited)) {
            qFatal("references are not whole");
        }
    }
    return *edited;
}

/// A hub with an appliance peered with a route server, and a peered spoke with a machine, drawn by edits.
struct HubAndSpoke {
    model::Design design;
    model::VnetId hub{0};
    model::SubnetId nvas{0};
    model::NvaId nva{0};
    model::RouteServerId server{0};
    model::BgpConnectionId connection{0};
    model::VnetId spoke{0};
    model::SubnetId work{0};
    model::VirtualMachineId vm{0};
    model::PeeringId peering{0};

    explicit HubAndSpoke(const char* appliance) {
        using namespace net::literals;
        next(hub, [&] { return edit::addVnet(design, {0, 0, 0, 0}, {"hub", "westeurope", {"10.0.0.0/16"_prefix}}); });
        next(nvas, [&] { return edit::addSubnet(design, hub, {16, 48, 0, 0}, {"nvas", {}}); });
        next(nva, [&] { return edit::addNva(design, nvas, {100, 120, 0, 0}, {appliance, {}}); });
        next(server, [&] { return edit::addRouteServer(design, hub, {320, 120, 0, 0}, "rs"); });
        next(connection, [&] { return edit::connectBgp(design, nva, server); });
        next(spoke, [&] { return edit::addVnet(design, {800, 0, 0, 0}, {"spoke", "westeurope", {}}); });
        next(work, [&] { return edit::addSubnet(design, spoke, {816, 48, 0, 0}, {"work", {}}); });
        next(vm, [&] { return edit::addVirtualMachine(design, work, {900, 120, 0, 0}, {"vm", {}}); });
        next(peering, [&] { return edit::addPeering(design, hub, spoke); });
    }

protected:
    /// Draws one more thing and keeps the id that it gets.
    template <typename IdType, typename Add>
    void next(IdType& id, Add add) {
        id = IdType(design.nextId);
        design = done<model::Design>(add());
    }
};

}  // namespace hopscope::testing
