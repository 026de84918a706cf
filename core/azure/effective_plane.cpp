// SPDX-License-Identifier: Apache-2.0
#include "core/azure/effective_plane.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/azure/balancing.hpp"
#include "core/azure/facts.hpp"
#include "core/azure/learned_routes.hpp"
#include "core/azure/peerings.hpp"
#include "core/azure/security.hpp"
#include "core/azure/services.hpp"
#include "core/net/run_map.hpp"

namespace hopscope::azure {

namespace {

using engine::NicIndex;
using engine::RowId;
using engine::Selection;
using engine::SpeakerIndex;
using engine::UnderlayStep;
using engine::Verdict;

constexpr RowId overlayBit = 0x8000'0000U;

bool isPrivate(net::Address address) {
    return std::any_of(noneRoutes.begin(), noneRoutes.end(),
                       [&](net::Prefix range) { return range.contains(address); });
}

bool isPlatform(net::Address address) {
    return std::find(platformAddresses.begin(), platformAddresses.end(), address) != platformAddresses.end();
}

bool inFixedOrder(const EffectiveRoute& a, const EffectiveRoute& b) {
    return std::pair(a.prefix, a.source) < std::pair(b.prefix, b.source);
}

/// What every subnet of a domain with equal propagation shares.
struct Base {
    std::vector<EffectiveRoute> rows;  ///< in the fixed order; a row's id is its position
    net::RunMap all;
    net::RunMap withoutNone;  ///< for contexts whose user default takes the None rows away (R2.5)
    bool learnsDefault = false;
    net::RunMap vnets;                        ///< own space, and that of peers with access (R8.9)
    net::RunMap virtualNetwork;               ///< with what gateways and route servers have learned
    std::vector<net::Prefix> hiddenPeerings;  ///< what the route table hides (R2.15)

    /// The length of the longest hidden peering prefix around `destination`; -1 when there is none.
    [[nodiscard]] int longestHidden(net::Address destination) const {
        const auto match = net::longestMatch(hiddenPeerings, destination);
        return match ? match->length() : -1;
    }
};

/// A route table.
struct Overlay {
    std::vector<EffectiveRoute> rows;
    net::RunMap map;
    std::optional<RowId> attractingDefault;  ///< a user 0/0 that does not drop (R2.5, O1)
};

NextHopType typeOf(model::UserNextHop nextHop) {
    switch (nextHop) {
    case model::UserNextHop::VirtualAppliance: return NextHopType::VirtualAppliance;
    case model::UserNextHop::VirtualNetworkGateway: return NextHopType::VirtualNetworkGateway;
    case model::UserNextHop::VnetLocal: return NextHopType::VnetLocal;
    case model::UserNextHop::Internet: return NextHopType::Internet;
    case model::UserNextHop::None: return NextHopType::None;
    }
    return NextHopType::None;
}

EffectiveRoute row(net::Prefix prefix, RouteSource source, NextHopType type, net::RuleId rule) {
    EffectiveRoute route;
    route.prefix = prefix;
    route.source = source;
    route.type = type;
    route.rule = rule;
    return route;
}

bool isPeering(const EffectiveRoute& route) {
    return route.type == NextHopType::VNetPeering || route.type == NextHopType::VNetGlobalPeering;
}

void hide(EffectiveRoute& route, net::RuleId rule, std::optional<RowId> by) {
    route.printed = false;
    route.rule = rule;
    route.beatenBy = by;
}

void invalidate(EffectiveRoute& route, net::RuleId rule, RowId by) {
    route.state = RouteState::Invalid;
    route.rule = rule;
    route.beatenBy = by;
}

/// The rows of a table, tags spelled out, the one that holds a prefix before those that it beats.
std::vector<EffectiveRoute> userRows(const model::RouteTable& table, const model::Network& network) {
    std::vector<std::pair<int, EffectiveRoute>> ranked;
    for (const model::UserRoute& user : table.routes) {
        const std::vector<net::Prefix> prefixes =
            user.serviceTag.empty() ? std::vector{user.prefix} : prefixesOfService(network, user.serviceTag);
        for (const net::Prefix prefix : prefixes) {
            EffectiveRoute route = row(prefix, RouteSource::User, typeOf(user.nextHop), {"R3.9"});
            route.name = user.name;
            if (user.appliance && user.nextHop == model::UserNextHop::VirtualAppliance) {
                route.nextHops = {*user.appliance};
            }
            ranked.emplace_back(tagRank(user), std::move(route));
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
        return std::pair(a.second.prefix, a.first) < std::pair(b.second.prefix, b.first);
    });
    std::vector<EffectiveRoute> rows;
    int lastRank = 0;
    for (auto& [rank, route] : ranked) {
        const bool twice = !rows.empty() && rows.back().prefix == route.prefix;
        if (twice && rank == lastRank) {
            continue;  // R3.12: refused by the cloud, and a finding
        }
        lastRank = rank;
        rows.push_back(std::move(route));
    }
    return rows;
}

/// `onGatewaySubnet`: a default route is refused there (R3.17).
std::shared_ptr<const Overlay> makeOverlay(const model::RouteTable& table, const model::Network& network,
                                           bool onGatewaySubnet) {
    auto overlay = std::make_shared<Overlay>();
    overlay->rows = userRows(table, network);
    std::vector<net::RunMap::Entry> entries;
    for (std::size_t i = 0; i < overlay->rows.size(); ++i) {
        EffectiveRoute& route = overlay->rows[i];
        route.id = overlayBit | static_cast<RowId>(i);
        if (i > 0 && overlay->rows[i - 1].prefix == route.prefix) {
            hide(route, {"R3.14"}, overlay->rows[i - 1].beatenBy.value_or(overlay->rows[i - 1].id));
        } else if (route.prefix.isDefault() && onGatewaySubnet) {
            hide(route, {"R3.17"}, std::nullopt);
        } else {
            entries.push_back({route.prefix, route.id});
            if (route.prefix.isDefault() && route.type != NextHopType::None) {
                overlay->attractingDefault = route.id;
            }
        }
    }
    overlay->map = net::RunMap(std::move(entries));
    return overlay;
}

/// What tells the base of one subnet from that of another.
using BaseKey = std::tuple<DomainIndex, bool, bool, std::vector<net::Prefix>>;

BaseKey keyOf(const Context& context) {
    return {context.domain, context.propagates, context.showsPeerings, context.servicePrefixes};
}

/// Builds a base by the ordered eliminations of R3.20.
class BaseBuilder {
public:
    BaseBuilder(const Lowered& lowered, const Context& context, const model::Settings& settings)
        : m_lowered(lowered), m_domain(lowered.domains[context.domain]), m_context(context), m_settings(settings) {}

