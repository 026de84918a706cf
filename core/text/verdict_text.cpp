// SPDX-License-Identifier: Apache-2.0
#include "core/text/sentences.hpp"
#include "core/text/translate.hpp"

namespace hopscope::text {

std::string sentence(engine::Verdict verdict) {
    switch (verdict) {
    case engine::Verdict::Delivered: return translate("Verdict", "The packet arrives.");
    case engine::Verdict::DeliveredToInternet: return translate("Verdict", "The packet reaches the Internet.");
    case engine::Verdict::DroppedAsymmetric:
        return translate("Verdict", "A stateful device that saw only one way drops the packet.");
    case engine::Verdict::TtlExpired: return translate("Verdict", "The TTL runs out on the way.");
    case engine::Verdict::NoHealthyBackend:
        return translate("Verdict", "No backend of the load balancer answers its probe.");
    case engine::Verdict::Hairpin:
        return translate("Verdict", "The load balancer hands a backend its own packet, which comes to nothing.");
    case engine::Verdict::TunnelDown: return translate("Verdict", "The tunnel is down.");
    case engine::Verdict::NsgDenied: return translate("Verdict", "A network security group denies the packet.");
    case engine::Verdict::TransportBlocked:
        return translate(
            "Verdict",
            "The cloud does not carry such a packet: no multicast, no broadcast, no DHCP, no GRE, no IP-in-IP.");
    case engine::Verdict::PeeringBlocked: return translate("Verdict", "The peering does not let the packet pass.");
    case engine::Verdict::NoEgress:
        return translate("Verdict", "The route leads to the Internet, but the interface has no way out: no public "
                                    "address and no default outbound access.");
    case engine::Verdict::NoSnat:
        return translate("Verdict", "The route leads to the Internet, but the source is not an address of the "
                                    "interface, and the cloud translates only those.");
    case engine::Verdict::NoIpForwarding:
        return translate("Verdict", "IP forwarding is off on the interface: the cloud drops what is not its own.");
    case engine::Verdict::NoGuestForwarding:
        return translate("Verdict", "The guest does not forward packets of others.");
    case engine::Verdict::NoOwner: return translate("Verdict", "No interface has the destination address.");
    case engine::Verdict::GuestNoRoute:
        return translate("Verdict", "Nothing in the guest's own table matches the destination.");
    case engine::Verdict::GuestUnreachable:
        return translate("Verdict", "An unreachable entry of the guest's own table rejects the packet.");
    case engine::Verdict::NextHopUnreachable:
        return translate("Verdict", "Nobody in reach has the next-hop address of the route.");
    case engine::Verdict::NoRoute: return translate("Verdict", "No route matches the destination.");
    case engine::Verdict::DroppedNoneRoute:
        return translate("Verdict", "The route that matches has next hop None, which drops.");
    case engine::Verdict::Loop:
        return translate("Verdict", "The packet comes back to where it was, unchanged: a loop.");
    case engine::Verdict::NotDeterministic:
        return translate("Verdict", "What happens depends on the moment, because routing never settles.");
    }
    return {};
}

std::string sentence(engine::LoopEnd end) {
    switch (end) {
    case engine::LoopEnd::Ttl: return translate("Loop", "In reality it ends when the TTL runs out.");
    case engine::LoopEnd::GuestOwnSource:
        return translate("Loop", "In reality it ends at the next arrival: the packet carries the guest's own address "
                                 "as source, and the guest drops it.");
    }
    return {};
}

}  // namespace hopscope::text
