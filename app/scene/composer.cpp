// SPDX-License-Identifier: Apache-2.0
#include "app/scene/composer.hpp"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

#include "app/scene/association_figure.hpp"
#include "app/scene/connection_figure.hpp"
#include "app/scene/edge_router.hpp"
#include "app/scene/lines.hpp"
#include "app/scene/node_figure.hpp"
#include "app/scene/note_figure.hpp"
#include "app/scene/peering_figure.hpp"
#include "app/scene/public_address_figure.hpp"
#include "app/scene/route_server_figure.hpp"
#include "app/scene/route_table_figure.hpp"
#include "app/scene/session_words.hpp"
#include "app/scene/subnet_figure.hpp"
#include "app/scene/topology_scene.hpp"
#include "app/scene/virtual_router_figure.hpp"
#include "app/scene/vnet_figure.hpp"
#include "app/text/convert.hpp"
#include "core/analysis/suppressed.hpp"
#include "core/azure/lower.hpp"
#include "core/model/names.hpp"
#include "core/model/standing.hpp"

namespace hopscope::scene {

using text::toQt;

namespace {

using Part = FigureKey::Part;

constexpr QSizeF fallbackVnet(320, 240);
constexpr double fallbackInset = 16;
constexpr double fallbackInstanceGap = 72;
constexpr double ghostRadius = 28;
constexpr double smallGhostRadius = 18;
constexpr double smallLabelHeight = 20;  // of its address, under it and inwards
constexpr double ghostInset = 6;         // between a small one and the frame of the VNet
constexpr double stickLength = 320;      // at most, where there is room
constexpr double shortestStick = 130;    // shorter ones leave no room for a loop
constexpr double ribbonReach = 52;       // from the middle of the stick to the outside of a loop around it
constexpr double ribbonRoom = 56;        // from the ghost's centre to the frame
constexpr double raisedLabelLift = 34;   // over the ribbon
constexpr double portGap = 12;
constexpr double widePortGap = 20;  // of two lines, so that a wave has room beside the other
constexpr double pillAside = 20;
constexpr double pillDrop = 30;         // under the ribbon
constexpr double chipReach = 200;       // around lines, where their words may lie
constexpr std::size_t mostRouted = 60;  // peerings; where there are more, they run through the gaps between VNets
constexpr double lineReach = 80;        // what is farther from a VNet has no influence on its lines

QString joined(const std::vector<net::Prefix>& prefixes) {
    QStringList all;
    for (const net::Prefix& prefix : prefixes) {
        all.append(toQt(prefix.text()));
    }
    return all.join(QStringLiteral(", "));
}

QString asText(net::Asn asn) {
    return QCoreApplication::translate("Figure", "AS %1").arg(asn.value());
}

bool meets(const QRectF& rect, const std::vector<QRectF>& others) {
    return std::any_of(others.begin(), others.end(), [&rect](const QRectF& other) { return rect.intersects(other); });
}

/// Everything that stands elsewhere in the one than in the other, in both places.
template <typename Places>
std::vector<QRectF> differing(const Places& before, const Places& after) {
    std::vector<QRectF> all;
    const auto addMissing = [&all](const Places& places, const Places& others) {
        for (const auto& [key, rects] : places) {
            const auto at = others.find(key);
            if (at == others.end() || at->second != rects) {
                all.insert(all.end(), rects.begin(), rects.end());
            }
        }
    };
    addMissing(before, after);
    addMissing(after, before);
    return all;
}

QRectF coverOf(const QPolygonF& way) {
    return way.boundingRect().adjusted(-1, -1, 1, 1);
}

bool hasIcon(const FigureKey& key) {
    return key.part == Part::Own &&
           (std::holds_alternative<model::VirtualMachineId>(key.entity) ||
            std::holds_alternative<model::NvaId>(key.entity) ||
            std::holds_alternative<model::RouteServerId>(key.entity) ||
            std::holds_alternative<model::InternetId>(key.entity) ||
            std::holds_alternative<model::GatewayId>(key.entity) ||
            std::holds_alternative<model::CircuitId>(key.entity) || std::holds_alternative<model::SiteId>(key.entity) ||
            std::holds_alternative<model::LoadBalancerId>(key.entity) ||
            std::holds_alternative<model::FirewallId>(key.entity) ||
            std::holds_alternative<model::PrivateEndpointId>(key.entity));
}

/// What a connection is called when it has no name.
QString typeName(model::Connection::Type type) {
    switch (type) {
    case model::Connection::Type::Bgp: return QStringLiteral("BGP");
    case model::Connection::Type::Vxlan: return QStringLiteral("VXLAN");
    case model::Connection::Type::IPsec: return QStringLiteral("IPsec");
    case model::Connection::Type::Vnet2Vnet: return QStringLiteral("VNet-to-VNet");
    case model::Connection::Type::ExpressRoute: return QStringLiteral("ExpressRoute");
    case model::Connection::Type::GlobalReach: return QStringLiteral("Global Reach");
    }
    return {};
}

/// A place for words of `size` in the middle of the longest leg, or else where they cover the least of `taken`.
QRectF placeOnWay(const QPolygonF& way, const QSizeF& size, const std::vector<QRectF>& taken) {
    QRectF best;
    double least = std::numeric_limits<double>::infinity();
    const double longest = longestLeg(way).length();
    for (qsizetype i = 1; i < way.size(); ++i) {
        const QLineF leg(way[i - 1], way[i]);
        for (const double share : {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8}) {
            const QRectF rect(leg.pointAt(share) - QPointF(size.width() / 2, size.height() / 2), size);
            double cost = (longest - leg.length()) + std::abs(share - 0.5) * 40;
            for (const QRectF& other : taken) {
                const QRectF both = other.intersected(rect);
                cost += both.isEmpty() ? 0 : 500 + both.width() * both.height();
            }
            if (cost < least) {
                least = cost;
                best = rect;
            }
        }
    }
    return best;
}

/// From an appliance's tile to the virtual router, straight or with two turns.
QPolygonF stickWay(const QPointF& from, const GhostAnchor& ghost) {
    constexpr double half = tileSide / 2;
    const QPointF to = ghost.centre;
    const double side = to.x() >= from.x() ? 1 : -1;
    if (std::abs(from.y() - to.y()) < 1) {
        return {from + QPointF(side * half, 0), to - QPointF(side * ghost.radius, 0)};
    }
    if (std::abs(from.x() - to.x()) < half) {
        const double down = to.y() > from.y() ? 1 : -1;
        return {QPointF(to.x(), from.y() + down * half), to - QPointF(0, down * ghost.radius)};
    }
    const double x = std::round((from.x() + to.x() + side * (half - ghost.radius)) / 2);
    return {from + QPointF(side * half, 0), QPointF(x, from.y()), QPointF(x, to.y()),
            to - QPointF(side * ghost.radius, 0)};
}

/// Each half's flags beside its strand, the first on the left of the way.
std::vector<QRectF> flagRects(const std::array<QStringList, 2>& flags, const QLineF& leg) {
    constexpr double lineHeight = 15;
    constexpr double strandGap = 10;
    const bool flat = std::abs(leg.dy()) < 0.5;
    const bool forwards = flat ? leg.dx() > 0 : leg.dy() > 0;
    const QPointF middle = leg.center();
    std::vector<QRectF> rects;
    for (std::size_t side = 0; side < 2; ++side) {
        double width = 0;
        for (const QString& flag : flags[side]) {
            width = std::max(width, textWidth(flag, type::quiet));
        }
        const double height = lineHeight * static_cast<double>(flags[side].size());
        const bool before = (side == 0) == forwards;  // above, or to the right of a line that runs down
        const double x = flat     ? middle.x() - width / 2
                         : before ? middle.x() + strandGap + 4
                                  : middle.x() - strandGap - 4 - width;
        const double y =
            flat ? (before ? middle.y() - strandGap - height : middle.y() + strandGap) : middle.y() - height / 2;
        rects.emplace_back(x, y, width, height);
    }
    return rects;
}

/// Names where they find room, else the glyphs of those that are no route table.
std::vector<double> chipWidths(const model::Network& network, const model::Subnet& subnet, double room) {
    std::vector<double> widths;
    std::vector<double> narrow;
    if (subnet.routeTable) {
        widths.push_back(RouteTableFigure::widthFor(toQt(network.routeTables.at(*subnet.routeTable).name)));
        narrow.push_back(widths.back());
    }
    const auto add = [&](const std::string& name) {
        widths.push_back(AssociationFigure::widthFor(toQt(name)));
        narrow.push_back(AssociationFigure::narrowWidth);
    };
    if (subnet.securityGroup) {
        add(network.securityGroups.at(*subnet.securityGroup).name);
    }
    if (subnet.natGateway) {
        add(network.natGateways.at(*subnet.natGateway).name);
    }
    return SubnetFigure::rowWidth(widths) <= room ? widths : narrow;
}

/// Where the chip of one of the three lies among those of its subnet.
std::size_t chipOrder(const model::Subnet& subnet, const model::EntityRef& entity) {
    const bool isNat = std::holds_alternative<model::NatGatewayId>(entity);
    return (subnet.routeTable ? 1U : 0U) + (isNat && subnet.securityGroup ? 1U : 0U);
}

bool uses(const model::Subnet& subnet, const model::EntityRef& entity) {
    return (subnet.routeTable && model::EntityRef(*subnet.routeTable) == entity) ||
           (subnet.securityGroup && model::EntityRef(*subnet.securityGroup) == entity) ||
           (subnet.natGateway && model::EntityRef(*subnet.natGateway) == entity);
}

template <typename Map, typename Key>
auto rowsOf(const Map& map, const Key& key) {
    const auto at = map.find(key);
    return at == map.end() ? typename Map::mapped_type() : at->second;
}

}  // namespace

/// What stands in which subnet of the VNets in scope; made once for each update.
struct Composer::Index {
    Index(const model::Network& network, const Scope& scope) {
        for (const model::Subnet& subnet : network.subnets) {
            if (scope.holds(subnet.vnet)) {
                subnets[subnet.vnet].push_back(subnet.id);
                nodes[subnet.id];
            }
        }
        model::forEachStanding(network, [this](model::SubnetId subnet, const model::EntityRef& node) {
            if (const auto at = nodes.find(subnet); at != nodes.end()) {
                at->second.push_back(node);
            }
        });
    }
    std::map<model::VnetId, std::vector<model::SubnetId>> subnets;
    std::map<model::SubnetId, std::vector<model::EntityRef>> nodes;
};

double layerOf(const FigureKey& key) {
    if (key.part == Part::Stick) {
        return layer::stick;
    }
    if (key.part == Part::VirtualRouter) {
        return layer::tile;
    }
    if (key.part == Part::Leads) {
        return layer::association;
    }
    return std::visit(
        [](auto id) {
            using Id = decltype(id);
            if constexpr (std::is_same_v<Id, model::VnetId>) {
                return layer::vnet;
            } else if constexpr (std::is_same_v<Id, model::SubnetId>) {
                return layer::subnet;
            } else if constexpr (std::is_same_v<Id, model::BgpConnectionId> ||
                                 std::is_same_v<Id, model::ConnectionId>) {
                return layer::session;
            } else if constexpr (std::is_same_v<Id, model::PeeringId>) {
                return layer::peering;
            } else if constexpr (std::is_same_v<Id, model::RouteTableId> ||
                                 std::is_same_v<Id, model::SecurityGroupId> ||
                                 std::is_same_v<Id, model::NatGatewayId>) {
                return layer::association;
            } else if constexpr (std::is_same_v<Id, model::NoteId>) {
                return layer::note;
            } else {
                return layer::tile;
            }
        },
        key.entity);
}

QRectF containerRect(const model::Design& design, const model::EntityRef& container) {
    if (const model::Place* place = model::placeOf(*design.layout, container)) {
        return {place->x, place->y, place->width, place->height};
    }
    if (const auto* id = std::get_if<model::SubnetId>(&container)) {
        const QRectF around = containerRect(design, design.network->subnets.at(*id).vnet);
        return around.adjusted(fallbackInset, titleHeight + fallbackInset / 2, -fallbackInset, -fallbackInset);
    }
    return {QPointF(), fallbackVnet};
}

QPointF nodeCentre(const model::Design& design, const model::EntityRef& node, std::size_t instance) {
    if (instance == 1) {
        const auto second = design.layout->secondInstances.find(std::get<model::RouteServerId>(node));
        if (second != design.layout->secondInstances.end()) {
            return {second->second.x, second->second.y};
        }
        return nodeCentre(design, node) + QPointF(0, fallbackInstanceGap);
    }
    if (const model::Place* place = model::placeOf(*design.layout, node)) {
        return {place->x, place->y};
    }
    const auto subnet = model::subnetOf(*design.network, node);
    return subnet ? containerRect(design, *subnet).center() : QPointF();
}

const Figure* Composer::find(const FigureKey& key) const {
    const auto at = m_figures.find(key);
    return at == m_figures.end() ? nullptr : at->second.get();
}

bool Composer::showsVirtualRouters() const {
    return m_reveal || m_design.layout->showVirtualRouters;
}

void Composer::put(Keys& touched, const FigureKey& key, FigurePtr figure) {
    FigurePtr& known = m_figures[key];
    if (!known || !known->same(*figure)) {
        known = std::move(figure);
        m_extents.insert_or_assign(key, Extent{known->bounds(), known->occupied()});
        touched.insert(key);
    }
}

void Composer::drop(Keys& touched, const FigureKey& key) {
    if (m_figures.erase(key) > 0) {
        m_extents.erase(key);
        touched.insert(key);
    }
}

void Composer::reset(const model::Design& design) {
    m_design = design;
    m_figures.clear();
    m_extents.clear();
    m_ghosts.clear();
    m_ways.clear();
    m_homes.clear();
    m_laid.clear();
    m_laidLeads.clear();
    m_laidPeerings.clear();
    recompose({.vnets = {}, .entities = {}, .everything = true});
}

std::vector<FigureKey> Composer::setAnalysis(std::shared_ptr<const analysis::Analysis> analysis, std::size_t state) {
    m_analysis = std::move(analysis);
    m_state = state;
    readFindings();
    // The AS number of route servers is known from here on, or no longer.
    Scope scope;
    for (const model::RouteServer& server : m_design.network->routeServers) {
        if (const auto vnet = model::vnetOf(*m_design.network, server.id)) {
            scope.vnets.insert(*vnet);
        }
    }
    Keys touched;
    composeNodes(touched, Index(*m_design.network, scope), scope);
    composeSessions(touched, {.vnets = {}, .entities = {}, .everything = true});
    return {touched.begin(), touched.end()};
}

std::vector<FigureKey> Composer::setState(std::size_t state) {
    m_state = state;
    Keys touched;
    composeSessions(touched, {.vnets = {}, .entities = {}, .everything = true});
    return {touched.begin(), touched.end()};
}

std::vector<FigureKey> Composer::revealVirtualRouters(bool reveal) {
    const bool before = showsVirtualRouters();
    m_reveal = reveal;
    if (showsVirtualRouters() == before) {
        return {};
    }
    const Scope scope{.vnets = {}, .entities = {}, .everything = true};
    Keys touched;
    composeNodes(touched, Index(*m_design.network, scope), scope);
    return {touched.begin(), touched.end()};
}

std::vector<FigureKey> Composer::update(const model::Design& after, const model::ChangeSet& changes) {
    const model::Design before = std::exchange(m_design, after);
    Scope scope;
    scope.everything = changes.heading;
    if (before.suppressed != m_design.suppressed) {
        readFindings();
    }
    std::set<model::VnetId>& vnets = scope.vnets;
    const auto addVnet = [&vnets](const model::Design& design, const model::EntityRef& entity) {
        if (const auto* id = std::get_if<model::VnetId>(&entity)) {
            vnets.insert(*id);
        } else if (const auto vnet = model::vnetOf(*design.network, entity)) {
            vnets.insert(*vnet);
        }
    };
    const auto addAround = [&vnets](const model::Design& design, const QRectF& rect) {
        for (const model::Vnet& vnet : design.network->vnets) {
            if (containerRect(design, vnet.id)
                    .adjusted(-lineReach, -lineReach, lineReach, lineReach)
                    .intersects(rect)) {
                vnets.insert(vnet.id);
            }
        }
    };
    for (const auto* list : {&changes.added, &changes.removed, &changes.changed, &changes.moved}) {
        for (const model::EntityRef& entity : *list) {
            scope.entities.insert(entity);
            for (const model::Design* design : std::initializer_list<const model::Design*>{&before, &m_design}) {
                addVnet(*design, entity);
                if (std::holds_alternative<model::RouteTableId>(entity) ||
                    std::holds_alternative<model::SecurityGroupId>(entity) ||
                    std::holds_alternative<model::NatGatewayId>(entity)) {
                    for (const model::Subnet& subnet : design->network->subnets) {
                        if (uses(subnet, entity)) {
                            vnets.insert(subnet.vnet);
                        }
                    }
                } else if (const auto* connection = std::get_if<model::BgpConnectionId>(&entity)) {
                    if (const auto* row = design->network->bgpConnections.find(*connection)) {
                        addVnet(*design, row->nva);
                        addVnet(*design, row->routeServer);
                    }
                } else if (std::holds_alternative<model::NoteId>(entity) ||
                           std::holds_alternative<model::InternetId>(entity) ||
                           std::holds_alternative<model::CircuitId>(entity) ||
                           std::holds_alternative<model::SiteId>(entity)) {
                    if (const model::Place* place = model::placeOf(*design->layout, entity)) {
                        addAround(*design, QRectF(place->x - tileSide, place->y - tileSide, place->width + 2 * tileSide,
                                                  place->height + 2 * tileSide));
                    }
                }
            }
        }
    }
    return recompose(scope);
}

std::vector<FigureKey> Composer::recompose(const Scope& scope) {
    Keys touched;
    dropMissing(touched);  // first: lines keep clear of what is there
    composeNodes(touched, Index(*m_design.network, scope), scope);
    routeSessions(scope);
    // Peerings go around VNets, notes and the Internet.
    const auto movesPeerings = [](const model::EntityRef& entity) {
        return std::holds_alternative<model::VnetId>(entity) || std::holds_alternative<model::PeeringId>(entity) ||
               std::holds_alternative<model::NoteId>(entity) || std::holds_alternative<model::InternetId>(entity);
    };
    if (scope.everything || std::any_of(scope.entities.begin(), scope.entities.end(), movesPeerings) ||
        std::any_of(touched.begin(), touched.end(), [&](const FigureKey& key) { return movesPeerings(key.entity); })) {
        composePeerings(touched, scope);
    }
    composeSessions(touched, scope);
    composeConnections(touched);
    composeLeads(touched);
    return {touched.begin(), touched.end()};
}

void Composer::composeNodes(Keys& touched, const Index& index, const Scope& scope) {
    const model::Network& network = *m_design.network;
    for (const model::Vnet& vnet : network.vnets) {
        if (!scope.holds(vnet.id)) {
            continue;
        }
        const auto subnets = rowsOf(index.subnets, vnet.id);
        auto figure = std::make_unique<VnetFigure>();
        figure->rect = containerRect(m_design, vnet.id);
        figure->name = toQt(vnet.name);
        figure->prefixes = joined(vnet.addressSpace);
        figure->region = toQt(vnet.region);
        int nodes = 0;
        for (const model::SubnetId subnet : subnets) {
            nodes += static_cast<int>(rowsOf(index.nodes, subnet).size());
        }
        figure->contents = QCoreApplication::translate("Figure", "subnets: %1, nodes: %2")
                               .arg(static_cast<int>(subnets.size()))
                               .arg(nodes);
        put(touched, {vnet.id}, std::move(figure));
        for (const model::SubnetId subnet : subnets) {
            composeSubnet(touched, index, network.subnets.at(subnet));
        }
    }
    composeLoose(touched, scope);
}

void Composer::composeSubnet(Keys& touched, const Index& index, const model::Subnet& subnet) {
    const model::Network& network = *m_design.network;
    const auto nodes = rowsOf(index.nodes, subnet.id);
    auto figure = std::make_unique<SubnetFigure>();
    figure->rect = containerRect(m_design, subnet.id);
    figure->name = toQt(subnet.name);
    figure->prefixes = joined(subnet.prefixes);
    figure->chipWidths = chipWidths(network, subnet, figure->chipRoom());
    for (const model::EntityRef& node : nodes) {
        if (const auto* server = std::get_if<model::RouteServerId>(&node)) {
            figure->fact = asnOf(*server);
        }
    }
    const QRectF within = figure->rect;
    put(touched, {subnet.id}, std::move(figure));

    m_ghosts.insert_or_assign(subnet.id, placeVirtualRouter(index, subnet));
    const bool large = m_ghosts.at(subnet.id).radius == ghostRadius;
    const bool raised = large && showsVirtualRouters();
    for (const model::EntityRef& node : nodes) {
        if (const auto* server = std::get_if<model::RouteServerId>(&node)) {
            const model::RouteServer& row = network.routeServers.at(*server);
            const std::vector<net::Address> addresses = azure::instanceAddresses(network, row);
            auto tiles = std::make_unique<RouteServerFigure>();
            tiles->name = toQt(row.name);
            tiles->fact = asnOf(*server);
            for (std::size_t i = 0; i < 2; ++i) {
                RouteServerFigure::Instance& instance = tiles->instances[i];
                instance.centre = nodeCentre(m_design, node, i);
                instance.name = QStringLiteral("%1_%2").arg(tiles->name).arg(i);
                instance.address = i < addresses.size() ? toQt(addresses[i].text()) : QString();
            }
            for (std::size_t i = 0; i < 2; ++i) {
                RouteServerFigure::Instance& instance = tiles->instances[i];
                const QRectF beside = instance.label();
                instance.labelBelow = beside.right() > within.right() - 4 ||
                                      beside.intersects(tiles->instances[1 - i].tile().adjusted(-8, 0, 0, 0));
            }
            put(touched, {node}, std::move(tiles));
            continue;
        }
        const auto compose = [&](const auto& machine, Glyph mark, const QString& kind) {
            auto tile = std::make_unique<NodeFigure>();
            tile->centre = nodeCentre(m_design, node);
            tile->mark = mark;
            tile->kind = kind;
            tile->name = toQt(machine.name);
            for (const model::Nic& nic : machine.nics) {
                tile->addresses.append(toQt(nic.address.text()));
            }
            tile->running = machine.running;
            return tile;
        };
        if (const auto* id = std::get_if<model::NvaId>(&node)) {
            const model::Nva& nva = network.nvas.at(*id);
            auto tile = compose(nva, Glyph::Nva, QCoreApplication::translate("Figure", "NVA"));
            if (nva.asn) {
                tile->fact = asText(*nva.asn);
            }
            tile->rowAbove = true;
            tile->raised = raised;
            put(touched, {node}, std::move(tile));
        } else if (const auto* host = std::get_if<model::VirtualMachineId>(&node)) {
            put(touched, {node},
                compose(network.machines.at(*host), Glyph::VirtualMachine,
                        QCoreApplication::translate("Figure", "Virtual machine")));
        } else {
            put(touched, {node}, serviceTile(node));
        }
    }
    composeVirtualRouter(touched, index, subnet);
}

FigurePtr Composer::serviceTile(const model::EntityRef& node) const {
    const model::Network& network = *m_design.network;
    auto tile = std::make_unique<NodeFigure>();
    tile->centre = nodeCentre(m_design, node);
    tile->name = toQt(model::nameOf(network, node));
    if (const auto* id = std::get_if<model::GatewayId>(&node)) {
        const model::Gateway& gateway = network.gateways.at(*id);
        const bool isVpn = gateway.type == model::Gateway::Type::Vpn;
        tile->mark = isVpn ? Glyph::VpnGateway : Glyph::ExpressRouteGateway;
        tile->kind = isVpn ? QCoreApplication::translate("Figure", "VPN gateway")
                           : QCoreApplication::translate("Figure", "ExpressRoute gateway");
        for (const net::Address address : azure::instanceAddresses(network, gateway)) {
            tile->addresses.append(toQt(address.text()));
        }
        if (gateway.asn) {
            tile->fact = asText(*gateway.asn);
        }
        tile->running = gateway.running;
    } else if (const auto* balancer = std::get_if<model::LoadBalancerId>(&node)) {
        tile->mark = Glyph::LoadBalancer;
        tile->kind = QCoreApplication::translate("Figure", "Load balancer");
        tile->addresses.append(toQt(network.loadBalancers.at(*balancer).frontend.text()));
    } else if (const auto* wall = std::get_if<model::FirewallId>(&node)) {
        const model::Firewall& firewall = network.firewalls.at(*wall);
        tile->mark = Glyph::Firewall;
        tile->kind = QCoreApplication::translate("Figure", "Azure Firewall");
        const model::Subnet& subnet = network.subnets.at(firewall.subnet);
        if (firewall.address) {
            tile->addresses.append(toQt(firewall.address->text()));
        } else if (!subnet.prefixes.empty()) {
            constexpr int firstHost = 4;  // R1.5
            tile->addresses.append(toQt(subnet.prefixes.front().first().plus(firstHost).text()));
        }
        tile->running = firewall.running;
    } else if (const auto* endpoint = std::get_if<model::PrivateEndpointId>(&node)) {
        tile->mark = Glyph::PrivateEndpoint;
        tile->kind = QCoreApplication::translate("Figure", "Private endpoint");
        tile->addresses.append(toQt(network.privateEndpoints.at(*endpoint).address.text()));
    }
    return tile;
}

GhostAnchor Composer::placeVirtualRouter(const Index& index, const model::Subnet& subnet) const {
    const QRectF rect = containerRect(m_design, subnet.id);
    std::vector<QRectF> taken;
    std::vector<QPointF> appliances;
    std::vector<QPointF> centres;
    for (const model::EntityRef& node : rowsOf(index.nodes, subnet.id)) {
        const bool twins = std::holds_alternative<model::RouteServerId>(node);
        for (std::size_t i = 0; i < (twins ? 2U : 1U); ++i) {
            const QPointF centre = nodeCentre(m_design, node, i);
            centres.push_back(centre);
            // An instance has its label at its right, a machine over and under it.
            taken.push_back(twins ? QRectF(centre.x() - 32, centre.y() - 32, 140, 64)
                                  : QRectF(centre.x() - 36, centre.y() - 52, 72, 104));
            if (std::holds_alternative<model::NvaId>(node)) {
                appliances.push_back(centre);
            }
        }
    }
    const auto fits = [&](const QPointF& centre, double radius) {
        return !meets(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), taken);
    };
    if (!appliances.empty()) {
        QRectF span(appliances.front(), QSizeF(0, 0));
        for (const QPointF& appliance : appliances) {
            span |= QRectF(appliance - QPointF(0.5, 0.5), QSizeF(1, 1));
        }
        const double y = std::round(span.center().y());
        const double right = std::min(std::round(span.right()) + stickLength, rect.right() - ribbonRoom - ghostRadius);
        const double left = std::max(std::round(span.left()) - stickLength, rect.left() + ribbonRoom + ghostRadius);
        const double nearRight = std::min(std::round(span.right()) + stickLength, rect.right() - ribbonRoom);
        for (const auto& [x, distance] :
             {std::pair(right, right - span.right()), std::pair(nearRight, nearRight - span.right()),
              std::pair(left, span.left() - left)}) {
            if (distance >= shortestStick && fits({x, y}, ghostRadius)) {
                return {QPointF(x, y), ghostRadius};
            }
        }
        const double x = std::round(span.center().x());
        const double below = std::min(std::round(span.bottom()) + stickLength / 2, rect.bottom() - ribbonRoom);
        if (below - span.bottom() >= shortestStick && fits({x, below}, ghostRadius)) {
            return {QPointF(x, below), ghostRadius};
        }
    }
    // On the frame, on the side that faces the middle of the VNet, at the height of the first node or in the middle.
    const QRectF vnet = containerRect(m_design, subnet.vnet);
    for (const model::Note& note : m_design.layout->notes) {
        taken.push_back(containerRect(m_design, note.id));
    }
    const double reach = smallGhostRadius + ghostInset;
    const double right = std::min(rect.right(), vnet.right() - reach);
    const double left = std::max(rect.left(), vnet.left() + reach);
    const bool towardsRight = rect.center().x() < vnet.center().x() - 1;
    const double highest = rect.top() + titleHeight + smallGhostRadius;
    const double lowest = std::max(highest, rect.bottom() - smallGhostRadius - smallLabelHeight);
    const double beside = std::clamp(centres.empty() ? rect.center().y() : centres.front().y(), highest, lowest);
    const double middle = std::clamp(std::round(rect.center().y()), highest, lowest);
    const QString address = subnet.prefixes.empty() ? QString() : toQt(subnet.prefixes.front().first().plus(1).text());
    const double labelWidth = textWidth(address, type::quietAddress) + 10;
    for (const bool onRight : {towardsRight, !towardsRight}) {
        for (const double y : {beside, middle, lowest}) {
            const QPointF centre(onRight ? right : left, y);
            const QRectF label(onRight ? centre.x() - labelWidth : centre.x(), y + smallGhostRadius, labelWidth,
                               smallLabelHeight);
            if (fits(centre, smallGhostRadius) && !meets(label, taken)) {
                return {centre, smallGhostRadius};
            }
        }
    }
    const QPointF below(std::round(rect.center().x()), std::min(rect.bottom(), vnet.bottom() - reach));
    return {fits(below, smallGhostRadius) ? below : QPointF(towardsRight ? right : left, beside), smallGhostRadius};
}