    std::shared_ptr<const Base> build(const std::vector<LearnedRoute>& learned) {
        addSystemRows();
        addLearned(learned);
        std::sort(m_rows.begin(), m_rows.end(), inFixedOrder);
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            m_rows[i].id = static_cast<RowId>(i);
        }
        dropHiddenPeerings();
        dropWhatPropagationOffHides();
        dropLearnedInsideSystemSpace();
        beatSystemDefault();
        dropNoneRows();
        return finish();
    }

private:
    void addSystemRows() {
        for (const net::Prefix prefix : m_domain.addressSpace) {
            m_rows.push_back(row(prefix, RouteSource::Default, NextHopType::VnetLocal, {"R2.1"}));
        }
        for (const Domain::Peer& peer : m_domain.peers) {
            for (const net::Prefix prefix : peer.prefixes) {
                m_rows.push_back(row(prefix, RouteSource::Default,
                                     peer.global ? NextHopType::VNetGlobalPeering : NextHopType::VNetPeering,
                                     {"R2.7"}));
            }
        }
        for (const engine::ServiceIndex index : m_domain.endpoints) {
            const Service& service = m_lowered.services[index];
            m_rows.push_back(row(net::Prefix::host(service.address), RouteSource::Default,
                                 NextHopType::InterfaceEndpoint, {"R2.11"}));
            m_rows.back().yieldsWithin = service.yieldsWithin;
        }
        for (const net::Prefix prefix : m_context.servicePrefixes) {
            m_rows.push_back(row(prefix, RouteSource::Default, NextHopType::VirtualNetworkServiceEndpoint, {"R2.10"}));
        }
        m_rows.push_back(row(net::Prefix::everything(), RouteSource::Default, NextHopType::Internet, {"R2.2"}));
        for (const net::Prefix prefix : noneRoutes) {
            const bool taken = std::any_of(m_rows.begin(), m_rows.end(),
                                           [&](const EffectiveRoute& other) { return other.prefix == prefix; });
            if (!taken) {  // R2.4: the VNet's own prefix takes the place of an equal None row
                m_rows.push_back(row(prefix, RouteSource::Default, NextHopType::None, {"R2.3"}));
            }
        }
    }

    void addLearned(const std::vector<LearnedRoute>& learned) {
        const auto limit = static_cast<std::size_t>(std::max(m_settings.s18EcmpMaximum, 1));
        for (const LearnedRoute& from : learned) {
            EffectiveRoute route =
                row(from.prefix, RouteSource::VirtualNetworkGateway, NextHopType::VirtualNetworkGateway, from.rule);
            route.nextHops = from.nextHops;
            route.nextHops.resize(std::min(route.nextHops.size(), limit), net::Address(0));
            route.gateways = from.gateways;
            m_rows.push_back(std::move(route));
        }
    }

    /// R2.15
    void dropHiddenPeerings() {
        for (EffectiveRoute& route : m_rows) {
            if (isPeering(route) && !m_context.showsPeerings) {
                hide(route, {"R2.15"}, std::nullopt);
            }
        }
    }

    void dropWhatPropagationOffHides() {
        if (!m_context.propagates) {
            for (EffectiveRoute& route : m_rows) {
                if (route.source == RouteSource::VirtualNetworkGateway) {
                    hide(route, {"R3.15"}, std::nullopt);
                }
            }
        }
    }

