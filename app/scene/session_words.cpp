// SPDX-License-Identifier: Apache-2.0
#include "app/scene/session_words.hpp"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <chrono>

#include "app/scene/lines.hpp"
#include "app/text/convert.hpp"
#include "core/text/names.hpp"

namespace hopscope::scene {

namespace {

QString faultWord(engine::SessionFault fault) {
    switch (fault) {
    case engine::SessionFault::None: return {};
    case engine::SessionFault::SameAsn: return QCoreApplication::translate("SessionWords", "same AS number");
    case engine::SessionFault::AsnRefused: return QCoreApplication::translate("SessionWords", "AS number refused");
    case engine::SessionFault::PeerIllegal: return QCoreApplication::translate("SessionWords", "peer not allowed");
    case engine::SessionFault::NotMultihop: return QCoreApplication::translate("SessionWords", "not multihop");
    case engine::SessionFault::NotConfigured: return QCoreApplication::translate("SessionWords", "one end only");
    case engine::SessionFault::GuestStopped: return QCoreApplication::translate("SessionWords", "stopped");
    }
    return {};
}

QString reasonWord(engine::DownReason reason, engine::SessionFault fault) {
    switch (reason) {
    case engine::DownReason::NotYet:
        return fault == engine::SessionFault::None ? QCoreApplication::translate("SessionWords", "not yet up")
                                                   : faultWord(fault);
    case engine::DownReason::Fault: return faultWord(fault);
    case engine::DownReason::NoTransport: return QCoreApplication::translate("SessionWords", "no transport");
    case engine::DownReason::HoldTimerExpired: return QCoreApplication::translate("SessionWords", "hold timer");
    case engine::DownReason::NotificationReceived: return QCoreApplication::translate("SessionWords", "closed by peer");
    case engine::DownReason::PrefixLimit: return QCoreApplication::translate("SessionWords", "too many prefixes");
    case engine::DownReason::Damped: return QCoreApplication::translate("SessionWords", "damped");
    }
    return {};
}

}  // namespace

SessionWords::SessionWords(const analysis::Analysis* analysis, std::size_t state)
    : m_analysis(analysis), m_state(state) {
    if (analysis == nullptr) {
        return;
    }
    const azure::Lowered& lowered = analysis->lowered;
    for (const engine::SessionIndex session : lowered.fabric.sessions.indices()) {
        const engine::Speaker& instance = lowered.fabric.speakers[lowered.fabric.sessions[session].b];
        const engine::Guest& guest = lowered.fabric.guests[instance.guest];
        if (const auto* connection = std::get_if<model::BgpConnectionId>(&lowered.sessionNames[session])) {
            m_sessions.emplace(std::pair(*connection, lowered.nicNames[guest.nics.front()].nic), session);
        }
    }
}

std::pair<SessionFigure::State, QString> SessionWords::of(model::BgpConnectionId connection,
                                                          std::size_t instance) const {
    using State = SessionFigure::State;
    const auto at = m_sessions.find({connection, instance});
    if (at == m_sessions.end() || m_state >= m_analysis->recording.states.size()) {
        return {State::Drawn, QCoreApplication::translate("SessionWords", "eBGP")};
    }
    const engine::SessionIndex session = at->second;
    const engine::SessionState& state = m_analysis->recording.states[m_state].sessions[session];
    const auto& cycle = m_analysis->recording.cycle;
    if (cycle && std::find(cycle->members.begin(), cycle->members.end(), session) != cycle->members.end()) {
        // Seconds up to ten minutes: the period is compared with hold timers, which count in seconds.
        constexpr engine::Moment countsInSeconds = std::chrono::minutes(10);
        const QString period = cycle->period < countsInSeconds
                                   ? QCoreApplication::translate("SessionWords", "%1 s")
                                         .arg(std::chrono::round<std::chrono::seconds>(cycle->period).count())
                                   : text::toQt(text::durationText(cycle->period));
        return {state.established() ? State::FlappingUp : State::FlappingDown,
                QCoreApplication::translate("SessionWords", "eBGP flaps, %1").arg(period)};
    }
    if (state.established()) {
        return {State::Up, QCoreApplication::translate("SessionWords", "eBGP up")};
    }
    const engine::SessionEnd& end = state.b.established ? state.a : state.b;
    return {State::Down, QCoreApplication::translate("SessionWords", "down: %1")
                             .arg(reasonWord(end.reason, m_analysis->lowered.fabric.sessions[session].fault))};
}

namespace {

constexpr double chipClearance = 4;
constexpr double lineClearance = 3;

/// The other of two lines runs beside `leg` close enough for one chip to lie on both: how far away, else 0.
double besideLeg(const QLineF& leg, const QPolygonF& other) {
    constexpr double nearEnough = 32;
    const bool flat = std::abs(leg.dy()) < 0.5;
    for (qsizetype i = 1; i < other.size(); ++i) {
        const QLineF each(other[i - 1], other[i]);
        if ((std::abs(each.dy()) < 0.5) != flat) {
            continue;
        }
        const double distance = flat ? each.y1() - leg.y1() : each.x1() - leg.x1();
        const double low = flat ? std::min(each.x1(), each.x2()) : std::min(each.y1(), each.y2());
        const double high = flat ? std::max(each.x1(), each.x2()) : std::max(each.y1(), each.y2());
        const QPointF middle = leg.center();
        const double at = flat ? middle.x() : middle.y();
        if (std::abs(distance) <= nearEnough && low < at && at < high) {
            return distance;
        }
    }
    return 0;
}

QRectF placeChip(const SessionFigure::Line& line, const std::vector<QRectF>& taken, const std::vector<QRectF>& frames,
                 const std::vector<QPolygonF>& others, const QPolygonF* shared) {
    const QSizeF size = line.label().size();
    const bool flaps =
        line.state == SessionFigure::State::FlappingUp || line.state == SessionFigure::State::FlappingDown;
    const QLineF longest = longestLeg(line.way);
    std::vector<QLineF> legs{longest};
    for (qsizetype i = 1; i < line.way.size(); ++i) {
        if (const QLineF leg(line.way[i - 1], line.way[i]); leg != longest) {
            legs.push_back(leg);
        }
    }
    const auto isFree = [&](const QRectF& rect) {
        const QRectF room = rect.adjusted(-chipClearance, -chipClearance, chipClearance, chipClearance);
        if (std::any_of(taken.begin(), taken.end(), [&room](const QRectF& other) { return room.intersects(other); })) {
            return false;
        }
        const QRectF gap = rect.adjusted(-lineClearance, -lineClearance, lineClearance, lineClearance);
        return std::none_of(others.begin(), others.end(), [&gap](const QPolygonF& way) {
            for (qsizetype i = 1; i < way.size(); ++i) {
                if (gap.intersects(QRectF(way[i - 1], way[i]).normalized().adjusted(-0.5, -0.5, 0.5, 0.5))) {
                    return true;
                }
            }
            return false;
        });
    };
    const auto crossesFrame = [&frames](const QRectF& rect) {
        return std::any_of(frames.begin(), frames.end(),
                           [&rect](const QRectF& frame) { return frame.intersects(rect) && !frame.contains(rect); });
    };
    static constexpr std::array shares{0.5, 0.35, 0.65, 0.2, 0.8};
    QRectF second;
    for (const QLineF& leg : legs) {
        const bool flat = std::abs(leg.dy()) < 0.5;
        const double along = flat ? size.width() : size.height();
        if (leg.length() < along + 16) {
            continue;
        }
        const double apart = shared == nullptr ? 0 : besideLeg(leg, *shared) / 2;
        const QPointF between = flat ? QPointF(0, apart) : QPointF(apart, 0);
        for (const double share : shares) {
            const QPointF middle = leg.pointAt(share) + between;
            std::vector<QPointF> centres{middle};
            if (flaps) {
                // Beside the wave, not on it.
                const double aside = flat ? size.height() / 2 + 14 : size.width() / 2 + 14;
                const QPointF offset = flat ? QPointF(0, aside) : QPointF(aside, 0);
                centres = {middle - offset, middle + offset};
            }
            for (const QPointF& centre : centres) {
                const QRectF rect(std::round(centre.x() - size.width() / 2), std::round(centre.y() - size.height() / 2),
                                  size.width(), size.height());
                const bool onLeg = flaps || (flat ? rect.left() > std::min(leg.x1(), leg.x2()) + 6 &&
                                                        rect.right() < std::max(leg.x1(), leg.x2()) - 6
                                                  : rect.top() > std::min(leg.y1(), leg.y2()) + 6 &&
                                                        rect.bottom() < std::max(leg.y1(), leg.y2()) - 6);
                if (!onLeg || !isFree(rect)) {
                    continue;
                }
                if (!crossesFrame(rect)) {
                    return rect;
                }
                if (second.isNull()) {
                    second = rect;
                }
            }
        }
    }
    return second;
}

}  // namespace

std::pair<SessionFigure::Message, bool> SessionWords::messageOf(model::BgpConnectionId connection,
                                                                std::size_t instance) const {
    using Message = SessionFigure::Message;
    const auto at = m_sessions.find({connection, instance});
    if (m_analysis == nullptr || at == m_sessions.end() || m_state >= m_analysis->recording.events.size() ||
        m_state == m_analysis->phases.front()) {
        return {Message::None, false};
    }
    const engine::Event& event = m_analysis->recording.events[m_state];
    const bool announces = event.kind == engine::EventKind::Announce;
    if (event.session != at->second || (!announces && event.kind != engine::EventKind::Withdraw)) {
        return {Message::None, false};
    }
    return {announces ? Message::Announce : Message::Withdraw,
            event.speaker == m_analysis->lowered.fabric.sessions[at->second].b};
}

void placeChips(std::vector<SessionFigure::Line>& lines, const std::vector<QRectF>& taken,
                const std::vector<QRectF>& frames, const std::vector<QPolygonF>& others) {
    using State = SessionFigure::State;
    const bool same = lines.size() == 2 && lines[0].words == lines[1].words && lines[0].state == lines[1].state &&
                      (lines[0].state == State::Up || lines[0].state == State::Drawn);
    if (same) {
        lines[0].chip = placeChip(lines[0], taken, frames, others, &lines[1].way);
        return;
    }
    std::vector<QRectF> nowTaken = taken;
    for (SessionFigure::Line& line : lines) {
        std::vector<QPolygonF> siblings = others;
        for (const SessionFigure::Line& other : lines) {
            if (&other != &line) {
                siblings.push_back(other.way);
            }
        }
        line.chip = placeChip(line, nowTaken, frames, siblings, nullptr);
        if (!line.chip.isNull()) {
            nowTaken.push_back(line.chip);
        }
    }
}

}  // namespace hopscope::scene
