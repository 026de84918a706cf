// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/exchange_findings.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/analysis/finder.hpp"
#include "core/azure/facts.hpp"
#include "core/net/literals.hpp"

namespace hopscope::analysis {

namespace {

using azure::Context;
using azure::DomainIndex;
using engine::GroupIndex;
using engine::SessionIndex;
using engine::SpeakerIndex;
using model::EntityRef;
using model::FindingCode;
using namespace net::literals;

class ExchangeFinder : private Finder {
public:
    explicit ExchangeFinder(const Analysis& analysis) : Finder(analysis) {}

    std::vector<Finding> run() {
        addHijackedGatewaySubnets();
        for (const model::RouteServer& server : m_network.routeServers) {
            addFeedback(server);
            addRefusedRegions(server);
        }
        addLimits();
        for (const model::Gateway& gateway : m_network.gateways) {
            addMissingOnPremises(gateway);
            addLostEqualPaths(gateway);
        }
        return std::move(m_findings);
    }

private:
    [[nodiscard]] const engine::Rib& ribOf(SpeakerIndex speaker) const { return *m_analysis.atRest().ribs[speaker]; }
    [[nodiscard]] const std::vector<net::Prefix>& prefixesOf(GroupIndex group) const {
        return m_fabric.groups[group].prefixes;
    }
    [[nodiscard]] std::optional<DomainIndex> domainOf(model::SubnetId subnet) const {
        const auto context = m_lowered.contextOf(subnet);
        return context ? std::optional(m_lowered.contexts[*context].domain) : std::nullopt;
    }
    /// The route server that stands in the domain itself, not one that it uses through a peering.
    [[nodiscard]] const model::RouteServer* routeServerIn(DomainIndex domain) const {
        const auto id = m_lowered.domains[domain].routeServer;
        const model::RouteServer* server = id ? m_network.routeServers.find(*id) : nullptr;
        return server != nullptr && domainOf(server->subnet) == domain ? server : nullptr;
    }
    [[nodiscard]] bool staysUp(SessionIndex session) const {
        const auto& cycle = m_analysis.recording.cycle;
        const bool falls = cycle && std::binary_search(cycle->members.begin(), cycle->members.end(), session);
        return !falls && m_analysis.atRest().sessions[session].established();
    }
    /// The appliance's connection that a session of a route server belongs to.
    [[nodiscard]] const model::BgpConnection* connectionOf(SessionIndex session) const {
        const auto* id = std::get_if<model::BgpConnectionId>(&m_lowered.sessionNames[session]);
        return id != nullptr ? m_network.bgpConnections.find(*id) : nullptr;
    }

    // --- R6.8 ---

    void addHijackedGatewaySubnets() {
        const auto& plane = dynamic_cast<const azure::EffectivePlane&>(*m_analysis.atRest().shares.first);
        for (const azure::ContextIndex index : m_lowered.contexts.indices()) {
            const Context& context = m_lowered.contexts[index];
            const model::RouteServer* server = context.isGatewaySubnet ? routeServerIn(context.domain) : nullptr;
            if (server == nullptr || !context.routeTable) {
                continue;
            }
            const auto gateway = std::find_if(m_network.gateways.begin(), m_network.gateways.end(),
                                              [&](const model::Gateway& row) { return row.subnet == context.subnet; });
            if (gateway == m_network.gateways.end()) {
                continue;
            }
            const auto row = plane.winner(index, azure::instanceAddresses(m_network, *server).front());
            if (row && row->source == azure::RouteSource::User && row->type != azure::NextHopType::VnetLocal) {
                Finding& finding = add(FindingCode::GwsubnetHijack, {context.subnet, *context.routeTable, server->id},
                                       !anyFalls(gateway->id));
                finding.arguments.prefixes = {row->prefix};
                finding.arguments.addresses = row->nextHops;
                prove(finding, Evidence::Kind::EffectiveRow, context.subnet, row->prefix, row->nextHops);
            }
        }
    }
    /// Whether a session that the cloud makes for the gateway does not stay up.
    [[nodiscard]] bool anyFalls(model::GatewayId gateway) const {
        const auto sessions = m_fabric.sessions.indices();
        return std::any_of(sessions.begin(), sessions.end(), [&](SessionIndex session) {
            return m_lowered.sessionNames[session] == EntityRef(gateway) && !staysUp(session);
        });
    }

    // --- R6.13 ---