    /// One walk: what covers a row stands before it in the fixed order, so the outermost space met last is the first
    /// of those that cover it, if any does.
    void dropLearnedInsideSystemSpace() {
        const EffectiveRoute* space = nullptr;
        for (EffectiveRoute& route : m_rows) {
            const bool isInside = space != nullptr && space->prefix.covers(route.prefix);
            const bool isSpace = route.type == NextHopType::VnetLocal || isPeering(route) ||
                                 route.type == NextHopType::VirtualNetworkServiceEndpoint;
            if (isSpace && route.printed && !isInside) {
                space = &route;
            } else if (isInside && route.source == RouteSource::VirtualNetworkGateway && route.printed) {
                hide(route, {"R3.2"}, space->id);
            }
        }
    }

    /// O(log rows): the rows are in the fixed order.
    [[nodiscard]] const EffectiveRoute* learned(net::Prefix prefix) const {
        const EffectiveRoute wanted = row(prefix, RouteSource::VirtualNetworkGateway, NextHopType::None, {});
        auto found = std::lower_bound(m_rows.begin(), m_rows.end(), wanted, inFixedOrder);
        while (found != m_rows.end() && !inFixedOrder(wanted, *found) && !found->printed) {
            ++found;
        }
        return found == m_rows.end() || inFixedOrder(wanted, *found) ? nullptr : &*found;
    }

    void beatSystemDefault() {
        const EffectiveRoute* winner = learned(net::Prefix::everything());
        if (winner == nullptr) {
            return;
        }
        for (EffectiveRoute& route : m_rows) {
            if (route.source == RouteSource::Default && route.prefix.isDefault()) {
                if (m_settings.s3 == model::Settings::BeatenSystemDefault::Omit) {
                    hide(route, {"R3.6"}, winner->id);
                } else {
                    invalidate(route, {"R3.6"}, winner->id);
                }
            }
        }
    }

    void dropNoneRows() {
        const EffectiveRoute* attracting = m_settings.s2 == model::Settings::NoneAfterBgpDefault::Remove
                                               ? learned(net::Prefix::everything())
                                               : nullptr;
        for (EffectiveRoute& route : m_rows) {
            if (route.type != NextHopType::None) {
                continue;
            }
            if (const EffectiveRoute* equal = learned(route.prefix)) {
                hide(route, {"R3.6"}, equal->id);
            } else if (attracting != nullptr) {
                hide(route, {"R2.5"}, attracting->id);
            }
        }
    }

    [[nodiscard]] std::shared_ptr<const Base> finish() {
        auto base = std::make_shared<Base>();
        std::vector<net::RunMap::Entry> all;
        std::vector<net::RunMap::Entry> withoutNone;
        std::optional<net::Prefix> last;
        for (const EffectiveRoute& route : m_rows) {
            if (!route.wins() || last == route.prefix) {
                continue;
            }
            last = route.prefix;
            all.push_back({route.prefix, route.id});
            if (route.type != NextHopType::None) {
                withoutNone.push_back({route.prefix, route.id});
            }
        }
        base->learnsDefault = learned(net::Prefix::everything()) != nullptr;
        for (const EffectiveRoute& route : m_rows) {
            if (isPeering(route) && !route.printed) {
                base->hiddenPeerings.push_back(route.prefix);
            }
        }
        if (!m_lowered.security->empty()) {
            addTags(*base);
        }
        base->all = net::RunMap(std::move(all));
        base->withoutNone = net::RunMap(std::move(withoutNone));
        base->rows = std::move(m_rows);
        return base;
    }

    /// What security rules mean by their tags here (R8.9).
    void addTags(Base& base) const {
        std::set<net::Prefix> prefixes(m_domain.addressSpace.begin(), m_domain.addressSpace.end());
        for (const Domain::Peer& peer : m_domain.peers) {
            if (peer.accessAllowed) {
                prefixes.insert(peer.prefixes.begin(), peer.prefixes.end());
            }
        }
        base.vnets = mapOf(prefixes);
        for (const EffectiveRoute& route : m_rows) {
            if (route.source == RouteSource::VirtualNetworkGateway && route.printed) {
                prefixes.insert(route.prefix);
            }
        }
        base.virtualNetwork = mapOf(prefixes);
    }

    static net::RunMap mapOf(const std::set<net::Prefix>& prefixes) {
        std::vector<net::RunMap::Entry> entries;
        for (const net::Prefix prefix : prefixes) {
            entries.push_back({prefix, 0});
        }
        return net::RunMap(std::move(entries));
    }

