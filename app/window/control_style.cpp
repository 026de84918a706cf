// SPDX-License-Identifier: Apache-2.0
#include "app/window/control_style.hpp"

#include <QStyleOption>

namespace hopscope::window {

namespace {

/// By how much Fusion darkens the window's colour for a frame, in percent.
constexpr int darkening = 140;

}  // namespace

ControlStyle::ControlStyle(const QColor& edge) : QProxyStyle(QStringLiteral("Fusion")), m_edge(edge) {}

QPalette ControlStyle::framed(const QPalette& palette) const {
    QPalette changed = palette;
    changed.setColor(QPalette::Window, m_edge.lighter(darkening));
    return changed;
}

void ControlStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const {
    if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        frame != nullptr && (element == PE_FrameLineEdit || element == PE_PanelLineEdit || element == PE_Frame)) {
        QStyleOptionFrame changed = *frame;
        changed.palette = framed(frame->palette);
        QProxyStyle::drawPrimitive(element, &changed, painter, widget);
        return;
    }
    if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        button != nullptr &&
        (element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton || element == PE_PanelButtonCommand)) {
        QStyleOptionButton changed = *button;
        changed.palette = framed(button->palette);
        QProxyStyle::drawPrimitive(element, &changed, painter, widget);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ControlStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                      const QWidget* widget) const {
    if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        box != nullptr && control == CC_ComboBox) {
        QStyleOptionComboBox changed = *box;
        changed.palette = framed(box->palette);
        QProxyStyle::drawComplexControl(control, &changed, painter, widget);
        return;
    }
    if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        box != nullptr && control == CC_SpinBox) {
        QStyleOptionSpinBox changed = *box;
        changed.palette = framed(box->palette);
        QProxyStyle::drawComplexControl(control, &changed, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int ControlStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                            QStyleHintReturn* data) const {
    return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
}

}  // namespace hopscope::window
