// SPDX-License-Identifier: Apache-2.0
#include "core/azure/virtual_routers.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "core/azure/facts.hpp"

namespace hopscope::azure {

namespace {

using engine::RowId;

/// A row's id is its layer and its position there.
enum class Layer : std::uint8_t { Space, HiddenPeering, World, Learned, User, Loser };
constexpr int layerShift = 28;
constexpr RowId positionMask = (RowId{1} << layerShift) - 1;

RowId idOf(Layer layer, std::size_t position) {
    return static_cast<RowId>(layer) << layerShift | static_cast<RowId>(position);
}

template <typename Row>
RowId idIn(Layer layer, const std::vector<Row>& rows, const Row& row) {
    return idOf(layer, static_cast<std::size_t>(&row - rows.data()));
}

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

net::RuleId ruleOf(NextHopType type) {
    switch (type) {
    case NextHopType::VNetPeering:
    case NextHopType::VNetGlobalPeering: return {"R2.7"};
    case NextHopType::InterfaceEndpoint: return {"R2.11"};
    case NextHopType::VirtualNetworkServiceEndpoint: return {"R2.10"};
    default: return {"R2.1"};
    }
}

WinningRow spaceRow(const SpaceRow& row, RowId id) {
    return {id, row.prefix, RouteSource::Default, row.type, ruleOf(row.type), {}, {}};
}

/// The rows that every subnet has: the Internet, then the ranges of R2.3.
WinningRow worldRow(std::size_t position) {
    if (position == 0) {
        return {idOf(Layer::World, 0),
                net::Prefix::everything(),
                RouteSource::Default,
                NextHopType::Internet,
                {"R2.2"},
                {},
                {}};
    }
    return {idOf(Layer::World, position),
            noneRoutes[position - 1],
            RouteSource::Default,
            NextHopType::None,
            {"R2.3"},
            {},
            {}};
}

WinningRow learnedRow(const LearnedLayer& layer, const LearnedRow& row) {
    const LearnedWay& way = layer.ways[row.way];
    return {idIn(Layer::Learned, layer.rows, row),
            row.prefix,
            RouteSource::VirtualNetworkGateway,
            NextHopType::VirtualNetworkGateway,
            way.rule,
            way.nextHops,
            way.gateways};
}

WinningRow userRow(const UserLayer& layer, const UserRow& row, RowId id) {
    const model::UserRoute& route = layer.routeOf(row);
    WinningRow won{id, row.prefix, RouteSource::User, typeOf(route.nextHop), {"R3.9"}, {}, {}};
    if (route.appliance && route.nextHop == model::UserNextHop::VirtualAppliance) {
        won.nextHops = std::span(&*route.appliance, 1);
    }
    return won;
}

EffectiveRoute written(const WinningRow& row) {
    EffectiveRoute route;
    route.prefix = row.prefix;
    route.source = row.source;
    route.type = row.type;
    route.nextHops.assign(row.nextHops.begin(), row.nextHops.end());
    route.gateways.assign(row.gateways.begin(), row.gateways.end());
    route.rule = row.rule;
    route.id = row.id;
    return route;
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

/// The same layer, or an equal one.
template <typename Value>
bool alike(const std::shared_ptr<const Value>& a, const std::shared_ptr<const Value>& b) {
    return a == b || *a == *b;
}

template <typename Value>
bool allAlike(const std::vector<std::shared_ptr<const Value>>& a, const std::vector<std::shared_ptr<const Value>>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), alike<Value>);
}

/// The user row that takes the None rows away: a 0/0 that does not drop.
std::optional<RowId> attractingUser(const UserLayer* user) {
    return user != nullptr && user->attracts ? std::optional(idOf(Layer::User, 0)) : std::nullopt;
}

class FrameBuilder {
public:
    FrameBuilder(const Lowered& lowered, const model::Network& network) : m_lowered(lowered), m_network(network) {}

    std::shared_ptr<const RouterFrame> build() {
        for (const Domain& domain : m_lowered.domains) {
            m_teacherOf.add(addTeacher(domain));
        }
        m_plainSpaceOf = IndexedVector<DomainIndex, std::uint32_t>(m_lowered.domains.size(), RouterFrame::View::none);
        for (const Context& context : m_lowered.contexts) {
            m_frame->views.add({spaceOf(context), m_teacherOf[context.domain], userOf(context)});
        }
        return m_frame;
    }

private:
    std::uint32_t addTeacher(const Domain& domain) {
        const auto next = static_cast<std::uint32_t>(m_frame->teachers.size());
        if (domain.gateways.empty()) {
            const auto [known, isNew] = m_teacherOfServer.try_emplace(domain.routeServer, next);
            if (isNew) {
                m_frame->teachers.push_back(teacherOf(m_lowered, m_network, domain));
            }
            return known->second;
        }
        Teacher teacher = teacherOf(m_lowered, m_network, domain);
        const auto known = std::find(m_frame->teachers.begin(), m_frame->teachers.end(), teacher);
        if (known != m_frame->teachers.end()) {
            return static_cast<std::uint32_t>(known - m_frame->teachers.begin());
        }
        m_frame->teachers.push_back(std::move(teacher));
        return next;
    }