void Composer::composeVirtualRouter(Keys& touched, const Index& index, const model::Subnet& subnet) {
    const FigureKey key{subnet.id, Part::VirtualRouter};
    const auto nodes = rowsOf(index.nodes, subnet.id);
    if (!showsVirtualRouters() || subnet.prefixes.empty()) {
        drop(touched, key);
        for (const model::EntityRef& node : nodes) {
            drop(touched, {node, Part::Stick});
        }
        return;
    }
    const GhostAnchor ghost = m_ghosts.at(subnet.id);
    const QRectF rect = containerRect(m_design, subnet.id);
    auto figure = std::make_unique<VirtualRouterFigure>();
    figure->anchor = ghost;
    figure->subnet = toQt(subnet.name);
    figure->address = toQt(subnet.prefixes.front().first().plus(1).text());
    if (figure->large()) {
        const double half = figure->labelWidth() / 2;
        const double low = rect.left() + 8 + half;
        figure->labelAt = QPointF(std::clamp(ghost.centre.x(), low, std::max(low, rect.right() - 12 - half)),
                                  ghost.rect().top() - raisedLabelLift);
    } else if (ghost.centre.x() >= rect.right() - ghost.radius) {
        figure->labelAt = ghost.centre + QPointF(-8, ghost.radius + 15);
        figure->labelAlign = Align::Right;
    } else if (ghost.centre.x() <= rect.left() + ghost.radius) {
        figure->labelAt = ghost.centre + QPointF(8, ghost.radius + 15);
        figure->labelAlign = Align::Left;
    } else {
        figure->labelAt = ghost.centre + QPointF(ghost.radius + 8, -8);
        figure->labelAlign = Align::Left;
    }
    put(touched, key, std::move(figure));

    for (const model::EntityRef& node : nodes) {
        const auto* id = std::get_if<model::NvaId>(&node);
        if (id == nullptr) {
            continue;
        }
        auto stick = std::make_unique<StickFigure>();
        stick->label = QCoreApplication::translate("Figure", "the stick: %1")
                           .arg(toQt(m_design.network->nvas.at(*id).nics.front().name));
        stick->way = stickWay(nodeCentre(m_design, node), ghost);
        put(touched, {node, Part::Stick}, std::move(stick));
    }
}

