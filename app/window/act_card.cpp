// SPDX-License-Identifier: Apache-2.0
#include "app/window/act_card.hpp"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include "app/picture/picture.hpp"
#include "app/scene/glyphs.hpp"

namespace hopscope::window {

namespace {

constexpr int pictureHeight = 168;
constexpr int padding = 20;
constexpr int cardHeight = 328;
constexpr double radius = 12;
constexpr scene::TextStyle quietStyle{.face = scene::Face::Sans, .size = 12, .weight = 400};
constexpr scene::TextStyle titleStyle{.face = scene::Face::Sans, .size = 16, .weight = 600};
constexpr scene::TextStyle bodyStyle{.face = scene::Face::Sans, .size = 12.5, .weight = 400};
constexpr scene::TextStyle strongStyle{.face = scene::Face::Sans, .size = 12.5, .weight = 500};
constexpr scene::TextStyle chipStyle{.face = scene::Face::Sans, .size = 11, .weight = 500};

}  // namespace

ActCard::ActCard(const Act& act, int number, QWidget* parent)
    : QAbstractButton(parent), m_act(act), m_number(number), m_theme(scene::Theme::of(scene::ThemeName::Light)) {
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setText(act.title());
    describe();
}

void ActCard::describe() {
    const QString name = tr("Act %1: %2").arg(m_number).arg(m_act.title());
    setAccessibleName(name);
    setAccessibleDescription(m_outcome ? m_act.promise() + QStringLiteral(" ") + m_outcome->words : m_act.promise());
}

void ActCard::setTheme(const scene::Theme& theme) {
    m_theme = theme;
    m_thumbnail = {};
    update();
}

void ActCard::setOutcome(const Outcome& outcome) {
    m_outcome = outcome;
    describe();
    update();
}

QSize ActCard::sizeHint() const {
    return {368, cardHeight};
}

QSize ActCard::minimumSizeHint() const {
    return {280, cardHeight};
}

bool ActCard::event(QEvent* event) {
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave) {
        update();
    }
    return QAbstractButton::event(event);
}

void ActCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void ActCard::paintChip(QPainter& painter, QPointF topRight) const {
    constexpr double height = 22;
    constexpr double glyphSize = 14;
    const double textWidth = scene::textWidth(m_outcome->words, chipStyle);
    const QRectF chip(topRight.x() - textWidth - glyphSize - 20, topRight.y(), textWidth + glyphSize + 20, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_outcome->softColor(m_theme));
    painter.drawRoundedRect(chip, height / 2, height / 2);
    const QColor color = m_outcome->color(m_theme);
    painter.drawPixmap(QPointF(chip.left() + 7, chip.top() + 4),
                       scene::glyphPixmap(m_outcome->glyph, glyphSize, color, devicePixelRatioF()));
    painter.setPen(color);
    painter.setFont(scene::font(chipStyle));
    painter.drawText(chip.adjusted(glyphSize + 11, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_outcome->words);
}

void ActCard::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = hasFocus() || underMouse();
    const double stroke = hasFocus() ? 2 : 1;
    const QRectF frame = QRectF(rect()).adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2);
    QPainterPath outline;
    outline.addRoundedRect(frame, radius, radius);

    painter.fillPath(outline, m_theme.panel);
    painter.save();
    painter.setClipPath(outline);
    painter.fillRect(QRectF(0, 0, width(), pictureHeight), m_theme.canvas);
    painter.restore();
    const QSize pictureSize(width() - 2 * padding, pictureHeight - padding);
    if (m_thumbnail.deviceIndependentSize().toSize() != pictureSize ||
        m_thumbnail.devicePixelRatio() != devicePixelRatioF()) {
        m_thumbnail = picture::thumbnail(m_act.design, m_theme, pictureSize, devicePixelRatioF());
    }
    painter.drawImage(QPointF(padding, padding / 2.0), m_thumbnail);
    painter.setPen(QPen(m_theme.line, 1));
    painter.drawLine(QPointF(stroke, pictureHeight + 0.5), QPointF(width() - stroke, pictureHeight + 0.5));

    double y = pictureHeight + 18;
    painter.setPen(m_theme.ink2);
    painter.setFont(scene::font(quietStyle));
    painter.drawText(QRectF(padding, y, 120, 22), Qt::AlignVCenter | Qt::AlignLeft, tr("Act %1").arg(m_number));
    if (m_outcome) {
        paintChip(painter, {width() - static_cast<double>(padding), y});
    }
    y += 26;
    painter.setPen(m_theme.ink);
    painter.setFont(scene::font(titleStyle));
    painter.drawText(QRectF(padding, y, width() - 2 * padding, 24), Qt::AlignVCenter | Qt::AlignLeft,
                     scene::elided(m_act.title(), titleStyle, width() - 2 * padding));
    y += 30;
    painter.setPen(m_theme.ink2);
    painter.setFont(scene::font(bodyStyle));
    QStringList lines = scene::wrapped(m_act.promise(), bodyStyle, width() - 2 * padding);
    constexpr qsizetype maximumLines = 3;
    if (lines.size() > maximumLines) {
        lines = lines.mid(0, maximumLines);
        lines.last() += QStringLiteral("…");
    }
    for (const QString& line : lines) {
        painter.drawText(QRectF(padding, y, width() - 2 * padding, 19), Qt::AlignVCenter | Qt::AlignLeft, line);
        y += 19;
    }

    painter.setFont(scene::font(strongStyle));
    painter.setPen(m_theme.accent);
    painter.drawText(QRectF(padding, height() - 34, width() - 2 * padding, 22), Qt::AlignVCenter | Qt::AlignRight,
                     tr("Open"));

    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(lit ? m_theme.accent : m_theme.frame, stroke));
    painter.drawPath(outline);
}

}  // namespace hopscope::window