    const Lowered& m_lowered;
    const Domain& m_domain;
    const Context& m_context;
    const model::Settings& m_settings;
    std::vector<EffectiveRoute> m_rows;
};

/// The same layer, or one with equal rows.
template <typename Layer>
bool alike(const std::shared_ptr<const Layer>& a, const std::shared_ptr<const Layer>& b) {
    return a == b || (a != nullptr && b != nullptr && a->rows == b->rows);
}

struct Layers {
    std::shared_ptr<const Base> base;
    std::shared_ptr<const Overlay> overlay;  ///< null without a route table
};

class Plane : public EffectivePlane {
public:
    Plane(const Lowered& lowered, const model::Network& network, IndexedVector<ContextIndex, Layers> layers)
        : m_lowered(lowered), m_settings(network.settings), m_layers(std::move(layers)) {}

    [[nodiscard]] std::vector<EffectiveRoute> routes(ContextIndex context) const override {
        const Layers& layers = m_layers[context];
        std::vector<EffectiveRoute> rows = layers.base->rows;
        if (layers.overlay != nullptr) {
            for (EffectiveRoute& route : rows) {
                applyOverlay(route, *layers.overlay);
            }
            const auto users = static_cast<std::ptrdiff_t>(rows.size());
            rows.insert(rows.end(), layers.overlay->rows.begin(), layers.overlay->rows.end());
            std::for_each(rows.begin() + users, rows.end(),
                          [&](EffectiveRoute& user) { applyServiceEndpoints(user, *layers.base); });
            std::stable_sort(rows.begin(), rows.end(), inFixedOrder);
        }
        return rows;
    }

    [[nodiscard]] std::optional<EffectiveRoute> winner(ContextIndex context, net::Address destination) const override {
        const EffectiveRoute* won = find(context, destination);
        return won == nullptr ? std::nullopt : std::optional(*won);
    }

    [[nodiscard]] EffectiveRoute row(ContextIndex context, RowId id) const override {
        for (EffectiveRoute& route : routes(context)) {
            if (route.id == id) {
                return std::move(route);
            }
        }
        ensure(false, "no such row");
        return raw(context, id);
    }

    [[nodiscard]] std::vector<UnderlayStep> forward(NicIndex from, const net::Packet& packet) const override {
        if (isPlatform(packet.destination)) {
            return {toService(std::nullopt, {"R2.13"}, std::nullopt, packet)};
        }
        const engine::FabricNic& nic = m_lowered.fabric.nics[from];
        if (!nic.acceptsForeign && packet.source != nic.address) {
            return {drop(Verdict::NoIpForwarding, {"R8.1"}, std::nullopt, packet)};
        }
        const ContextIndex context = m_lowered.contextOfNic[from];
        const EffectiveRoute* won = find(context, packet.destination);
        if (won == nullptr) {
            return {drop(Verdict::NoRoute, {"R8.3"}, std::nullopt, packet)};
        }
        std::vector<UnderlayStep> steps = act(from, *won, packet);
        const engine::SettingSet settings = settingsBehind(context, *won, packet.destination);
        for (UnderlayStep& step : steps) {
            step.settings |= settings;
        }
        return steps;
    }

    [[nodiscard]] std::optional<engine::Denial> denial(NicIndex nic, engine::Direction direction,
                                                       const net::Packet& packet) const override {
        if (m_lowered.security->empty() || isPlatform(packet.destination)) {
            return std::nullopt;
        }
        return m_lowered.security->denial(nic, direction, packet, tagsOf(m_lowered.contextOfNic[nic]));
    }

    [[nodiscard]] std::vector<UnderlayStep> enterFromInternet(const net::Packet& packet) const override {
        for (const NicIndex index : m_lowered.fabric.nics.indices()) {
            const engine::FabricNic& nic = m_lowered.fabric.nics[index];
            if (nic.publicAddress == packet.destination && m_lowered.fabric.guests[nic.guest].running) {
                UnderlayStep step = deliver(index, {"R8.13"}, std::nullopt, packet);
                step.packet.destination = nic.address;  // 1:1 NAT; delivered whatever the routes say
                return {step};
            }
        }
        return {drop(Verdict::NoOwner, {"R8.13"}, std::nullopt, packet)};
    }

    [[nodiscard]] bool forwardsLike(const engine::Underlay& other) const override {
        const auto* plane = dynamic_cast<const Plane*>(&other);
        return plane != nullptr && std::equal(m_layers.begin(), m_layers.end(), plane->m_layers.begin(),
                                              plane->m_layers.end(), [](const Layers& a, const Layers& b) {
                                                  return alike(a.overlay, b.overlay) && alike(a.base, b.base);
                                              });
    }

private:
    /// What the winning row does with a packet (R8.3).
    [[nodiscard]] std::vector<UnderlayStep> act(NicIndex from, const EffectiveRoute& won,
                                                const net::Packet& packet) const {
        const engine::FabricNic& nic = m_lowered.fabric.nics[from];
        const ContextIndex context = m_lowered.contextOfNic[from];
        switch (won.type) {
        case NextHopType::None: return {drop(Verdict::DroppedNoneRoute, {"R3.7"}, won.id, packet)};
        case NextHopType::Internet: return {toInternet(context, nic, won, packet)};
        case NextHopType::VnetLocal:
        case NextHopType::VNetPeering:
        case NextHopType::VNetGlobalPeering:
            if (const auto balancer = balancerAt(context, packet.destination)) {
                return balance(context, *balancer, won, packet);
            }
            return {toOwner(context, won, packet)};
        case NextHopType::VirtualAppliance:
        case NextHopType::VirtualNetworkGateway: return toNextHops(context, won, packet);
        case NextHopType::VirtualNetworkServiceEndpoint: return {toService(std::nullopt, {"R2.10"}, won.id, packet)};
        case NextHopType::InterfaceEndpoint: return {toOwner(context, won, packet)};
        }
        return {};
    }

