// SPDX-License-Identifier: Apache-2.0
#include "app/panels/look.hpp"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPaintDevice>
#include <cmath>
#include <variant>

namespace hopscope::panels {

namespace {

constexpr double usualTextSize = 12.5;
constexpr double chipHeight = 20;
constexpr double chipGlyph = 14;
constexpr double chipPadding = 8;

QFont fontOf(scene::Face face, double size, int weight) {
    scene::TextStyle style;
    style.face = face;
    style.weight = weight;
    QFont font = scene::font(style);
    font.setPixelSize(scaled(size));
    return font;
}

}  // namespace

double textScale() {
    const double ratio = QFontInfo(QApplication::font()).pixelSize() / usualTextSize;
    // The desktop's own default size is close to the usual one: no reason to set everything a little smaller.
    return ratio > 0.85 && ratio < 1.15 ? 1 : ratio;
}

int scaled(double pixels) {
    return static_cast<int>(std::lround(pixels * textScale()));
}

QFont bodyFont() {
    return fontOf(scene::Face::Sans, usualTextSize, 400);
}

QFont emphasisFont() {
    return fontOf(scene::Face::Sans, usualTextSize, 600);
}

QFont strongFont() {
    return fontOf(scene::Face::Sans, 13, 600);
}

QFont titleFont() {
    return fontOf(scene::Face::Sans, 16, 600);
}

QFont quietFont() {
    return fontOf(scene::Face::Sans, 11.5, 400);
}

QFont monoFont(int weight) {
    return fontOf(scene::Face::Mono, 12, weight);
}

void standOnPanel(QWidget& widget) {
    widget.setBackgroundRole(QPalette::Base);
    widget.setAutoFillBackground(true);
}

void setLabelColour(QLabel& label, const QColor& colour) {
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, colour);
    label.setPalette(palette);
}

QString tableStyle(const scene::Theme& theme) {
    return QStringLiteral(
               "QAbstractItemView { background: %1; border: none; outline: none; color: %2; "
               "selection-background-color: %3; selection-color: %2; }"
               "QTableView::item { padding-left: 5px; padding-right: 4px; border-bottom: 1px solid %4; }"
               "QTableView::item:selected { background: %3; color: %2; }"
               "QHeaderView { background: %1; border: none; }"
               "QHeaderView::section { background: %1; color: %5; border: none; border-bottom: 1px solid %4; "
               "padding: 4px 6px 4px 6px; }")
        .arg(theme.panel.name(), theme.ink.name(), theme.accentSoft.name(), theme.line.name(), theme.ink3.name());
}

QString primaryButtonStyle(const scene::Theme& theme, const QColor& fill) {
    return QStringLiteral("QPushButton { background: %1; color: %2; border: 1px solid %1; border-radius: 6px; "
                          "padding: 5px 14px; font-weight: 500; }"
                          "QPushButton:focus { border: 2px solid %3; padding: 4px 13px; }"
                          "QPushButton:disabled { background: %4; color: %5; border-color: %4; }")
        .arg(fill.name(), theme.onAccent.name(), theme.ink.name(), theme.field.name(), theme.ink3.name());
}

scene::Glyph glyphOf(const model::EntityRef& entity) {
    struct Visitor {
        scene::Glyph operator()(model::VnetId) const { return scene::Glyph::Vnet; }
        scene::Glyph operator()(model::SubnetId) const { return scene::Glyph::Subnet; }
        scene::Glyph operator()(model::VirtualMachineId) const { return scene::Glyph::VirtualMachine; }
        scene::Glyph operator()(model::NvaId) const { return scene::Glyph::Nva; }
        scene::Glyph operator()(model::RouteServerId) const { return scene::Glyph::RouteServer; }
        scene::Glyph operator()(model::BgpConnectionId) const { return scene::Glyph::Envelope; }
        scene::Glyph operator()(model::PeeringId) const { return scene::Glyph::Peering; }
        scene::Glyph operator()(model::RouteTableId) const { return scene::Glyph::RouteTable; }
        scene::Glyph operator()(model::PublicAddressId) const { return scene::Glyph::NatGateway; }
        scene::Glyph operator()(model::InternetId) const { return scene::Glyph::Internet; }
        scene::Glyph operator()(model::GatewayId) const { return scene::Glyph::VpnGateway; }
        scene::Glyph operator()(model::CircuitId) const { return scene::Glyph::ExpressRouteGateway; }
        scene::Glyph operator()(model::SiteId) const { return scene::Glyph::OnPremSite; }
        scene::Glyph operator()(model::ConnectionId) const { return scene::Glyph::Peering; }
        scene::Glyph operator()(model::SecurityGroupId) const { return scene::Glyph::Nsg; }
        scene::Glyph operator()(model::NatGatewayId) const { return scene::Glyph::NatGateway; }
        scene::Glyph operator()(model::LoadBalancerId) const { return scene::Glyph::LoadBalancer; }
        scene::Glyph operator()(model::FirewallId) const { return scene::Glyph::Firewall; }
        scene::Glyph operator()(model::PrivateEndpointId) const { return scene::Glyph::PrivateEndpoint; }
        scene::Glyph operator()(model::NoteId) const { return scene::Glyph::Note; }
    };
    return std::visit(Visitor(), entity);
}

scene::Glyph glyphOf(model::Severity severity) {
    switch (severity) {
    case model::Severity::Error: return scene::Glyph::Error;
    case model::Severity::Warning: return scene::Glyph::Warning;
    case model::Severity::Hint: return scene::Glyph::Hint;
    case model::Severity::Note: return scene::Glyph::NoteFinding;
    }
    return scene::Glyph::NoteFinding;
}

QColor colourOf(model::Severity severity, const scene::Theme& theme) {
    switch (severity) {
    case model::Severity::Error: return theme.bad;
    case model::Severity::Warning: return theme.warn;
    case model::Severity::Hint: return theme.accent;
    case model::Severity::Note: return theme.ink2;
    }
    return theme.ink2;
}

double chipWidth(const QString& word) {
    const double scale = textScale();
    return QFontMetricsF(quietFont()).horizontalAdvance(word) + (2 * chipPadding + chipGlyph + 4) * scale;
}

QRectF paintChip(QPainter& painter, double right, double middle, const QString& word, scene::Glyph glyph,
                 const QColor& colour, const QColor& soft) {
    const double scale = textScale();
    const double height = chipHeight * scale;
    const QRectF chip(right - chipWidth(word), middle - height / 2, chipWidth(word), height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(soft);
    painter.drawRoundedRect(chip, height / 2, height / 2);
    const double side = chipGlyph * scale;
    stampGlyph(painter, glyph, QRectF(chip.left() + chipPadding * scale - 2, middle - side / 2, side, side), colour);
    QFont font = quietFont();
    font.setWeight(QFont::Medium);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(chip.adjusted((chipPadding + chipGlyph + 2) * scale, 0, -chipPadding * scale / 2, 0),
                     Qt::AlignLeft | Qt::AlignVCenter, word);
    painter.restore();
    return chip;
}

void paintRowBar(QPainter& painter, const QRectF& row, const QColor& colour) {
    constexpr double barWidth = 3;
    painter.fillRect(QRectF(row.left(), row.top(), barWidth, row.height()), colour);
}

void stampGlyph(QPainter& painter, scene::Glyph glyph, const QRectF& place, const QColor& colour) {
    painter.drawPixmap(place.topLeft(),
                       scene::glyphPixmap(glyph, place.width(), colour, painter.device()->devicePixelRatioF()));
}

}  // namespace hopscope::panels