void Composer::composeLoose(Keys& touched, const Scope& scope) {
    const model::Network& network = *m_design.network;
    for (const model::Internet& internet : network.internets) {
        auto figure = std::make_unique<NodeFigure>();
        figure->centre = nodeCentre(m_design, internet.id);
        figure->mark = Glyph::Internet;
        figure->kind = QCoreApplication::translate("Figure", "Outside:");
        figure->name = toQt(internet.name);
        for (const model::InternetHost& host : internet.hosts) {
            figure->addresses.append(toQt(host.address.text()));
        }
        put(touched, {internet.id}, std::move(figure));
    }
    for (const model::Circuit& circuit : network.circuits) {
        auto figure = std::make_unique<NodeFigure>();
        figure->centre = nodeCentre(m_design, circuit.id);
        figure->mark = Glyph::Circuit;
        figure->kind = QCoreApplication::translate("Figure", "ExpressRoute circuit");
        figure->name = toQt(circuit.name);
        figure->running = circuit.primaryUp || circuit.secondaryUp;
        put(touched, {circuit.id}, std::move(figure));
    }
    for (const model::Site& site : network.sites) {
        auto figure = std::make_unique<NodeFigure>();
        figure->centre = nodeCentre(m_design, site.id);
        figure->mark = Glyph::OnPremSite;
        figure->kind = QCoreApplication::translate("Figure", "On-prem site");
        figure->name = toQt(site.name);
        for (const net::Prefix prefix : site.prefixes) {
            figure->addresses.append(toQt(prefix.text()));
        }
        if (site.asn) {
            figure->fact = asText(*site.asn);
        }
        figure->running = site.running;
        put(touched, {site.id}, std::move(figure));
    }
    for (const model::Note& note : m_design.layout->notes) {
        auto figure = std::make_unique<NoteFigure>();
        figure->rect = containerRect(m_design, note.id);
        figure->title = toQt(note.title);
        figure->text = toQt(note.text);
        put(touched, {note.id}, std::move(figure));
    }
    composeRouteTables(touched, scope);
    composeAssociations(touched);
    composePublicAddresses(touched, scope);
}

