// SPDX-License-Identifier: Apache-2.0
#include "core/text/names.hpp"

#include <algorithm>

#include "core/model/names.hpp"
#include "core/support/ensure.hpp"
#include "core/text/translate.hpp"

namespace hopscope::text {

namespace {

template <typename Value>
std::vector<std::string> texts(const std::vector<Value>& values) {
    std::vector<std::string> all;
    all.reserve(values.size());
    for (const Value& value : values) {
        all.push_back(value.text());
    }
    return all;
}

std::string padded(long long number, std::size_t width) {
    std::string digits = std::to_string(number);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

/// Seconds with as many decimals as they need: "1.5".
std::string secondsText(long long milliseconds) {
    std::string text = std::to_string(milliseconds / 1000);
    if (milliseconds % 1000 != 0) {
        text += '.' + padded(milliseconds % 1000, 3);
        text.erase(text.find_last_not_of('0') + 1);
    }
    return text;
}

}  // namespace

std::string_view verdictName(engine::Verdict verdict) {
    switch (verdict) {
    case engine::Verdict::Delivered: return "delivered";
    case engine::Verdict::DeliveredToInternet: return "delivered-to-internet";
    case engine::Verdict::DroppedAsymmetric: return "dropped-asymmetric";
    case engine::Verdict::TtlExpired: return "ttl-expired";
    case engine::Verdict::NoHealthyBackend: return "no-healthy-backend";
    case engine::Verdict::Hairpin: return "hairpin";
    case engine::Verdict::TunnelDown: return "tunnel-down";
    case engine::Verdict::NsgDenied: return "nsg-denied";
    case engine::Verdict::TransportBlocked: return "transport-blocked";
    case engine::Verdict::PeeringBlocked: return "peering-blocked";
    case engine::Verdict::NoEgress: return "no-egress";
    case engine::Verdict::NoSnat: return "no-snat";
    case engine::Verdict::NoIpForwarding: return "no-ip-forwarding";
    case engine::Verdict::NoGuestForwarding: return "no-guest-forwarding";
    case engine::Verdict::NoOwner: return "no-owner";
    case engine::Verdict::GuestNoRoute: return "guest-no-route";
    case engine::Verdict::GuestUnreachable: return "guest-unreachable";
    case engine::Verdict::NextHopUnreachable: return "next-hop-unreachable";
    case engine::Verdict::NoRoute: return "no-route";
    case engine::Verdict::DroppedNoneRoute: return "dropped-none-route";
    case engine::Verdict::Loop: return "loop";
    case engine::Verdict::NotDeterministic: return "not-deterministic";
    }
    return {};
}

std::string_view loopEndName(engine::LoopEnd end) {
    switch (end) {
    case engine::LoopEnd::Ttl: return "ttl";
    case engine::LoopEnd::GuestOwnSource: return "guest-own-source";
    }
    return {};
}

std::string_view hopKindName(engine::HopKind kind) {
    switch (kind) {
    case engine::HopKind::GuestLookup: return "guest-lookup";
    case engine::HopKind::FabricLookup: return "fabric-lookup";
    case engine::HopKind::Balance: return "balance";
    case engine::HopKind::Gateway: return "gateway";
    case engine::HopKind::Deliver: return "deliver";
    case engine::HopKind::Egress: return "egress";
    case engine::HopKind::Drop: return "drop";
    }
    return {};
}

std::string_view codeName(model::FindingCode code) {
    const auto* const found = std::find_if(model::codeSpellings.begin(), model::codeSpellings.end(),
                                           [code](const model::CodeSpelling& one) { return one.value == code; });
    ensure(found != model::codeSpellings.end(), "every code has a name");
    return found->text;
}

std::string_view severityName(model::Severity severity) {
    switch (severity) {
    case model::Severity::Error: return "error";
    case model::Severity::Warning: return "warning";
    case model::Severity::Hint: return "hint";
    case model::Severity::Note: return "note";
    }
    return {};
}

std::string_view confidenceName(model::Confidence confidence) {
    switch (confidence) {
    case model::Confidence::Documented: return "documented";
    case model::Confidence::Observed: return "observed";
    case model::Confidence::Measured: return "measured";
    case model::Confidence::Inferred: return "assumed";
    }
    return {};
}

std::string_view stackName(model::StackProfile stack) {
    switch (stack) {
    case model::StackProfile::Quagga: return "quagga";
    case model::StackProfile::Frr: return "frr";
    case model::StackProfile::FrrResolveViaDefault: return "frr-resolve-via-default";
    case model::StackProfile::CiscoIos: return "cisco-ios";
    case model::StackProfile::Bird: return "bird";
    case model::StackProfile::BirdKernelExport: return "bird-kernel-export";
    case model::StackProfile::Junos: return "junos";
    case model::StackProfile::Custom: return "custom";
    }
    return {};
}

std::string_view customStackName(model::CustomStack behaviour) {
    switch (behaviour) {
    case model::CustomStack::Resolve: return "resolve";
    case model::CustomStack::Suppress: return "suppress";
    case model::CustomStack::Oscillate: return "oscillate";
    case model::CustomStack::Unreachable: return "unreachable";
    }
    return {};
}

std::string_view protocolName(net::Protocol protocol) {
    switch (protocol) {
    case net::Protocol::Icmp: return "icmp";
    case net::Protocol::Tcp: return "tcp";
    case net::Protocol::Udp: return "udp";
    case net::Protocol::Esp: return "esp";
    case net::Protocol::Gre: return "gre";
    case net::Protocol::IpInIp: return "ip-in-ip";
    }
    return {};
}

std::string_view guestProtocolName(engine::GuestProtocol protocol) {
    switch (protocol) {
    case engine::GuestProtocol::Connected: return "connected";
    case engine::GuestProtocol::Local: return "local";
    case engine::GuestProtocol::Static: return "static";
    case engine::GuestProtocol::Dhcp: return "dhcp";
    case engine::GuestProtocol::Bgp: return "bgp";
    }
    return {};
}

std::string_view guestStateName(engine::GuestRouteState state) {
    switch (state) {
    case engine::GuestRouteState::Installed: return "installed";
    case engine::GuestRouteState::Inactive: return "inactive";
    case engine::GuestRouteState::Unreachable: return "unreachable";
    case engine::GuestRouteState::Received: return "received";
    }
    return {};
}

std::string_view guestReasonName(engine::GuestRouteReason reason) {
    switch (reason) {
    case engine::GuestRouteReason::Direct: return "direct";
    case engine::GuestRouteReason::GatewayOnLink: return "gateway-on-link";
    case engine::GuestRouteReason::GatewayNotOnLink: return "gateway-not-on-link";
    case engine::GuestRouteReason::Resolved: return "resolved";
    case engine::GuestRouteReason::DefaultNotAllowed: return "default-not-allowed";
    case engine::GuestRouteReason::OwnRoute: return "own-route";
    case engine::GuestRouteReason::ThroughRecursive: return "through-recursive";
    case engine::GuestRouteReason::NoMatch: return "no-match";
    case engine::GuestRouteReason::BetterProtocol: return "better-protocol";
    case engine::GuestRouteReason::KernelExportOff: return "kernel-export-off";
    case engine::GuestRouteReason::ScanSuppressed: return "scan-suppressed";
    }
    return {};
}

std::string_view routeSourceName(azure::RouteSource source) {
    switch (source) {
    case azure::RouteSource::Default: return "Default";
    case azure::RouteSource::VirtualNetworkGateway: return "VirtualNetworkGateway";
    case azure::RouteSource::User: return "User";
    }
    return {};
}

std::string_view routeStateName(azure::RouteState state) {
    switch (state) {
    case azure::RouteState::Active: return "Active";
    case azure::RouteState::Invalid: return "Invalid";
    }
    return {};
}

std::string_view nextHopTypeName(azure::NextHopType type) {
    switch (type) {
    case azure::NextHopType::VnetLocal: return "VnetLocal";
    case azure::NextHopType::VNetPeering: return "VNetPeering";
    case azure::NextHopType::VNetGlobalPeering: return "VNetGlobalPeering";
    case azure::NextHopType::VirtualNetworkGateway: return "VirtualNetworkGateway";
    case azure::NextHopType::VirtualAppliance: return "VirtualAppliance";
    case azure::NextHopType::Internet: return "Internet";
    case azure::NextHopType::None: return "None";
    case azure::NextHopType::VirtualNetworkServiceEndpoint: return "VirtualNetworkServiceEndpoint";
    case azure::NextHopType::InterfaceEndpoint: return "InterfaceEndpoint";
    }
    return {};
}

std::string_view decisionRuleName(engine::DecisionRule rule) {
    switch (rule) {
    case engine::DecisionRule::OnlyPath: return "only-path";
    case engine::DecisionRule::Valid: return "next-hop-valid";
    case engine::DecisionRule::LocalPreference: return "local-preference";
    case engine::DecisionRule::LocallyOriginated: return "locally-originated";
    case engine::DecisionRule::AsPathLength: return "as-path-length";
    case engine::DecisionRule::Rank: return "kind-of-neighbour";
    case engine::DecisionRule::External: return "ebgp-over-ibgp";
    case engine::DecisionRule::EqualPaths: return "equal-paths";
    case engine::DecisionRule::PathLimit: return "path-limit";
    case engine::DecisionRule::PeerAddress: return "peer-address";
    case engine::DecisionRule::NoneValid: return "none-valid";
    }
    return {};
}

std::string_view downReasonName(engine::DownReason reason) {
    switch (reason) {
    case engine::DownReason::NotYet: return "not-yet";
    case engine::DownReason::Fault: return "fault";
    case engine::DownReason::NoTransport: return "no-transport";
    case engine::DownReason::HoldTimerExpired: return "hold-timer-expired";
    case engine::DownReason::NotificationReceived: return "notification-received";
    case engine::DownReason::PrefixLimit: return "prefix-limit";
    case engine::DownReason::Damped: return "damped";
    }
    return {};
}

std::string_view sessionFaultName(engine::SessionFault fault) {
    switch (fault) {
    case engine::SessionFault::None: return "none";
    case engine::SessionFault::SameAsn: return "same-asn";
    case engine::SessionFault::AsnRefused: return "asn-refused";
    case engine::SessionFault::PeerIllegal: return "peer-illegal";
    case engine::SessionFault::NotMultihop: return "not-multihop";
    case engine::SessionFault::NotConfigured: return "not-configured";
    case engine::SessionFault::GuestStopped: return "guest-stopped";
    }
    return {};
}

std::string_view eventKindName(engine::EventKind kind) {
    switch (kind) {
    case engine::EventKind::PowerOn: return "power-on";
    case engine::EventKind::SessionUp: return "session-up";
    case engine::EventKind::SessionDown: return "session-down";
    case engine::EventKind::TransportLost: return "transport-lost";
    case engine::EventKind::TransportBack: return "transport-back";
    case engine::EventKind::Announce: return "announce";
    case engine::EventKind::Withdraw: return "withdraw";
    case engine::EventKind::BestChanged: return "best-changed";
    case engine::EventKind::GuestTableChanged: return "guest-table-changed";
    case engine::EventKind::Programmed: return "programmed";
    case engine::EventKind::ScanSuppressed: return "scan-suppressed";
    case engine::EventKind::ScanRestored: return "scan-restored";
    }
    return {};
}

std::string_view outcomeName(engine::Outcome outcome) {
    switch (outcome) {
    case engine::Outcome::Settled: return "settled";
    case engine::Outcome::Cycle: return "cycle";
    case engine::Outcome::OverBudget: return "over-budget";
    case engine::Outcome::Stopped: return "stopped";
    }
    return {};
}

std::string_view evidenceKindName(analysis::Evidence::Kind kind) {
    switch (kind) {
    case analysis::Evidence::Kind::EffectiveRow: return "effective-route";
    case analysis::Evidence::Kind::GuestRow: return "guest-route";
    case analysis::Evidence::Kind::Session: return "session";
    case analysis::Evidence::Kind::Announcement: return "announcement";
    case analysis::Evidence::Kind::Text: return "text";
    }
    return {};
}

std::string_view repairKindName(assure::RepairKind kind) {
    switch (kind) {
    case assure::RepairKind::AddStaticRoute: return "add-static-route";
    case assure::RepairKind::AddInternetRouteTable: return "add-internet-route-table";
    case assure::RepairKind::DisablePropagation: return "disable-propagation";
    case assure::RepairKind::StopAppliance: return "stop-appliance";
    case assure::RepairKind::DeleteBgpConnection: return "delete-bgp-connection";
    case assure::RepairKind::EnableIpForwarding: return "enable-ip-forwarding";
    case assure::RepairKind::EnableGuestForwarding: return "enable-guest-forwarding";
    case assure::RepairKind::EnableSourceNat: return "enable-source-nat";
    case assure::RepairKind::PeerWithBothInstances: return "peer-with-both-instances";
    case assure::RepairKind::AnnounceToBothInstances: return "announce-to-both-instances";
    case assure::RepairKind::EnableMultihop: return "enable-multihop";
    case assure::RepairKind::UseRemoteGateways: return "use-remote-gateways";
    case assure::RepairKind::SyncPeering: return "sync-peering";
    case assure::RepairKind::AllowForwardedTraffic: return "allow-forwarded-traffic";
    case assure::RepairKind::EnablePropagation: return "enable-propagation";
    case assure::RepairKind::AddExactRoute: return "add-exact-route";
    case assure::RepairKind::AllowTransit: return "allow-transit";
    case assure::RepairKind::AnnounceDefault: return "announce-default";
    case assure::RepairKind::ObeyRouteTables: return "obey-route-tables";
    case assure::RepairKind::PrependOthers: return "prepend-others";
    case assure::RepairKind::DetachSecurityGroup: return "detach-security-group";
    case assure::RepairKind::AddVnetLocalRoute: return "add-vnet-local-route";
    case assure::RepairKind::FilterExport: return "filter-export";
    case assure::RepairKind::OverrideAs: return "override-as";
    case assure::RepairKind::SummariseAnnouncements: return "summarise-announcements";
    case assure::RepairKind::EnableBranchToBranch: return "enable-branch-to-branch";
    case assure::RepairKind::MakeActiveActive: return "make-active-active";
    case assure::RepairKind::AnnounceHalves: return "announce-halves";
    case assure::RepairKind::UseIPsec: return "use-ipsec";
    case assure::RepairKind::ChangeAsn: return "change-asn";
    case assure::RepairKind::UseInterfaceAddress: return "use-interface-address";
    case assure::RepairKind::AnnounceOwnAddress: return "announce-own-address";
    case assure::RepairKind::RemoveUserRoute: return "remove-user-route";
    case assure::RepairKind::StartAppliance: return "start-appliance";
    case assure::RepairKind::DetachPublicAddress: return "detach-public-address";
    case assure::RepairKind::RemoveAnnouncement: return "remove-announcement";
    }
    return {};
}

std::string verdictTitle(engine::Verdict verdict) {
    switch (verdict) {
    case engine::Verdict::Delivered: return translate("Verdict", "Delivered");
    case engine::Verdict::DeliveredToInternet: return translate("Verdict", "Delivered to the Internet");
    case engine::Verdict::DroppedAsymmetric: return translate("Verdict", "Dropped: only one way seen");
    case engine::Verdict::TtlExpired: return translate("Verdict", "TTL expired");
    case engine::Verdict::NoHealthyBackend: return translate("Verdict", "No healthy backend");
    case engine::Verdict::Hairpin: return translate("Verdict", "Back at its own backend");
    case engine::Verdict::TunnelDown: return translate("Verdict", "Tunnel down");
    case engine::Verdict::NsgDenied: return translate("Verdict", "Denied by a security group");
    case engine::Verdict::TransportBlocked: return translate("Verdict", "Not carried by the cloud");
    case engine::Verdict::PeeringBlocked: return translate("Verdict", "Blocked by the peering");
    case engine::Verdict::NoEgress: return translate("Verdict", "No way out to the Internet");
    case engine::Verdict::NoSnat: return translate("Verdict", "Source not translated");
    case engine::Verdict::NoIpForwarding: return translate("Verdict", "IP forwarding off");
    case engine::Verdict::NoGuestForwarding: return translate("Verdict", "Guest does not forward");
    case engine::Verdict::NoOwner: return translate("Verdict", "Nobody has the address");
    case engine::Verdict::GuestNoRoute: return translate("Verdict", "Guest has no route");
    case engine::Verdict::GuestUnreachable: return translate("Verdict", "Guest rejects the destination");
    case engine::Verdict::NextHopUnreachable: return translate("Verdict", "Next hop unreachable");
    case engine::Verdict::NoRoute: return translate("Verdict", "No route");
    case engine::Verdict::DroppedNoneRoute: return translate("Verdict", "Dropped by a None route");
    case engine::Verdict::Loop: return translate("Verdict", "Loop");
    case engine::Verdict::NotDeterministic: return translate("Verdict", "Never settles");
    }
    return {};
}

std::string codeTitle(model::FindingCode code) {
    switch (code) {
    case model::FindingCode::RecursiveNh: return translate("FindingTitle", "Recursive next hop");
    case model::FindingCode::DefaultSelfLoop: return translate("FindingTitle", "Default route loops back");
    case model::FindingCode::SelfLoopSpecific: return translate("FindingTitle", "Announced prefix loops back");
    case model::FindingCode::Pingpong: return translate("FindingTitle", "Forwarding loop");
    case model::FindingCode::NhUnreachable: return translate("FindingTitle", "Next hop unreachable");
    case model::FindingCode::NoIpForwarding: return translate("FindingTitle", "Forwarding switched off");
    case model::FindingCode::SingleInstance: return translate("FindingTitle", "Peers with one instance only");
    case model::FindingCode::InconsistentInstances: return translate("FindingTitle", "Instances hold different routes");
    case model::FindingCode::AsnRefused: return translate("FindingTitle", "ASN not usable");
    case model::FindingCode::PeerIpIllegal: return translate("FindingTitle", "Peer address not usable");
    case model::FindingCode::NotMultihop: return translate("FindingTitle", "Session lacks multihop");
    case model::FindingCode::NoSnat: return translate("FindingTitle", "Source not translated");
    case model::FindingCode::InboundAsym: return translate("FindingTitle", "Inbound reply takes another way");
    case model::FindingCode::NvaMgmtLost: return translate("FindingTitle", "Way in to the appliance lost");
    case model::FindingCode::NvaLostToArs: return translate("FindingTitle", "The way to the route server is lost");
    case model::FindingCode::PropagationOff: return translate("FindingTitle", "Propagation switched off");
    case model::FindingCode::SummaryVsPeering: return translate("FindingTitle", "A summary loses to a peering");
    case model::FindingCode::AsymmetricEcmp:
        return translate("FindingTitle", "Answers meet another stateful appliance");
    case model::FindingCode::SpokeMissing: return translate("FindingTitle", "A spoke is not served");
    case model::FindingCode::ForwardedBlocked: return translate("FindingTitle", "Forwarded traffic not allowed");
    case model::FindingCode::NsgDropTransit: return translate("FindingTitle", "Default security rules stop transit");
    case model::FindingCode::BothHalvesHit: return translate("FindingTitle", "Two halves are no default route");
    case model::FindingCode::PrivateEndpointBypass:
        return translate("FindingTitle", "A private endpoint passes the appliance by");
    case model::FindingCode::RsSubnetAnnounced: return translate("FindingTitle", "RouteServerSubnet announced");
    case model::FindingCode::PeeredNvaFlap: return translate("FindingTitle", "Session over a peering in trouble");
    case model::FindingCode::GwsubnetHijack:
        return translate("FindingTitle", "GatewaySubnet leads around the route server");
    case model::FindingCode::BgpFeedback: return translate("FindingTitle", "Route server hears its own routes");
    case model::FindingCode::Loop65515: return translate("FindingTitle", "Routes of another route server refused");
    case model::FindingCode::LimitFlap: return translate("FindingTitle", "Session over its route limit");
    case model::FindingCode::OnPremMissing: return translate("FindingTitle", "Routes missing on premises");
    case model::FindingCode::ErEcmpLost:
        return translate("FindingTitle", "Equal ExpressRoute paths beside a route server");
    case model::FindingCode::NotDeterministic: return translate("FindingTitle", "Routing never settles");
    case model::FindingCode::SessionDown: return translate("FindingTitle", "Session down");
    case model::FindingCode::EqualOrLonger: return translate("FindingTitle", "Announcement not used");
    case model::FindingCode::StaticRefused: return translate("FindingTitle", "Static route refused");
    case model::FindingCode::InstanceNextHop: return translate("FindingTitle", "Route server as next hop");
    case model::FindingCode::AddressSpaceOverlap: return translate("FindingTitle", "Address space overlaps itself");
    case model::FindingCode::ForbiddenRange: return translate("FindingTitle", "Range not allowed");
    case model::FindingCode::SubnetOutsideVnet: return translate("FindingTitle", "Subnet outside its VNet");
    case model::FindingCode::SubnetOverlap: return translate("FindingTitle", "Subnets overlap");
    case model::FindingCode::SubnetSize: return translate("FindingTitle", "Subnet size not allowed");
    case model::FindingCode::ReservedAddress: return translate("FindingTitle", "Reserved address");
    case model::FindingCode::SpecialSubnet: return translate("FindingTitle", "Special subnet too small");
    case model::FindingCode::AddressOutsideSubnet: return translate("FindingTitle", "Address outside its subnet");
    case model::FindingCode::DuplicateAddress: return translate("FindingTitle", "Address used twice");
    case model::FindingCode::DuplicateName: return translate("FindingTitle", "Name used twice");
    case model::FindingCode::PeeringOverlap: return translate("FindingTitle", "Peered VNets overlap");
    case model::FindingCode::PeeringHalf: return translate("FindingTitle", "Peering not connected");
    case model::FindingCode::GatewayTransit: return translate("FindingTitle", "Gateway transit not possible");
    case model::FindingCode::RouteServerCount: return translate("FindingTitle", "Several route servers in a VNet");
    case model::FindingCode::RouteServerPlace: return translate("FindingTitle", "Route server in a wrong subnet");
    case model::FindingCode::RouteTableOnRouteServerSubnet:
        return translate("FindingTitle", "Route table on RouteServerSubnet");
    case model::FindingCode::DefaultRouteOnGatewaySubnet:
        return translate("FindingTitle", "Default route on GatewaySubnet");
    case model::FindingCode::SecurityGroupRefused: return translate("FindingTitle", "Security group where none may be");
    case model::FindingCode::PeeringNotSynced: return translate("FindingTitle", "Peering not in sync");
    case model::FindingCode::ServicePlace: return translate("FindingTitle", "Gateway or firewall in a wrong subnet");
    case model::FindingCode::GatewayCount: return translate("FindingTitle", "Too many gateways");
    case model::FindingCode::GatewayAsn: return translate("FindingTitle", "ASN of a gateway beside a route server");
    case model::FindingCode::SubnetFeature: return translate("FindingTitle", "Not allowed on this subnet");
    case model::FindingCode::GatewayNextHop: return translate("FindingTitle", "User route to an ExpressRoute gateway");
    case model::FindingCode::SubnetPeering: return translate("FindingTitle", "Subnet peering lists a foreign subnet");
    case model::FindingCode::DuplicatePriority: return translate("FindingTitle", "Rules with one priority");
    case model::FindingCode::LimitExceeded: return translate("FindingTitle", "More than the cloud takes");
    case model::FindingCode::DuplicateUserRoute: return translate("FindingTitle", "Prefix twice in a route table");
    case model::FindingCode::HoldTime: return translate("FindingTitle", "Hold time not allowed");
    case model::FindingCode::UnknownMember: return translate("FindingTitle", "Unknown content in the file");
    }
    return {};
}

std::string severityTitle(model::Severity severity) {
    switch (severity) {
    case model::Severity::Error: return translate("Severity", "Error");
    case model::Severity::Warning: return translate("Severity", "Warning");
    case model::Severity::Hint: return translate("Severity", "Hint");
    case model::Severity::Note: return translate("Severity", "Note");
    }
    return {};
}

std::string confidenceTitle(model::Confidence confidence) {
    switch (confidence) {
    case model::Confidence::Documented: return translate("Confidence", "Documented");
    case model::Confidence::Observed: return translate("Confidence", "Observed in labs");
    case model::Confidence::Measured: return translate("Confidence", "Measured");
    case model::Confidence::Inferred: return translate("Confidence", "Assumed");
    }
    return {};
}

std::string stackTitle(model::StackProfile stack) {
    switch (stack) {
    case model::StackProfile::Quagga: return translate("Stack", "Quagga");
    case model::StackProfile::Frr: return translate("Stack", "FRR as installed");
    case model::StackProfile::FrrResolveViaDefault:
        return translate("Stack", "FRR that resolves via the default route");
    case model::StackProfile::CiscoIos: return translate("Stack", "Cisco IOS");
    case model::StackProfile::Bird: return translate("Stack", "BIRD without kernel export");
    case model::StackProfile::BirdKernelExport: return translate("Stack", "BIRD that exports to the kernel");
    case model::StackProfile::Junos: return translate("Stack", "Junos");
    case model::StackProfile::Custom: return translate("Stack", "Custom");
    }
    return {};
}

std::string customStackTitle(model::CustomStack behaviour) {
    switch (behaviour) {
    case model::CustomStack::Resolve: return translate("Stack", "Resolves through its own route");
    case model::CustomStack::Suppress: return translate("Stack", "Keeps the route out");
    case model::CustomStack::Oscillate: return translate("Stack", "Installs and removes it in turn");
    case model::CustomStack::Unreachable: return translate("Stack", "Makes it unreachable");
    }
    return {};
}

namespace {

struct KindTitle {
    std::string operator()(model::VnetId) const { return translate("Kind", "VNet"); }
    std::string operator()(model::SubnetId) const { return translate("Kind", "subnet"); }
    std::string operator()(model::VirtualMachineId) const { return translate("Kind", "virtual machine"); }
    std::string operator()(model::NvaId) const { return translate("Kind", "appliance"); }
    std::string operator()(model::RouteServerId) const { return translate("Kind", "route server"); }
    std::string operator()(model::BgpConnectionId) const { return translate("Kind", "BGP connection"); }
    std::string operator()(model::PeeringId) const { return translate("Kind", "peering"); }
    std::string operator()(model::RouteTableId) const { return translate("Kind", "route table"); }
    std::string operator()(model::PublicAddressId) const { return translate("Kind", "public address"); }
    std::string operator()(model::InternetId) const { return translate("Kind", "Internet"); }
    std::string operator()(model::GatewayId) const { return translate("Kind", "gateway"); }
    std::string operator()(model::CircuitId) const { return translate("Kind", "ExpressRoute circuit"); }
    std::string operator()(model::SiteId) const { return translate("Kind", "on-premises site"); }
    std::string operator()(model::ConnectionId) const { return translate("Kind", "connection"); }
    std::string operator()(model::SecurityGroupId) const { return translate("Kind", "network security group"); }
    std::string operator()(model::NatGatewayId) const { return translate("Kind", "NAT gateway"); }
    std::string operator()(model::LoadBalancerId) const { return translate("Kind", "load balancer"); }
    std::string operator()(model::FirewallId) const { return translate("Kind", "Azure Firewall"); }
    std::string operator()(model::PrivateEndpointId) const { return translate("Kind", "private endpoint"); }
    std::string operator()(model::NoteId) const { return translate("Kind", "note"); }
};

std::string joined(const model::Network& network, const model::EntityRef& first, const model::EntityRef& second) {
    return model::pathOf(network, first) + " – " + model::pathOf(network, second);
}

}  // namespace

std::string kindTitle(const model::EntityRef& entity) {
    return std::visit(KindTitle(), entity);
}

std::string subjectName(const model::Network& network, const model::EntityRef& entity) {
    if (const auto* connection = std::get_if<model::BgpConnectionId>(&entity)) {
        if (const auto* row = network.bgpConnections.find(*connection)) {
            return joined(network, row->nva, row->routeServer);
        }
    } else if (const auto* peering = std::get_if<model::PeeringId>(&entity)) {
        if (const auto* row = network.peerings.find(*peering)) {
            return joined(network, row->first, row->second);
        }
    }
    const std::string path = model::pathOf(network, entity);
    return path.empty() ? fill(translate("Kind", "%1 %2"), {kindTitle(entity), std::to_string(model::numberOf(entity))})
                        : path;
}

std::string guestName(const analysis::Analysis& analysis, engine::GuestIndex guest) {
    const model::EntityRef& entity = analysis.lowered.guestNames[guest];
    std::string name = subjectName(*analysis.network, entity);
    if (!std::holds_alternative<model::RouteServerId>(entity)) {
        return name;
    }
    const engine::Guest& instance = analysis.lowered.fabric.guests[guest];
    return instance.nics.empty()
               ? name
               : name + " (" + analysis.lowered.fabric.nics[instance.nics.front()].address.text() + ')';
}

std::string speakerName(const analysis::Analysis& analysis, engine::SpeakerIndex speaker) {
    return guestName(analysis, analysis.lowered.fabric.speakers[speaker].guest);
}

std::string subnetName(const analysis::Analysis& analysis, engine::NicIndex nic) {
    const azure::ContextIndex context = analysis.lowered.contextOfNic[nic];
    return subjectName(*analysis.network, analysis.lowered.contexts[context].subnet);
}

std::string durationText(engine::Moment length) {
    const long long milliseconds = length.count();
    const long long minutes = milliseconds / 60'000;
    const long long rest = milliseconds % 60'000;
    if (minutes == 0) {
        return fill(translate("Duration", "%1 s"), {secondsText(milliseconds)});
    }
    if (minutes >= 60) {
        const std::string hours = std::to_string(minutes / 60);
        return minutes % 60 == 0 ? fill(translate("Duration", "%1 h"), {hours})
                                 : fill(translate("Duration", "%1 h %2 min"), {hours, std::to_string(minutes % 60)});
    }
    return rest == 0 ? fill(translate("Duration", "%1 min"), {std::to_string(minutes)})
                     : fill(translate("Duration", "%1 min %2 s"), {std::to_string(minutes), secondsText(rest)});
}

std::string momentText(engine::Moment moment) {
    const long long milliseconds = moment.count();
    return std::to_string(milliseconds / 3'600'000) + ':' + padded(milliseconds / 60'000 % 60, 2) + ':' +
           padded(milliseconds / 1000 % 60, 2) + '.' + padded(milliseconds % 1000, 3);
}

std::string listText(const std::vector<std::string>& parts) {
    if (parts.empty()) {
        return translate("List", "nothing");
    }
    std::string text = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) {
        text = i + 1 == parts.size() ? fill(translate("List", "%1 and %2"), {text, parts[i]})
                                     : fill(translate("List", "%1, %2"), {text, parts[i]});
    }
    return text;
}

std::string listText(const std::vector<net::Prefix>& prefixes) {
    return listText(texts(prefixes));
}

std::string listText(const std::vector<net::Address>& addresses) {
    return listText(texts(addresses));
}

}  // namespace hopscope::text
