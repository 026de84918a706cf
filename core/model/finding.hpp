// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <string_view>
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

/// How a code is written in files, JSON and scenario texts.
struct CodeSpelling {
    FindingCode value;
    std::string_view text;
};
inline constexpr auto codeSpellings = std::to_array<CodeSpelling>({
    {FindingCode::RecursiveNh, "RECURSIVE_NH"},
    {FindingCode::DefaultSelfLoop, "DEFAULT_SELF_LOOP"},
    {FindingCode::SelfLoopSpecific, "SELF_LOOP_SPECIFIC"},
    {FindingCode::Pingpong, "PINGPONG"},
    {FindingCode::NhUnreachable, "NH_UNREACHABLE"},
    {FindingCode::NoIpForwarding, "NO_IP_FORWARDING"},
    {FindingCode::SingleInstance, "SINGLE_INSTANCE"},
    {FindingCode::InconsistentInstances, "INCONSISTENT_INSTANCES"},
    {FindingCode::AsnRefused, "ASN_REFUSED"},
    {FindingCode::PeerIpIllegal, "PEER_IP_ILLEGAL"},
    {FindingCode::NotMultihop, "NOT_MULTIHOP"},
    {FindingCode::NoSnat, "NO_SNAT"},
    {FindingCode::InboundAsym, "INBOUND_ASYM"},
    {FindingCode::NvaMgmtLost, "NVA_MGMT_LOST"},
    {FindingCode::NvaLostToArs, "NVA_LOST_TO_ARS"},
    {FindingCode::PropagationOff, "PROPAGATION_OFF"},
    {FindingCode::SummaryVsPeering, "SUMMARY_VS_PEERING"},
    {FindingCode::AsymmetricEcmp, "ASYMMETRIC_ECMP"},
    {FindingCode::SpokeMissing, "SPOKE_MISSING"},
    {FindingCode::ForwardedBlocked, "FORWARDED_BLOCKED"},
    {FindingCode::NsgDropTransit, "NSG_DROP_TRANSIT"},
    {FindingCode::BothHalvesHit, "BOTH_HALVES_HIT"},
    {FindingCode::PrivateEndpointBypass, "PRIVATE_ENDPOINT_BYPASS"},
    {FindingCode::RsSubnetAnnounced, "RS_SUBNET_ANNOUNCED"},
    {FindingCode::PeeredNvaFlap, "PEERED_NVA_FLAP"},
    {FindingCode::GwsubnetHijack, "GWSUBNET_HIJACK"},
    {FindingCode::BgpFeedback, "BGP_FEEDBACK"},
    {FindingCode::Loop65515, "LOOP_65515"},
    {FindingCode::LimitFlap, "LIMIT_FLAP"},
    {FindingCode::OnPremMissing, "ON_PREM_MISSING"},
    {FindingCode::ErEcmpLost, "ER_ECMP_LOST"},
    {FindingCode::NotDeterministic, "NOT_DETERMINISTIC"},
    {FindingCode::SessionDown, "SESSION_DOWN"},
    {FindingCode::EqualOrLonger, "EQUAL_OR_LONGER"},
    {FindingCode::StaticRefused, "STATIC_REFUSED"},
    {FindingCode::InstanceNextHop, "INSTANCE_NEXT_HOP"},
    {FindingCode::AddressSpaceOverlap, "ADDRESS_SPACE_OVERLAP"},
    {FindingCode::ForbiddenRange, "FORBIDDEN_RANGE"},
    {FindingCode::SubnetOutsideVnet, "SUBNET_OUTSIDE_VNET"},
    {FindingCode::SubnetOverlap, "SUBNET_OVERLAP"},
    {FindingCode::SubnetSize, "SUBNET_SIZE"},
    {FindingCode::ReservedAddress, "RESERVED_ADDRESS"},
    {FindingCode::SpecialSubnet, "SPECIAL_SUBNET"},
    {FindingCode::AddressOutsideSubnet, "ADDRESS_OUTSIDE_SUBNET"},
    {FindingCode::DuplicateAddress, "DUPLICATE_ADDRESS"},
    {FindingCode::DuplicateName, "DUPLICATE_NAME"},
    {FindingCode::PeeringOverlap, "PEERING_OVERLAP"},
    {FindingCode::PeeringHalf, "PEERING_HALF"},
    {FindingCode::GatewayTransit, "GATEWAY_TRANSIT"},
    {FindingCode::RouteServerCount, "ROUTE_SERVER_COUNT"},
    {FindingCode::RouteServerPlace, "ROUTE_SERVER_PLACE"},
    {FindingCode::RouteTableOnRouteServerSubnet, "ROUTE_TABLE_ON_ROUTE_SERVER_SUBNET"},
    {FindingCode::DefaultRouteOnGatewaySubnet, "DEFAULT_ROUTE_ON_GATEWAY_SUBNET"},
    {FindingCode::SecurityGroupRefused, "SECURITY_GROUP_REFUSED"},
    {FindingCode::PeeringNotSynced, "PEERING_NOT_SYNCED"},
    {FindingCode::ServicePlace, "SERVICE_PLACE"},
    {FindingCode::GatewayCount, "GATEWAY_COUNT"},
    {FindingCode::GatewayAsn, "GATEWAY_ASN"},
    {FindingCode::SubnetFeature, "SUBNET_FEATURE"},
    {FindingCode::GatewayNextHop, "GATEWAY_NEXT_HOP"},
    {FindingCode::SubnetPeering, "SUBNET_PEERING"},
    {FindingCode::DuplicatePriority, "DUPLICATE_PRIORITY"},
    {FindingCode::LimitExceeded, "LIMIT_EXCEEDED"},
    {FindingCode::DuplicateUserRoute, "DUPLICATE_USER_ROUTE"},
    {FindingCode::HoldTime, "HOLD_TIME"},
    {FindingCode::UnknownMember, "UNKNOWN_MEMBER"},
});

enum class Severity : unsigned char { Error, Warning, Hint, Note };

/// How sure we are of the rule behind a statement (azure-routing 0.1).
enum class Confidence : unsigned char { Documented, Observed, Measured, Inferred };

/// A finding that somebody has looked at and lives with: this code about exactly these things.
struct SuppressedFinding {
    FindingCode code = FindingCode::NotDeterministic;
    std::vector<EntityRef> subjects;  ///< as the finding names them, sorted
    std::string reason;               ///< never empty
    bool operator==(const SuppressedFinding&) const = default;
};

}  // namespace hopscope::model
