// SPDX-License-Identifier: Apache-2.0
#include "core/azure/originations.hpp"

#include <algorithm>
#include <utility>

#include "core/azure/facts.hpp"

namespace hopscope::azure {

using engine::bitsOf;
using engine::PeerClass;
using engine::PeerClasses;
using engine::SpeakerIndex;

namespace {

using Prefixes = std::vector<net::Prefix>;

bool isInside(net::Prefix prefix, const Prefixes& space) {
    return std::any_of(space.begin(), space.end(), [&](net::Prefix own) { return own.covers(prefix); });
}

void sortOut(Prefixes& prefixes) {
    std::sort(prefixes.begin(), prefixes.end());
    prefixes.erase(std::unique(prefixes.begin(), prefixes.end()), prefixes.end());
}

void originate(BgpDraft& draft, SpeakerIndex speaker, const Prefixes& prefixes, const engine::Origination& how) {
    for (const net::Prefix prefix : prefixes) {
        draft.groups.originate(prefix, speaker, how);
    }
}

engine::Origination onlyTo(PeerClasses classes) {
    engine::Origination how;
    how.onlyToClasses = classes;
    return how;
}

/// R5.11 a and b, with the communities of O10.
void addServedSpace(BgpDraft& draft, DomainIndex home, SpeakerIndex instance) {
    engine::Origination how = onlyTo(bitsOf(PeerClass::Appliance));
    originate(draft, instance, draft.lowered.domains[home].addressSpace, how);
    how.communities = {spokeCommunity};
    originate(draft, instance, draft.served.ofSpokes(home), how);
}

/// S5 drop: what a route server does not even list (R5.18).
void refuseEqualOrLonger(BgpDraft& draft, DomainIndex home, SpeakerIndex instance) {
    if (draft.network.settings.s5 == model::Settings::EqualOrLonger::Drop) {
        draft.groups.tellApart([space = draft.served.of(home)](net::Prefix prefix) { return isInside(prefix, space); },
                               [=](engine::Fabric& fabric, const std::vector<engine::GroupIndex>& groups) {
                                   fabric.speakers[instance].refuses = groups;
                               });
    }
}

void addAnnouncements(BgpDraft& draft, const std::vector<model::Announcement>& announcements, SpeakerIndex speaker) {
    for (const model::Announcement& announcement : announcements) {
        engine::Origination how;
        how.asPath = announcement.asPath;
        how.prepend = announcement.prepend;
        how.nextHop = announcement.nextHop;
        how.communities = announcement.communities;
        how.onlyTo = announcement.onlyTo;
        draft.groups.originate(announcement.prefix, speaker, std::move(how));
    }
}

/// R5.36, R4.14, R2.8a.
void addGatewayOriginations(BgpDraft& draft, const model::Gateway& gateway, SpeakerIndex speaker) {
    const auto home = draft.domainOf(gateway.subnet);
    if (!home) {
        return;
    }
    const Prefixes served = draft.served.of(*home);
    const Prefixes& summary = draft.network.vnets.at(draft.lowered.domains[*home].vnet).summarizedGatewayPrefixes;
    const PeerClasses everywhere = bitsOf(PeerClass::Remote, PeerClass::RouteServer);
    if (summary.empty()) {
        originate(draft, speaker, served, onlyTo(everywhere));
    } else {
        originate(draft, speaker, served, onlyTo(bitsOf(PeerClass::RouteServer)));
        Prefixes outside = summary;
        const Prefixes spokes = draft.served.ofSpokes(*home);
        std::copy_if(spokes.begin(), spokes.end(), std::back_inserter(outside),
                     [&](net::Prefix prefix) { return !isInside(prefix, summary); });
        originate(draft, speaker, outside, onlyTo(bitsOf(PeerClass::Remote)));
    }
    if (gateway.type != model::Gateway::Type::Vpn) {
        return;
    }
    // What stands behind a connection that speaks BGP is the other end's to announce: here it is in the gateway's
    // table only, as the far ends themselves are.
    originate(draft, speaker,
              staticsOf(draft, gateway.id, [](const model::Connection& connection) { return !connection.bgp; }),
              onlyTo(everywhere));
    Prefixes near = staticsOf(draft, gateway.id, [](const model::Connection& connection) { return connection.bgp; });
    const Prefixes peers = remotePeersOf(draft, speaker);
    near.insert(near.end(), peers.begin(), peers.end());
    sortOut(near);
    originate(draft, speaker, near, onlyTo(bitsOf(PeerClass::Sibling)));
}

/// Sites without BGP behind a circuit: its edges announce what is behind the line.
void addSilentSites(BgpDraft& draft) {
    for (const model::Connection& connection : draft.network.connections) {
        for (const auto& [circuit, site] :
             {std::pair(&connection.first, &connection.second), std::pair(&connection.second, &connection.first)}) {
            const auto* edge = std::get_if<model::CircuitId>(&circuit->at);
            const auto* behind = std::get_if<model::SiteId>(&site->at);
            if (edge == nullptr || behind == nullptr || draft.network.sites.at(*behind).asn) {
                continue;
            }
            for (const SpeakerIndex speaker : draft.lowered.instancesOf(*edge)) {
                originate(draft, speaker, draft.network.sites.at(*behind).prefixes, {});
            }
        }
    }
}

}  // namespace

void addOriginations(BgpDraft& draft) {
    const Lowered& lowered = draft.lowered;
    for (const model::RouteServer& server : draft.network.routeServers) {
        if (const auto home = draft.domainOf(server.subnet)) {
            for (const SpeakerIndex instance : lowered.instancesOf(server.id)) {
                addServedSpace(draft, *home, instance);
                refuseEqualOrLonger(draft, *home, instance);
            }
        }
    }
    for (const model::Nva& nva : draft.network.nvas) {
        if (const auto speaker = lowered.fabric.guests[*lowered.guestOf(nva.id)].speaker) {
            addAnnouncements(draft, nva.announcements, *speaker);
        }
    }
    for (const model::Site& site : draft.network.sites) {
        if (const auto speaker = lowered.fabric.guests[*lowered.guestOf(site.id)].speaker) {
            originate(draft, *speaker, site.prefixes, {});
            addAnnouncements(draft, site.announcements, *speaker);
        }
    }
    for (const model::Gateway& gateway : draft.network.gateways) {
        for (const SpeakerIndex speaker : lowered.instancesOf(gateway.id)) {
            addGatewayOriginations(draft, gateway, speaker);
        }
    }
    addSilentSites(draft);
}

std::vector<net::Prefix> staticsOf(const BgpDraft& draft, model::GatewayId gateway,
                                   const std::function<bool(const model::Connection&)>& isMeant) {
    Prefixes statics;
    for (const model::Connection& connection : draft.network.connections) {
        for (const auto& [here, there] :
             {std::pair(&connection.first, &connection.second), std::pair(&connection.second, &connection.first)}) {
            if (here->at == model::EntityRef(gateway) && connection.up && isMeant(connection)) {
                statics.insert(statics.end(), there->prefixes.begin(), there->prefixes.end());
            }
        }
    }
    return statics;
}

std::vector<net::Prefix> remotePeersOf(const BgpDraft& draft, SpeakerIndex speaker) {
    Prefixes peers;
    for (const engine::Session& session : draft.fabric().sessions) {
        const bool isA = session.a == speaker;
        const bool remote = (isA || session.b == speaker) && session.link &&
                            (isA ? session.policyOfA : session.policyOfB).peer == PeerClass::Remote;
        if (remote) {
            peers.push_back(net::Prefix::host(isA ? session.addressOfB : session.addressOfA));
        }
    }
    sortOut(peers);
    return peers;
}

}  // namespace hopscope::azure
