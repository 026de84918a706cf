// SPDX-License-Identifier: Apache-2.0
#include "app/lens/address_ruler.hpp"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "app/text/convert.hpp"
#include "core/text/names.hpp"

namespace hopscope::lens {

namespace {

using analysis::AddressLane;

constexpr double rowHeight = 16;
constexpr double rowPitch = 18;
constexpr double laneGap = 6;
constexpr double topMargin = 6;
constexpr double axisHeight = 22;
constexpr double rightMargin = 10;
constexpr double nameGap = 12;
constexpr double leastCell = 4;
constexpr double wordsFrom = 26;  // width of a span that has words in it
constexpr scene::TextStyle quietStyle{scene::Face::Sans, 11, 400};
constexpr scene::TextStyle prefixStyle{scene::Face::Mono, 10, 400};
constexpr scene::TextStyle axisStyle{scene::Face::Mono, 11, 400};

struct Tint {
    QColor fill;
    QColor frame;
    QColor ink;
};

Tint tintOf(AddressLane lane, const scene::Theme& theme) {
    switch (lane) {
    case AddressLane::OnPremises: return {theme.okSoft, theme.ok, theme.ok};
    case AddressLane::Announced: return {theme.controlSoft, theme.control, theme.control};
    case AddressLane::UserRoutes: return {theme.warnSoft, theme.warn, theme.warn};
    case AddressLane::Vnets: return {theme.vnet, theme.edge, theme.ink2};
    case AddressLane::Subnets: return {theme.field, theme.edge, theme.ink2};
    }
    return {};
}

}  // namespace

AddressRuler::AddressRuler(QWidget* parent) : QAbstractSlider(parent), m_theme(scene::Theme::of({})) {
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Destinations"));
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    setPageStep(5);
    connect(this, &QAbstractSlider::valueChanged, this, qOverload<>(&QWidget::update));
}

void AddressRuler::setTheme(const scene::Theme& theme) {
    m_theme = theme;
    update();
}

void AddressRuler::show(const model::Network& network, std::vector<analysis::DestinationClass> classes) {
    m_classes = std::move(classes);
    m_lanes.clear();
    const auto plan = analysis::addressPlan(network);
    const auto nameOf = [](AddressLane lane) {
        switch (lane) {
        case AddressLane::OnPremises: return tr("On premises");
        case AddressLane::Announced: return tr("Announced");
        case AddressLane::UserRoutes: return tr("User routes");
        case AddressLane::Vnets: return tr("VNets");
        case AddressLane::Subnets: return tr("Subnets");
        }
        return QString();
    };
    m_nameWidth = 0;
    for (std::size_t i = 0; i < plan.size() && !m_classes.empty(); ++i) {
        if (plan[i].empty()) {
            continue;
        }
        Lane lane{static_cast<AddressLane>(i), nameOf(static_cast<AddressLane>(i)), {}, 0};
        std::vector<int> rowEnds;  // where the last span of each row ends
        for (const analysis::AddressSpan& span : plan[i]) {
            Span shown{classOf(span.prefix.first()), classOf(span.prefix.last()) + 1, 0, text::toQt(span.prefix.text()),
                       text::toQt(text::subjectName(network, span.owner))};
            const auto free = std::find_if(rowEnds.begin(), rowEnds.end(), [&](int end) { return end <= shown.from; });
            shown.row = static_cast<int>(free - rowEnds.begin());
            if (free == rowEnds.end()) {
                rowEnds.push_back(shown.to);
            } else {
                *free = shown.to;
            }
            lane.spans.push_back(std::move(shown));
        }
        lane.rows = static_cast<int>(rowEnds.size());
        m_nameWidth = std::max(m_nameWidth, scene::textWidth(lane.name, quietStyle) + nameGap);
        m_lanes.push_back(std::move(lane));
    }
    setRange(0, std::max(0, static_cast<int>(m_classes.size()) - 1));
    updateGeometry();
    update();
}

int AddressRuler::classOf(net::Address address) const {
    const auto after =
        std::upper_bound(m_classes.begin(), m_classes.end(), address,
                         [](net::Address value, const analysis::DestinationClass& one) { return value < one.first; });
    return std::max(0, static_cast<int>(after - m_classes.begin()) - 1);
}

double AddressRuler::xOf(int position) const {
    const double cells = static_cast<double>(std::max<std::size_t>(1, m_classes.size()));
    return left() + (width() - left() - rightMargin) * position / cells;
}

int AddressRuler::positionAt(double x) const {
    const double cells = static_cast<double>(m_classes.size());
    const double share = (x - left()) / std::max(1.0, width() - left() - rightMargin);
    return std::clamp(static_cast<int>(std::floor(share * cells)), minimum(), maximum());
}

QRectF AddressRuler::cellOf(int position) const {
    return {xOf(position), 0, xOf(position + 1) - xOf(position), lanesHeight()};
}

double AddressRuler::lanesHeight() const {
    double height = topMargin;
    for (const Lane& lane : m_lanes) {
        height += lane.rows * rowPitch + laneGap;
    }
    return height;
}

QSize AddressRuler::sizeHint() const {
    const double cells = leastCell * static_cast<double>(m_classes.size());
    return {static_cast<int>(std::max(420.0, left() + cells + rightMargin)),
            static_cast<int>(lanesHeight() + axisHeight)};
}

QSize AddressRuler::minimumSizeHint() const {
    const double cells = leastCell * static_cast<double>(m_classes.size());
    return {static_cast<int>(std::max(260.0, left() + cells + rightMargin)), sizeHint().height()};
}

QRectF AddressRuler::rectOf(const Span& span, double laneTop) const {
    const double from = xOf(span.from);
    return {from + 0.5, laneTop + span.row * rowPitch, std::max(2.0, xOf(span.to) - from - 1), rowHeight};
}

void AddressRuler::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_lanes.empty()) {
        painter.setPen(m_theme.ink3);
        painter.setFont(scene::font(quietStyle));
        painter.drawText(rect(), Qt::AlignCenter, tr("There are no addresses yet."));
        return;
    }
    const QRectF exposed = event->rect();
    const double bottom = lanesHeight();
    const QRectF cell = cellOf(value()).adjusted(0, 2, 0, 0);
    painter.fillRect(cell, m_theme.accentSoft);
    double top = topMargin;
    for (const Lane& lane : m_lanes) {
        painter.setPen(m_theme.ink2);
        painter.setFont(scene::font(quietStyle));
        painter.drawText(QRectF(0, top, left() - nameGap, rowHeight), Qt::AlignVCenter | Qt::AlignLeft, lane.name);
        paintLane(painter, lane, top, exposed);
        top += lane.rows * rowPitch + laneGap;
    }
    painter.setPen(QPen(m_theme.accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(cell.adjusted(0, 0, 0, -1));
    paintAxis(painter, bottom, exposed);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

void AddressRuler::paintLane(QPainter& painter, const Lane& lane, double top, const QRectF& exposed) const {
    const Tint tint = tintOf(lane.kind, m_theme);
    const scene::TextStyle& style = prefixStyle;
    for (const Span& span : lane.spans) {
        const QRectF box = rectOf(span, top);
        if (!box.intersects(exposed)) {
            continue;
        }
        painter.setPen(QPen(tint.frame, 1));
        painter.setBrush(tint.fill);
        painter.drawRoundedRect(box, 3, 3);
        if (box.width() < wordsFrom) {
            continue;
        }
        // The name where there is room for both, else what tells more in little room: the name alone.
        const QRectF room = box.adjusted(4, 0, -4, 0);
        const QString both = span.prefix + QStringLiteral("  ") + span.name;
        const bool fits = scene::textWidth(both, style) <= room.width();
        painter.setPen(tint.ink);
        painter.setFont(scene::font(style));
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                         fits ? both : scene::elided(span.name, style, room.width()));
    }
}

void AddressRuler::paintAxis(QPainter& painter, double top, const QRectF& exposed) const {
    painter.setFont(scene::font(axisStyle));
    // The chosen class comes first: the others give way to it.
    const auto label = [&](int position, QRectF& taken, const QColor& colour) {
        const QString words = text::toQt(m_classes[static_cast<std::size_t>(position)].first.text());
        const double width = scene::textWidth(words, axisStyle) + 6;
        const double x = std::clamp(xOf(position), left(), std::max(left(), this->width() - rightMargin - width));
        const QRectF rect(x, top + 2, width, axisHeight - 4);
        if (taken.isNull() || !rect.intersects(taken)) {
            painter.setPen(colour);
            painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, words);
            return rect;
        }
        return QRectF();
    };
    QRectF none;
    const QRectF chosen = label(value(), none, m_theme.ink).adjusted(-8, 0, 8, 0);
    double free = left();
    for (int position = 0; position <= maximum(); ++position) {
        if (position == value() || xOf(position) < free || xOf(position) < exposed.left() - 120 ||
            xOf(position) > exposed.right()) {
            continue;
        }
        QRectF taken = chosen;
        const QRectF rect = label(position, taken, m_theme.ink3);
        if (!rect.isNull()) {
            free = rect.right() + 16;
        }
    }
}