    /// Equal prefixes: user before the rest (R3.1); what becomes of the loser's row is R3.6.
    void applyOverlay(EffectiveRoute& route, const Overlay& overlay) const {
        if (!route.printed) {
            // O1: what a learned default has hidden stays hidden under a user default, which beats that one too.
            if (route.source == RouteSource::Default && route.beatenBy && overlay.attractingDefault) {
                route.beatenBy = overlay.attractingDefault;
            }
            return;
        }
        const auto user = std::find_if(overlay.rows.begin(), overlay.rows.end(), [&](const EffectiveRoute& other) {
            return other.printed && other.prefix == route.prefix;
        });
        if (route.type == NextHopType::VirtualNetworkServiceEndpoint && !m_settings.s19UserOverServiceEndpoint) {
            return;
        }
        if (route.type == NextHopType::InterfaceEndpoint && user == overlay.rows.end()) {
            const auto longest = overlay.map.find(route.prefix.first());
            if (longest && displaces(overlay.rows[*longest & ~overlayBit], route)) {
                invalidate(route, {"R2.12"}, *longest);
            }
            return;
        }
        if (route.type == NextHopType::None) {
            if (user != overlay.rows.end()) {
                hide(route, {"R3.6"}, user->id);
            } else if (overlay.attractingDefault) {
                hide(route, {"R2.5"}, overlay.attractingDefault);
            }
        } else if (user != overlay.rows.end()) {
            const bool omit = route.source == RouteSource::VirtualNetworkGateway &&
                              m_settings.s20 == model::Settings::BeatenBgpRow::Omit;
            if (omit) {
                hide(route, {"R3.1"}, user->id);
            } else {
                invalidate(route, {"R3.1"}, user->id);
            }
        }
    }

    /// R2.12: any user route inside the VNet prefix that holds the endpoint, where the endpoint obeys route tables.
    [[nodiscard]] static bool displaces(const EffectiveRoute& user, const EffectiveRoute& endpoint) {
        return endpoint.yieldsWithin && endpoint.yieldsWithin->covers(user.prefix);
    }

    /// R2.10, S19: what a user route says about a service's own space is not heard where the service has an endpoint.
    void applyServiceEndpoints(EffectiveRoute& user, const Base& base) const {
        if (m_settings.s19UserOverServiceEndpoint || !user.printed) {
            return;
        }
        for (const EffectiveRoute& route : base.rows) {
            if (route.type == NextHopType::VirtualNetworkServiceEndpoint && route.prefix.covers(user.prefix)) {
                invalidate(user, {"R2.10"}, route.id);
                return;
            }
        }
    }

    [[nodiscard]] const EffectiveRoute& raw(ContextIndex context, RowId id) const {
        const Layers& layers = m_layers[context];
        return (id & overlayBit) != 0 ? layers.overlay->rows[id & ~overlayBit] : layers.base->rows[id];
    }

    [[nodiscard]] const EffectiveRoute* find(ContextIndex context, net::Address destination) const {
        const Layers& layers = m_layers[context];
        const Overlay* overlay = layers.overlay.get();
        const bool none = overlay == nullptr || !overlay->attractingDefault;
        const auto base = (none ? layers.base->all : layers.base->withoutNone).find(destination);
        const auto user = overlay == nullptr ? std::nullopt : overlay->map.find(destination);
        if (!user) {
            return base ? &raw(context, *base) : nullptr;
        }
        const EffectiveRoute& userRow = raw(context, *user);
        return base && isHeardBefore(raw(context, *base), userRow) ? &raw(context, *base) : &userRow;
    }

    /// Whether a row of the base wins over the longest user route for the same destination.
    [[nodiscard]] bool isHeardBefore(const EffectiveRoute& base, const EffectiveRoute& user) const {
        if (base.type == NextHopType::VirtualNetworkServiceEndpoint && !m_settings.s19UserOverServiceEndpoint) {
            return true;  // R2.10
        }
        if (base.type == NextHopType::InterfaceEndpoint && displaces(user, base)) {
            return false;  // R2.12
        }
        return base.prefix.length() > user.prefix.length();
    }

    [[nodiscard]] static UnderlayStep drop(Verdict verdict, net::RuleId rule, std::optional<RowId> row,
                                           const net::Packet& packet) {
        UnderlayStep step;
        step.verdict = verdict;
        step.rule = rule;
        step.row = row;
        step.packet = packet;
        return step;
    }