void Composer::composeRouteTables(Keys& touched, const Scope& scope) {
    const model::Network& network = *m_design.network;
    std::map<model::RouteTableId, std::vector<const model::Subnet*>> users;
    for (const model::Subnet& subnet : network.subnets) {
        if (subnet.routeTable) {
            users[*subnet.routeTable].push_back(&subnet);
        }
    }
    for (const model::RouteTable& table : network.routeTables) {
        const std::vector<const model::Subnet*>& subnets = users[table.id];
        const auto* known = dynamic_cast<const RouteTableFigure*>(find({table.id}));
        const bool stands = known != nullptr && known->chips.size() == subnets.size() && !scope.everything &&
                            !scope.entities.contains(table.id) &&
                            std::none_of(subnets.begin(), subnets.end(),
                                         [&](const model::Subnet* subnet) { return scope.holds(subnet->vnet); });
        if (stands) {
            continue;
        }
        auto figure = std::make_unique<RouteTableFigure>();
        figure->name = toQt(table.name);
        for (const model::UserRoute& route : table.routes) {
            figure->routes.append(QStringLiteral("%1 → %2").arg(toQt(route.prefix.text()), nextHopText(route)));
        }
        for (const model::Subnet* subnet : subnets) {
            const auto* holder = dynamic_cast<const SubnetFigure*>(find({subnet->id}));
            const QRectF chip = holder->chipRects().front();
            figure->chips.push_back(chip);
            const GhostAnchor& ghost = m_ghosts.at(subnet->id);
            const double x = ghost.centre.x();
            if (showsVirtualRouters() && x > chip.left() + 8 && x < chip.right() - 8 &&
                ghost.rect().top() > chip.bottom()) {
                // Stops at the label of the virtual router, which it must not cross.
                figure->associations.emplace_back(x, chip.bottom() + 5, x, ghost.rect().top() - 4);
            }
        }
        put(touched, {table.id}, std::move(figure));
    }
}