    std::uint32_t addSpace(const Context& context) {
        m_frame->spaces.push_back(makeSpaceLayer(m_lowered, context));
        return static_cast<std::uint32_t>(m_frame->spaces.size() - 1);
    }

    std::uint32_t spaceOf(const Context& context) {
        const bool isPlain = context.showsPeerings && context.servicePrefixes.empty();
        std::uint32_t& space = isPlain
                                   ? m_plainSpaceOf[context.domain]
                                   : m_spaceOf
                                         .try_emplace({context.domain, context.showsPeerings, context.servicePrefixes},
                                                      RouterFrame::View::none)
                                         .first->second;
        if (space == RouterFrame::View::none) {
            space = addSpace(context);
        }
        return space;
    }

    std::uint32_t userOf(const Context& context) {
        if (!context.routeTable) {
            return RouterFrame::View::none;
        }
        const auto next = static_cast<std::uint32_t>(m_frame->users.size());
        const auto [known, isNew] =
            m_userOf[context.isGatewaySubnet ? 1 : 0].try_emplace(context.routeTable->value(), next);
        if (isNew) {
            m_frame->users.push_back(
                makeUserLayer(m_network.routeTables.rowOf(*context.routeTable), m_network, context.isGatewaySubnet));
        }
        return known->second;
    }

    const Lowered& m_lowered;
    const model::Network& m_network;
    std::shared_ptr<RouterFrame> m_frame = std::make_shared<RouterFrame>();
    IndexedVector<DomainIndex, std::uint32_t> m_teacherOf;
    std::map<std::optional<model::RouteServerId>, std::uint32_t> m_teacherOfServer;
    IndexedVector<DomainIndex, std::uint32_t> m_plainSpaceOf;
    std::map<std::tuple<DomainIndex, bool, std::vector<net::Prefix>>, std::uint32_t> m_spaceOf;
    std::array<std::unordered_map<std::uint32_t, std::uint32_t>, 2> m_userOf;  ///< elsewhere, on GatewaySubnet
};

}  // namespace

std::shared_ptr<const RouterFrame> makeFrame(const Lowered& lowered, const model::Network& network) {
    return FrameBuilder(lowered, network).build();
}

VirtualRouters::Layers VirtualRouters::layersOf(ContextIndex index) const {
    const Context& context = m_lowered.contexts[index];
    const RouterFrame::View& view = m_frame->views[index];
    const LearnedLayer* learned = m_learned[view.teacher].get();
    return {context, *m_frame->spaces[view.space], context.propagates ? learned : nullptr, *learned,
            view.user == RouterFrame::View::none ? nullptr : m_frame->users[view.user].get()};
}

// --- Winners ---

/// R3.2: not inside the space of the VNets.
bool VirtualRouters::hears(const Layers& layers, const LearnedRow& row) const {
    return layers.learned != nullptr && net::outermostAround(layers.space.rows, row.prefix, isSpace) == nullptr;
}

const LearnedRow* VirtualRouters::heard(const Layers& layers, net::Prefix prefix) const {
    const LearnedRow* row = net::equalTo(layers.taught.rows, prefix);
    return row != nullptr && hears(layers, *row) ? row : nullptr;
}

/// R2.4: the VNet's own prefix takes the place of an equal None row.
bool VirtualRouters::hasNoneRow(const Layers& layers, net::Prefix range) const {
    return net::equalTo(layers.space.rows, range) == nullptr && net::equalTo(layers.space.hidden, range) == nullptr;
}