    [[nodiscard]] static UnderlayStep deliver(NicIndex nic, net::RuleId rule, std::optional<RowId> row,
                                              const net::Packet& packet) {
        UnderlayStep step;
        step.kind = UnderlayStep::Kind::ToNic;
        step.nic = nic;
        step.rule = rule;
        step.row = row;
        step.packet = packet;
        return step;
    }

    [[nodiscard]] static UnderlayStep toService(std::optional<engine::ServiceIndex> service, net::RuleId rule,
                                                std::optional<RowId> row, const net::Packet& packet) {
        UnderlayStep step;
        step.kind = UnderlayStep::Kind::Service;
        step.service = service;
        step.rule = rule;
        step.row = row;
        step.packet = packet;
        return step;
    }

    /// Delivery by destination: in the own VNet or over a peering (R8.3).
    [[nodiscard]] UnderlayStep toOwner(ContextIndex context, const EffectiveRoute& won,
                                       const net::Packet& packet) const {
        const DomainIndex domain = m_lowered.contexts[context].domain;
        if (const auto service = m_lowered.serviceAt(packet.destination, domain)) {
            const Service& target = m_lowered.services[*service];
            const auto denied = target.filtered
                                    ? m_lowered.security->inboundDenial(m_lowered.contexts[target.context].subnet,
                                                                        packet, tagsOf(target.context))
                                    : std::nullopt;
            if (denied) {
                UnderlayStep step = drop(Verdict::NsgDenied, denied->rule, won.id, packet);
                step.denial = denied->row;
                return step;
            }
            return guarded(context, m_lowered.services[*service].context, won, packet,
                           toService(service, {"R2.11"}, won.id, packet));
        }
        const auto owner = m_lowered.ownerOf(packet.destination, domain);
        if (!owner) {
            return drop(Verdict::NoOwner, {"R8.3"}, won.id, packet);
        }
        return cross(context, *owner, won, packet);
    }

    /// To one of the healthy backends of a balancer: as the packet is when the balancer is a next hop, or with the
    /// backend's address put in when the frontend is the destination (R8.15).
    [[nodiscard]] std::vector<UnderlayStep> balance(ContextIndex context, engine::ServiceIndex service,
                                                    const EffectiveRoute& won, const net::Packet& packet) const {
        const Service& frontend = m_lowered.services[service];
        const Balancer& balancer = *frontend.balancer;
        const auto dropped = [&](Verdict verdict, net::RuleId rule) {
            UnderlayStep step = drop(verdict, rule, won.id, packet);
            step.service = service;
            return std::vector{std::move(step)};
        };
        if (balancer.basic && isGlobal(context, frontend.context)) {
            return dropped(Verdict::PeeringBlocked, {"R4.12"});
        }
        if (!takes(balancer, packet)) {
            return dropped(Verdict::NoOwner, {"R8.15"});
        }
        if (balancer.backends.empty()) {
            return dropped(Verdict::NoHealthyBackend, {"R8.17"});
        }
        std::vector<UnderlayStep> steps;
        for (const NicIndex backend : balancer.backends) {
            net::Packet onward = packet;
            if (packet.destination == frontend.address) {
                onward.destination = m_lowered.fabric.nics[backend].address;
            }
            steps.push_back(onward.destination == packet.source ? drop(Verdict::Hairpin, {"R8.17"}, won.id, packet)
                                                                : cross(context, backend, won, onward));
            steps.back().service = service;
            steps.back().share = 1.0 / static_cast<double>(balancer.backends.size());
        }
        return steps;
    }

    [[nodiscard]] bool isGlobal(ContextIndex from, ContextIndex to) const {
        const std::vector<Domain::Peer>& peers = m_lowered.domains[m_lowered.contexts[from].domain].peers;
        const DomainIndex there = m_lowered.contexts[to].domain;
        return std::any_of(peers.begin(), peers.end(),
                           [&](const Domain::Peer& peer) { return peer.domain == there && peer.global; });
    }

    /// The tags of security rules, seen from a subnet: with the prefixes of its own user routes (R8.9).
    [[nodiscard]] TagSpace tagsOf(ContextIndex context) const {
        const Layers& layers = m_layers[context];
        return {[&layers](net::Address address) {
                    return layers.base->virtualNetwork.find(address).has_value() ||
                           (layers.overlay != nullptr && layers.overlay->map.find(address).has_value());
                },
                [&layers](net::Address address) { return layers.base->vnets.find(address).has_value(); }};
    }

    /// The balancer whose frontend an address is.
    [[nodiscard]] std::optional<engine::ServiceIndex> balancerAt(ContextIndex context, net::Address address) const {
        const auto service = m_lowered.serviceAt(address, m_lowered.contexts[context].domain);
        return service && m_lowered.services[*service].balancer ? service : std::nullopt;
    }