void Composer::composePublicAddresses(Keys& touched, const Scope& scope) {
    const model::Network& network = *m_design.network;
    if (network.publicAddresses.empty()) {
        return;
    }
    struct Owner {
        model::EntityRef machine;
        QString name;
        model::SubnetId subnet;
        model::VnetId vnet;
    };
    std::map<model::PublicAddressId, Owner> owners;  // that stand in what was touched
    const auto look = [&](const auto& machines) {
        for (const auto& machine : machines) {
            for (const model::Nic& nic : machine.nics) {
                const model::Subnet* subnet = nic.publicAddress ? network.subnets.find(nic.subnet) : nullptr;
                if (subnet != nullptr && scope.holds(subnet->vnet)) {
                    owners.insert_or_assign(*nic.publicAddress,
                                            Owner{machine.id, toQt(machine.name), nic.subnet, subnet->vnet});
                }
            }
        }
    };
    look(network.machines);
    look(network.nvas);
    for (const model::PublicAddress& address : network.publicAddresses) {
        const auto owner = owners.find(address.id);
        const auto home = m_homes.find(address.id);
        const bool left = home != m_homes.end() && scope.holds(home->second);
        if (owner == owners.end() && !left && !scope.everything && find({address.id}) != nullptr) {
            if (!scope.entities.contains(address.id)) {
                continue;
            }
        }
        auto figure = std::make_unique<PublicAddressFigure>();
        figure->name = toQt(address.name);
        figure->address = toQt(address.address.text());
        if (owner == owners.end()) {
            m_homes.erase(address.id);
        } else {
            m_homes.insert_or_assign(address.id, owner->second.vnet);
            figure->owner = owner->second.name;
            const auto* tile = dynamic_cast<const NodeFigure*>(find({owner->second.machine}));
            const QSizeF size = PublicAddressFigure::chipFor(figure->address).size();
            double x = std::round(tile->centre.x() - size.width() / 2);
            if (tile->rowAbove) {
                // Beside the middle, where an appliance's sessions leave.
                const QRectF subnet = containerRect(m_design, owner->second.subnet);
                x = tile->centre.x() - pillAside - size.width();
                if (x < subnet.left() + 8) {
                    x = tile->centre.x() + pillAside;
                }
            }
            figure->pill = QRectF(QPointF(x, tile->tile().bottom() + pillDrop), size);
        }
        put(touched, {address.id}, std::move(figure));
    }
}