/// The winner without the route table. Inside the VNets' space no learned row is heard; outside, no system row but
/// those of the world is met. A service may have more space than a None row.
std::optional<WinningRow> VirtualRouters::findInBase(const Layers& layers, net::Address destination) const {
    const SpaceRow* space = net::longestAround(layers.space.rows, destination);
    const auto range = std::find_if(noneRoutes.begin(), noneRoutes.end(),
                                    [&](net::Prefix prefix) { return prefix.contains(destination); });
    const bool inRange = range != noneRoutes.end() && hasNoneRow(layers, *range) && !attractingUser(layers.user);
    if (space != nullptr && (!inRange || range->length() <= space->prefix.length())) {
        return spaceRow(*space, idIn(Layer::Space, layers.space.rows, *space));
    }
    const LearnedRow* learned =
        space != nullptr || layers.learned == nullptr ? nullptr : net::longestAround(layers.learned->rows, destination);
    if (inRange && (learned == nullptr || learned->prefix.length() < range->length())) {
        const bool beaten = m_settings.s2 == model::Settings::NoneAfterBgpDefault::Remove &&
                            heard(layers, net::Prefix::everything()) != nullptr;
        if (!beaten) {
            return worldRow(1 + static_cast<std::size_t>(range - noneRoutes.begin()));
        }
    }
    if (space != nullptr) {
        return spaceRow(*space, idIn(Layer::Space, layers.space.rows, *space));
    }
    return learned != nullptr ? learnedRow(*layers.learned, *learned) : worldRow(0);
}

std::optional<WinningRow> VirtualRouters::find(ContextIndex context, net::Address destination) const {
    const Layers layers = layersOf(context);
    const std::optional<WinningRow> base = findInBase(layers, destination);
    const UserRow* user = layers.user == nullptr ? nullptr : net::longestAround(layers.user->rows, destination);
    if (user == nullptr || (base && isHeardBefore(layers, *base, *user))) {
        return base;
    }
    return userRow(*layers.user, *user, idIn(Layer::User, layers.user->rows, *user));
}

net::Address VirtualRouters::lastAlike(ContextIndex context, net::Address destination) const {
    const Layers layers = layersOf(context);
    net::Address last = net::lastWithin(layers.space.rows, destination);
    if (layers.learned != nullptr) {
        last = std::min(last, net::lastWithin(layers.learned->rows, destination));
    }
    if (layers.user != nullptr) {
        last = std::min(last, net::lastWithin(layers.user->rows, destination));
    }
    for (const net::Prefix range : noneRoutes) {
        if (range.contains(destination)) {
            last = std::min(last, range.last());
        } else if (destination < range.first()) {
            last = std::min(last, net::Address(range.first().value() - 1));
        }
    }
    return last;
}

/// Whether a row of the base wins over the longest user route for the same destination.
bool VirtualRouters::isHeardBefore(const Layers& layers, const WinningRow& base, const UserRow& user) const {
    if (base.type == NextHopType::VirtualNetworkServiceEndpoint && !m_settings.s19UserOverServiceEndpoint) {
        return true;  // R2.10
    }
    if (base.type == NextHopType::InterfaceEndpoint && displaces(user, layers.space.rows[base.id & positionMask])) {
        return false;  // R2.12
    }
    return base.prefix.length() > user.prefix.length();
}

/// R2.12: any user route inside the VNet prefix that holds the endpoint, where the endpoint obeys route tables.
bool VirtualRouters::displaces(const UserRow& user, const SpaceRow& endpoint) const {
    const std::optional<net::Prefix>& within = m_lowered.services[endpoint.service].yieldsWithin;
    return within && within->covers(user.prefix);
}

// --- What became of a row ---

/// R2.15, then what learned rows do to a system row.
void VirtualRouters::applyLearned(const Layers& layers, EffectiveRoute& route) const {
    const auto by = [&](const LearnedRow& row) { return idIn(Layer::Learned, layers.taught.rows, row); };
    const LearnedRow* attracting = heard(layers, net::Prefix::everything());
    if (route.prefix.isDefault()) {
        if (attracting != nullptr && m_settings.s3 == model::Settings::BeatenSystemDefault::Omit) {
            hide(route, {"R3.6"}, by(*attracting));
        } else if (attracting != nullptr) {
            invalidate(route, {"R3.6"}, by(*attracting));
        }
    }
    if (route.type != NextHopType::None) {
        return;
    }
    if (const LearnedRow* equal = heard(layers, route.prefix)) {
        hide(route, {"R3.6"}, by(*equal));
    } else if (attracting != nullptr && m_settings.s2 == model::Settings::NoneAfterBgpDefault::Remove) {
        hide(route, {"R2.5"}, by(*attracting));
    }
}