    /// `step`, or what the peering between the two subnets makes of it (R4.5).
    [[nodiscard]] UnderlayStep guarded(ContextIndex from, ContextIndex to, const EffectiveRoute& won,
                                       const net::Packet& packet, UnderlayStep step) const {
        const Crossing way = crossing(m_lowered, m_settings, from, to, packet.source);
        if (way.blocked) {
            step = drop(Verdict::PeeringBlocked, way.rule, won.id, packet);
        }
        step.settings |= way.settings;
        return step;
    }

    [[nodiscard]] UnderlayStep cross(ContextIndex context, NicIndex target, const EffectiveRoute& won,
                                     const net::Packet& packet) const {
        const engine::FabricNic& nic = m_lowered.fabric.nics[target];
        const bool taken = packet.destination == nic.address || nic.acceptsForeign;
        return guarded(context, m_lowered.contextOfNic[target], won, packet,
                       taken ? deliver(target, won.rule, won.id, packet)
                             : drop(Verdict::NoIpForwarding, {"R8.1"}, won.id, packet));
    }

    /// To the owner of each next hop, without looking it up in any table (R3.11).
    [[nodiscard]] std::vector<UnderlayStep> toNextHops(ContextIndex context, const EffectiveRoute& won,
                                                       const net::Packet& packet) const {
        std::vector<UnderlayStep> steps = toGateways(context, won, packet);
        const std::vector<net::Address> appliances = appliancesOf(context, won);
        if (steps.empty() && appliances.empty()) {
            return {drop(Verdict::NextHopUnreachable, {"R3.10"}, won.id, packet)};
        }
        const double share = 1.0 / static_cast<double>(steps.size() + appliances.size());
        for (UnderlayStep& step : steps) {
            step.share = share;
        }
        for (const net::Address nextHop : appliances) {
            if (const auto balancer = balancerAt(context, nextHop)) {
                for (UnderlayStep& step : balance(context, *balancer, won, packet)) {
                    step.share *= share;
                    steps.push_back(std::move(step));
                }
                continue;
            }
            const auto owner = m_lowered.ownerOf(nextHop, m_lowered.contexts[context].domain);
            if (!owner) {
                steps.push_back(drop(Verdict::NextHopUnreachable, {"R3.11"}, won.id, packet));
            } else if (isInstance(*owner)) {
                steps.push_back(toOwner(context, won, packet));  // O9: an instance never carries packets
                steps.back().rule = {"O9"};
            } else {
                steps.push_back(cross(context, *owner, won, packet));
            }
            steps.back().share = share;
        }
        return steps;
    }

    /// The gateways of a row that names some; those of a user route to the gateway are the VPN ones (R3.9).
    [[nodiscard]] std::vector<const Domain::Gateway*> gatewaysOf(ContextIndex context,
                                                                 const EffectiveRoute& won) const {
        std::vector<const Domain::Gateway*> found;
        for (const Domain::Gateway& gateway : m_lowered.domains[m_lowered.contexts[context].domain].gateways) {
            const bool isUsers = won.source == RouteSource::User && won.type == NextHopType::VirtualNetworkGateway &&
                                 gateway.type == model::Gateway::Type::Vpn;
            if (isUsers || std::binary_search(won.gateways.begin(), won.gateways.end(), gateway.id)) {
                found.push_back(&gateway);
            }
        }
        return found;
    }

    /// To an instance each: the gateway has its own way on (R8.20, R8.21).
    [[nodiscard]] std::vector<UnderlayStep> toGateways(ContextIndex context, const EffectiveRoute& won,
                                                       const net::Packet& packet) const {
        std::vector<UnderlayStep> steps;
        for (const Domain::Gateway* gateway : gatewaysOf(context, won)) {
            for (const NicIndex nic : gateway->nics) {
                steps.push_back(deliver(nic, won.rule, won.id, packet));
            }
        }
        return steps;
    }

    /// The next hops of a row that are not a gateway's.
    [[nodiscard]] std::vector<net::Address> appliancesOf(ContextIndex context, const EffectiveRoute& won) const {
        if (won.gateways.empty()) {
            return won.nextHops;
        }
        std::vector<net::Address> appliances;
        for (const net::Address nextHop : won.nextHops) {
            const auto owner = m_lowered.ownerOf(nextHop, m_lowered.contexts[context].domain);
            const bool isAppliance =
                owner && m_lowered.fabric.guests[m_lowered.fabric.nics[*owner].guest].kind == engine::GuestKind::Router;
            if (isAppliance) {
                appliances.push_back(nextHop);
            }
        }
        return appliances;
    }

    [[nodiscard]] bool isInstance(NicIndex nic) const {
        return m_lowered.fabric.guests[m_lowered.fabric.nics[nic].guest].kind == engine::GuestKind::Endpoint;
    }

