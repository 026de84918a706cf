// SPDX-License-Identifier: Apache-2.0
#include "app/trace/timeline_lanes.hpp"

#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "app/scene/glyphs.hpp"
#include "app/text/convert.hpp"
#include "core/text/sentences.hpp"

namespace hopscope::player {

namespace {

using text::toQt;

constexpr double laneHeight = 17;
constexpr double lanePitch = 20;
constexpr double topMargin = 20;
constexpr double flagSide = 14;
constexpr double axisHeight = 38;
constexpr double rightMargin = 14;
constexpr double nameGap = 12;
constexpr engine::Moment idleWorthNaming{10'000};
constexpr scene::TextStyle quietStyle{scene::Face::Sans, 11, 400};
constexpr scene::TextStyle timeStyle{scene::Face::Mono, 11, 400};

QString instanceName(const analysis::Analysis& analysis, const engine::Session& session) {
    return toQt(text::speakerName(analysis, session.a)) + QStringLiteral(" – ") + toQt(session.addressOfB.text());
}

bool rejects(const engine::GuestTable& table) {
    return std::any_of(table.routes.begin(), table.routes.end(), [](const engine::GuestRoute& route) {
        return route.state == engine::GuestRouteState::Unreachable;
    });
}

/// The period as people compare it: in seconds up to an hour.
QString periodText(engine::Moment period) {
    const double seconds = static_cast<double>(period.count()) / 1000;
    return seconds < 3600 ? QLocale().toString(seconds, 'f', seconds < 10 ? 1 : 0) + QStringLiteral(" s")
                          : toQt(text::durationText(period));
}

bool isMessage(engine::EventKind kind) {
    return kind == engine::EventKind::Announce || kind == engine::EventKind::Withdraw;
}

bool isTableChange(engine::EventKind kind) {
    return kind == engine::EventKind::GuestTableChanged || kind == engine::EventKind::ScanSuppressed ||
           kind == engine::EventKind::ScanRestored;
}

}  // namespace

TimelineLanes::TimelineLanes(const scene::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Timeline"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
}

void TimelineLanes::setTheme(const scene::Theme& theme) {
    m_theme = theme;
    update();
}

void TimelineLanes::show(std::shared_ptr<const analysis::Analysis> analysis, const TimelineScale& scale) {
    m_analysis = std::move(analysis);
    m_scale = scale;
    build();
    updateGeometry();
    update();
}

void TimelineLanes::setPlayTime(int playTime) {
    if (playTime != m_playTime) {
        m_playTime = playTime;
        update();
    }
}

void TimelineLanes::build() {
    m_lanes.clear();
    m_flags.clear();
    if (!m_analysis || m_scale.moments().empty()) {
        return;
    }
    const engine::Recording& recording = m_analysis->recording;
    const engine::Fabric& fabric = m_analysis->lowered.fabric;
    const auto& moments = m_scale.moments();
    const auto follow = [&](Lane& lane, const auto& isUp) {
        for (std::size_t i = 0; i < moments.size(); ++i) {
            const bool up = isUp(recording.states[moments[i].state]);
            const int to = i + 1 < moments.size() ? moments[i + 1].begins : m_scale.duration();
            if (!lane.stretches.empty() && lane.stretches.back().up == up) {
                lane.stretches.back().to = to;
            } else {
                lane.stretches.push_back({moments[i].begins, to, up});
            }
        }
    };
    const auto member = [&](const auto& list, auto index) {
        return std::find(list.begin(), list.end(), index) != list.end();
    };
    for (const engine::SessionIndex session : fabric.sessions.indices()) {
        Lane lane{Lane::Kind::Session,
                  instanceName(*m_analysis, fabric.sessions[session]),
                  recording.cycle && member(recording.cycle->members, session),
                  {}};
        follow(lane, [&](const engine::ControlPlane& plane) {
            return session.value() < plane.sessions.size() && plane.sessions[session].established();
        });
        m_lanes.push_back(std::move(lane));
    }
    m_lanes.push_back({Lane::Kind::Messages, tr("Routes"), false, {}});
    for (const engine::GuestIndex guest : fabric.guests.indices()) {
        Lane lane{Lane::Kind::Table, tr("%1 rejects").arg(toQt(text::guestName(*m_analysis, guest))), true, {}};
        follow(lane, [&](const engine::ControlPlane& plane) {
            return guest.value() < plane.guests.size() && plane.guests[guest] && rejects(plane.guests[guest]->table);
        });
        const bool ever =
            std::any_of(lane.stretches.begin(), lane.stretches.end(), [](const Stretch& s) { return s.up; });
        if (ever) {
            m_lanes.push_back(std::move(lane));
        }
    }
    m_flags = findingFlags(*m_analysis);
    m_nameWidth = 60;
    for (const Lane& lane : m_lanes) {
        m_nameWidth = std::max(m_nameWidth, scene::textWidth(lane.name, quietStyle));
    }
    m_nameWidth = std::min(m_nameWidth, 190.0);
}

QSize TimelineLanes::sizeHint() const {
    const double lanes = static_cast<double>(std::max<std::size_t>(2, m_lanes.size()));
    return {560, static_cast<int>(topMargin + lanes * lanePitch + axisHeight)};
}

double TimelineLanes::left() const {
    return m_nameWidth + nameGap;
}

double TimelineLanes::xOf(int playTime) const {
    return left() + (width() - left() - rightMargin) * playTime / std::max(1, m_scale.duration());
}

int TimelineLanes::playTimeAt(double x) const {
    const double share = (x - left()) / std::max(1.0, width() - left() - rightMargin);
    return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * m_scale.duration()));
}

