// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "app/scene/anchors.hpp"
#include "core/analysis/analysis.hpp"

namespace hopscope::test {

/// A drawing with answers made by hand: a machine, an appliance on its stick, a route server and the Internet. What the
/// player is shown here needs no engine.
struct Stage {
    model::SubnetId workload{2};
    model::SubnetId nvaSubnet{3};
    model::VirtualMachineId vm{4};
    model::NvaId nva{5};
    model::RouteServerId rs{6};
    model::BgpConnectionId connection{7};
    model::InternetId internet{8};
    QRectF vmTile{72, 232, 56, 56};
    QRectF nvaTile{332, 232, 56, 56};
    QRectF internetTile{900, 232, 56, 56};
    engine::NicIndex vmNic{0};
    engine::NicIndex nvaNic{1};
    std::shared_ptr<analysis::Analysis> analysis = std::make_shared<analysis::Analysis>();
    scene::Anchors anchors;
    net::Packet packet{net::Address(0x0A000204), net::Address(0xCB00710A)};

    Stage() {
        auto network = std::make_shared<model::Network>();
        const model::VnetId hub{1};
        network->vnets = network->vnets.with({.id = hub, .name = "hub", .region = {}, .addressSpace = {}});
        network->subnets =
            network->subnets.with({.id = workload, .vnet = hub, .name = "workload", .prefixes = {}, .routeTable = {}});
        network->subnets =
            network->subnets.with({.id = nvaSubnet, .vnet = hub, .name = "nva", .prefixes = {}, .routeTable = {}});
        network->machines = network->machines.with(
            {.id = vm,
             .name = "vm1",
             .nics = {{.name = "eth0", .subnet = workload, .address = packet.source, .publicAddress = {}}}});
        network->nvas = network->nvas.with(
            {.id = nva,
             .name = "nva1",
             .nics = {{.name = "eth0", .subnet = nvaSubnet, .address = net::Address(0x0A000004), .publicAddress = {}}},
             .asn = {},
             .staticRoutes = {},
             .localPrefixes = {},
             .announcements = {}});
        network->routeServers = network->routeServers.with(
            {.id = rs, .name = "rs", .subnet = nvaSubnet, .firstInstance = {}, .secondInstance = {}});
        network->bgpConnections = network->bgpConnections.with(
            {.id = connection, .nva = nva, .routeServer = rs, .peerAddress = net::Address(0x0A000004)});
        network->internets = network->internets.with(
            {.id = internet, .name = "Internet", .hosts = {{.name = "web", .address = packet.destination}}});
        analysis->network = network;

        azure::Lowered& lowered = analysis->lowered;
        const auto nic = [&](engine::GuestIndex guest, net::Address address) {
            lowered.fabric.nics.add({guest, address, net::Prefix(address, 24), false, {}});
        };
        nic(engine::GuestIndex(0), packet.source);
        nic(engine::GuestIndex(1), net::Address(0x0A000004));
        nic(engine::GuestIndex(2), net::Address(0x0A000104));
        nic(engine::GuestIndex(3), net::Address(0x0A000105));
        const model::EntityRef machines[] = {vm, nva, rs, rs};
        for (std::size_t i = 0; i < 4; ++i) {
            engine::Guest guest;
            guest.nics = {engine::NicIndex(i)};
            guest.kind = i == 0   ? engine::GuestKind::Host
                         : i == 1 ? engine::GuestKind::Router
                                  : engine::GuestKind::Endpoint;
            lowered.fabric.guests.add(guest);
            lowered.guestNames.add(machines[i]);
            lowered.nicNames.add({machines[i], i == 3 ? std::size_t{1} : std::size_t{0}});
            lowered.contextOfNic.add(azure::ContextIndex(i == 0 ? 0 : 1));
        }
        lowered.contexts.add({workload, azure::DomainIndex(0), {}, true, false});
        lowered.contexts.add({nvaSubnet, azure::DomainIndex(0), {}, true, false});

        anchors.tiles[vm] = {vmTile};
        anchors.tiles[nva] = {nvaTile};
        anchors.tiles[rs] = {QRectF(400, 500, 48, 48), QRectF(560, 500, 48, 48)};
        anchors.tiles[internet] = {internetTile};
        anchors.virtualRouters[workload] = {QPointF(240, 260), 18};
        anchors.virtualRouters[nvaSubnet] = {QPointF(700, 260), 30};
        anchors.containers[workload] = QRectF(40, 160, 190, 380);
        anchors.containers[nvaSubnet] = QRectF(260, 160, 580, 300);
        anchors.containers[hub] = QRectF(20, 120, 840, 460);
        anchors.sheet = QRectF(0, 100, 980, 500);
    }

    [[nodiscard]] engine::Hop hop(engine::HopKind kind, std::optional<engine::NicIndex> nic, int ttl = 64) const {
        engine::Hop made{
            .kind = kind, .guest = {}, .nic = nic, .guestRow = {}, .fabricRow = {}, .rule = {}, .packet = packet};
        if (nic) {
            made.guest = analysis->lowered.fabric.nics[*nic].guest;
        }
        made.packet.ttl = ttl;
        return made;
    }

    [[nodiscard]] static analysis::TraceAnswer answer(engine::Verdict verdict, std::vector<engine::Hop> hops,
                                                      std::optional<std::size_t> cycleStart = {}) {
        analysis::TraceAnswer made;
        made.verdict = verdict;
        engine::TracePath path;
        path.verdict = verdict;
        path.hops = std::move(hops);
        path.cycleStart = cycleStart;
        if (cycleStart) {
            path.endedBy = engine::LoopEnd::Ttl;
        }
        made.branches.push_back({0, 0, path});
        return made;
    }

    [[nodiscard]] analysis::TraceAnswer loop() const {
        using engine::HopKind;
        // As the engine tells it: the state that repeats is the second look-up.
        return answer(engine::Verdict::Loop,
                      {hop(HopKind::FabricLookup, vmNic), hop(HopKind::GuestLookup, nvaNic, 63),
                       hop(HopKind::FabricLookup, nvaNic, 63), hop(HopKind::GuestLookup, nvaNic, 62)},
                      2);
    }
    [[nodiscard]] analysis::TraceAnswer delivered() const {
        using engine::HopKind;
        return answer(engine::Verdict::DeliveredToInternet,
                      {hop(HopKind::FabricLookup, vmNic), hop(HopKind::GuestLookup, nvaNic),
                       hop(HopKind::FabricLookup, nvaNic, 63), hop(HopKind::Egress, nvaNic, 63)});
    }
    [[nodiscard]] analysis::TraceAnswer dropped() const {
        using engine::HopKind;
        return answer(engine::Verdict::DroppedNoneRoute,
                      {hop(HopKind::FabricLookup, vmNic), hop(HopKind::Drop, vmNic)});
    }
    [[nodiscard]] analysis::TraceAnswer unreachable() const {
        using engine::HopKind;
        return answer(
            engine::Verdict::GuestUnreachable,
            {hop(HopKind::FabricLookup, vmNic), hop(HopKind::GuestLookup, nvaNic, 63), hop(HopKind::Drop, nvaNic, 63)});
    }
    /// The packet dies at a guest that does not forward.
    [[nodiscard]] analysis::TraceAnswer notForwarded() const {
        using engine::HopKind;
        return answer(engine::Verdict::NoGuestForwarding,
                      {hop(HopKind::FabricLookup, vmNic), hop(HopKind::Drop, nvaNic)});
    }
};

}  // namespace hopscope::test
