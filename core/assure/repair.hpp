// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/analysis/analysis.hpp"
#include "core/model/design.hpp"

namespace hopscope::assure {

enum class RepairKind : std::uint8_t {
    AddStaticRoute,         ///< RouteServerSubnet through the first address of the appliance's subnet (R6.1)
    AddInternetRouteTable,  ///< 0.0.0.0/0 → Internet on the appliance's subnet (R6.2)
    DisablePropagation,     ///< on the appliance's subnet; costs all gateway and BGP routes there (R3.15)
    StopAppliance,          ///< emergency: from outside, because the way in is lost
    DeleteBgpConnection,    ///< emergency: from outside
    EnableIpForwarding,
    EnableGuestForwarding,
    EnableSourceNat,
    PeerWithBothInstances,
    AnnounceToBothInstances,
    EnableMultihop,
    UseRemoteGateways,       ///< the peering of a spoke (R6.20)
    SyncPeering,             ///< the address space that a peering routes (R4.3)
    AllowForwardedTraffic,   ///< on the receiving half of a peering (R6.24)
    EnablePropagation,       ///< on a route table (R6.9)
    AddExactRoute,           ///< a user route for the very prefix of a peer (R6.11)
    AllowTransit,            ///< a security rule (R6.25)
    AnnounceDefault,         ///< 0.0.0.0/0 beside its two halves (R6.26)
    ObeyRouteTables,         ///< the policy of a private endpoint subnet (R6.27)
    PrependOthers,           ///< all but one of several appliances (R6.12)
    DetachSecurityGroup,     ///< from a subnet that takes none (R5.47)
    AddVnetLocalRoute,       ///< RouteServerSubnet → VnetLocal on the GatewaySubnet (R6.8)
    FilterExport,            ///< what an appliance must not send back (R6.13)
    OverrideAs,              ///< as-override towards a route server, without its own prefixes (R5.20)
    SummariseAnnouncements,  ///< fewer and shorter prefixes (R6.18)
    EnableBranchToBranch,    ///< R5.27
    MakeActiveActive,        ///< a VPN gateway (R5.28)
    AnnounceHalves,          ///< 0.0.0.0/1 and 128.0.0.0/1 beside 0.0.0.0/0 (R5.32)
    UseIPsec,                ///< instead of Vnet2Vnet (R5.33)
    ChangeAsn,               ///< to one that a route server takes (R5.3)
    UseInterfaceAddress,     ///< as peer address (R5.6)
    AnnounceOwnAddress,      ///< as next hop (R6.5)
    RemoveUserRoute,         ///< from a route table
    StartAppliance,          ///< that a route leads to (R6.5)
    DetachPublicAddress,     ///< from an interface, to publish it at the appliance (R6.22)
    RemoveAnnouncement,
};

/// What trying a repair on the engine showed, before → after.
struct RepairEffect {
    int loopsBefore = 0;
    int loopsAfter = 0;
    int reachInternetBefore = 0;  ///< machines and appliances whose packets reach the Internet
    int reachInternetAfter = 0;
    int reachInternetOf = 0;
    int sessionsBefore = 0;  ///< that stay up
    int sessionsAfter = 0;
    int sessionsOf = 0;
    int newFindings = 0;  ///< of severity error or warning that were not there before
    bool findingGone = false;
    bool operator==(const RepairEffect&) const = default;
};

struct Repair {
    RepairKind kind = RepairKind::AddStaticRoute;
    model::EntityRef subject{model::NvaId(0)};  ///< appliance, subnet or connection that changes
    std::optional<net::Prefix> prefix;
    std::optional<net::Address> address;
    bool fromOutside = false;  ///< the way in is lost: done at the cloud's side, not on the appliance
    RepairEffect effect;
    model::Design after{};  ///< the design with the repair in it: one edit
    std::shared_ptr<const analysis::Analysis> analysisAfter;
};

/// The repairs for one finding that were tried and that make it go away, best first. Each is one analysis.
[[nodiscard]] std::vector<Repair> repairsFor(const model::Design& design, const analysis::Analysis& analysis,
                                             const analysis::Finding& finding, std::stop_token stop = {});

/// The repair on a drawing that was rearranged or retitled since it was tried on `base`; what was moved stays where it
/// is now. Nothing when the network is another, or something was drawn since: then the repair has to be tried again.
[[nodiscard]] std::optional<model::Design> appliedTo(const model::Design& now, const model::Design& base,
                                                     const Repair& repair);

}  // namespace hopscope::assure
