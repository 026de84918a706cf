// SPDX-License-Identifier: Apache-2.0
#include "core/script/words.hpp"

#include <algorithm>
#include <array>

namespace hopscope::script {

template <>
std::span<const Word<model::StackProfile>> words() {
    using Value = model::StackProfile;
    static constexpr std::array table{
        Word<Value>{"quagga", Value::Quagga},
        Word<Value>{"frr", Value::Frr},
        Word<Value>{"frr-resolve-via-default", Value::FrrResolveViaDefault},
        Word<Value>{"cisco-ios", Value::CiscoIos},
        Word<Value>{"bird", Value::Bird},
        Word<Value>{"bird-kernel-export", Value::BirdKernelExport},
        Word<Value>{"junos", Value::Junos},
        Word<Value>{"custom", Value::Custom},
    };
    return table;
}

template <>
std::span<const Word<model::CustomStack>> words() {
    using Value = model::CustomStack;
    static constexpr std::array table{
        Word<Value>{"resolve", Value::Resolve},
        Word<Value>{"suppress", Value::Suppress},
        Word<Value>{"oscillate", Value::Oscillate},
        Word<Value>{"unreachable", Value::Unreachable},
    };
    return table;
}

template <>
std::span<const Word<model::FindingCode>> words() {
    static constexpr auto table = [] {
        std::array<Word<model::FindingCode>, model::codeSpellings.size()> all{};
        std::transform(model::codeSpellings.begin(), model::codeSpellings.end(), all.begin(),
                       [](const model::CodeSpelling& one) {
                           return Word<model::FindingCode>{one.text, one.value};
                       });
        return all;
    }();
    return table;
}

template <>
std::span<const Word<engine::Verdict>> words() {
    using Value = engine::Verdict;
    static constexpr std::array table{
        Word<Value>{"delivered", Value::Delivered},
        Word<Value>{"delivered-to-internet", Value::DeliveredToInternet},
        Word<Value>{"dropped-asymmetric", Value::DroppedAsymmetric},
        Word<Value>{"ttl-expired", Value::TtlExpired},
        Word<Value>{"no-healthy-backend", Value::NoHealthyBackend},
        Word<Value>{"hairpin", Value::Hairpin},
        Word<Value>{"tunnel-down", Value::TunnelDown},
        Word<Value>{"nsg-denied", Value::NsgDenied},
        Word<Value>{"transport-blocked", Value::TransportBlocked},
        Word<Value>{"peering-blocked", Value::PeeringBlocked},
        Word<Value>{"no-egress", Value::NoEgress},
        Word<Value>{"no-snat", Value::NoSnat},
        Word<Value>{"no-ip-forwarding", Value::NoIpForwarding},
        Word<Value>{"no-guest-forwarding", Value::NoGuestForwarding},
        Word<Value>{"no-owner", Value::NoOwner},
        Word<Value>{"guest-no-route", Value::GuestNoRoute},
        Word<Value>{"guest-unreachable", Value::GuestUnreachable},
        Word<Value>{"next-hop-unreachable", Value::NextHopUnreachable},
        Word<Value>{"no-route", Value::NoRoute},
        Word<Value>{"dropped-none-route", Value::DroppedNoneRoute},
        Word<Value>{"loop", Value::Loop},
        Word<Value>{"not-deterministic", Value::NotDeterministic},
    };
    return table;
}

template <>
std::span<const Word<engine::LoopEnd>> words() {
    using Value = engine::LoopEnd;
    static constexpr std::array table{
        Word<Value>{"ttl", Value::Ttl},
        Word<Value>{"guest-own-source", Value::GuestOwnSource},
    };
    return table;
}

template <>
std::span<const Word<engine::GuestProtocol>> words() {
    using Value = engine::GuestProtocol;
    static constexpr std::array table{
        Word<Value>{"connected", Value::Connected},
        Word<Value>{"local", Value::Local},
        Word<Value>{"static", Value::Static},
        Word<Value>{"dhcp", Value::Dhcp},
        Word<Value>{"bgp", Value::Bgp},
    };
    return table;
}

template <>
std::span<const Word<engine::GuestRouteState>> words() {
    using Value = engine::GuestRouteState;
    static constexpr std::array table{
        Word<Value>{"installed", Value::Installed},
        Word<Value>{"inactive", Value::Inactive},
        Word<Value>{"unreachable", Value::Unreachable},
        Word<Value>{"received", Value::Received},
    };
    return table;
}

template <>
std::span<const Word<engine::GuestRouteReason>> words() {
    using Value = engine::GuestRouteReason;
    static constexpr std::array table{
        Word<Value>{"direct", Value::Direct},
        Word<Value>{"gateway-on-link", Value::GatewayOnLink},
        Word<Value>{"gateway-not-on-link", Value::GatewayNotOnLink},
        Word<Value>{"resolved", Value::Resolved},
        Word<Value>{"default-not-allowed", Value::DefaultNotAllowed},
        Word<Value>{"own-route", Value::OwnRoute},
        Word<Value>{"through-recursive", Value::ThroughRecursive},
        Word<Value>{"no-match", Value::NoMatch},
        Word<Value>{"better-protocol", Value::BetterProtocol},
        Word<Value>{"kernel-export-off", Value::KernelExportOff},
        Word<Value>{"scan-suppressed", Value::ScanSuppressed},
    };
    return table;
}

template <>
std::span<const Word<engine::SessionFault>> words() {
    using Value = engine::SessionFault;
    static constexpr std::array table{
        Word<Value>{"none", Value::None},
        Word<Value>{"same-asn", Value::SameAsn},
        Word<Value>{"asn-refused", Value::AsnRefused},
        Word<Value>{"peer-illegal", Value::PeerIllegal},
        Word<Value>{"not-multihop", Value::NotMultihop},
        Word<Value>{"not-configured", Value::NotConfigured},
        Word<Value>{"guest-stopped", Value::GuestStopped},
    };
    return table;
}

template <>
std::span<const Word<engine::DownReason>> words() {
    using Value = engine::DownReason;
    static constexpr std::array table{
        Word<Value>{"not-yet", Value::NotYet},
        Word<Value>{"fault", Value::Fault},
        Word<Value>{"no-transport", Value::NoTransport},
        Word<Value>{"hold-timer-expired", Value::HoldTimerExpired},
        Word<Value>{"notification-received", Value::NotificationReceived},
        Word<Value>{"prefix-limit", Value::PrefixLimit},
        Word<Value>{"damped", Value::Damped},
    };
    return table;
}

template <>
std::span<const Word<azure::RouteSource>> words() {
    using Value = azure::RouteSource;
    static constexpr std::array table{
        Word<Value>{"Default", Value::Default},
        Word<Value>{"VirtualNetworkGateway", Value::VirtualNetworkGateway},
        Word<Value>{"User", Value::User},
    };
    return table;
}

template <>
std::span<const Word<azure::RouteState>> words() {
    using Value = azure::RouteState;
    static constexpr std::array table{
        Word<Value>{"Active", Value::Active},
        Word<Value>{"Invalid", Value::Invalid},
    };
    return table;
}

template <>
std::span<const Word<azure::NextHopType>> words() {
    using Value = azure::NextHopType;
    static constexpr std::array table{
        Word<Value>{"VnetLocal", Value::VnetLocal},
        Word<Value>{"VNetPeering", Value::VNetPeering},
        Word<Value>{"VNetGlobalPeering", Value::VNetGlobalPeering},
        Word<Value>{"VirtualNetworkGateway", Value::VirtualNetworkGateway},
        Word<Value>{"VirtualAppliance", Value::VirtualAppliance},
        Word<Value>{"Internet", Value::Internet},
        Word<Value>{"None", Value::None},
        Word<Value>{"VirtualNetworkServiceEndpoint", Value::VirtualNetworkServiceEndpoint},
        Word<Value>{"InterfaceEndpoint", Value::InterfaceEndpoint},
    };
    return table;
}

template <>
std::span<const Word<model::UserNextHop>> words() {
    using Value = model::UserNextHop;
    static constexpr std::array table{
        Word<Value>{"VirtualAppliance", Value::VirtualAppliance},
        Word<Value>{"VirtualNetworkGateway", Value::VirtualNetworkGateway},
        Word<Value>{"VnetLocal", Value::VnetLocal},
        Word<Value>{"Internet", Value::Internet},
        Word<Value>{"None", Value::None},
    };
    return table;
}

template <>
std::span<const Word<model::HubRoutingPreference>> words() {
    using Value = model::HubRoutingPreference;
    static constexpr std::array table{
        Word<Value>{"ExpressRoute", Value::ExpressRoute},
        Word<Value>{"VpnGateway", Value::VpnGateway},
        Word<Value>{"ASPath", Value::AsPath},
    };
    return table;
}

template <>
std::span<const Word<model::PrivateEndpointPolicies>> words() {
    using Value = model::PrivateEndpointPolicies;
    static constexpr std::array table{
        Word<Value>{"Disabled", Value::Disabled},
        Word<Value>{"Enabled", Value::Enabled},
        Word<Value>{"NetworkSecurityGroupEnabled", Value::NetworkSecurityGroupEnabled},
        Word<Value>{"RouteTableEnabled", Value::RouteTableEnabled},
    };
    return table;
}

template <>
std::span<const Word<model::Connection::Type>> words() {
    using Value = model::Connection::Type;
    static constexpr std::array table{
        Word<Value>{"bgp", Value::Bgp},
        Word<Value>{"vxlan", Value::Vxlan},
        Word<Value>{"ipsec", Value::IPsec},
        Word<Value>{"vnet2vnet", Value::Vnet2Vnet},
        Word<Value>{"expressroute", Value::ExpressRoute},
        Word<Value>{"global-reach", Value::GlobalReach},
    };
    return table;
}

template <>
std::span<const Word<model::LoadBalancer::Distribution>> words() {
    using Value = model::LoadBalancer::Distribution;
    static constexpr std::array table{
        Word<Value>{"default", Value::Default},
        Word<Value>{"source-ip", Value::SourceIp},
        Word<Value>{"source-ip-protocol", Value::SourceIpProtocol},
    };
    return table;
}

template <>
std::span<const Word<model::RouteMapRule::Subject>> words() {
    using Value = model::RouteMapRule::Subject;
    static constexpr std::array table{
        Word<Value>{"prefix", Value::RoutePrefix},
        Word<Value>{"community", Value::Community},
        Word<Value>{"as-path", Value::AsPath},
    };
    return table;
}

template <>
std::span<const Word<model::RouteMapRule::Condition>> words() {
    using Value = model::RouteMapRule::Condition;
    static constexpr std::array table{
        Word<Value>{"contains", Value::Contains},
        Word<Value>{"equals", Value::Equals},
        Word<Value>{"not-contains", Value::NotContains},
        Word<Value>{"not-equals", Value::NotEquals},
    };
    return table;
}

template <>
std::span<const Word<model::RouteMapRule::ActionType>> words() {
    using Value = model::RouteMapRule::ActionType;
    static constexpr std::array table{
        Word<Value>{"add", Value::Add},
        Word<Value>{"replace", Value::Replace},
        Word<Value>{"remove", Value::Remove},
        Word<Value>{"drop", Value::Drop},
    };
    return table;
}

template <>
std::span<const Word<net::Protocol>> words() {
    using Value = net::Protocol;
    static constexpr std::array table{
        Word<Value>{"icmp", Value::Icmp}, Word<Value>{"tcp", Value::Tcp}, Word<Value>{"udp", Value::Udp},
        Word<Value>{"esp", Value::Esp},   Word<Value>{"gre", Value::Gre}, Word<Value>{"ip-in-ip", Value::IpInIp},
    };
    return table;
}

}  // namespace hopscope::script
