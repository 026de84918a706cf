// SPDX-License-Identifier: Apache-2.0
#include <functional>

#include "core/text/sentences.hpp"
#include "core/text/translate.hpp"

namespace hopscope::text {

namespace {

/// The hop that comes after `hop` on its path; in a loop the first of the cycle comes after the last.
const engine::Hop* hopAfter(const engine::Hop& hop, const engine::TracePath& path) {
    const std::less<const engine::Hop*> before;
    const engine::Hop* first = path.hops.data();
    const engine::Hop* end = first + path.hops.size();
    if (before(&hop, first) || !before(&hop, end)) {
        return nullptr;
    }
    if (&hop + 1 != end) {
        return &hop + 1;
    }
    return path.cycleStart ? &path.hops[*path.cycleStart] : nullptr;
}

std::string guestLookup(const engine::Hop& hop, const analysis::TraceBranch& branch,
                        const analysis::Analysis& analysis) {
    const std::string at = hopPlace(hop, analysis);
    const std::string destination = hop.packet.destination.text();
    const std::string ttl = std::to_string(hop.packet.ttl);
    const std::optional<engine::GuestRoute> row = analysis::guestRow(analysis, branch, hop);
    if (!row) {
        return fill(translate("Hop", "%1 looks up %2 in its own table and finds nothing. TTL %3."),
                    {at, destination, ttl});
    }
    const std::string found = row->prefix.text() + " (" + std::string(guestProtocolName(row->protocol)) + ')';
    if (row->state == engine::GuestRouteState::Unreachable) {
        return fill(translate("Hop", "%1 looks up %2 in its own table, finds %3 marked unreachable and rejects the "
                                     "packet. TTL %4."),
                    {at, destination, found, ttl});
    }
    if (row->protocol == engine::GuestProtocol::Local) {
        return fill(translate("Hop", "%1 looks up %2 in its own table, finds %3 and keeps the packet. TTL %4."),
                    {at, destination, found, ttl});
    }
    const auto& hops = row->nextHops;
    const bool viaGateway = !hops.empty() && hops.front().gateway.has_value();
    const std::string gateway = viaGateway ? hops.front().gateway->text() : std::string();
    if (hop.rewritesSource) {
        return fill(translate("Hop", "%1 looks up %2 in its own table, finds %3, puts its own address in as source and "
                                     "sends the packet on. TTL %4."),
                    {at, destination, found, ttl});
    }
    return viaGateway
               ? fill(translate("Hop", "%1 looks up %2 in its own table, finds %3 via %4 and sends the packet on. TTL "
                                       "%5."),
                      {at, destination, found, gateway, ttl})
               : fill(translate("Hop", "%1 looks up %2 in its own table, finds %3 and sends the packet on. TTL %4."),
                      {at, destination, found, ttl});
}

std::string fabricLookup(const engine::Hop& hop, const analysis::TraceBranch& branch,
                         const analysis::Analysis& analysis) {
    const std::string at = hop.nic ? subnetName(analysis, *hop.nic) : translate("Hop", "the Internet");
    const std::string destination = hop.packet.destination.text();
    const std::string ttl = std::to_string(hop.packet.ttl);
    const std::optional<azure::EffectiveRoute> row = analysis::fabricRow(analysis, branch, hop);
    if (!row) {
        return fill(translate("Hop", "The virtual router of %1 looks up %2 and finds no route. TTL %3."),
                    {at, destination, ttl});
    }
    const std::string found =
        row->prefix.text() + " → " +
        (row->nextHops.empty() ? std::string(nextHopTypeName(row->type)) : listText(row->nextHops));
    const engine::Hop* after = hopAfter(hop, branch.path);
    if (after != nullptr && after->kind == engine::HopKind::Egress) {
        return fill(translate("Hop", "The virtual router of %1 looks up %2, finds %3 and lets the packet out to the "
                                     "Internet. TTL %4."),
                    {at, destination, found, ttl});
    }
    if (after == nullptr || after->kind == engine::HopKind::Drop || !after->guest) {
        return fill(translate("Hop", "The virtual router of %1 looks up %2 and finds %3. TTL %4."),
                    {at, destination, found, ttl});
    }
    const std::string to = guestName(analysis, *after->guest);
    return hop.guest && *hop.guest == *after->guest
               ? fill(translate("Hop",
                                "The virtual router of %1 looks up %2, finds %3 and hands the packet back to %4. "
                                "TTL %5."),
                      {at, destination, found, to, ttl})
               : fill(translate("Hop", "The virtual router of %1 looks up %2, finds %3 and hands the packet to %4. TTL "
                                       "%5."),
                      {at, destination, found, to, ttl});
}

}  // namespace

std::string hopPlace(const engine::Hop& hop, const analysis::Analysis& analysis) {
    if (hop.service) {  // a drop there knows the sender too
        return subjectName(*analysis.network, analysis.lowered.services[*hop.service].name);
    }
    if (hop.guest) {
        return guestName(analysis, *hop.guest);
    }
    return hop.kind == engine::HopKind::Deliver ? translate("Hop", "the platform") : translate("Hop", "the Internet");
}

std::string sentence(const engine::Hop& hop, const analysis::TraceBranch& branch, const analysis::Analysis& analysis) {
    switch (hop.kind) {
    case engine::HopKind::GuestLookup: return guestLookup(hop, branch, analysis);
    case engine::HopKind::FabricLookup: return fabricLookup(hop, branch, analysis);
    case engine::HopKind::Balance:
        return fill(translate("Hop", "%1 picks one of its healthy backends for each flow."), {hopPlace(hop, analysis)});
    case engine::HopKind::Gateway:
        return fill(translate("Hop", "The gateway %1 carries the packet on."), {hopPlace(hop, analysis)});
    case engine::HopKind::Deliver:
        return fill(translate("Hop", "The packet for %1 arrives at %2. TTL %3."),
                    {hop.packet.destination.text(), hopPlace(hop, analysis), std::to_string(hop.packet.ttl)});
    case engine::HopKind::Egress:
        return fill(translate("Hop", "The packet leaves for %1 on the Internet with source %2. TTL %3."),
                    {hop.packet.destination.text(), hop.packet.source.text(), std::to_string(hop.packet.ttl)});
    case engine::HopKind::Drop:
        if (const auto decision = analysis::securityDecision(analysis, hop)) {
            return fill(translate("Hop", "The packet is lost at %1: the rule %2 of %3 denies it."),
                        {hopPlace(hop, analysis), decision->rule, subjectName(*analysis.network, decision->group)});
        }
        return fill(translate("Hop", "The packet is lost at %1. %2"),
                    {hopPlace(hop, analysis), sentence(branch.path.verdict)});
    }
    return {};
}

}  // namespace hopscope::text