/// Equal prefixes: user before the rest (R3.1); what becomes of the loser's row is R3.6.
void VirtualRouters::applyUser(const Layers& layers, EffectiveRoute& route) const {
    if (layers.user == nullptr) {
        return;
    }
    const UserLayer& users = *layers.user;
    const auto by = [&](const UserRow& row) { return idIn(Layer::User, users.rows, row); };
    const std::optional<RowId> attracting = attractingUser(&users);
    if (!route.printed) {
        // O1: what a learned default has hidden stays hidden under a user default, which beats that one too.
        if (route.source == RouteSource::Default && route.beatenBy && attracting) {
            route.beatenBy = attracting;
        }
        return;
    }
    if (route.type == NextHopType::VirtualNetworkServiceEndpoint && !m_settings.s19UserOverServiceEndpoint) {
        return;
    }
    const UserRow* user = net::equalTo(users.rows, route.prefix);
    if (route.type == NextHopType::InterfaceEndpoint && user == nullptr) {
        const UserRow* longest = net::longestAround(users.rows, route.prefix.first());
        if (longest != nullptr && displaces(*longest, layers.space.rows[route.id & positionMask])) {
            invalidate(route, {"R2.12"}, by(*longest));
        }
    } else if (route.type == NextHopType::None) {
        if (user != nullptr) {
            hide(route, {"R3.6"}, by(*user));
        } else if (attracting) {
            hide(route, {"R2.5"}, attracting);
        }
    } else if (user != nullptr) {
        const bool omit =
            route.source == RouteSource::VirtualNetworkGateway && m_settings.s20 == model::Settings::BeatenBgpRow::Omit;
        if (omit) {
            hide(route, {"R3.1"}, by(*user));
        } else {
            invalidate(route, {"R3.1"}, by(*user));
        }
    }
}

EffectiveRoute VirtualRouters::judgedSystemRow(const Layers& layers, const WinningRow& row) const {
    EffectiveRoute route = written(row);
    const bool hidden = row.id >> layerShift == static_cast<RowId>(Layer::HiddenPeering);
    if (hidden) {
        hide(route, {"R2.15"}, std::nullopt);
    }
    if (row.type == NextHopType::InterfaceEndpoint) {
        route.yieldsWithin = m_lowered.services[layers.space.rows[row.id & positionMask].service].yieldsWithin;
    }
    applyLearned(layers, route);
    applyUser(layers, route);
    return route;
}

EffectiveRoute VirtualRouters::judgedLearnedRow(const Layers& layers, const LearnedRow& row) const {
    EffectiveRoute route = written(learnedRow(layers.taught, row));
    if (!layers.context.propagates) {
        hide(route, {"R3.15"}, std::nullopt);
    } else if (const SpaceRow* space = net::outermostAround(layers.space.rows, row.prefix, isSpace)) {
        hide(route, {"R3.2"}, idIn(Layer::Space, layers.space.rows, *space));
    }
    applyUser(layers, route);
    return route;
}

/// R2.10, S19: what a user route says about a service's own space is not heard where the service has an endpoint.
EffectiveRoute VirtualRouters::judgedUserRow(const Layers& layers, const UserRow& row) const {
    EffectiveRoute route = written(userRow(*layers.user, row, idIn(Layer::User, layers.user->rows, row)));
    route.name = layers.user->routeOf(row).name;
    if (!m_settings.s19UserOverServiceEndpoint) {
        const SpaceRow* service = net::outermostAround(layers.space.rows, row.prefix, [](const SpaceRow& space) {
            return space.type == NextHopType::VirtualNetworkServiceEndpoint;
        });
        if (service != nullptr) {
            invalidate(route, {"R2.10"}, idIn(Layer::Space, layers.space.rows, *service));
        }
    }
    return route;
}

/// A user row that another one of its table, or its subnet, keeps out.
EffectiveRoute VirtualRouters::judgedLoser(const Layers& layers, std::size_t position) const {
    const UserLayer::Loser& loser = layers.user->losers[position];
    EffectiveRoute route = written(userRow(*layers.user, loser.row, idOf(Layer::Loser, position)));
    route.name = layers.user->routeOf(loser.row).name;
    std::optional<RowId> by;
    if (const UserRow* winner = net::equalTo(layers.user->rows, loser.row.prefix); loser.beaten && winner != nullptr) {
        by = idIn(Layer::User, layers.user->rows, *winner);
    }
    hide(route, loser.rule, by);
    return route;
}

