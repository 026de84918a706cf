// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include "app/scene/figure.hpp"

namespace hopscope::scene {

/// A machine, an appliance or the Internet: one tile with its name and addresses.
class NodeFigure : public FigureOf<NodeFigure> {
public:
    QPointF centre;
    Glyph mark = Glyph::VirtualMachine;
    QString kind;  ///< "NVA", for the description
    QString name;
    QStringList addresses;  ///< one a line under the tile, or all in the row above it
    QString fact;           ///< "AS 65001"
    bool running = true;
    bool rowAbove = false;  ///< name, address and fact in one row above, so that a ribbon may run around the tile
    bool raised = false;    ///< the row leaves room for the ribbon

    bool operator==(const NodeFigure&) const = default;
    [[nodiscard]] QRectF tile() const;
    [[nodiscard]] QRectF bounds() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(Canvas& canvas, const Theme& theme, const Look& look) const override;
    void paintRing(Canvas& canvas, const Theme& theme) const override;
    [[nodiscard]] std::vector<QRectF> occupied() const override;
    [[nodiscard]] std::optional<QPointF> badgeAt() const override;
    [[nodiscard]] QString description() const override;

private:
    struct Label {
        QPointF at;
        QString text;
        TextStyle style;
        Align align;
        bool isName;
    };
    [[nodiscard]] std::vector<Label> labels() const;
};

}  // namespace hopscope::scene