    /// What a route server gave an appliance, or has by itself, and takes back from it because its own ASN is gone.
    void addFeedback(const model::RouteServer& server) {
        struct Returned {
            std::set<net::Prefix> prefixes;
            std::set<net::Address> nextHops;
            bool used = false;
        };
        std::map<model::BgpConnectionId, Returned> byConnection;
        for (const SpeakerIndex instance : m_lowered.instancesOf(server.id)) {
            const engine::Rib& rib = ribOf(instance);
            for (const GroupIndex group : rib.candidates.indices()) {
                const std::vector<engine::Candidate>& candidates = rib.candidates[group];
                const bool isOwn = std::any_of(candidates.begin(), candidates.end(),
                                               [](const engine::Candidate& c) { return !c.session; });
                for (const engine::Candidate& candidate : candidates) {
                    const model::BgpConnection* connection =
                        candidate.session ? connectionOf(*candidate.session) : nullptr;
                    if (connection == nullptr || !hidesCloudAsn(connection->policy) ||
                        !relays(*candidate.session, group) || !(isOwn || cameFrom(server, *candidate.session, group))) {
                        continue;
                    }
                    Returned& returned = byConnection[connection->id];
                    returned.prefixes.insert(prefixesOf(group).begin(), prefixesOf(group).end());
                    returned.nextHops.insert(candidate.path.nextHop);
                    returned.used = returned.used || candidate.used;
                }
            }
        }
        for (const auto& [id, returned] : byConnection) {
            const model::NvaId nva = m_network.bgpConnections.at(id).nva;
            Finding& finding = add(FindingCode::BgpFeedback, {nva, id, server.id}, !returned.used);
            finding.arguments.prefixes.assign(returned.prefixes.begin(), returned.prefixes.end());
            finding.arguments.addresses.assign(returned.nextHops.begin(), returned.nextHops.end());
            finding.arguments.count = returned.prefixes.size();
            prove(finding, Evidence::Kind::Announcement, nva, *returned.prefixes.begin(), finding.arguments.addresses);
        }
    }
    static bool hidesCloudAsn(const model::SessionPolicy& policy) {
        return policy.asOverride || std::find(policy.stripped.begin(), policy.stripped.end(), azure::routeServerAsn) !=
                                        policy.stripped.end();
    }
    /// Whether the appliance at the other end of `session` has the group from somebody, not of its own.
    [[nodiscard]] bool relays(SessionIndex session, GroupIndex group) const {
        const std::vector<engine::Candidate>& held = ribOf(m_fabric.sessions[session].a).candidates[group];
        return std::any_of(held.begin(), held.end(), [](const auto& c) { return c.best && c.session; });
    }
    /// Whether it has it from this very route server.
    [[nodiscard]] bool cameFrom(const model::RouteServer& server, SessionIndex session, GroupIndex group) const {
        const std::vector<engine::Candidate>& held = ribOf(m_fabric.sessions[session].a).candidates[group];
        return std::any_of(held.begin(), held.end(), [&](const engine::Candidate& candidate) {
            const model::BgpConnection* connection =
                candidate.best && candidate.session ? connectionOf(*candidate.session) : nullptr;
            return connection != nullptr && connection->routeServer == server.id;
        });
    }

    // --- R6.14 ---

    /// What a route server never has, because it comes with the ASN that all of them share.
    void addRefusedRegions(const model::RouteServer& server) {
        std::map<model::BgpConnectionId, std::map<net::Prefix, net::Address>> refused;
        const std::vector<SpeakerIndex> instances = m_lowered.instancesOf(server.id);
        for (const SpeakerIndex instance : instances) {
            for (const engine::RejectedPath& path : ribOf(instance).rejected) {
                const model::BgpConnection* connection = connectionOf(path.session);
                const bool isKnown = std::any_of(instances.begin(), instances.end(), [&](SpeakerIndex other) {
                    return !ribOf(other).candidates[path.group].empty();
                });
                if (path.rule == engine::ImportRule::OwnAsInPath && connection != nullptr && !isKnown) {
                    for (const net::Prefix prefix : prefixesOf(path.group)) {
                        refused[connection->id].emplace(prefix, path.path.nextHop);
                    }
                }
            }
        }
        for (const auto& [id, prefixes] : refused) {
            const model::NvaId nva = m_network.bgpConnections.at(id).nva;
            Finding& finding = add(FindingCode::Loop65515, {nva, server.id, id});
            for (const auto& [prefix, nextHop] : prefixes) {
                finding.arguments.prefixes.push_back(prefix);
            }
            finding.arguments.count = prefixes.size();
            prove(finding, Evidence::Kind::Announcement, nva, prefixes.begin()->first, {prefixes.begin()->second});
        }
    }

