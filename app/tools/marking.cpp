// SPDX-License-Identifier: Apache-2.0
#include "app/tools/marking.hpp"

#include <QPen>

namespace hopscope::tools {

Marking makeMarking(scene::TopologyScene& scene, const QColor& color, double width, bool dashed) {
    auto item = std::make_unique<QGraphicsPathItem>();
    item->setPen(scene::pen(
        {.color = color, .width = width, .dashes = dashed ? std::vector<double>{5, 3} : std::vector<double>{}}));
    item->setZValue(scene::layer::selection);
    item->setAcceptedMouseButtons(Qt::NoButton);
    scene.addItem(item.get());
    return item;
}

QPainterPath ringAround(const QRectF& rectangle) {
    constexpr double gap = 5;
    constexpr double radius = 14;
    QPainterPath path;
    path.addRoundedRect(rectangle.adjusted(-gap, -gap, gap, gap), radius, radius);
    return path;
}

std::vector<QRectF> rectanglesOf(const scene::Anchors& anchors, const model::EntityRef& entity) {
    const auto tiles = anchors.tiles.find(entity);
    if (tiles != anchors.tiles.end()) {
        return tiles->second;
    }
    const auto container = anchors.containers.find(entity);
    return container != anchors.containers.end() ? std::vector<QRectF>{container->second} : std::vector<QRectF>{};
}

}  // namespace hopscope::tools