double TimelineLanes::topOf(std::size_t lane) const {
    return topMargin + lanePitch * static_cast<double>(lane);
}

void TimelineLanes::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(scene::font(quietStyle));
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        const Lane& lane = m_lanes[i];
        const double top = topOf(i);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.field);
        painter.drawRoundedRect(QRectF(left(), top, width() - left() - rightMargin, laneHeight), 4, 4);
        painter.setPen(m_theme.ink2);
        painter.setFont(scene::font(quietStyle));
        painter.drawText(QRectF(0, top, m_nameWidth, laneHeight), Qt::AlignVCenter | Qt::AlignLeft,
                         scene::elided(lane.name, quietStyle, m_nameWidth));
        switch (lane.kind) {
        case Lane::Kind::Session: paintSession(painter, lane, top); break;
        case Lane::Kind::Table: paintTable(painter, lane, top); break;
        case Lane::Kind::Messages: paintMessages(painter, top); break;
        }
    }
    if (m_lanes.empty()) {
        painter.setPen(m_theme.ink3);
        painter.drawText(rect(), Qt::AlignCenter, tr("Nothing has been recorded yet."));
        return;
    }
    const double bottom = topOf(m_lanes.size());
    paintAxis(painter, bottom);
    paintFlags(painter);
    paintCursor(painter, bottom);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

void TimelineLanes::paintSession(QPainter& painter, const Lane& lane, double top) const {
    const double high = top + 4;
    const double low = top + laneHeight - 4;
    QPainterPath wave;
    for (const Stretch& stretch : lane.stretches) {
        const double y = stretch.up ? high : low;
        if (wave.elementCount() == 0) {
            wave.moveTo(xOf(stretch.from), y);
        } else {
            wave.lineTo(xOf(stretch.from), y);
        }
        wave.lineTo(xOf(stretch.to), y);
    }
    // The colour says whether it keeps still; the height says up or down.
    const QColor color = lane.restless ? m_theme.warn : m_theme.control;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPath(wave);
    painter.setPen(QPen(m_theme.bad, 1.75));
    for (std::size_t i = 1; i < lane.stretches.size(); ++i) {
        if (!lane.stretches[i].up) {
            const QPointF at(xOf(lane.stretches[i].from) + 6, low - 4);
            painter.drawLine(at + QPointF(-3, -3), at + QPointF(3, 3));
            painter.drawLine(at + QPointF(-3, 3), at + QPointF(3, -3));
        }
    }
}