    // --- R6.18 ---

    void addLimits() {
        std::map<SessionIndex, SpeakerIndex> closedBy;
        for (const engine::Event& event : m_analysis.recording.events) {
            if (event.kind == engine::EventKind::SessionDown && event.reason == engine::DownReason::PrefixLimit) {
                closedBy.emplace(*event.session, *event.speaker);
            }
        }
        std::set<std::pair<EntityRef, EntityRef>> said;  // connection and sender: two instances tell one story
        for (const auto& [session, closer] : closedBy) {
            const engine::Session& line = m_fabric.sessions[session];
            const SpeakerIndex sender = line.a == closer ? line.b : line.a;
            const EntityRef from = m_lowered.guestNames[m_fabric.speakers[sender].guest];
            const EntityRef to = m_lowered.guestNames[m_fabric.speakers[closer].guest];
            if (!said.emplace(m_lowered.sessionNames[session], from).second) {
                continue;
            }
            Finding& finding =
                add(FindingCode::LimitFlap, {from, to, m_lowered.sessionNames[session]}, staysUp(session));
            finding.arguments.count = engine::policyOf(line, closer).maximumPrefixes;
            finding.arguments.addresses = {line.addressOfA, line.addressOfB};
            if (m_analysis.recording.cycle) {
                finding.arguments.period = m_analysis.recording.cycle->period;
            }
            if (std::holds_alternative<model::RouteServerId>(to)) {
                finding.settings = {"S12"};
            }
            prove(finding, Evidence::Kind::Session, m_lowered.sessionNames[session], std::nullopt,
                  finding.arguments.addresses);
        }
    }

    // --- R6.19 ---

    struct Line {
        const model::Connection* connection = nullptr;
        SessionIndex session;
        SpeakerIndex self;
    };
    /// The gateway's sessions with what is drawn beyond its VNet.
    [[nodiscard]] std::vector<Line> linesOf(const model::Gateway& gateway) const {
        const std::vector<SpeakerIndex> speakers = m_lowered.instancesOf(gateway.id);
        const auto isSelf = [&](SpeakerIndex speaker) {
            return std::find(speakers.begin(), speakers.end(), speaker) != speakers.end();
        };
        std::vector<Line> lines;
        for (const SessionIndex session : m_fabric.sessions.indices()) {
            const auto* id = std::get_if<model::ConnectionId>(&m_lowered.sessionNames[session]);
            const engine::Session& line = m_fabric.sessions[session];
            if (id != nullptr && (isSelf(line.a) || isSelf(line.b))) {
                lines.push_back({m_network.connections.find(*id), session, isSelf(line.a) ? line.a : line.b});
            }
        }
        return lines;
    }

