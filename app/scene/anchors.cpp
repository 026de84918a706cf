// SPDX-License-Identifier: Apache-2.0
#include "app/scene/anchors.hpp"

#include <algorithm>
#include <cmath>

namespace hopscope::scene {

namespace {

constexpr double drop = 24;  // between a node's lower edge and its card, for labels and the notch
constexpr double step = 8;
constexpr double clearance = 8;
constexpr double farthest = 560;

}  // namespace

std::optional<QRectF> Anchors::tile(const model::EntityRef& entity, std::size_t instance) const {
    const auto at = tiles.find(entity);
    if (at == tiles.end() || instance >= at->second.size()) {
        return {};
    }
    return at->second[instance];
}

CardPlace Anchors::placeCard(const QRectF& node, const QSizeF& size, const std::vector<QRectF>& taken) const {
    const auto isFree = [&](const QRectF& rect) {
        const QRectF room = rect.adjusted(-clearance, -clearance, clearance, clearance);
        const auto meets = [&room](const QRectF& other) { return room.intersects(other); };
        return std::none_of(occupied.begin(), occupied.end(), meets) && std::none_of(taken.begin(), taken.end(), meets);
    };
    // The smallest container around the node bounds the first tries: a card that stays inside belongs there.
    QRectF inner = sheet;
    for (const auto& [entity, rect] : containers) {
        if (rect.contains(node.center()) && rect.width() * rect.height() < inner.width() * inner.height()) {
            inner = rect;
        }
    }
    const double left = std::round(node.center().x() - size.width() / 2);
    const auto placed = [&](const QRectF& rect, bool below, bool crowded) {
        const double x = std::clamp(node.center().x(), rect.left() + 16, std::max(rect.left() + 16, rect.right() - 16));
        const bool above = rect.bottom() <= node.top();
        return CardPlace{rect, QPointF(x, above ? rect.bottom() : rect.top()), below, crowded};
    };
    // The cheapest free place: straight below costs nothing, sideways and down cost their distance, leaving the
    // container and lying above cost extra.
    std::optional<CardPlace> best;
    double bestCost = 0;
    const auto consider = [&](const QRectF& rect, double cost) {
        if ((!best || cost < bestCost) && isFree(rect)) {
            const bool below = rect.top() > node.bottom() && rect.left() < node.center().x() - 8 &&
                               rect.right() > node.center().x() + 8;
            best = placed(rect, below, false);
            bestCost = cost;
        }
    };
    for (double down = drop; down <= farthest; down += step) {
        if (best && down - drop > bestCost) {
            break;
        }
        for (double aside = 0; aside <= farthest; aside += step) {
            for (const double side : {-1.0, 1.0}) {
                for (const bool above : {false, true}) {
                    const double y = above ? node.top() - down - size.height() : node.bottom() + down;
                    const QRectF rect(QPointF(left + side * aside, y), size);
                    const bool inside = inner.adjusted(4, 4, -4, -4).contains(rect);
                    const bool overNode = rect.left() < node.center().x() - 8 && rect.right() > node.center().x() + 8;
                    consider(rect, (down - drop) + aside + (above ? 90 : 0) + (inside ? 0 : 70) + (overNode ? 0 : 40));
                }
            }
        }
    }
    return best ? *best : placed(QRectF(QPointF(left, node.bottom() + drop), size), true, true);
}

}  // namespace hopscope::scene