void Composer::composePeerings(Keys& touched, const Scope& scope) {
    const model::Network& network = *m_design.network;
    std::vector<std::pair<QPolygonF, QRectF>> drawn;  // and what they cover
    std::map<model::PeeringId, LaidConnection> laid;
    std::vector<std::pair<model::VnetId, QRectF>> frames;
    for (const model::Vnet& vnet : network.vnets) {
        frames.emplace_back(vnet.id, containerRect(m_design, vnet.id));
    }
    std::vector<QRectF> loose;
    std::map<model::EntityRef, std::vector<QRectF>> beside;
    for (const auto& [vnet, frame] : frames) {
        beside[vnet] = {frame};
    }
    for (const auto& [key, extent] : m_extents) {
        if (std::holds_alternative<model::InternetId>(key.entity) ||
            std::holds_alternative<model::NoteId>(key.entity)) {
            loose.insert(loose.end(), extent.occupied.begin(), extent.occupied.end());
            beside[key.entity] = extent.occupied;
        }
    }
    // A peering that has none of this near it is as it was.
    std::vector<QRectF> changed = differing(m_besidePeerings, beside);
    for (const model::Peering& peering : network.peerings) {
        auto figure = std::make_unique<PeeringFigure>();
        figure->names = {toQt(network.vnets.at(peering.first).name), toQt(network.vnets.at(peering.second).name)};
        const QRectF a = containerRect(m_design, peering.first);
        const QRectF b = containerRect(m_design, peering.second);
        const QRectF area = (a | b).adjusted(-routeReach, -routeReach, routeReach, routeReach);
        const QRectF reach = area.adjusted(-chipReach, -chipReach, chipReach, chipReach);
        const auto* known = static_cast<const PeeringFigure*>(find({peering.id}));
        if (!scope.everything && known != nullptr && !scope.entities.contains(peering.id) &&
            !scope.entities.contains(peering.first) && !scope.entities.contains(peering.second) &&
            !meets(reach, changed)) {
            drawn.emplace_back(known->way, coverOf(known->way));
            if (auto at = m_laidPeerings.extract(peering.id)) {
                laid.insert(std::move(at));
            }
            continue;
        }
        std::vector<QRectF> others;
        for (const auto& [vnet, frame] : frames) {
            if (vnet != peering.first && vnet != peering.second && frame.intersects(reach)) {
                others.push_back(frame);
            }
        }
        // Straight where the frames face each other, else around what is in the way.
        const double top = std::max(a.top(), b.top());
        const double bottom = std::min(a.bottom(), b.bottom());
        const double left = std::max(a.left(), b.left());
        const double right = std::min(a.right(), b.right());
        QPolygonF straight;
        if (bottom - top >= 40 && (a.right() < b.left() || b.right() < a.left())) {
            const double y = std::round((top + bottom) / 2);
            straight = a.right() < b.left() ? QPolygonF{QPointF(a.right(), y), QPointF(b.left(), y)}
                                            : QPolygonF{QPointF(a.left(), y), QPointF(b.right(), y)};
        } else if (right - left >= 40 && (a.bottom() < b.top() || b.bottom() < a.top())) {
            const double x = std::round((left + right) / 2);
            straight = a.bottom() < b.top() ? QPolygonF{QPointF(x, a.bottom()), QPointF(x, b.top())}
                                            : QPolygonF{QPointF(x, a.top()), QPointF(x, b.bottom())};
        }
        const QRectF strip = straight.boundingRect().adjusted(-12, -12, 12, 12);
        if (!straight.isEmpty() && !meets(strip, others) && !meets(strip, loose)) {
            figure->way = straight;
        } else if (network.peerings.size() > mostRouted) {
            figure->way = corridor(a, b);
        } else {
            const std::vector<double> offsets{0, -24, 24, -48, 48};
            LaidConnection now{{a, offsets}, {b, offsets}, {}, {}};
            now.terrain.walls = others;
            now.terrain.walls.push_back(a);
            now.terrain.walls.push_back(b);
            now.terrain.words = loose;
            for (const auto& [line, covered] : drawn) {
                if (covered.intersects(area)) {
                    now.terrain.lines.push_back(line);
                }
            }
            const auto before = m_laidPeerings.find(peering.id);
            now.way = before != m_laidPeerings.end() && now.sameAs(before->second)
                          ? before->second.way
                          : route(now.first, now.second, now.terrain).way;
            figure->way = now.way;
            laid.emplace(peering.id, std::move(now));
        }
        drawn.emplace_back(figure->way, coverOf(figure->way));
        if (known == nullptr || known->way != figure->way) {
            changed.push_back(drawn.back().second);
            if (known != nullptr) {
                changed.push_back(coverOf(known->way));
            }
        }

        const std::array halves{&peering.firstHalf, &peering.secondHalf};
        const QLineF leg = longestLeg(figure->way);
        const bool flat = std::abs(leg.dy()) < 0.5;
        const bool forwards = flat ? leg.dx() > 0 : leg.dy() > 0;
        std::array<QStringList, 2> shortFlags;
        for (std::size_t side = 0; side < 2; ++side) {
            const std::optional<model::PeeringHalf>& half = *halves[side];
            if (!half) {
                figure->halves[side] = PeeringFigure::Half::Missing;
                continue;
            }
            figure->halves[side] = half->disconnected ? PeeringFigure::Half::Disconnected : PeeringFigure::Half::There;
            QStringList& words = figure->flags[side];
            QStringList& brief = shortFlags[side];
            const auto add = [&](const QString& word, const QString& shortWord) {
                const bool ahead = (side == 0) == forwards;
                const QString before = flat && !ahead ? QStringLiteral("← ") : QString();
                const QString after = flat ? (ahead ? QStringLiteral(" →") : QString())
                                           : (ahead ? QStringLiteral(" ↓") : QStringLiteral(" ↑"));
                words.append(before + word + after);
                brief.append(before + shortWord + after);
            };
            if (!half->allowVirtualNetworkAccess) {
                add(QCoreApplication::translate("Figure", "no VNet access"),
                    QCoreApplication::translate("Figure", "no access"));
            }
            if (half->allowForwardedTraffic) {
                add(QCoreApplication::translate("Figure", "allow forwarded traffic"),
                    QCoreApplication::translate("Figure", "forwarded traffic"));
            }
            if (half->allowGatewayTransit) {
                add(QCoreApplication::translate("Figure", "allow gateway transit"),
                    QCoreApplication::translate("Figure", "gateway transit"));
            }
            if (half->useRemoteGateways) {
                add(QCoreApplication::translate("Figure", "use remote gateways"),
                    QCoreApplication::translate("Figure", "remote gateways"));
            }
        }
        std::vector<QRectF> blocked = others;
        blocked.insert(blocked.end(), loose.begin(), loose.end());
        blocked.push_back(a);
        blocked.push_back(b);
        // In full where there is room, else in short, else only in the description.
        for (const auto& flags : {figure->flags, shortFlags}) {
            const std::vector<QRectF> rects = flagRects(flags, leg);
            if (!meets(rects[0].adjusted(-6, 0, 6, 0), blocked) && !meets(rects[1].adjusted(-6, 0, 6, 0), blocked)) {
                figure->shownFlags = flags;
                figure->flagRects = rects;
                break;
            }
        }
        if (const auto chip = figure->stateChip()) {
            const QSizeF size = chip->size();
            figure->chip = QRectF(leg.center() - QPointF(size.width() / 2, size.height() / 2), size);
        }
        put(touched, {peering.id}, std::move(figure));
    }
    m_laidPeerings = std::move(laid);
    m_besidePeerings = std::move(beside);
}

void Composer::composeAssociations(Keys& touched) {
    const model::Network& network = *m_design.network;
    for (const model::SecurityGroup& group : network.securityGroups) {
        composeChips(touched, group.id, QCoreApplication::translate("Figure", "Security group"));
    }
    for (const model::NatGateway& gateway : network.natGateways) {
        composeChips(touched, gateway.id, QCoreApplication::translate("Figure", "NAT gateway"));
    }
}

void Composer::composeChips(Keys& touched, const model::EntityRef& entity, const QString& kind) {
    auto figure = std::make_unique<AssociationFigure>();
    figure->mark = std::holds_alternative<model::SecurityGroupId>(entity) ? Glyph::Nsg : Glyph::NatGateway;
    figure->kind = kind;
    figure->name = toQt(model::nameOf(*m_design.network, entity));
    for (const model::Subnet& subnet : m_design.network->subnets) {
        if (uses(subnet, entity)) {
            const auto* holder = dynamic_cast<const SubnetFigure*>(find({subnet.id}));
            figure->chips.push_back(holder->chipRects().at(chipOrder(subnet, entity)));
        }
    }
    put(touched, {entity}, std::move(figure));
}