std::vector<EffectiveRoute> VirtualRouters::routes(ContextIndex context) const {
    const Layers layers = layersOf(context);
    std::vector<EffectiveRoute> all;
    for (const SpaceRow& row : layers.space.rows) {
        all.push_back(judgedSystemRow(layers, spaceRow(row, idIn(Layer::Space, layers.space.rows, row))));
    }
    for (const SpaceRow& row : layers.space.hidden) {
        all.push_back(judgedSystemRow(layers, spaceRow(row, idIn(Layer::HiddenPeering, layers.space.hidden, row))));
    }
    for (std::size_t i = 0; i <= noneRoutes.size(); ++i) {
        const WinningRow row = worldRow(i);
        if (row.type != NextHopType::None || hasNoneRow(layers, row.prefix)) {
            all.push_back(judgedSystemRow(layers, row));
        }
    }
    for (const LearnedRow& row : layers.taught.rows) {
        all.push_back(judgedLearnedRow(layers, row));
    }
    if (layers.user != nullptr) {
        for (const UserRow& row : layers.user->rows) {
            all.push_back(judgedUserRow(layers, row));
        }
        for (std::size_t i = 0; i < layers.user->losers.size(); ++i) {
            all.push_back(judgedLoser(layers, i));
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const EffectiveRoute& a, const EffectiveRoute& b) {
        return std::pair(a.prefix, a.source) < std::pair(b.prefix, b.source);
    });
    return all;
}

std::vector<net::Prefix> VirtualRouters::prefixes() const {
    std::vector<net::Prefix> all{noneRoutes.begin(), noneRoutes.end()};
    const auto add = [&](const auto& rows) {
        for (const auto& row : rows) {
            all.push_back(row.prefix);
        }
    };
    for (const auto& space : m_frame->spaces) {
        add(space->rows);
        add(space->hidden);
    }
    for (const auto& user : m_frame->users) {
        add(user->rows);
        for (const UserLayer::Loser& loser : user->losers) {
            all.push_back(loser.row.prefix);
        }
    }
    for (const auto& learned : m_learned) {
        add(learned->rows);
    }
    return all;
}

EffectiveRoute VirtualRouters::row(ContextIndex context, RowId id) const {
    const Layers layers = layersOf(context);
    const std::size_t position = id & positionMask;
    switch (static_cast<Layer>(id >> layerShift)) {
    case Layer::Space: return judgedSystemRow(layers, spaceRow(layers.space.rows[position], id));
    case Layer::HiddenPeering: return judgedSystemRow(layers, spaceRow(layers.space.hidden[position], id));
    case Layer::World: return judgedSystemRow(layers, worldRow(position));
    case Layer::Learned: return judgedLearnedRow(layers, layers.taught.rows[position]);
    case Layer::User: return judgedUserRow(layers, layers.user->rows[position]);
    case Layer::Loser: return judgedLoser(layers, position);
    }
    ensure(false, "no such row");
    return {};
}

// --- Questions beside the routes ---

engine::SettingSet VirtualRouters::settingsBehind(ContextIndex context, const WinningRow& won,
                                                  net::Address destination) const {
    const Layers layers = layersOf(context);
    engine::SettingSet settings = 0;
    if ((won.type == NextHopType::None || won.prefix.isDefault()) && isPrivate(destination) &&
        !attractingUser(layers.user) && heard(layers, net::Prefix::everything()) != nullptr) {
        settings |= engine::setting(2);
    }
    const UserRow* user = layers.user == nullptr ? nullptr : net::longestAround(layers.user->rows, destination);
    const SpaceRow* space = user == nullptr ? nullptr : net::longestAround(layers.space.rows, destination);
    if (space != nullptr && space->type == NextHopType::VirtualNetworkServiceEndpoint &&
        user->prefix.length() >= space->prefix.length()) {
        settings |= engine::setting(19);
    }
    const SpaceRow* hidden = net::longestAround(layers.space.hidden, destination);
    if (hidden != nullptr && won.prefix.length() < hidden->prefix.length()) {
        settings |= engine::setting(21);
    }
    return settings;
}

bool VirtualRouters::isInVnets(ContextIndex context, net::Address address) const {
    return net::longestAround(layersOf(context).space.vnets, address) != nullptr;
}

bool VirtualRouters::isInVirtualNetwork(ContextIndex context, net::Address address) const {
    const Layers layers = layersOf(context);
    if (net::longestAround(layers.space.vnets, address) != nullptr ||
        (layers.user != nullptr && net::longestAround(layers.user->rows, address) != nullptr)) {
        return true;
    }
    const LearnedRow* learned = layers.learned == nullptr
                                    ? nullptr
                                    : net::outermostAround(layers.learned->rows, net::Prefix::host(address),
                                                           [](const LearnedRow&) { return true; });
    return learned != nullptr && hears(layers, *learned);
}

bool VirtualRouters::forwardsLike(const VirtualRouters& other) const {
    const bool sameFrame = m_frame == other.m_frame || (m_frame->views == other.m_frame->views &&
                                                        allAlike(m_frame->spaces, other.m_frame->spaces) &&
                                                        allAlike(m_frame->users, other.m_frame->users));
    return sameFrame && allAlike(m_learned, other.m_learned);
}

}  // namespace hopscope::azure