void TimelineLanes::paintTable(QPainter& painter, const Lane& lane, double top) const {
    for (const Stretch& stretch : lane.stretches) {
        if (!stretch.up) {
            continue;
        }
        const QRectF box(xOf(stretch.from) + 1, top + 3, std::max(3.0, xOf(stretch.to) - xOf(stretch.from) - 2),
                         laneHeight - 6);
        painter.setPen(QPen(m_theme.bad, 1.25));
        painter.setBrush(m_theme.badSoft);
        painter.drawRoundedRect(box, 3, 3);
        painter.save();
        painter.setClipRect(box);
        for (double x = box.left() + 3; x < box.right() + box.height(); x += 8) {
            painter.drawLine(QPointF(x - box.height() / 2, box.bottom() - 3), QPointF(x, box.top() + 3));
        }
        painter.restore();
    }
}

void TimelineLanes::paintMessages(QPainter& painter, double top) const {
    const double middle = top + laneHeight / 2;
    for (const TimelineMoment& moment : m_scale.moments()) {
        const engine::Event& event = m_analysis->recording.events[moment.state];
        const double x = xOf(moment.begins);
        if (isMessage(event.kind)) {
            // An envelope; dashed when something is taken back.
            const QRectF envelope(x - 5, middle - 4, 10, 8);
            QPen pen(m_theme.control, 1.25);
            if (event.kind == engine::EventKind::Withdraw) {
                pen.setDashPattern({2, 1.6});
            }
            painter.setPen(pen);
            painter.setBrush(m_theme.controlSoft);
            painter.drawRect(envelope);
            painter.drawLine(envelope.topLeft(), QPointF(x, middle + 0.5));
            painter.drawLine(QPointF(x, middle + 0.5), envelope.topRight());
        } else if (isTableChange(event.kind)) {
            painter.fillRect(QRectF(x - 1.5, top + 5, 3, laneHeight - 10), m_theme.ink2);
        } else if (event.kind == engine::EventKind::Programmed) {
            painter.setPen(QPen(m_theme.edge, 1.25));
            painter.setBrush(m_theme.panel);
            painter.drawEllipse(QPointF(x, middle), 3.5, 3.5);
        }
    }
}