void Composer::composeConnections(Keys& touched) {
    using Type = model::Connection::Type;
    const model::Network& network = *m_design.network;
    std::map<model::ConnectionId, LaidConnection> laid;
    std::vector<QPolygonF> drawn;
    std::vector<QRectF> chips;
    for (const auto& [key, way] : m_ways) {
        drawn.push_back(way);
    }
    for (const model::BgpConnection& session : network.bgpConnections) {
        const std::vector<QRectF>& all = m_extents.at({session.id}).occupied;
        chips.insert(chips.end(), all.begin(), all.end());
    }
    for (const model::Peering& peering : network.peerings) {
        drawn.push_back(static_cast<const PeeringFigure*>(find({peering.id}))->way);
        const std::vector<QRectF>& all = m_extents.at({peering.id}).occupied;
        chips.insert(chips.end(), all.begin(), all.end());
    }
    for (const model::Connection& connection : network.connections) {
        LaidConnection now;
        const auto portAt = [&](const model::EntityRef& entity) {
            const QPointF half(tileSide / 2, tileSide / 2);
            const QPointF centre = nodeCentre(m_design, entity);
            return Port{QRectF(centre - half, centre + half), {0, -portGap, portGap}};
        };
        now.first = portAt(connection.first.at);
        now.second = portAt(connection.second.at);
        const QRectF area =
            (now.first.tile | now.second.tile).adjusted(-routeReach, -routeReach, routeReach, routeReach);
        now.terrain = terrainOf(area);
        for (const QPolygonF& line : drawn) {
            if (line.boundingRect().adjusted(-1, -1, 1, 1).intersects(area)) {
                now.terrain.lines.push_back(line);
            }
        }
        for (const QRectF& chip : chips) {
            if (chip.intersects(area)) {
                now.terrain.words.push_back(chip);
            }
        }
        // Looking for a way is what costs, and the same would be found.
        const auto before = m_laidConnections.find(connection.id);
        if (before != m_laidConnections.end() && now.sameAs(before->second)) {
            now.way = before->second.way;
        } else {
            now.way = route(now.first, now.second, now.terrain).way;
        }
        drawn.push_back(now.way);

        auto figure = std::make_unique<ConnectionFigure>();
        figure->way = now.way;
        figure->style = connection.type == Type::Bgp ? ConnectionFigure::Style::Session
                        : connection.type == Type::ExpressRoute || connection.type == Type::GlobalReach
                            ? ConnectionFigure::Style::Circuit
                            : ConnectionFigure::Style::Tunnel;
        figure->words = connection.name.empty() ? typeName(connection.type) : toQt(connection.name);
        figure->first = toQt(model::nameOf(network, connection.first.at));
        figure->second = toQt(model::nameOf(network, connection.second.at));
        figure->up = connection.up;
        std::vector<QRectF> taken = now.terrain.walls;
        taken.insert(taken.end(), now.terrain.words.begin(), now.terrain.words.end());
        figure->chip = placeOnWay(now.way, figure->label().size(), taken);
        chips.push_back(figure->chip);
        put(touched, {connection.id}, std::move(figure));
        laid.emplace(connection.id, std::move(now));
    }
    m_laidConnections = std::move(laid);
}

Terrain Composer::terrainOf(const QRectF& area) const {
    Terrain terrain;
    for (const auto& [key, extent] : m_extents) {
        if (!extent.bounds.intersects(area) || key.part == Part::Leads || model::isLine(key.entity)) {
            continue;
        }
        std::vector<QRectF> all = extent.occupied;
        if (std::holds_alternative<model::RouteServerId>(key.entity)) {
            terrain.walls.insert(terrain.walls.end(), all.begin(), all.begin() + 2);
            all.erase(all.begin(), all.begin() + 2);
        } else if (hasIcon(key)) {
            terrain.walls.push_back(all.front());
            all.erase(all.begin());
        } else if (key.part == Part::VirtualRouter) {
            // The circle may be crossed: packets of the session do go through it.
            all.erase(all.begin());
        }
        terrain.words.insert(terrain.words.end(), all.begin(), all.end());
        if (std::holds_alternative<model::VnetId>(key.entity) ||
            (std::holds_alternative<model::SubnetId>(key.entity) && key.part == Part::Own)) {
            terrain.frames.push_back(containerRect(m_design, key.entity));
        }
    }
    return terrain;
}

bool Composer::isTouched(const model::BgpConnection& connection, const Scope& scope) const {
    const model::Network& network = *m_design.network;
    const auto home = model::vnetOf(network, connection.routeServer);
    const auto vnet = model::vnetOf(network, connection.nva);
    return scope.everything || (home && scope.holds(*home)) || (vnet && scope.holds(*vnet)) ||
           scope.entities.contains(connection.id);
}

void Composer::routeSessions(const Scope& scope) {
    const model::Network& network = *m_design.network;
    // Sessions of one VNet's route servers run beside each other, so they are laid together.
    std::map<model::VnetId, std::vector<const model::BgpConnection*>> groups;
    std::map<model::EntityRef, int> linesAt;
    for (const model::BgpConnection& connection : network.bgpConnections) {
        const auto home = model::vnetOf(network, connection.routeServer);
        if (!home) {
            continue;
        }
        groups[*home].push_back(&connection);
        linesAt[connection.nva] += (connection.first ? 1 : 0) + (connection.second ? 1 : 0);
        linesAt[connection.routeServer] += 1;
    }
    std::set<std::pair<model::BgpConnectionId, std::size_t>> wanted;
    for (const auto& [home, connections] : groups) {
        bool stale = scope.holds(home);
        bool missing = false;
        for (const model::BgpConnection* connection : connections) {
            stale = stale || isTouched(*connection, scope);
            for (std::size_t i = 0; i < 2; ++i) {
                if (i == 0 ? connection->first : connection->second) {
                    wanted.emplace(connection->id, i);
                    missing = missing || !m_ways.contains({connection->id, i});
                }
            }
        }
        if (!stale && !missing) {
            continue;
        }
        const auto offsets = [&linesAt](const model::EntityRef& entity) {
            const int count = std::min(linesAt[entity], 4);
            std::vector<double> all;
            all.reserve(static_cast<std::size_t>(count));
            for (int i = 0; i < count; ++i) {
                all.push_back((i - (count - 1) / 2.0) * (count == 2 ? widePortGap : portGap));
            }
            return all;
        };
        const auto square = [](const QPointF& centre, double side) {
            return QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side);
        };
        Laid laid;
        QRectF area;
        for (const model::BgpConnection* connection : connections) {
            std::vector<Port> ports{
                {square(nodeCentre(m_design, connection->nva), tileSide), offsets(connection->nva)}};
            for (std::size_t i = 0; i < 2; ++i) {
                // Without a session there is no port.
                ports.push_back((i == 0 ? connection->first : connection->second)
                                    ? Port{square(nodeCentre(m_design, connection->routeServer, i), instanceSide),
                                           offsets(connection->routeServer)}
                                    : Port{.tile = {}, .offsets = {}});
            }
            for (const Port& port : ports) {
                area |= port.tile;
            }
            laid.ports.emplace_back(connection->id, std::move(ports));
        }
        area.adjust(-routeReach, -routeReach, routeReach, routeReach);
        laid.terrain = terrainOf(area);
        for (const model::Nva& nva : network.nvas) {
            const GhostAnchor& ghost = m_ghosts.at(nva.nics.front().subnet);
            if (ghost.radius == ghostRadius) {
                const QPolygonF stick = stickWay(nodeCentre(m_design, nva.id), ghost);
                for (qsizetype i = 1; i < stick.size(); ++i) {
                    const QRectF reserved = QRectF(stick[i - 1], stick[i])
                                                .normalized()
                                                .adjusted(-ribbonReach, -ribbonReach, ribbonReach, ribbonReach);
                    if (reserved.intersects(area)) {
                        laid.terrain.reserved.push_back(reserved);
                    }
                }
            }
        }
        Laid& before = m_laid[home];
        if (!scope.everything && !missing && before == laid) {
            continue;  // looking for ways is what costs, and it would find the same
        }
        before = laid;
        for (std::size_t i = 0; i < connections.size(); ++i) {
            layConnection(*connections[i], laid.ports[i].second, laid.terrain);
        }
    }
    std::erase_if(m_ways, [&wanted](const auto& entry) { return !wanted.contains(entry.first); });
}