    void addMissingOnPremises(const model::Gateway& gateway) {
        const auto home = domainOf(gateway.subnet);
        const std::vector<Line> lines = linesOf(gateway);
        const model::RouteServer* server = home ? routeServerIn(*home) : nullptr;
        if (server == nullptr || lines.empty()) {
            return;
        }
        const std::vector<net::Prefix> learned = learnedFromAppliances(*server);
        if (learned.empty()) {
            return;
        }
        const bool isVpn = gateway.type == model::Gateway::Type::Vpn;
        const bool half = !isVpn && m_network.settings.s6NvaRoutesToExpressRoute;
        if (!server->branchToBranch && !half) {
            Finding& finding = addMissing(gateway, "branch", {"R5.26"}, {gateway.id, server->id}, learned, true);
            finding.settings = isVpn ? std::vector<std::string>{} : std::vector<std::string>{"S6"};
            return;
        }
        if (isVpn && server->branchToBranch && !gateway.activeActive) {
            addMissing(gateway, "active", {"R5.28"}, {gateway.id, server->id}, learned);
        }
        if (isVpn) {
            addWithheldDefault(gateway, *server, learned);
        }
        std::set<model::ConnectionId> said;
        for (const Line& line : lines) {
            const bool silent =
                line.connection->type == model::Connection::Type::Vnet2Vnet && !m_network.settings.s17Vnet2VnetExports;
            if (silent && said.insert(line.connection->id).second) {
                addMissing(gateway, "vnet2vnet", {"R5.33"}, {gateway.id, line.connection->id}, learned).settings = {
                    "S17"};
            }
        }
    }
    Finding& addMissing(const model::Gateway& gateway, const char* word, net::RuleId rule,
                        std::vector<EntityRef> subjects, const std::vector<net::Prefix>& prefixes,
                        bool harmless = false) {
        Finding& finding = add(FindingCode::OnPremMissing, std::move(subjects), harmless);
        finding.rules.push_back(rule);
        finding.arguments.word = word;
        finding.arguments.prefixes = prefixes;
        finding.arguments.count = prefixes.size();
        prove(finding, Evidence::Kind::EffectiveRow, gateway.subnet, prefixes.front(), {});
        return finding;
    }
    /// R5.32: the default route stays here, unless its two halves go along.
    void addWithheldDefault(const model::Gateway& gateway, const model::RouteServer& server,
                            const std::vector<net::Prefix>& learned) {
        const auto holds = [&](net::Prefix prefix) {
            return std::find(learned.begin(), learned.end(), prefix) != learned.end();
        };
        if (holds(net::Prefix::everything()) && !(holds("0.0.0.0/1"_prefix) && holds("128.0.0.0/1"_prefix))) {
            addMissing(gateway, "default", {"R5.32"}, {gateway.id, server.id}, {net::Prefix::everything()});
        }
    }
    /// What appliances have brought and may be passed on (R5.24).
    [[nodiscard]] std::vector<net::Prefix> learnedFromAppliances(const model::RouteServer& server) const {
        std::set<net::Prefix> learned;
        for (const SpeakerIndex instance : m_lowered.instancesOf(server.id)) {
            const engine::Rib& rib = ribOf(instance);
            for (const GroupIndex group : rib.candidates.indices()) {
                for (const engine::Candidate& candidate : rib.candidates[group]) {
                    const auto& marks = candidate.path.communities;
                    const bool passes = candidate.used && candidate.session && connectionOf(*candidate.session) &&
                                        std::find(marks.begin(), marks.end(), net::noAdvertise) == marks.end();
                    if (passes) {
                        learned.insert(prefixesOf(group).begin(), prefixesOf(group).end());
                    }
                }
            }
        }
        return {learned.begin(), learned.end()};
    }

    // --- R6.28 ---

    /// Equal paths over several circuits, beside a route server.
    void addLostEqualPaths(const model::Gateway& gateway) {
        const auto home = domainOf(gateway.subnet);
        const model::RouteServer* server = home ? routeServerIn(*home) : nullptr;
        if (gateway.type != model::Gateway::Type::ExpressRoute || server == nullptr) {
            return;
        }
        std::map<std::set<model::ConnectionId>, std::set<net::Prefix>> shared;
        for (const SpeakerIndex speaker : m_lowered.instancesOf(gateway.id)) {
            const engine::Rib& rib = ribOf(speaker);
            for (const GroupIndex group : rib.candidates.indices()) {
                std::set<model::ConnectionId> circuits;
                for (const engine::Candidate& candidate : rib.candidates[group]) {
                    const auto* id = candidate.used && candidate.session
                                         ? std::get_if<model::ConnectionId>(&m_lowered.sessionNames[*candidate.session])
                                         : nullptr;
                    if (id != nullptr) {
                        circuits.insert(*id);
                    }
                }
                if (circuits.size() > 1) {
                    shared[circuits].insert(prefixesOf(group).begin(), prefixesOf(group).end());
                }
            }
        }
        for (const auto& [circuits, prefixes] : shared) {
            std::vector<EntityRef> subjects{gateway.id, server->id};
            subjects.insert(subjects.end(), circuits.begin(), circuits.end());
            Finding& finding = add(FindingCode::ErEcmpLost, std::move(subjects));
            finding.arguments.prefixes.assign(prefixes.begin(), prefixes.end());
            finding.arguments.count = circuits.size();
            prove(finding, Evidence::Kind::EffectiveRow, gateway.subnet, *prefixes.begin(), {});
        }
    }
};

}  // namespace

std::vector<Finding> exchangeFindings(const Analysis& analysis) {
    return ExchangeFinder(analysis).run();
}

}  // namespace hopscope::analysis
