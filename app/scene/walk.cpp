// SPDX-License-Identifier: Apache-2.0
#include "app/scene/walk.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/model/names.hpp"
#include "core/model/standing.hpp"

namespace hopscope::scene {

using model::EntityRef;

namespace {

/// What something stands in: a subnet's VNet, a machine's subnet.
std::optional<EntityRef> homeOf(const model::Network& network, const EntityRef& entity) {
    if (std::holds_alternative<model::SubnetId>(entity)) {
        return model::vnetOf(network, entity);
    }
    return model::subnetOf(network, entity);
}

/// Levels that arrows keep to; what stands outside is beside VNets and beside tiles.
unsigned levelsOf(const model::Network& network, const EntityRef& entity) {
    constexpr unsigned vnets = 1;
    constexpr unsigned subnets = 2;
    constexpr unsigned tiles = 4;
    constexpr unsigned lines = 8;
    if (model::isLine(entity)) {
        return lines;
    }
    if (std::holds_alternative<model::VnetId>(entity)) {
        return vnets;
    }
    if (std::holds_alternative<model::SubnetId>(entity)) {
        return subnets;
    }
    return homeOf(network, entity) ? tiles : vnets | tiles;
}

class Walk {
public:
    explicit Walk(const TopologyScene& scene) : m_scene(scene) {
        const model::Network& network = *scene.design().network;
        for (const EntityRef& entity : scene.entities()) {
            if (model::isLine(entity)) {
                m_lines.push_back(entity);
            } else if (std::holds_alternative<model::VnetId>(entity)) {
                m_vnets.push_back(entity);
            } else if (const auto home = homeOf(network, entity)) {
                m_inside[*home].push_back(entity);
            } else {
                m_outside.push_back(entity);
            }
        }
    }

    [[nodiscard]] std::vector<EntityRef> run() && {
        add(m_vnets);
        add(m_outside);
        add(m_lines);
        return std::move(m_order);
    }

private:
    void add(const std::vector<EntityRef>& entities) {
        struct Placed {
            QPointF at;
            EntityRef entity;
        };
        std::vector<Placed> placed;
        placed.reserve(entities.size());
        for (const EntityRef& entity : entities) {
            placed.push_back({m_scene.frameOf(entity).topLeft(), entity});
        }
        std::sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) {
            return std::tuple(a.at.y(), a.at.x(), a.entity) < std::tuple(b.at.y(), b.at.x(), b.entity);
        });
        for (const Placed& each : placed) {
            m_order.push_back(each.entity);
            if (const auto inside = m_inside.find(each.entity); inside != m_inside.end()) {
                add(inside->second);
            }
        }
    }

    const TopologyScene& m_scene;
    std::vector<EntityRef> m_vnets;
    std::map<EntityRef, std::vector<EntityRef>> m_inside;
    std::vector<EntityRef> m_outside;
    std::vector<EntityRef> m_lines;
    std::vector<EntityRef> m_order;
};

}  // namespace

std::vector<EntityRef> walkOrder(const TopologyScene& scene) {
    return Walk(scene).run();
}

std::optional<EntityRef> neighbourOf(const TopologyScene& scene, const EntityRef& from, Qt::Key arrow) {
    constexpr double aside = 2;  // what lies straight ahead is nearer
    const model::Network& network = *scene.design().network;
    const unsigned levels = levelsOf(network, from);
    const QPointF start = scene.frameOf(from).center();
    std::optional<EntityRef> nearest;
    double least = 0;
    for (const EntityRef& entity : scene.entities()) {
        if (entity == from || (levelsOf(network, entity) & levels) == 0) {
            continue;
        }
        const QPointF way = scene.frameOf(entity).center() - start;
        const bool isSideways = arrow == Qt::Key_Left || arrow == Qt::Key_Right;
        const double along = (isSideways ? way.x() : way.y()) * (arrow == Qt::Key_Left || arrow == Qt::Key_Up ? -1 : 1);
        const double across = std::abs(isSideways ? way.y() : way.x());
        const double cost = along + aside * across;
        if (along > 0 && across <= 2 * along && (!nearest || cost < least)) {
            nearest = entity;
            least = cost;
        }
    }
    return nearest;
}

}  // namespace hopscope::scene