void Composer::layConnection(const model::BgpConnection& connection, const std::vector<Port>& ports, Terrain& terrain) {
    std::vector<std::size_t> instances;
    for (std::size_t i = 0; i < 2; ++i) {
        if (i == 0 ? connection.first : connection.second) {
            instances.push_back(i);
        }
    }
    // The line that is laid first takes the way that suits it alone; together another order may be cheaper.
    std::map<std::size_t, QPolygonF> best;
    double bestCost = std::numeric_limits<double>::infinity();
    for (int order = 0; order < (instances.size() > 1 ? 2 : 1); ++order) {
        for (const Turns turns : {Turns::Early, Turns::Late}) {
            const std::size_t before = terrain.lines.size();
            std::map<std::size_t, QPolygonF> ways;
            double cost = 0;
            for (const std::size_t i : instances) {
                Route found = route(ports[0], ports[i + 1], terrain, turns);
                cost += found.cost;
                terrain.lines.push_back(found.way);
                ways.emplace(i, std::move(found.way));
            }
            terrain.lines.resize(before);
            if (cost < bestCost - 1) {
                bestCost = cost;
                best = std::move(ways);
            }
        }
        std::reverse(instances.begin(), instances.end());
    }
    for (auto& [i, way] : best) {
        terrain.lines.push_back(way);
        m_ways.insert_or_assign({connection.id, i}, std::move(way));
    }
}

void Composer::composeSessions(Keys& touched, const Scope& scope) {
    const model::Network& network = *m_design.network;
    std::set<model::BgpConnectionId> stale;
    QRectF area;
    for (const model::BgpConnection& connection : network.bgpConnections) {
        if (isTouched(connection, scope) || find({connection.id}) == nullptr) {
            stale.insert(connection.id);
            for (std::size_t i = 0; i < 2; ++i) {
                if (const auto way = m_ways.find({connection.id, i}); way != m_ways.end()) {
                    area |= way->second.boundingRect().adjusted(-1, -1, 1, 1);
                }
            }
        }
    }
    if (stale.empty()) {
        return;
    }
    area.adjust(-chipReach, -chipReach, chipReach, chipReach);
    std::vector<QRectF> taken;
    std::vector<QRectF> frames;
    for (const auto& [key, extent] : m_extents) {
        // What is laid after the sessions gives way to them.
        if (!extent.bounds.intersects(area) || key.part == Part::Leads ||
            std::holds_alternative<model::ConnectionId>(key.entity)) {
            continue;
        }
        if (key.part == Part::Own && (std::holds_alternative<model::VnetId>(key.entity) ||
                                      std::holds_alternative<model::SubnetId>(key.entity))) {
            frames.push_back(containerRect(m_design, key.entity));
        }
        const auto* session = std::get_if<model::BgpConnectionId>(&key.entity);
        if (session == nullptr || !stale.contains(*session)) {
            taken.insert(taken.end(), extent.occupied.begin(), extent.occupied.end());
        }
    }
    const SessionWords words(m_analysis.get(), m_state);
    for (const model::BgpConnection& connection : network.bgpConnections) {
        if (!stale.contains(connection.id)) {
            continue;
        }
        auto figure = std::make_unique<SessionFigure>();
        figure->appliance = toQt(network.nvas.at(connection.nva).name);
        figure->routeServer = toQt(network.routeServers.at(connection.routeServer).name);
        for (std::size_t i = 0; i < 2; ++i) {
            if (const auto way = m_ways.find({connection.id, i}); way != m_ways.end()) {
                const auto [state, said] = words.of(connection.id, i);
                const auto [message, toInstance] = words.messageOf(connection.id, i);
                figure->lines.push_back({.instance = i,
                                         .way = way->second,
                                         .state = state,
                                         .words = said,
                                         .message = message,
                                         .toInstance = toInstance});
            }
        }
        placeChips(figure->lines, taken, frames, othersOf(connection.id));
        for (const SessionFigure::Line& line : figure->lines) {
            if (!line.chip.isNull()) {
                taken.push_back(line.chip);
            }
        }
        put(touched, {connection.id}, std::move(figure));
    }
}

std::vector<QPolygonF> Composer::othersOf(model::BgpConnectionId connection) const {
    std::vector<QPolygonF> others;
    for (const auto& [key, way] : m_ways) {
        if (key.first != connection) {
            others.push_back(way);
        }
    }
    return others;
}

void Composer::dropMissing(Keys& touched) {
    const model::Network& network = *m_design.network;
    const auto exists = [&](auto id) {
        if constexpr (std::is_same_v<decltype(id), model::NoteId>) {
            return m_design.layout->notes.contains(id);
        } else {
            return model::rowOf(network, id) != nullptr;
        }
    };
    for (auto at = m_figures.begin(); at != m_figures.end();) {
        if (std::visit(exists, at->first.entity)) {
            ++at;
        } else {
            touched.insert(at->first);
            m_extents.erase(at->first);
            at = m_figures.erase(at);
        }
    }
    std::erase_if(m_ghosts, [&network](const auto& entry) { return !network.subnets.contains(entry.first); });
}

QString Composer::asnOf(model::RouteServerId routeServer) const {
    if (!m_analysis) {
        return {};
    }
    const azure::Lowered& lowered = m_analysis->lowered;
    for (const engine::GuestIndex guest : lowered.fabric.guests.indices()) {
        if (lowered.guestNames[guest] == model::EntityRef(routeServer) && lowered.fabric.guests[guest].speaker) {
            return asText(lowered.fabric.speakers[*lowered.fabric.guests[guest].speaker].asn);
        }
    }
    return {};
}

void Composer::readFindings() {
    m_badges.clear();
    if (!m_analysis) {
        return;
    }
    for (const analysis::Finding& finding : m_analysis->findings) {
        const bool loud = finding.severity == model::Severity::Error || finding.severity == model::Severity::Warning;
        if (!loud || finding.subjects.empty() || analysis::suppressionOf(m_design, finding) != nullptr) {
            continue;
        }
        const auto [at, fresh] = m_badges.emplace(finding.subjects.front(), finding.severity);
        if (!fresh) {
            at->second = std::min(at->second, finding.severity);
        }
    }
}

QRectF Composer::bounds() const {
    QRectF all;
    for (const auto& [key, extent] : m_extents) {
        all |= extent.bounds;
    }
    return all;
}

Anchors Composer::anchors() const {
    Anchors anchors;
    for (const auto& [key, figure] : m_figures) {
        const std::vector<QRectF>& all = m_extents.at(key).occupied;
        anchors.occupied.insert(anchors.occupied.end(), all.begin(), all.end());
        if (key.part != Part::Own) {
            continue;
        }
        if (const auto* node = dynamic_cast<const NodeFigure*>(figure.get())) {
            anchors.tiles[key.entity] = {node->tile()};
        } else if (const auto* server = dynamic_cast<const RouteServerFigure*>(figure.get())) {
            anchors.tiles[key.entity] = {server->instances[0].tile(), server->instances[1].tile()};
        } else if (std::holds_alternative<model::VnetId>(key.entity) ||
                   std::holds_alternative<model::SubnetId>(key.entity)) {
            anchors.containers[key.entity] = containerRect(m_design, key.entity);
        } else if (const auto* session = dynamic_cast<const SessionFigure*>(figure.get())) {
            for (const SessionFigure::Line& line : session->lines) {
                anchors.sessions[{std::get<model::BgpConnectionId>(key.entity), line.instance}] = rounded(line.way);
            }
        }
    }
    anchors.virtualRouters = m_ghosts;
    anchors.sheet = bounds();
    return anchors;
}

}  // namespace hopscope::scene
