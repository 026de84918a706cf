// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/scene/figure.hpp"

namespace hopscope::scene {

/// A public address: a pill under the machine that has it.
class PublicAddressFigure : public FigureOf<PublicAddressFigure> {
public:
    QString name;
    QString address;
    QString owner;  ///< empty when nothing has it
    QRectF pill;    ///< null when it is not on the sheet

    bool operator==(const PublicAddressFigure&) const = default;
    [[nodiscard]] static Chip chipFor(const QString& address);
    [[nodiscard]] QRectF bounds() const override { return pill.isNull() ? pill : pill.adjusted(-7, -7, 7, 7); }
    [[nodiscard]] QPainterPath shape() const override;
    void paint(Canvas& canvas, const Theme& theme, const Look& look) const override;
    void paintRing(Canvas& canvas, const Theme& theme) const override;
    [[nodiscard]] std::vector<QRectF> occupied() const override;
    [[nodiscard]] QString description() const override;
};

}  // namespace hopscope::scene
