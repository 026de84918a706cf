// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPolygonF>
#include <map>
#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "app/scene/anchors.hpp"
#include "app/scene/edge_router.hpp"
#include "app/scene/figure.hpp"
#include "app/scene/leads_figure.hpp"
#include "core/analysis/analysis.hpp"
#include "core/model/design.hpp"
#include "core/model/diff.hpp"

namespace hopscope::scene {

/// What a figure shows: an entity itself, or what is drawn for it besides.
struct FigureKey {
    enum class Part : unsigned char {
        Own,
        VirtualRouter,  ///< of a subnet
        Stick,          ///< of an appliance or a machine
        Leads,  ///< of a machine to the subnets of its further interfaces, or of a load balancer to its backends
    };
    model::EntityRef entity;
    Part part = Part::Own;
    auto operator<=>(const FigureKey&) const = default;
};

/// Back to front: the layer of a figure (see topology_scene.hpp).
[[nodiscard]] double layerOf(const FigureKey& key);

/// Makes the figures of a design: where everything stands, how lines run, where labels find room, and what the analysis
/// says of each. Knows no scene, so that pictures and thumbnails are made of the same figures.
///
/// An edit costs a glance at each row and composes anew what stands in the VNets that it touched, with the sessions
/// that run through them; nothing else is made or measured.
class Composer {
public:
    using Figures = std::map<FigureKey, FigurePtr>;

    [[nodiscard]] const model::Design& design() const { return m_design; }
    [[nodiscard]] const Figures& figures() const { return m_figures; }
    [[nodiscard]] const Figure* find(const FigureKey& key) const;

    /// Another design: everything anew.
    void reset(const model::Design& design);
    /// The same design a little changed. Returns the figures that came, went or differ.
    std::vector<FigureKey> update(const model::Design& after, const model::ChangeSet& changes);
    /// Returns the figures that differ.
    std::vector<FigureKey> setAnalysis(std::shared_ptr<const analysis::Analysis> analysis, std::size_t state);
    std::vector<FigureKey> setState(std::size_t state);
    [[nodiscard]] const analysis::Analysis* analysis() const { return m_analysis.get(); }
    /// Shows virtual routers and sticks whatever the layout says.
    std::vector<FigureKey> revealVirtualRouters(bool reveal);

    [[nodiscard]] bool showsVirtualRouters() const;
    /// The worst error or warning of each entity that has one.
    [[nodiscard]] const std::map<model::EntityRef, model::Severity>& badges() const { return m_badges; }
    /// The figures, for keeps: the composer is empty afterwards.
    [[nodiscard]] Figures release() { return std::exchange(m_figures, {}); }
    [[nodiscard]] Anchors anchors() const;
    [[nodiscard]] QRectF bounds() const;

private:
    struct Index;
    using Keys = std::set<FigureKey>;

    void put(Keys& touched, const FigureKey& key, FigurePtr figure);
    void drop(Keys& touched, const FigureKey& key);
    /// What an edit touched: the VNets, and the entities themselves.
    struct Scope {
        std::set<model::VnetId> vnets;
        std::set<model::EntityRef> entities;
        bool everything = false;
        [[nodiscard]] bool holds(model::VnetId vnet) const { return everything || vnets.contains(vnet); }
    };
    /// What a figure covers, measured once when it is put in.
    struct Extent {
        QRectF bounds;
        std::vector<QRectF> occupied;
    };

