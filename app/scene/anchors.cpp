// SPDX-License-Identifier: Apache-2.0
#include "app/scene/anchors.hpp"

#include <QLineF>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace hopscope::scene {

namespace {

constexpr double drop = 24;  // between a node's lower edge and its card, for labels and the notch
constexpr double step = 8;
constexpr double clearance = 8;
constexpr double farthest = 560;
constexpr double notchRoom = 8;
constexpr double notchReach = 80;   // farther away a notch no longer says where the card belongs
constexpr double asideShare = 0.6;  // of its way, for a card that moves sideways: it stays in sight of its node
constexpr double frameCost = 140;   // for each frame that a card lies across
constexpr double leaderCost = 80;   // when its leader runs over a label

bool crosses(const QLineF& line, const QRectF& rect) {
    if (rect.contains(line.p1()) || rect.contains(line.p2())) {
        return true;
    }
    const std::array<QLineF, 2> diagonals{QLineF(rect.topLeft(), rect.bottomRight()),
                                          QLineF(rect.topRight(), rect.bottomLeft())};
    return std::any_of(diagonals.begin(), diagonals.end(), [&line](const QLineF& diagonal) {
        return diagonal.intersects(line, nullptr) == QLineF::BoundedIntersection;
    });
}

}  // namespace

std::optional<QRectF> Anchors::tile(const model::EntityRef& entity, std::size_t instance) const {
    const auto at = tiles.find(entity);
    if (at == tiles.end() || instance >= at->second.size()) {
        return {};
    }
    return at->second[instance];
}

CardPlace Anchors::placeCard(const QRectF& node, const QSizeF& size, const std::vector<QRectF>& taken) const {
    const QRectF reach = node.adjusted(-farthest - size.width(), -farthest - size.height(), farthest + size.width(),
                                       farthest + size.height());
    std::vector<QRectF> near;
    std::vector<QRectF> covered;  // by a leader, if it ran over them
    for (const std::vector<QRectF>* all : {&occupied, &taken}) {
        for (const QRectF& other : *all) {
            if (other.intersects(reach)) {
                near.push_back(other);
                if (!other.intersects(node)) {
                    covered.push_back(other);
                }
            }
        }
    }
    // The smallest container around the node bounds the first tries: a card that stays inside belongs there.
    QRectF inner = sheet;
    QRectF outer;
    std::vector<QRectF> frames;
    for (const auto& [entity, rect] : containers) {
        if (rect.intersects(reach)) {
            frames.push_back(rect);
        }
        outer |= rect.contains(node.center()) ? rect : QRectF();
        if (rect.contains(node.center()) && rect.width() * rect.height() < inner.width() * inner.height()) {
            inner = rect;
        }
    }
    const auto isFree = [&](const QRectF& rect) {
        const QRectF room = rect.adjusted(-clearance, -clearance, clearance, clearance);
        return std::none_of(near.begin(), near.end(), [&room](const QRectF& other) { return room.intersects(other); });
    };
    const auto hangs = [&](const QRectF& rect) {
        return rect.top() > node.bottom() && rect.top() < node.bottom() + notchReach &&
               rect.left() < node.center().x() - notchRoom && rect.right() > node.center().x() + notchRoom;
    };
    /// The point of the frame that is nearest to the node, clear of the corners.
    const auto tipOf = [&](const QRectF& rect) {
        const auto along = [](double wanted, double from, double to) {
            return std::clamp(wanted, std::min(from + 16, to), std::max(to - 16, std::min(from + 16, to)));
        };
        const QPointF middle = node.center();
        if (rect.bottom() <= node.top() || rect.top() >= node.bottom()) {
            return QPointF(along(middle.x(), rect.left(), rect.right()),
                           rect.bottom() <= node.top() ? rect.bottom() : rect.top());
        }
        return QPointF(rect.right() <= node.left() ? rect.right() : rect.left(),
                       along(middle.y(), rect.top(), rect.bottom()));
    };
    const auto expensive = [&](const QRectF& rect) {
        double cost = 0;
        for (const QRectF& frame : frames) {
            cost += frame.intersects(rect) && !frame.contains(rect) && !rect.contains(frame) ? frameCost : 0;
        }
        if (!hangs(rect)) {
            const QLineF leader(tipOf(rect), node.center());
            cost += std::any_of(covered.begin(), covered.end(),
                                [&leader](const QRectF& label) { return crosses(leader, label); })
                        ? leaderCost
                        : 0;
        }
        return cost;
    };
    const double left = std::round(node.center().x() - size.width() / 2);
    // The cheapest free place: straight below costs nothing, sideways and down cost their distance, leaving the
    // container and lying above cost extra.
    std::optional<QRectF> best;
    double bestCost = 0;
    const auto consider = [&](const QRectF& rect, double cost) {
        if ((best && cost >= bestCost) || !isFree(rect)) {
            return;
        }
        cost += expensive(rect);
        if (!best || cost < bestCost) {
            best = rect;
            bestCost = cost;
        }
    };
    const QRectF home = inner.adjusted(4, 4, -4, -4);
    const auto awayCost = [&](const QRectF& rect) {
        const bool overNode =
            rect.left() < node.center().x() - notchRoom && rect.right() > node.center().x() + notchRoom;
        const bool foreign = !outer.isNull() && !outer.contains(rect);
        return (home.contains(rect) ? 0 : 70) + (foreign ? 120 : 0) + (overNode ? 0 : 40);
    };
    for (double down = drop; down <= farthest; down += step) {
        if (best && down - drop > bestCost) {
            break;
        }
        for (double aside = 0; aside <= farthest; aside += step) {
            if (best && down - drop + aside * asideShare > bestCost) {
                break;
            }
            for (const double side : {-1.0, 1.0}) {
                for (const bool above : {false, true}) {
                    const double y = above ? node.top() - down - size.height() : node.bottom() + down;
                    const QRectF rect(QPointF(left + side * aside, y), size);
                    consider(rect, (down - drop) + aside * asideShare + (above ? 90 : 0) + awayCost(rect));
                }
            }
        }
    }
    // Beside the node, at its height.
    for (double aside = node.width() / 2 + drop + size.width() / 2; aside <= farthest; aside += step) {
        for (const double side : {-1.0, 1.0}) {
            const QRectF rect(QPointF(left + side * aside, std::round(node.center().y() - size.height() / 2)), size);
            consider(rect, aside - node.width() / 2 + awayCost(rect));
        }
    }
    if (!best) {
        const QRectF rect(QPointF(left, node.bottom() + drop), size);
        return {rect, tipOf(rect), true, true, std::numeric_limits<double>::infinity()};
    }
    return {*best, tipOf(*best), hangs(*best), false, bestCost};
}

}  // namespace hopscope::scene
