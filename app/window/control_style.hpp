// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QProxyStyle>

namespace hopscope::window {

/// Fusion with frames that can be seen, and buttons without pictures: it takes the frame of a control from the window's
/// colour, which in a dark theme leaves empty fields and unchecked boxes without any. Here they take `edge`.
class ControlStyle : public QProxyStyle {
    Q_OBJECT

public:
    explicit ControlStyle(const QColor& edge);

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    /// Buttons of dialogs are words alone: Fusion's pictures on them know no theme.
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;

private:
    [[nodiscard]] QPalette framed(const QPalette& palette) const;

    QColor m_edge;
};

}  // namespace hopscope::window