    /// The settings without which another row might have won (S2, S19, S21).
    [[nodiscard]] engine::SettingSet settingsBehind(ContextIndex context, const EffectiveRoute& won,
                                                    net::Address destination) const {
        const Layers& layers = m_layers[context];
        const Overlay* overlay = layers.overlay.get();
        engine::SettingSet settings = 0;
        const bool userAttracts = overlay != nullptr && overlay->attractingDefault;
        if (layers.base->learnsDefault && !userAttracts && isPrivate(destination) &&
            (won.type == NextHopType::None || won.prefix.isDefault())) {
            settings |= engine::setting(2);
        }
        const auto user = overlay == nullptr ? std::nullopt : overlay->map.find(destination);
        const auto base = layers.base->all.find(destination);
        if (user && base && raw(context, *base).type == NextHopType::VirtualNetworkServiceEndpoint &&
            raw(context, *user).prefix.length() >= raw(context, *base).prefix.length()) {
            settings |= engine::setting(19);
        }
        if (!m_lowered.contexts[context].showsPeerings &&
            won.prefix.length() < layers.base->longestHidden(destination)) {
            settings |= engine::setting(21);
        }
        return settings;
    }

    /// R8.10 to R8.14: only the interface's own address is translated, and something must translate it.
    [[nodiscard]] UnderlayStep toInternet(ContextIndex context, const engine::FabricNic& nic, const EffectiveRoute& won,
                                          const net::Packet& packet) const {
        if (isPrivate(packet.destination)) {
            return drop(Verdict::NoRoute, {"R2.5"}, won.id, packet);  // the Internet carries no private addresses
        }
        if (packet.source != nic.address) {
            return drop(Verdict::NoSnat, {"R8.14"}, won.id, packet);
        }
        const Context& here = m_lowered.contexts[context];
        const bool byNat = here.natAddress && !(packet.answersInbound && nic.publicAddress);
        if (byNat && packet.protocol == net::Protocol::Icmp) {
            return drop(Verdict::NoEgress, {"R8.11"}, won.id, packet);
        }
        if (!byNat && !nic.publicAddress && !here.defaultOutbound) {
            UnderlayStep step = drop(Verdict::NoEgress, {"R8.12"}, won.id, packet);
            step.settings = engine::setting(15);
            return step;
        }
        UnderlayStep step;
        step.kind = UnderlayStep::Kind::Internet;
        step.row = won.id;
        step.rule = won.rule;
        step.packet = packet;
        if (byNat) {
            step.packet.source = *here.natAddress;
        } else if (nic.publicAddress) {
            step.packet.source = *nic.publicAddress;
        }
        return step;
    }

    const Lowered& m_lowered;
    const model::Settings& m_settings;
    IndexedVector<ContextIndex, Layers> m_layers;
};

class EffectiveProgrammer : public engine::Programmer {
public:
    EffectiveProgrammer(const Lowered& lowered, const model::Network& network)
        : m_lowered(lowered), m_network(network) {
        for (const model::RouteTable& table : network.routeTables) {
            for (const bool onGatewaySubnet : {false, true}) {
                m_overlays.emplace(std::pair(table.id, onGatewaySubnet), makeOverlay(table, network, onGatewaySubnet));
            }
        }
        for (const model::RouteServer& server : network.routeServers) {
            m_instances.emplace(server.id, lowered.instancesOf(server.id));
        }
    }

    [[nodiscard]] engine::Shares program(const IndexedVector<SpeakerIndex, Selection>& selections) const override {
        const auto first = plane(selections, 0);
        const bool agree = std::all_of(m_instances.begin(), m_instances.end(), [&](const auto& entry) {
            return entry.second.size() < 2 || selections[entry.second[0]] == selections[entry.second[1]];
        });
        return {first, agree ? first : plane(selections, 1)};
    }

private:
    [[nodiscard]] std::shared_ptr<const engine::Underlay>
    plane(const IndexedVector<SpeakerIndex, Selection>& selections, std::size_t share) const {
        std::map<DomainIndex, std::vector<LearnedRoute>> learned;
        std::map<BaseKey, std::shared_ptr<const Base>> bases;
        IndexedVector<ContextIndex, Layers> layers;
        for (const Context& context : m_lowered.contexts) {
            std::shared_ptr<const Base>& base = bases[keyOf(context)];
            if (base == nullptr) {
                const auto [known, isNew] = learned.try_emplace(context.domain);
                if (isNew) {
                    known->second =
                        learnedRoutes(m_lowered, m_network, m_lowered.domains[context.domain], selections, share);
                }
                base = BaseBuilder(m_lowered, context, m_network.settings).build(known->second);
            }
            layers.add({base, context.routeTable
                                  ? m_overlays.at(std::pair(*context.routeTable, context.isGatewaySubnet))
                                  : nullptr});
        }
        return std::make_shared<Plane>(m_lowered, m_network, std::move(layers));
    }

    const Lowered& m_lowered;
    const model::Network& m_network;
    std::map<std::pair<model::RouteTableId, bool>, std::shared_ptr<const Overlay>> m_overlays;
    std::map<model::RouteServerId, std::vector<SpeakerIndex>> m_instances;
};

}  // namespace

std::unique_ptr<engine::Programmer> makeProgrammer(const Lowered& lowered, const model::Network& network) {
    return std::make_unique<EffectiveProgrammer>(lowered, network);
}

}  // namespace hopscope::azure
