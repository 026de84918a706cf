// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPolygonF>

#include "app/scene/figure.hpp"

namespace hopscope::scene {

/// A BGP connection: one line for each session that the appliance has configured.
class SessionFigure : public FigureOf<SessionFigure> {
public:
    enum class State {
        Drawn,  ///< nothing is known yet
        Up,
        Down,
        FlappingUp,    ///< it never settles, and is up at this moment
        FlappingDown,  ///< it never settles, and is down at this moment
    };
    /// What travels over a session at this moment.
    enum class Message { None, Announce, Withdraw };
    struct Line {
        std::size_t instance = 0;
        QPolygonF way;  ///< from the appliance to the instance
        State state = State::Drawn;
        QString words;
        Message message = Message::None;
        bool toInstance = false;  ///< which way the message goes
        QRectF chip{};            ///< null where there is no room for the words
        bool operator==(const Line&) const = default;
        [[nodiscard]] Chip label() const;
        [[nodiscard]] QPainterPath path() const;
    };
    QString appliance;
    QString routeServer;
    std::vector<Line> lines;

    bool operator==(const SessionFigure&) const = default;
    [[nodiscard]] QRectF bounds() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(Canvas& canvas, const Theme& theme, const Look& look) const override;
    void paintRing(Canvas& canvas, const Theme& theme) const override;
    [[nodiscard]] std::vector<QRectF> occupied() const override;
    [[nodiscard]] QString description() const override;
};

}  // namespace hopscope::scene
