// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/model/ids.hpp"

namespace hopscope::model {

/// What is wrong, or worth learning. The R6 codes are those of azure-routing section 6; the others are what a drawing
/// can have wrong before any route is computed.
enum class FindingCode : unsigned char {
    // azure-routing section 6
    RecursiveNh,            ///< R6.1
    DefaultSelfLoop,        ///< R6.2
    SelfLoopSpecific,       ///< R6.3
    Pingpong,               ///< R6.4
    NhUnreachable,          ///< R6.5
    NoIpForwarding,         ///< R6.6
    SingleInstance,         ///< R6.15
    InconsistentInstances,  ///< R6.16
    AsnRefused,             ///< R6.17
    PeerIpIllegal,          ///< R6.17
    NotMultihop,            ///< R6.17
    NoSnat,                 ///< R6.21
    InboundAsym,            ///< R6.22
    NvaMgmtLost,            ///< R6.23
    NvaLostToArs,           ///< R6.7
    PropagationOff,         ///< R6.9
    SummaryVsPeering,       ///< R6.11
    AsymmetricEcmp,         ///< R6.12
    SpokeMissing,           ///< R6.20
    ForwardedBlocked,       ///< R6.24
    NsgDropTransit,         ///< R6.25
    BothHalvesHit,          ///< R6.26
    PrivateEndpointBypass,  ///< R6.27
    RsSubnetAnnounced,      ///< R6.29
    PeeredNvaFlap,          ///< R6.30
    GwsubnetHijack,         ///< R6.8
    BgpFeedback,            ///< R6.13
    Loop65515,              ///< R6.14
    LimitFlap,              ///< R6.18
    OnPremMissing,          ///< R6.19
    ErEcmpLost,             ///< R6.28
    // the control plane as a whole
    NotDeterministic,  ///< it never settles
    SessionDown,       ///< a configured session that cannot come up
    EqualOrLonger,     ///< R6.10: an announced prefix that is ignored
    StaticRefused,     ///< a guest static route whose gateway is on no connected subnet (R7.9)
    InstanceNextHop,   ///< a route whose next hop is a route server instance (O9)
    // the drawing as such
    AddressSpaceOverlap,   ///< R1.1
    ForbiddenRange,        ///< R1.2
    SubnetOutsideVnet,     ///< R1.3
    SubnetOverlap,         ///< R1.3
    SubnetSize,            ///< R1.4
    ReservedAddress,       ///< R1.5
    SpecialSubnet,         ///< R1.9
    AddressOutsideSubnet,  ///< R1.3
    DuplicateAddress,
    DuplicateName,
    PeeringOverlap,                 ///< R4.2
    PeeringHalf,                    ///< R4.1
    GatewayTransit,                 ///< R4.6
    RouteServerCount,               ///< R5.1
    RouteServerPlace,               ///< R5.1: not in a subnet named RouteServerSubnet
    RouteTableOnRouteServerSubnet,  ///< R5.47
    DefaultRouteOnGatewaySubnet,    ///< R3.17
    SecurityGroupRefused,           ///< R1.9, R5.47
    PeeringNotSynced,               ///< R4.3
    ServicePlace,                   ///< R1.9: a gateway or firewall not in the subnet that it needs
    GatewayCount,                   ///< R10.1: two gateways of one type in a VNet
    GatewayAsn,                     ///< R5.28, S13
    SubnetFeature,                  ///< R8.11: what a special subnet does not take
    GatewayNextHop,                 ///< R3.9: a user route to a gateway where ExpressRoute is
    SubnetPeering,                  ///< R4.11
    DuplicatePriority,              ///< R8.9
    LimitExceeded,                  ///< R10.1, R5.8
    DuplicateUserRoute,             ///< R3.12
    HoldTime,                       ///< RFC 4271 section 4.2
    UnknownMember,                  ///< the file carries what this version does not know
};

enum class Severity : unsigned char { Error, Warning, Hint, Note };

/// How sure we are of the rule behind a statement (azure-routing 0.1).
enum class Confidence : unsigned char { Documented, Observed, Measured, Inferred };

}  // namespace hopscope::model