void TimelineLanes::paintAxis(QPainter& painter, double top) const {
    painter.setFont(scene::font(timeStyle));
    const auto& moments = m_scale.moments();
    std::vector<QRectF> taken;
    const auto label = [&](double x, const QString& text, Qt::Alignment alignment, const QColor& color, double y) {
        const double width = scene::textWidth(text, timeStyle) + 4;
        const double from = alignment & Qt::AlignRight ? x - width : alignment & Qt::AlignHCenter ? x - width / 2 : x;
        const QRectF rect(from, y, width, 15);
        const bool clash = std::any_of(taken.begin(), taken.end(), [&](const QRectF& other) {
            return other.adjusted(-4, 0, 4, 0).intersects(rect);
        });
        if (!clash) {
            painter.setPen(color);
            painter.drawText(rect, Qt::AlignCenter, text);
            taken.push_back(rect);
        }
    };
    // The moment that is shown comes first: the ends give way to it.
    const QString now = toQt(text::momentText(m_scale.modelTime(m_playTime)));
    const double half = scene::textWidth(now, timeStyle) / 2 + 2;
    const double right = width() - rightMargin;
    label(std::clamp(xOf(m_playTime), std::min(left() + half, right - half), right - half), now, Qt::AlignHCenter,
          m_theme.ink, top);
    label(left(), QStringLiteral("0:00"), Qt::AlignLeft, m_theme.ink3, top);
    label(width() - rightMargin, toQt(text::momentText(moments.back().at)), Qt::AlignRight, m_theme.ink3, top);

    if (const auto& period = m_scale.period()) {
        const double from = xOf(period->from);
        const double to = xOf(period->to);
        const double y = top + 20;
        painter.setPen(QPen(m_theme.warn, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF({{from, y - 5}, {from, y}, {to, y}, {to, y - 5}}));
        painter.setFont(scene::font({scene::Face::Sans, 11, 500}));
        painter.drawText(QRectF(from - 100, y + 2, to - from + 200, 16), Qt::AlignHCenter | Qt::AlignTop,
                         tr("repeats every %1").arg(periodText(period->length)));
        painter.setFont(scene::font(timeStyle));
    }
    // Idle time is squeezed, so it is named where it is long.
    for (std::size_t i = 1; i < moments.size(); ++i) {
        const engine::Moment gap = moments[i].at - moments[i - 1].at;
        const double from = xOf(moments[i - 1].begins);
        const double to = xOf(moments[i].begins);
        const QString text = toQt(text::durationText(gap));
        if (gap >= idleWorthNaming && to - from > scene::textWidth(text, timeStyle) + 10) {
            label((from + to) / 2, text, Qt::AlignHCenter, m_theme.ink3, top);
        }
    }
}

void TimelineLanes::paintFlags(QPainter& painter) const {
    double last = -flagSide;
    for (const FindingFlag& flag : m_flags) {
        const auto moment = m_scale.momentOf(flag.state);
        if (!moment) {
            continue;
        }
        const double x = xOf(m_scale.moments()[*moment].begins);
        const bool error = m_analysis->findings[flag.finding].severity == model::Severity::Error;
        painter.setPen(QPen(error ? m_theme.bad : m_theme.warn, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, topMargin), QPointF(x, topOf(m_lanes.size()) - 4));
        // Of several at one moment the first, which is the worst, shows its glyph.
        if (x - last >= flagSide) {
            scene::drawGlyph(painter, error ? scene::Glyph::Error : scene::Glyph::Warning,
                             QRectF(x - flagSide / 2, topMargin - flagSide - 2, flagSide, flagSide),
                             error ? m_theme.bad : m_theme.warn);
            last = x;
        }
    }
}

QString TimelineLanes::flagText(double x) const {
    QStringList all;
    for (const FindingFlag& flag : m_flags) {
        const auto moment = m_scale.momentOf(flag.state);
        if (moment && std::abs(xOf(m_scale.moments()[*moment].begins) - x) <= flagSide) {
            all.append(toQt(text::sentence(m_analysis->findings[flag.finding], *m_analysis->network)));
        }
    }
    return all.join(QLatin1Char('\n'));
}

void TimelineLanes::paintCursor(QPainter& painter, double bottom) const {
    const double x = std::round(xOf(m_playTime)) + 0.5;
    painter.setPen(QPen(m_theme.ink, 1.5));
    painter.drawLine(QPointF(x, topMargin - 4), QPointF(x, bottom - 2));
    QPainterPath handle(QPointF(x - 5, 2));
    handle.lineTo(x + 5, 2);
    handle.lineTo(x + 5, topMargin - 8);
    handle.lineTo(x, topMargin - 2);
    handle.lineTo(x - 5, topMargin - 8);
    handle.closeSubpath();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.ink);
    painter.drawPath(handle);
}

void TimelineLanes::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && !m_lanes.empty()) {
        Q_EMIT scrubbed(playTimeAt(event->position().x()));
    }
}

void TimelineLanes::mouseMoveEvent(QMouseEvent* event) {
    if ((event->buttons() & Qt::LeftButton) && !m_lanes.empty()) {
        Q_EMIT scrubbed(playTimeAt(event->position().x()));
    }
}

void TimelineLanes::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void TimelineLanes::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

bool TimelineLanes::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_analysis && !m_scale.moments().empty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (help->pos().x() < left()) {
            const auto lane = static_cast<std::size_t>(std::max(0.0, (help->pos().y() - topMargin) / lanePitch));
            QToolTip::showText(help->globalPos(), lane < m_lanes.size() ? m_lanes[lane].name : QString(), this);
            return true;
        }
        if (help->pos().y() < topMargin) {
            QToolTip::showText(help->globalPos(), flagText(help->pos().x()), this);
            return true;
        }
        const TimelineMoment& moment = m_scale.moments()[m_scale.momentAt(playTimeAt(help->pos().x()))];
        QToolTip::showText(help->globalPos(),
                           toQt(text::momentText(moment.at)) + QStringLiteral("  ") +
                               toQt(text::sentence(m_analysis->recording.events[moment.state], *m_analysis)),
                           this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace hopscope::player
