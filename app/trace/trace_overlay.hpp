// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QGraphicsObject>
#include <vector>

#include "app/scene/theme.hpp"
#include "app/trace/look_up_card.hpp"
#include "app/trace/trace_player.hpp"

namespace hopscope::player {

/// What a trace paints over the drawing: path, ribbon, curl, badges, cards, packets. Put it under scene.overlay().
class TraceOverlay : public QGraphicsObject {
    Q_OBJECT
public:
    TraceOverlay(TracePlayer* player, scene::Theme theme, QGraphicsItem* parent = nullptr);

    void setTheme(const scene::Theme& theme);

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
};

}  // namespace hopscope::player
