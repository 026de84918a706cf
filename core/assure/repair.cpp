// SPDX-License-Identifier: Apache-2.0
#include "core/assure/repair.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "core/azure/facts.hpp"
#include "core/edit/add.hpp"
#include "core/edit/change.hpp"
#include "core/edit/remove.hpp"

namespace hopscope::assure {

namespace {

using analysis::Analysis;
using analysis::Finding;
using edit::Edited;
using model::Design;
using model::EntityRef;
using model::FindingCode;

constexpr int standbyPrepend = 3;             // a path that is longer than any that is likely to come with the prefix
constexpr int lowestPriority = 4096;          // R8.9
constexpr int shortestSummary = 8;            // a shorter prefix would draw half the Internet
constexpr net::Asn lowestOfferedAsn{65'001};  // of the private ones, clear of those that clouds keep

/// A repair that has an idea and a changed design, and no proof yet.
struct Attempt {
    RepairKind kind;
    EntityRef subject;
    std::optional<net::Prefix> prefix;
    std::optional<net::Address> address;
    Edited<Design> after;
};

template <typename IdType>
std::optional<IdType> subjectOf(const Finding& finding) {
    for (const EntityRef& subject : finding.subjects) {
        if (const auto* id = std::get_if<IdType>(&subject)) {
            return *id;
        }
    }
    return std::nullopt;
}

bool isLoop(FindingCode code) {
    return code == FindingCode::DefaultSelfLoop || code == FindingCode::SelfLoopSpecific ||
           code == FindingCode::Pingpong;
}

bool isSame(const Finding& a, const Finding& b) {
    return a.code == b.code && a.subjects == b.subjects && a.arguments.prefixes == b.arguments.prefixes;
}

/// Makes the attempts for one finding, in the order in which they are offered.
class Planner {
public:
    Planner(const Design& design, const Analysis& analysis, const Finding& finding)
        : m_design(design), m_network(*design.network), m_analysis(analysis), m_finding(finding) {}

    std::vector<Attempt> plan() {
        switch (m_finding.code) {
        case FindingCode::RecursiveNh:
        case FindingCode::NotDeterministic: planStaticRoute(); break;
        case FindingCode::DefaultSelfLoop:
        case FindingCode::SelfLoopSpecific:
        case FindingCode::Pingpong:
        case FindingCode::NvaMgmtLost: planLoop(); break;
        case FindingCode::NoIpForwarding: planForwarding(); break;
        case FindingCode::PeeringNotSynced: planSync(); break;
        case FindingCode::SecurityGroupRefused: planDetachedGroup(); break;
        case FindingCode::NvaLostToArs: planStaticRoute(); break;
        case FindingCode::EqualOrLonger:
        case FindingCode::RsSubnetAnnounced: planWithdrawal(); break;
        case FindingCode::PropagationOff: planPropagation(); break;
        case FindingCode::SummaryVsPeering: planExactRoute(); break;
        case FindingCode::AsymmetricEcmp: planSymmetry(); break;
        case FindingCode::SpokeMissing: planSpoke(); break;
        case FindingCode::ForwardedBlocked: planForwardedTraffic(); break;
        case FindingCode::NsgDropTransit: planTransitRules(); break;
        case FindingCode::BothHalvesHit: planWholeDefault(); break;
        case FindingCode::PrivateEndpointBypass: planEndpointPolicies(); break;
        case FindingCode::NoSnat: planSourceNat(); break;
        case FindingCode::SingleInstance:
        case FindingCode::NotMultihop: planConnection(); break;
        case FindingCode::InconsistentInstances: planEvenAnnouncements(); break;
        case FindingCode::GwsubnetHijack: planVnetLocal(); break;
        case FindingCode::BgpFeedback: planExportFilter(false); break;
        case FindingCode::Loop65515: planExportFilter(true); break;
        case FindingCode::LimitFlap: planSummary(); break;
        case FindingCode::OnPremMissing: planWayToPremises(); break;
        case FindingCode::AsnRefused: planAsn(); break;
        case FindingCode::PeerIpIllegal: planPeerAddress(); break;
        case FindingCode::NhUnreachable: planNextHop(); break;
        case FindingCode::InboundAsym: planInbound(); break;
        default: break;  // nothing is known that the engine could try
        }
        return std::move(m_attempts);
    }

private:
    void add(RepairKind kind, EntityRef subject, Edited<Design> after, std::optional<net::Prefix> prefix = {},
             std::optional<net::Address> address = {}) {
        m_attempts.push_back({kind, subject, prefix, address, std::move(after)});
    }

    /// R6.1: the route server's subnet through the first address of the appliance's own.
    void planStaticRoute() {
        const auto id = subjectOf<model::NvaId>(m_finding);
        if (!id || m_network.nvas.at(*id).nics.empty()) {
            return;
        }
        model::Nva nva = m_network.nvas.at(*id);
        const auto nic = m_analysis.lowered.nicOf(*id);
        const net::Address gateway =
            m_analysis.lowered.fabric.nics[*nic].connected.first().plus(azure::virtualRouterOffset);
        std::optional<net::Prefix> shown;
        for (const model::BgpConnection& connection : m_network.bgpConnections) {
            if (connection.nva != *id) {
                continue;
            }
            const model::RouteServer& server = m_network.routeServers.at(connection.routeServer);
            for (const net::Prefix prefix : m_network.subnets.at(server.subnet).prefixes) {
                std::erase_if(nva.staticRoutes, [&](const auto& route) { return route.prefix == prefix; });
                nva.staticRoutes.push_back({prefix, gateway});
                shown = shown.value_or(prefix);
            }
        }
        if (shown) {
            add(RepairKind::AddStaticRoute, *id, edit::setNva(m_design, std::move(nva)), shown, gateway);
        }
    }

    void planLoop() {
        const auto nva = subjectOf<model::NvaId>(m_finding);
        const auto subnet = subnetInLoop();
        if (subnet) {
            add(RepairKind::AddInternetRouteTable, *subnet, withInternetRoutes(*subnet),
                loopingPrefixes(*subnet).front());
            add(RepairKind::DisablePropagation, *subnet, withoutPropagation(*subnet));
        }
        planRemovedUserRoute();
        if (!nva) {
            return;
        }
        if (m_finding.code == FindingCode::SelfLoopSpecific && !m_finding.arguments.prefixes.empty()) {
            planRemovedAnnouncement(*nva, m_finding.arguments.prefixes.front());
        }
        model::Nva stopped = m_network.nvas.at(*nva);
        stopped.running = false;
        add(RepairKind::StopAppliance, *nva, edit::setNva(m_design, std::move(stopped)));
        for (const model::BgpConnection& connection : m_network.bgpConnections) {
            if (connection.nva == *nva) {
                add(RepairKind::DeleteBgpConnection, connection.id, edit::remove(m_design, {connection.id}));
            }
        }
    }

    [[nodiscard]] std::optional<model::SubnetId> subnetInLoop() const {
        if (const auto subnet = subjectOf<model::SubnetId>(m_finding)) {
            return subnet;
        }
        for (const analysis::Evidence& evidence : m_finding.evidence) {
            if (evidence.at && std::holds_alternative<model::SubnetId>(*evidence.at)) {
                return std::get<model::SubnetId>(*evidence.at);
            }
        }
        return std::nullopt;
    }

    /// Every prefix that loops in this subnet: two halves of the address space want a row each.
    [[nodiscard]] std::vector<net::Prefix> loopingPrefixes(model::SubnetId subnet) const {
        std::set<net::Prefix> prefixes(m_finding.arguments.prefixes.begin(), m_finding.arguments.prefixes.end());
        for (const Finding& other : m_analysis.findings) {
            if (isLoop(other.code) && subjectOf<model::SubnetId>(other) == subnet) {
                prefixes.insert(other.arguments.prefixes.begin(), other.arguments.prefixes.end());
            }
        }
        return {prefixes.begin(), prefixes.end()};
    }

    /// Changes the subnet's own route table, or gives it one; a table that others share is copied first.
    [[nodiscard]] Edited<Design> withTable(model::SubnetId id,
                                           const std::function<void(model::RouteTable&)>& change) const {
        const model::Subnet& subnet = m_network.subnets.at(id);
        const auto sharers = std::count_if(m_network.subnets.begin(), m_network.subnets.end(), [&](const auto& other) {
            return other.routeTable && other.routeTable == subnet.routeTable;
        });
        if (subnet.routeTable && sharers == 1) {
            model::RouteTable table = m_network.routeTables.at(*subnet.routeTable);
            change(table);
            return edit::setRouteTable(m_design, std::move(table));
        }
        const model::RouteTableId added(m_design.nextId);
        return edit::addRouteTable(m_design, freeName("rt-" + subnet.name)).and_then([&](const Design& design) {
            model::RouteTable table = design.network->routeTables.at(added);
            if (subnet.routeTable) {
                const model::RouteTable& shared = m_network.routeTables.at(*subnet.routeTable);
                table.routes = shared.routes;
                table.propagateGatewayRoutes = shared.propagateGatewayRoutes;
            }
            change(table);
            return edit::setRouteTable(design, std::move(table)).and_then([&](const Design& filled) {
                return edit::associateRouteTable(filled, id, added);
            });
        });
    }

    [[nodiscard]] std::string freeName(const std::string& wanted) const {
        const auto taken = [&](const std::string& name) {
            return std::any_of(m_network.routeTables.begin(), m_network.routeTables.end(),
                               [&](const model::RouteTable& table) { return table.name == name; });
        };
        std::string name = wanted;
        for (int i = 2; taken(name); ++i) {
            name = wanted + '-' + std::to_string(i);
        }
        return name;
    }

    [[nodiscard]] Edited<Design> withInternetRoutes(model::SubnetId subnet) const {
        return withTable(subnet, [&](model::RouteTable& table) {
            for (const net::Prefix prefix : loopingPrefixes(subnet)) {
                std::erase_if(table.routes, [&](const model::UserRoute& route) { return route.prefix == prefix; });
                const std::string name =
                    prefix.isDefault() ? "default-to-internet" : "to-internet-" + prefix.first().text();
                table.routes.push_back({name, prefix, model::UserNextHop::Internet, std::nullopt});
            }
        });
    }

    [[nodiscard]] Edited<Design> withoutPropagation(model::SubnetId subnet) const {
        return withTable(subnet, [](model::RouteTable& table) { table.propagateGatewayRoutes = false; });
    }

    void planRemovedAnnouncement(model::NvaId id, net::Prefix prefix) {
        model::Nva nva = m_network.nvas.at(id);
        std::erase_if(nva.announcements, [&](const model::Announcement& a) { return a.prefix == prefix; });
        add(RepairKind::RemoveAnnouncement, id, edit::setNva(m_design, std::move(nva)), prefix);
    }

    void planForwarding() {
        const auto id = subjectOf<model::NvaId>(m_finding);
        if (!id) {
            return;
        }
        model::Nva nva = m_network.nvas.at(*id);
        const bool isGuestSwitch = m_finding.arguments.word == "guest";
        if (isGuestSwitch) {
            nva.guestForwarding = true;
        } else {
            for (model::Nic& nic : nva.nics) {
                nic.ipForwarding = true;
            }
        }
        add(isGuestSwitch ? RepairKind::EnableGuestForwarding : RepairKind::EnableIpForwarding, *id,
            edit::setNva(m_design, std::move(nva)));
    }

    void planSourceNat() {
        if (const auto id = subjectOf<model::NvaId>(m_finding)) {
            model::Nva nva = m_network.nvas.at(*id);
            nva.sourceNat = model::SourceNat::Internet;
            add(RepairKind::EnableSourceNat, *id, edit::setNva(m_design, std::move(nva)));
        }
    }

    void planWithdrawal() {
        const auto nva = subjectOf<model::NvaId>(m_finding);
        if (nva && !m_finding.arguments.prefixes.empty()) {
            planRemovedAnnouncement(*nva, m_finding.arguments.prefixes.front());
        }
    }

    /// R6.9
    void planPropagation() {
        if (const auto id = subjectOf<model::RouteTableId>(m_finding)) {
            model::RouteTable table = m_network.routeTables.at(*id);
            table.propagateGatewayRoutes = true;
            add(RepairKind::EnablePropagation, *id, edit::setRouteTable(m_design, std::move(table)));
        }
    }

    /// R6.11: the peer's own prefix through the appliance of the summary.
    void planExactRoute() {
        const auto subnet = subjectOf<model::SubnetId>(m_finding);
        if (!subnet || m_finding.arguments.prefixes.size() < 2 || m_finding.arguments.addresses.empty()) {
            return;
        }
        const net::Prefix prefix = m_finding.arguments.prefixes[1];
        const net::Address appliance = m_finding.arguments.addresses.front();
        add(RepairKind::AddExactRoute, *subnet,
            withTable(*subnet,
                      [&](model::RouteTable& table) {
                          table.routes.push_back({"to-peer-" + prefix.first().text(), prefix,
                                                  model::UserNextHop::VirtualAppliance, appliance});
                      }),
            prefix, appliance);
    }

    /// R6.12: translation on all of them, or all but one announcing with a longer path.
    void planSymmetry() {
        std::vector<model::NvaId> appliances;
        for (const EntityRef& subject : m_finding.subjects) {
            if (const auto* id = std::get_if<model::NvaId>(&subject)) {
                appliances.push_back(*id);
            }
        }
        if (appliances.empty() || m_finding.arguments.prefixes.empty()) {
            return;
        }
        const net::Prefix prefix = m_finding.arguments.prefixes.front();
        Edited<Design> translated = m_design;
        Edited<Design> prepended = m_design;
        for (const model::NvaId id : appliances) {
            translated = translated.and_then([&](const Design& design) {
                model::Nva nva = design.network->nvas.at(id);
                nva.sourceNat = model::SourceNat::Everything;
                return edit::setNva(design, std::move(nva));
            });
            if (id == appliances.front()) {
                continue;
            }
            prepended = prepended.and_then([&](const Design& design) {
                model::Nva nva = design.network->nvas.at(id);
                for (model::Announcement& announcement : nva.announcements) {
                    announcement.prepend += announcement.prefix == prefix ? standbyPrepend : 0;
                }
                return edit::setNva(design, std::move(nva));
            });
        }
        add(RepairKind::PrependOthers, appliances.front(), std::move(prepended), prefix);
        add(RepairKind::EnableSourceNat, appliances.front(), std::move(translated));
    }

    /// R4.3
    void planSync() {
        if (const auto id = subjectOf<model::PeeringId>(m_finding)) {
            model::Peering peering = m_network.peerings.at(*id);
            peering.firstHalf->syncedRemoteSpace.reset();
            peering.secondHalf->syncedRemoteSpace.reset();
            add(RepairKind::SyncPeering, *id, edit::setPeering(m_design, std::move(peering)));
        }
    }

    /// R5.47
    void planDetachedGroup() {
        if (const auto id = subjectOf<model::SubnetId>(m_finding)) {
            model::Subnet subnet = m_network.subnets.at(*id);
            subnet.securityGroup.reset();
            add(RepairKind::DetachSecurityGroup, *id, edit::setSubnet(m_design, std::move(subnet)));
        }
    }

    /// R6.20
    void planSpoke() {
        const auto id = subjectOf<model::PeeringId>(m_finding);
        const auto spoke = subjectOf<model::VnetId>(m_finding);
        if (!id || !spoke) {
            return;
        }
        model::Peering peering = m_network.peerings.at(*id);
        const bool first = peering.first == *spoke;
        if (m_finding.arguments.word == "sync") {
            planSync();
            return;
        }
        (first ? peering.firstHalf : peering.secondHalf)->useRemoteGateways = true;
        (first ? peering.secondHalf : peering.firstHalf)->allowGatewayTransit = true;
        add(RepairKind::UseRemoteGateways, *id, edit::setPeering(m_design, std::move(peering)));
    }

    /// R6.24
    void planForwardedTraffic() {
        const auto id = subjectOf<model::PeeringId>(m_finding);
        const auto receiver = subjectOf<model::VnetId>(m_finding);
        if (id && receiver) {
            model::Peering peering = m_network.peerings.at(*id);
            (peering.first == *receiver ? peering.firstHalf : peering.secondHalf)->allowForwardedTraffic = true;
            add(RepairKind::AllowForwardedTraffic, *id, edit::setPeering(m_design, std::move(peering)));
        }
    }

    /// R6.25: behind every rule that somebody wrote, before the default ones.
    void planTransitRules() {
        Edited<Design> opened = m_design;
        bool any = false;
        for (const EntityRef& subject : m_finding.subjects) {
            const auto* id = std::get_if<model::SecurityGroupId>(&subject);
            if (id == nullptr) {
                continue;
            }
            any = true;
            opened = opened.and_then([&](const Design& design) {
                model::SecurityGroup group = design.network->securityGroups.at(*id);
                for (const auto direction :
                     {model::SecurityRule::Direction::Inbound, model::SecurityRule::Direction::Outbound}) {
                    model::SecurityRule rule;
                    rule.name =
                        direction == model::SecurityRule::Direction::Inbound ? "allow-transit-in" : "allow-transit-out";
                    rule.priority = lowestPriority;
                    rule.direction = direction;
                    rule.access = model::SecurityRule::Access::Allow;
                    while (std::any_of(group.rules.begin(), group.rules.end(), [&](const auto& other) {
                        return other.priority == rule.priority && other.direction == rule.direction;
                    })) {
                        --rule.priority;
                    }
                    group.rules.push_back(std::move(rule));
                }
                return edit::setSecurityGroup(design, std::move(group));
            });
        }
        if (any) {
            add(RepairKind::AllowTransit, m_finding.subjects.front(), std::move(opened));
        }
    }

    /// R6.26: from whoever announces the halves.
    void planWholeDefault() {
        for (const model::Nva& nva : m_network.nvas) {
            const auto half = std::find_if(nva.announcements.begin(), nva.announcements.end(),
                                           [&](const model::Announcement& announcement) {
                                               return announcement.prefix == m_finding.arguments.prefixes.front();
                                           });
            if (half != nva.announcements.end()) {
                model::Nva changed = nva;
                model::Announcement whole = *half;
                whole.prefix = net::Prefix::everything();
                changed.announcements.push_back(std::move(whole));
                add(RepairKind::AnnounceDefault, nva.id, edit::setNva(m_design, std::move(changed)));
            }
        }
    }

    /// R6.27
    void planEndpointPolicies() {
        const auto id = subjectOf<model::PrivateEndpointId>(m_finding);
        if (!id) {
            return;
        }
        model::Subnet subnet = m_network.subnets.at(m_network.privateEndpoints.at(*id).subnet);
        using Policies = model::PrivateEndpointPolicies;
        const bool filtered = subnet.privateEndpointPolicies == Policies::NetworkSecurityGroupEnabled;
        subnet.privateEndpointPolicies = filtered ? Policies::Enabled : Policies::RouteTableEnabled;
        add(RepairKind::ObeyRouteTables, subnet.id, edit::setSubnet(m_design, subnet));
    }

    void planConnection() {
        const auto id = subjectOf<model::BgpConnectionId>(m_finding);
        if (!id) {
            return;
        }
        model::BgpConnection connection = m_network.bgpConnections.at(*id);
        if (m_finding.code == FindingCode::NotMultihop) {
            connection.multihop = true;
            add(RepairKind::EnableMultihop, *id, edit::setBgpConnection(m_design, connection));
        } else {
            connection.first = true;
            connection.second = true;
            add(RepairKind::PeerWithBothInstances, *id, edit::setBgpConnection(m_design, connection));
        }
    }

    void planEvenAnnouncements() {
        if (const auto id = subjectOf<model::NvaId>(m_finding)) {
            model::Nva nva = m_network.nvas.at(*id);
            for (model::Announcement& announcement : nva.announcements) {
                announcement.onlyTo.clear();
            }
            add(RepairKind::AnnounceToBothInstances, *id, edit::setNva(m_design, std::move(nva)));
        }
    }

    /// R6.8
    void planVnetLocal() {
        const auto subnet = subjectOf<model::SubnetId>(m_finding);
        const auto server = subjectOf<model::RouteServerId>(m_finding);
        if (!subnet || !server) {
            return;
        }
        const std::vector<net::Prefix>& own = m_network.subnets.at(m_network.routeServers.at(*server).subnet).prefixes;
        add(RepairKind::AddVnetLocalRoute, *subnet,
            withTable(*subnet,
                      [&](model::RouteTable& table) {
                          for (const net::Prefix prefix : own) {
                              std::erase_if(table.routes, [&](const auto& route) { return route.prefix == prefix; });
                              table.routes.push_back({"route-server-" + prefix.first().text(), prefix,
                                                      model::UserNextHop::VnetLocal, std::nullopt});
                          }
                      }),
            own.empty() ? std::nullopt : std::optional(own.front()));
    }

    /// R6.13, R6.14: what a route server has by itself does not go back to it; with `overriding` the rest loses its
    /// ASN.
    void planExportFilter(bool overriding) {
        const auto id = subjectOf<model::BgpConnectionId>(m_finding);
        if (!id) {
            return;
        }
        model::BgpConnection connection = m_network.bgpConnections.at(*id);
        std::set<net::Prefix> held;
        if (overriding) {
            connection.policy.asOverride = true;
            held = originatedBy(connection.routeServer);
        } else {
            held.insert(m_finding.arguments.prefixes.begin(), m_finding.arguments.prefixes.end());
        }
        for (const net::Prefix prefix : held) {
            connection.policy.exportExcept.push_back({prefix, 0});
        }
        add(overriding ? RepairKind::OverrideAs : RepairKind::FilterExport, *id,
            edit::setBgpConnection(m_design, std::move(connection)));
    }
    [[nodiscard]] std::set<net::Prefix> originatedBy(model::RouteServerId server) const {
        std::set<net::Prefix> prefixes;
        const engine::Fabric& fabric = m_analysis.lowered.fabric;
        for (const engine::SpeakerIndex instance : m_analysis.lowered.instancesOf(server)) {
            for (const engine::Origination& own : fabric.speakers[instance].originates) {
                prefixes.insert(fabric.groups[own.group].prefixes.begin(), fabric.groups[own.group].prefixes.end());
            }
        }
        return prefixes;
    }

    /// R6.18: the longest prefixes become shorter until few enough are left. What differs in its attributes stays
    /// apart.
    void planSummary() {
        const auto id = subjectOf<model::NvaId>(m_finding);
        if (!id) {
            return;
        }
        model::Nva nva = m_network.nvas.at(*id);
        while (nva.announcements.size() > m_finding.arguments.count) {
            int longest = 0;
            for (const model::Announcement& announcement : nva.announcements) {
                longest = std::max(longest, announcement.prefix.length());
            }
            if (longest <= shortestSummary) {
                return;
            }
            std::vector<model::Announcement> shorter;
            std::set<net::Prefix> seen;
            for (model::Announcement announcement : nva.announcements) {
                if (announcement.prefix.length() == longest) {
                    announcement.prefix = net::Prefix(announcement.prefix.first(), longest - 1);
                }
                if (seen.insert(announcement.prefix).second) {
                    shorter.push_back(std::move(announcement));
                }
            }
            nva.announcements = std::move(shorter);
        }
        add(RepairKind::SummariseAnnouncements, *id, edit::setNva(m_design, std::move(nva)));
    }

    /// R6.19: what holds the routes back is the finding's word.
    void planWayToPremises() {
        const std::string& word = m_finding.arguments.word;
        const auto server = subjectOf<model::RouteServerId>(m_finding);
        const auto gateway = subjectOf<model::GatewayId>(m_finding);
        const auto line = subjectOf<model::ConnectionId>(m_finding);
        if (word == "branch" && server) {
            model::RouteServer row = m_network.routeServers.at(*server);
            row.branchToBranch = true;
            add(RepairKind::EnableBranchToBranch, *server, edit::setRouteServer(m_design, std::move(row)));
        } else if (word == "active" && gateway) {
            model::Gateway row = m_network.gateways.at(*gateway);
            row.activeActive = true;
            add(RepairKind::MakeActiveActive, *gateway, edit::setGateway(m_design, std::move(row)));
        } else if (word == "vnet2vnet" && line) {
            model::Connection row = m_network.connections.at(*line);
            row.type = model::Connection::Type::IPsec;
            if (!carriesCloudAsn(row.first) && !carriesCloudAsn(row.second)) {
                add(RepairKind::UseIPsec, *line, edit::setConnection(m_design, std::move(row)));
            }
        } else if (word == "default") {
            planHalves();
        }
    }
    /// A local network gateway may not (R5.33).
    [[nodiscard]] bool carriesCloudAsn(const model::ConnectionEnd& end) const {
        const auto* id = std::get_if<model::GatewayId>(&end.at);
        return id != nullptr && m_network.gateways.at(*id).asn.value_or(azure::routeServerAsn) == azure::routeServerAsn;
    }
    void planHalves() {
        for (const model::Nva& nva : m_network.nvas) {
            const auto whole =
                std::find_if(nva.announcements.begin(), nva.announcements.end(),
                             [](const model::Announcement& announcement) { return announcement.prefix.isDefault(); });
            if (whole == nva.announcements.end()) {
                continue;
            }
            model::Nva changed = nva;
            for (const std::uint32_t half : {0U, 0x8000'0000U}) {
                model::Announcement announcement = *whole;
                announcement.prefix = net::Prefix(net::Address(half), 1);
                changed.announcements.push_back(std::move(announcement));
            }
            add(RepairKind::AnnounceHalves, nva.id, edit::setNva(m_design, std::move(changed)));
        }
    }

    /// R6.17: the lowest private ASN that nobody has.
    void planAsn() {
        const auto id = subjectOf<model::NvaId>(m_finding);
        if (!id) {
            return;
        }
        std::set<net::Asn> taken(azure::azureReservedAsns.begin(), azure::azureReservedAsns.end());
        for (const engine::Speaker& speaker : m_analysis.lowered.fabric.speakers) {
            taken.insert(speaker.asn);
        }
        net::Asn asn = lowestOfferedAsn;
        while (taken.contains(asn) || azure::isIanaReserved(asn)) {
            asn = net::Asn(asn.value() + 1);
        }
        model::Nva nva = m_network.nvas.at(*id);
        nva.asn = asn;
        add(RepairKind::ChangeAsn, *id, edit::setNva(m_design, std::move(nva)));
    }

    /// R6.17
    void planPeerAddress() {
        const auto id = subjectOf<model::BgpConnectionId>(m_finding);
        if (!id) {
            return;
        }
        for (const model::Nic& nic : m_network.nvas.at(m_network.bgpConnections.at(*id).nva).nics) {
            model::BgpConnection connection = m_network.bgpConnections.at(*id);
            connection.peerAddress = nic.address;
            add(RepairKind::UseInterfaceAddress, *id, edit::setBgpConnection(m_design, std::move(connection)), {},
                nic.address);
        }
    }

    /// R6.5: by who answers for the address, if anybody does.
    void planNextHop() {
        if (m_finding.arguments.prefixes.empty()) {
            return;
        }
        const net::Prefix prefix = m_finding.arguments.prefixes.front();
        const std::vector<net::Address>& dead = m_finding.arguments.addresses;
        const auto isDead = [&](net::Address address) {
            return std::find(dead.begin(), dead.end(), address) != dead.end();
        };
        for (const model::Nva& nva : m_network.nvas) {
            if (!nva.running && std::any_of(nva.nics.begin(), nva.nics.end(),
                                            [&](const model::Nic& nic) { return isDead(nic.address); })) {
                model::Nva started = nva;
                started.running = true;
                add(RepairKind::StartAppliance, nva.id, edit::setNva(m_design, std::move(started)));
            }
            model::Nva corrected = nva;
            for (model::Announcement& announcement : corrected.announcements) {
                if (announcement.prefix == prefix && announcement.nextHop && isDead(*announcement.nextHop)) {
                    announcement.nextHop.reset();
                }
            }
            if (!(corrected == nva)) {
                add(RepairKind::AnnounceOwnAddress, nva.id, edit::setNva(m_design, std::move(corrected)), prefix);
            }
        }
        planRemovedUserRoute();
    }
    void planRemovedUserRoute() {
        const auto subnet = subnetInLoop();
        const auto tableId = subnet ? m_network.subnets.at(*subnet).routeTable : std::nullopt;
        if (!tableId || m_finding.arguments.prefixes.empty()) {
            return;
        }
        const net::Prefix prefix = m_finding.arguments.prefixes.front();
        const std::vector<model::UserRoute>& routes = m_network.routeTables.at(*tableId).routes;
        if (std::any_of(routes.begin(), routes.end(), [&](const auto& route) { return route.prefix == prefix; })) {
            add(RepairKind::RemoveUserRoute, *subnet,
                withTable(*subnet,
                          [&](model::RouteTable& table) {
                              std::erase_if(table.routes, [&](const auto& route) { return route.prefix == prefix; });
                          }),
                prefix);
        }
    }

    /// R6.22
    void planInbound() {
        const auto subnet = subjectOf<model::SubnetId>(m_finding);
        if (m_finding.subjects.empty() || !subnet) {
            return;
        }
        const EntityRef machine = m_finding.subjects.front();
        const auto [count, at] = publicInterface(machine);
        if (count == 1) {
            add(RepairKind::DetachPublicAddress, machine, edit::setPublicAddress(m_design, machine, at, std::nullopt));
        }
        add(RepairKind::AddInternetRouteTable, *subnet, withInternetRoutes(*subnet));
    }
    /// How many interfaces of a machine have a public address, and the last of them.
    [[nodiscard]] std::pair<std::size_t, std::size_t> publicInterface(const EntityRef& machine) const {
        const std::vector<model::Nic>* nics = nullptr;
        if (const auto* vm = std::get_if<model::VirtualMachineId>(&machine)) {
            nics = &m_network.machines.at(*vm).nics;
        } else if (const auto* nva = std::get_if<model::NvaId>(&machine)) {
            nics = &m_network.nvas.at(*nva).nics;
        }
        std::pair<std::size_t, std::size_t> found{0, 0};
        for (std::size_t i = 0; nics != nullptr && i < nics->size(); ++i) {
            if ((*nics)[i].publicAddress) {
                found = {found.first + 1, i};
            }
        }
        return found;
    }

    const Design& m_design;
    const model::Network& m_network;
    const Analysis& m_analysis;
    const Finding& m_finding;
    std::vector<Attempt> m_attempts;
};

struct Measure {
    int loops = 0;
    int reach = 0;
    int reachOf = 0;
    int sessions = 0;
    int sessionsOf = 0;
};

/// A host of the Internet to ask for: one that somebody drew, or the finding's own destination.
std::optional<net::Address> outsideHost(const Analysis& analysis, const Finding& finding) {
    for (const model::Internet& internet : analysis.network->internets) {
        if (!internet.hosts.empty()) {
            return internet.hosts.front().address;
        }
    }
    return finding.example ? std::optional(finding.example->second) : std::nullopt;
}

Measure measure(const Analysis& analysis, std::optional<net::Address> outside) {
    Measure result;
    for (const Finding& finding : analysis.findings) {
        result.loops += isLoop(finding.code) ? 1 : 0;
    }
    const auto ask = [&](const EntityRef& machine) {
        analysis::TraceQuestion question;
        question.from.machine = machine;
        question.to.address = outside;
        ++result.reachOf;
        const bool reaches = analysis::trace(analysis, question).verdict == engine::Verdict::DeliveredToInternet;
        result.reach += reaches ? 1 : 0;
    };
    if (outside) {
        for (const model::VirtualMachine& machine : analysis.network->machines) {
            ask(machine.id);
        }
        for (const model::Nva& nva : analysis.network->nvas) {
            ask(nva.id);
        }
    }
    const auto& cycle = analysis.recording.cycle;
    for (const engine::SessionIndex session : analysis.lowered.fabric.sessions.indices()) {
        const bool falls = cycle && std::binary_search(cycle->members.begin(), cycle->members.end(), session);
        ++result.sessionsOf;
        result.sessions += analysis.atRest().sessions[session].established() && !falls ? 1 : 0;
    }
    return result;
}

RepairEffect effectOf(const Analysis& before, const Analysis& after, const Finding& finding) {
    const auto outside = outsideHost(before, finding);
    const Measure was = measure(before, outside);
    const Measure is = measure(after, outside);
    RepairEffect effect{was.loops,   is.loops,     was.reach,   is.reach,
                        was.reachOf, was.sessions, is.sessions, was.sessionsOf};
    const auto holds = [](const Analysis& analysis, const Finding& wanted) {
        return std::any_of(analysis.findings.begin(), analysis.findings.end(),
                           [&](const Finding& other) { return isSame(other, wanted); });
    };
    effect.findingGone = !holds(after, finding);
    for (const Finding& found : after.findings) {
        const bool counts = found.severity == model::Severity::Error || found.severity == model::Severity::Warning;
        effect.newFindings += counts && !holds(before, found) ? 1 : 0;
    }
    return effect;
}

bool isManagementLost(const Analysis& analysis, const EntityRef& subject) {
    const EntityRef nva =
        std::holds_alternative<model::BgpConnectionId>(subject)
            ? EntityRef(analysis.network->bgpConnections.at(std::get<model::BgpConnectionId>(subject)).nva)
            : subject;
    return std::any_of(analysis.findings.begin(), analysis.findings.end(), [&](const Finding& finding) {
        return finding.code == FindingCode::NvaMgmtLost && finding.subjects.front() == nva;
    });
}

}  // namespace

std::vector<Repair> repairsFor(const Design& design, const Analysis& analysis, const Finding& finding,
                               std::stop_token stop) {
    std::vector<Repair> repairs;
    for (Attempt& attempt : Planner(design, analysis, finding).plan()) {
        if (!attempt.after || stop.stop_requested()) {
            continue;
        }
        const auto after = analysis::analyse(attempt.after->network, stop);
        if (stop.stop_requested()) {
            break;
        }
        Repair repair;
        repair.kind = attempt.kind;
        repair.subject = attempt.subject;
        repair.prefix = attempt.prefix;
        repair.address = attempt.address;
        repair.fromOutside = isManagementLost(analysis, attempt.subject);
        repair.effect = effectOf(analysis, *after, finding);
        repair.after = std::move(*attempt.after);
        repair.analysisAfter = after;
        if (repair.effect.findingGone) {
            repairs.push_back(std::move(repair));
        }
    }
    return repairs;
}

namespace {

/// `now` with what differs between `base` and `after`.
template <typename Map>
Map merged(Map now, const Map& base, const Map& after) {
    for (const auto& [key, place] : after) {
        const auto before = base.find(key);
        if (before == base.end() || !(before->second == place)) {
            now[key] = place;
        }
    }
    for (const auto& [key, place] : base) {
        if (!after.contains(key)) {
            now.erase(key);
        }
    }
    return now;
}

}  // namespace

std::optional<model::Design> appliedTo(const model::Design& now, const model::Design& base, const Repair& repair) {
    if (now.network != base.network || now.nextId != base.nextId) {
        return std::nullopt;
    }
    model::Layout layout = *now.layout;
    layout.places = merged(layout.places, base.layout->places, repair.after.layout->places);
    layout.secondInstances =
        merged(layout.secondInstances, base.layout->secondInstances, repair.after.layout->secondInstances);
    model::Design design = now;
    design.network = repair.after.network;
    design.nextId = repair.after.nextId;
    design.layout = std::make_shared<const model::Layout>(std::move(layout));
    return design;
}

}  // namespace hopscope::assure
