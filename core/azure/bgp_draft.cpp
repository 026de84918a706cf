// SPDX-License-Identifier: Apache-2.0
#include "core/azure/bgp_draft.hpp"

#include <algorithm>
#include <utility>

#include "core/azure/facts.hpp"

namespace hopscope::azure {

engine::SpeakerIndex BgpDraft::speakerAt(engine::GuestIndex guest, net::Asn asn, net::Address address) const {
    engine::Guest& owner = fabric().guests[guest];
    if (!owner.speaker) {
        engine::Speaker speaker{guest, asn, address};
        speaker.maximumPaths = owner.stack.maximumPaths;
        owner.speaker = fabric().speakers.add(std::move(speaker));
    }
    return *owner.speaker;
}

std::optional<DomainIndex> BgpDraft::domainOf(model::SubnetId subnet) const {
    const auto context = lowered.contextOf(subnet);
    return context ? std::optional(lowered.contexts[*context].domain) : std::nullopt;
}

bool BgpDraft::arePeered(DomainIndex here, DomainIndex there) const {
    const std::vector<Domain::Peer>& peers = lowered.domains[there].peers;
    return std::any_of(peers.begin(), peers.end(), [&](const Domain::Peer& peer) { return peer.domain == here; });
}

engine::SessionIndex BgpDraft::addSession(engine::Session session, const model::EntityRef& name) const {
    session.firstAttempt += sessionStagger * static_cast<std::int64_t>(fabric().sessions.size());
    session.internal = fabric().speakers[session.a].asn == fabric().speakers[session.b].asn;
    lowered.sessionNames.add(name);
    return fabric().sessions.add(std::move(session));
}

engine::LinkIndex BgpDraft::addLink(engine::Link link, const model::EntityRef& name) const {
    const engine::GuestIndex a = link.a.guest;
    const engine::GuestIndex b = link.b.guest;
    const engine::LinkIndex index = fabric().links.add(std::move(link));
    lowered.linkNames.add(name);
    fabric().guests[a].links.push_back(index);
    fabric().guests[b].links.push_back(index);
    return index;
}

net::Asn asnOf(const model::Gateway& gateway) {
    return gateway.asn.value_or(routeServerAsn);
}

}  // namespace hopscope::azure