void AddressRuler::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && !m_classes.empty()) {
        setValue(positionAt(event->position().x()));
    }
}

void AddressRuler::mouseMoveEvent(QMouseEvent* event) {
    if ((event->buttons() & Qt::LeftButton) != 0 && !m_classes.empty()) {
        setValue(positionAt(event->position().x()));
    }
}

void AddressRuler::focusInEvent(QFocusEvent* event) {
    QAbstractSlider::focusInEvent(event);
    update();
}

void AddressRuler::focusOutEvent(QFocusEvent* event) {
    QAbstractSlider::focusOutEvent(event);
    update();
}

QString AddressRuler::spanTextAt(const QPointF& at) const {
    double top = topMargin;
    for (const Lane& lane : m_lanes) {
        for (const Span& span : lane.spans) {
            if (rectOf(span, top).contains(at)) {
                return tr("%1: %2, %3").arg(lane.name, span.prefix, span.name);
            }
        }
        top += lane.rows * rowPitch + laneGap;
    }
    if (m_classes.empty() || at.x() < left()) {
        return {};
    }
    const auto& one = m_classes[static_cast<std::size_t>(positionAt(at.x()))];
    return one.first == one.last ? text::toQt(one.first.text())
                                 : tr("%1 to %2").arg(text::toQt(one.first.text()), text::toQt(one.last.text()));
}

bool AddressRuler::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), spanTextAt(help->pos()), this);
        return true;
    }
    return QAbstractSlider::event(event);
}

}  // namespace hopscope::lens