    /// All figures of these VNets but their sessions, and those that belong to none.
    void composeNodes(Keys& touched, const Index& index, const Scope& scope);
    void composeSubnet(Keys& touched, const Index& index, const model::Subnet& subnet);
    void composeVirtualRouter(Keys& touched, const Index& index, const model::Subnet& subnet);
    void composeLoose(Keys& touched, const Scope& scope);
    void composeRouteTables(Keys& touched, const Scope& scope);
    void composePublicAddresses(Keys& touched, const Scope& scope);
    void composePeerings(Keys& touched, const Scope& scope);
    void composeConnections(Keys& touched);
    /// The tile of what stands in a subnet and is neither a machine nor a route server.
    [[nodiscard]] FigurePtr serviceTile(const model::EntityRef& node) const;
    /// Lines to the subnets of further interfaces and to machines behind load balancers.
    void composeLeads(Keys& touched);
    [[nodiscard]] LeadsFigure interfaceLeads(const model::EntityRef& machine, const std::vector<model::Nic>& nics);
    [[nodiscard]] LeadsFigure backendLeads(const model::LoadBalancer& balancer);
    /// Chips of security groups and NAT gateways.
    void composeAssociations(Keys& touched);
    void composeChips(Keys& touched, const model::EntityRef& entity, const QString& kind);
    void routeSessions(const Scope& scope);
    /// Walls, words and frames in and around an area.
    [[nodiscard]] Terrain terrainOf(const QRectF& area) const;
    void layConnection(const model::BgpConnection& connection, const std::vector<Port>& ports, Terrain& terrain);
    void composeSessions(Keys& touched, const Scope& scope);
    /// What the sessions of one VNet's route servers were laid by: the same again gives the same ways.
    struct Laid {
        Terrain terrain;
        std::vector<std::pair<model::BgpConnectionId, std::vector<Port>>> ports;  ///< the appliance, then instances
        bool operator==(const Laid&) const = default;
    };
    /// What a connection was laid by, and how.
    struct LaidConnection {
        Port first;
        Port second;
        Terrain terrain;
        QPolygonF way;
        [[nodiscard]] bool sameAs(const LaidConnection& other) const {
            return first == other.first && second == other.second && terrain == other.terrain;
        }
    };
    /// The way of a lead, the `order`th of its node: the known one when nothing near it changed.
    [[nodiscard]] QPolygonF layLead(const model::EntityRef& node, std::size_t order, const Port& first,
                                    const Port& second);
    [[nodiscard]] bool isTouched(const model::BgpConnection& connection, const Scope& scope) const;
    void dropMissing(Keys& touched);
    /// The ways of all other connections.
    [[nodiscard]] std::vector<QPolygonF> othersOf(model::BgpConnectionId connection) const;
    [[nodiscard]] GhostAnchor placeVirtualRouter(const Index& index, const model::Subnet& subnet) const;
    [[nodiscard]] QString asnOf(model::RouteServerId routeServer) const;
    void readFindings();
    std::vector<FigureKey> recompose(const Scope& scope);

    model::Design m_design;
    std::shared_ptr<const analysis::Analysis> m_analysis;
    std::size_t m_state = 0;
    bool m_reveal = false;
    Figures m_figures;
    std::map<FigureKey, Extent> m_extents;
    std::map<model::PublicAddressId, model::VnetId> m_homes;  ///< of the machines that have public addresses
    std::map<model::SubnetId, GhostAnchor> m_ghosts;
    std::map<std::pair<model::BgpConnectionId, std::size_t>, QPolygonF> m_ways;
    std::map<model::VnetId, Laid> m_laid;
    std::map<model::PeeringId, LaidConnection> m_laidPeerings;
    std::map<model::EntityRef, std::vector<QRectF>> m_besidePeerings;  ///< what they went around
    std::map<model::ConnectionId, LaidConnection> m_laidConnections;
    std::map<std::pair<model::EntityRef, std::size_t>, LaidConnection> m_laidLeads;  ///< by node and order
    std::map<model::EntityRef, model::Severity> m_badges;
};

/// Where an entity stands, with a place beside what holds it when the layout says nothing.
[[nodiscard]] QRectF containerRect(const model::Design& design, const model::EntityRef& container);
[[nodiscard]] QPointF nodeCentre(const model::Design& design, const model::EntityRef& node, std::size_t instance = 0);

}  // namespace hopscope::scene
