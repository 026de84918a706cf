// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QGraphicsObject>
#include <QPointer>

#include "app/scene/theme.hpp"
#include "app/trace/trace_painter.hpp"
#include "app/trace/trace_player.hpp"

namespace hopscope::player {

/// Shows what the player plays: cards, badges and packets over the tiles, path and ribbon under them. Its parent is the
/// overlay of a TopologyScene. While there is a trace, the virtual routers are shown too.
class TraceOverlay : public QGraphicsObject {
    Q_OBJECT
public:
    TraceOverlay(TracePlayer* player, scene::Theme theme, QGraphicsItem* parent);
    ~TraceOverlay() override;

    void setTheme(const scene::Theme& theme);
    /// Decides what is legible, and how large verdict marks are.
    void setZoom(double zoom);
    [[nodiscard]] const TracePicture& picture() const { return m_picture; }

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    [[nodiscard]] QPainterPath shape() const override { return {}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    class Under;
    void takeStory();
    void takeFrame();
    void takeBounds();
    /// Finds room for the lap counters; what they cover.
    std::vector<QRectF> takeChips();

    TracePlayer* m_player;
    scene::Theme m_theme;
    TracePicture m_picture;
    QRectF m_bounds;
    QPointer<Under> m_under;  ///< lives with the scene's underlay
};

}  // namespace hopscope::player
