// SPDX-License-Identifier: Apache-2.0
#include "core/text/sentences.hpp"

#include <algorithm>

#include "core/analysis/provenance.hpp"
#include "core/model/names.hpp"
#include "core/text/translate.hpp"

namespace hopscope::text {

namespace {

/// The BGP next hops or gateways of a route.
std::string nextHopsOf(const engine::GuestRoute& route) {
    std::vector<net::Address> addresses;
    for (const engine::GuestNextHop& hop : route.nextHops) {
        addresses.push_back(hop.address);
    }
    return addresses.empty() ? translate("Route", "its next hop") : listText(addresses);
}

/// One of two texts, by whether the route has one next hop or several.
std::string forHops(const engine::GuestRoute& route, const std::string& one, const std::string& several) {
    return route.nextHops.size() > 1 ? several : one;
}

/// The route that resolves the first next hop which has one.
std::string resolvedViaOf(const engine::GuestRoute& route) {
    for (const engine::GuestNextHop& hop : route.nextHops) {
        if (hop.resolvedVia) {
            return hop.resolvedVia->text();
        }
    }
    return translate("Route", "another route");
}

std::string nextHopsOf(const azure::EffectiveRoute& route) {
    return route.nextHops.empty() ? std::string(nextHopTypeName(route.type)) : listText(route.nextHops);
}

std::string winningSentence(const azure::EffectiveRoute& route) {
    switch (route.source) {
    case azure::RouteSource::Default:
        switch (route.type) {
        case azure::NextHopType::VnetLocal:
            return translate("Route", "A prefix of the VNet itself: delivered inside it.");
        case azure::NextHopType::VNetPeering:
        case azure::NextHopType::VNetGlobalPeering:
            return translate("Route", "A prefix of a peered VNet: delivered there.");
        case azure::NextHopType::Internet:
            return translate("Route", "The system's own default route: out to the Internet.");
        case azure::NextHopType::None: return translate("Route", "Private space that nothing here uses: dropped.");
        case azure::NextHopType::VirtualNetworkServiceEndpoint:
            return translate("Route", "A service endpoint of this subnet: straight to the service.");
        case azure::NextHopType::InterfaceEndpoint:
            return translate("Route", "A private endpoint: straight to it, wherever it stands in reach.");
        case azure::NextHopType::VirtualNetworkGateway:
        case azure::NextHopType::VirtualAppliance: return translate("Route", "A system route.");
        }
        return {};
    case azure::RouteSource::VirtualNetworkGateway:
        return fill(translate("Route", "Learned by BGP and programmed by the route server: handed to %1."),
                    {nextHopsOf(route)});
    case azure::RouteSource::User:
        switch (route.type) {
        case azure::NextHopType::Internet:
            return translate("Route", "A route of the subnet's route table: out to the Internet.");
        case azure::NextHopType::None: return translate("Route", "A route of the subnet's route table: dropped.");
        case azure::NextHopType::VirtualAppliance:
        case azure::NextHopType::VirtualNetworkGateway:
        case azure::NextHopType::VnetLocal:
        case azure::NextHopType::VNetPeering:
        case azure::NextHopType::VNetGlobalPeering:
        case azure::NextHopType::VirtualNetworkServiceEndpoint:
        case azure::NextHopType::InterfaceEndpoint:
            return fill(translate("Route", "A route of the subnet's route table: handed to %1."), {nextHopsOf(route)});
        }
        return {};
    }
    return {};
}

}  // namespace

std::string sentence(const engine::GuestRoute& route) {
    switch (route.reason) {
    case engine::GuestRouteReason::Direct:
        return route.protocol == engine::GuestProtocol::Local ? translate("Route", "It lives in the guest itself.")
                                                              : translate("Route", "The subnet on the wire.");
    case engine::GuestRouteReason::GatewayOnLink:
        return fill(translate("Route", "The gateway %1 is on a connected subnet."), {nextHopsOf(route)});
    case engine::GuestRouteReason::GatewayNotOnLink:
        return fill(translate("Route", "The gateway %1 is on no connected subnet: the kernel refuses the route."),
                    {nextHopsOf(route)});
    case engine::GuestRouteReason::Resolved:
        return fill(forHops(route, translate("Route", "The next hop %1 resolves through %2."),
                            translate("Route", "The next hops %1 resolve through %2.")),
                    {nextHopsOf(route), resolvedViaOf(route)});
    case engine::GuestRouteReason::DefaultNotAllowed:
        return fill(forHops(route,
                            translate("Route", "Only the default route covers the next hop %1, and this stack does not "
                                               "resolve next hops through it."),
                            translate("Route", "Only the default route covers the next hops %1, and this stack does "
                                               "not resolve next hops through it.")),
                    {nextHopsOf(route)});
    case engine::GuestRouteReason::OwnRoute:
        return fill(forHops(route, translate("Route", "The longest match for the next hop %1 is this very route."),
                            translate("Route", "The longest match for the next hops %1 is this very route.")),
                    {nextHopsOf(route)});
    case engine::GuestRouteReason::ThroughRecursive:
        return fill(forHops(route,
                            translate("Route", "The longest match for the next hop %1 is another route learned by BGP, "
                                               "and this stack does not resolve through those."),
                            translate("Route", "The longest match for the next hops %1 is another route learned by "
                                               "BGP, and this stack does not resolve through those.")),
                    {nextHopsOf(route)});
    case engine::GuestRouteReason::NoMatch:
        return fill(forHops(route, translate("Route", "Nothing covers the next hop %1."),
                            translate("Route", "Nothing covers the next hops %1.")),
                    {nextHopsOf(route)});
    case engine::GuestRouteReason::BetterProtocol:
        return translate("Route", "A connected or static route holds the same prefix.");
    case engine::GuestRouteReason::KernelExportOff:
        return translate("Route", "Usable, but the daemon does not tell the kernel.");
    case engine::GuestRouteReason::ScanSuppressed:
        return fill(forHops(route,
                            translate("Route", "The last scan found that the next hop %1 resolves through this very "
                                               "route, and put it aside."),
                            translate("Route", "The last scan found that the next hops %1 resolve through this very "
                                               "route, and put it aside.")),
                    {nextHopsOf(route)});
    }
    return {};
}

std::string sentence(const engine::Candidate& candidate) {
    switch (candidate.rule) {
    case engine::DecisionRule::OnlyPath: return translate("Decision", "The only path.");
    case engine::DecisionRule::Valid:
        return candidate.valid ? translate("Decision", "The only path whose next hop is usable.")
                               : translate("Decision", "Out: its next hop is not usable.");
    case engine::DecisionRule::LocalPreference:
        return candidate.used ? translate("Decision", "The highest local preference.")
                              : translate("Decision", "Out: another path has a higher local preference.");
    case engine::DecisionRule::LocallyOriginated:
        return candidate.used ? translate("Decision", "Announced here, which beats what is learned.")
                              : translate("Decision", "Out: a path announced here beats it.");
    case engine::DecisionRule::AsPathLength:
        return candidate.used ? translate("Decision", "The shortest AS path.")
                              : translate("Decision", "Out: another path is shorter.");
    case engine::DecisionRule::Rank:
        return candidate.used
                   ? translate("Decision", "Between equal paths this kind of neighbour is preferred.")
                   : translate("Decision", "Out: between equal paths another kind of neighbour is preferred.");
    case engine::DecisionRule::External:
        return candidate.used ? translate("Decision", "Learned by eBGP, which beats iBGP.")
                              : translate("Decision", "Out: a path learned by eBGP beats it.");
    case engine::DecisionRule::EqualPaths:
        return candidate.best ? translate("Decision", "One of several equal paths that are used together.")
                              : translate("Decision", "Equal to the best path and used beside it.");
    case engine::DecisionRule::PathLimit:
        return translate("Decision", "Out: equal to the best path, but more paths than are used at once.");
    case engine::DecisionRule::NoneValid:
        return translate("Decision", "No path has a usable next hop: the stack keeps this one, as unreachable.");
    case engine::DecisionRule::PeerAddress:
        return candidate.used ? translate("Decision", "Equal in all else: the lower peer address decides.")
                              : translate("Decision", "Out: equal in all else, but another peer has the lower "
                                                      "address.");
    }
    return {};
}

std::string sentence(engine::ImportRule rule) {
    switch (rule) {
    case engine::ImportRule::OwnAsInPath:
        return translate("Decision", "Refused on arrival: its AS path holds the receiver's own ASN.");
    case engine::ImportRule::Refused: return translate("Decision", "Refused on arrival by the receiver's policy.");
    case engine::ImportRule::RouteMap: return translate("Decision", "Refused on arrival: a route map drops it.");
    case engine::ImportRule::Reflected:
        return translate("Decision", "Refused on arrival: it came back over ExpressRoute.");
    }
    return {};
}

std::string sentence(const azure::EffectiveRoute& route, const azure::EffectiveRoute* winner) {
    if (winner == nullptr) {
        return winningSentence(route);
    }
    const std::string by =
        std::string(routeSourceName(winner->source)) + ' ' + winner->prefix.text() + " → " + nextHopsOf(*winner);
    return route.printed ? fill(translate("Route", "Beaten by %1."), {by})
                         : fill(translate("Route", "Not shown by Azure, beaten by %1."), {by});
}

std::string announcerSentence(const azure::EffectiveRoute& route, const analysis::Analysis& analysis, std::size_t state,
                              const model::EntityRef& reader) {
    const azure::Lowered& lowered = analysis.lowered;
    std::vector<std::string> announcers;
    std::vector<std::string> programmers;
    bool itself = false;
    const auto addOnce = [](std::vector<std::string>& names, std::string name) {
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            names.push_back(std::move(name));
        }
    };
    for (const engine::SessionIndex index : analysis::announcedOver(analysis, state, route)) {
        const engine::Session& session = lowered.fabric.sessions[index];
        const auto nameAt = [&](engine::SpeakerIndex end) {
            return lowered.guestNames[lowered.fabric.speakers[end].guest];
        };
        const model::EntityRef programmer = nameAt(session.b);
        if (std::holds_alternative<model::RouteServerId>(programmer)) {
            itself = itself || nameAt(session.a) == reader;
            addOnce(announcers, speakerName(analysis, session.a));
            addOnce(programmers, model::nameOf(*analysis.network, programmer));
        }
    }
    if (announcers.empty()) {
        return {};
    }
    const std::string by = listText(programmers);
    return itself && announcers.size() == 1
               ? fill(translate("Route", "%1 announced it itself, and %2 programmed it here."),
                      {announcers.front(), by})
               : fill(translate("Route", "Announced by %1, programmed by %2."), {listText(announcers), by});
}

}  // namespace hopscope::text
