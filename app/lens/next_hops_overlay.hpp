// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QGraphicsObject>
#include <optional>
#include <vector>

#include "app/scene/anchors.hpp"
#include "app/scene/theme.hpp"
#include "core/analysis/sink_tree.hpp"

namespace hopscope::lens {

/// How an arrow of the overlay is to be read.
enum class Fate : unsigned char {
    Delivered,  ///< whole line
    Lost,       ///< dashed: the packet ends without arriving
    IntoLoop,   ///< dashed: the packet ends in a loop further on
    Loops,      ///< thick: this very step is walked again and again
};
[[nodiscard]] Fate fateOf(const analysis::OnwardStep& step);

/// The effective next hops towards one destination, as arrows from machine to machine. Its parent is the underlay of a
/// TopologyScene.
class NextHopsOverlay : public QGraphicsObject {
    Q_OBJECT
public:
    NextHopsOverlay(scene::Theme theme, QGraphicsItem* parent);

    void setTheme(const scene::Theme& theme);
    void setZoom(double zoom);
    /// Paints `tree` between the tiles of `anchors`; nothing takes the arrows away.
    void show(std::optional<analysis::SinkTree> tree, const scene::Anchors& anchors);

    /// An arrow as it is painted, for tests.
    struct Arrow {
        QPainterPath way;  ///< up to the head
        QPointF tip;
        Fate fate = Fate::Delivered;
        bool ends = false;  ///< goes no further: a short line with a cross
        bool self = false;  ///< curls back to where it began
        double share = 1;
    };
    [[nodiscard]] const std::vector<Arrow>& arrows() const { return m_arrows; }

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    [[nodiscard]] QPainterPath shape() const override { return {}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    scene::Theme m_theme;
    std::vector<Arrow> m_arrows;
    QRectF m_bounds;
    double m_zoom = 1;
};

}  // namespace hopscope::lens
