// SPDX-License-Identifier: Apache-2.0
#include "app/scene/session_figure.hpp"

#include <QCoreApplication>

#include "app/scene/lines.hpp"

namespace hopscope::scene {

namespace {

constexpr double messageShare = 0.68;  // of its way
constexpr double beadSize = 4;

bool isFlapping(SessionFigure::State state) {
    return state == SessionFigure::State::FlappingUp || state == SessionFigure::State::FlappingDown;
}

QColor strong(const Theme& theme, SessionFigure::State state) {
    switch (state) {
    case SessionFigure::State::Drawn:
    case SessionFigure::State::Up: return theme.control;
    case SessionFigure::State::Down: return theme.bad;
    case SessionFigure::State::FlappingUp:
    case SessionFigure::State::FlappingDown: return theme.warn;
    }
    return theme.control;
}

QColor soft(const Theme& theme, SessionFigure::State state) {
    switch (state) {
    case SessionFigure::State::Drawn:
    case SessionFigure::State::Up: return theme.controlSoft;
    case SessionFigure::State::Down: return theme.badSoft;
    case SessionFigure::State::FlappingUp:
    case SessionFigure::State::FlappingDown: return theme.warnSoft;
    }
    return theme.controlSoft;
}

std::vector<double> dashes(SessionFigure::State state) {
    switch (state) {
    case SessionFigure::State::Down: return {3, 5};
    case SessionFigure::State::FlappingDown: return {8, 5};
    case SessionFigure::State::Drawn:
    case SessionFigure::State::Up:
    case SessionFigure::State::FlappingUp: return {};
    }
    return {};
}

void paintBead(Canvas& canvas, const QPointF& at, const QColor& color, const QColor& ground, bool open) {
    QPainterPath diamond(at - QPointF(0, beadSize));
    diamond.lineTo(at + QPointF(beadSize, 0));
    diamond.lineTo(at + QPointF(0, beadSize));
    diamond.lineTo(at - QPointF(beadSize, 0));
    diamond.closeSubpath();
    canvas.path(diamond, open ? ground : color, {.color = open ? color : ground, .width = open ? 1.25 : 1});
}

/// An envelope on its way, nearer to where it goes; dashed when something is taken back.
void paintMessage(Canvas& canvas, const Theme& theme, const SessionFigure::Line& line) {
    const QPainterPath way = rounded(line.way);
    const QPointF at = way.pointAtPercent(line.toInstance ? messageShare : 1 - messageShare);
    const QRectF box(at.x() - 9, at.y() - 6.5, 18, 13);
    const bool takenBack = line.message == SessionFigure::Message::Withdraw;
    canvas.rect(box, 2, theme.controlSoft,
                {.color = theme.control,
                 .width = 1.5,
                 .dashes = takenBack ? std::vector<double>{3, 2} : std::vector<double>{}});
    QPainterPath flap(box.topLeft());
    flap.lineTo(at + QPointF(0, 1));
    flap.lineTo(box.topRight());
    canvas.path(flap, QColor(), {.color = theme.control, .width = 1.5});
}

}  // namespace

Chip SessionFigure::Line::label() const {
    std::optional<Glyph> glyph;
    if (isFlapping(state)) {
        glyph = Glyph::Flapping;
    } else if (state == State::Down) {
        glyph = Glyph::Down;
    }
    return {.text = words, .glyph = glyph};
}

QPainterPath SessionFigure::Line::path() const {
    return isFlapping(state) ? withWave(way) : rounded(way);
}

QRectF SessionFigure::bounds() const {
    QRectF all;
    for (const Line& line : lines) {
        all |= line.way.boundingRect().adjusted(-11, -11, 11, 11) | line.chip.adjusted(-1, -1, 1, 1);
    }
    return all;
}

QPainterPath SessionFigure::shape() const {
    QPainterPath shape;
    for (const Line& line : lines) {
        shape.addPath(lineShape(rounded(line.way)));
        shape.addRect(line.chip);
    }
    shape.setFillRule(Qt::WindingFill);
    return shape;
}

void SessionFigure::paint(Canvas& canvas, const Theme& theme, const Look& look) const {
    if (look.detail == Detail::Overview && look.labels) {
        return;
    }
    const bool far = look.detail < Detail::Middle;
    for (const Line& line : lines) {
        const State state = look.quiet ? State::Drawn : line.state;
        const QColor color = look.ghost ? theme.ok : strong(theme, state);
        canvas.path(isFlapping(state) && !far ? line.path() : rounded(line.way), QColor(),
                    {.color = color,
                     .width = far ? 1 : 1.75,
                     .dashes = look.ghost ? std::vector<double>{5, 3} : dashes(state),
                     .hairline = far});
        if (!far) {
            for (const QPointF& end : {line.way.first(), line.way.last()}) {
                paintBead(canvas, end, color, theme.tile, state == State::Down);
            }
        }
    }
    // After both lines, so that neither crosses the other's words.
    for (const Line& line : lines) {
        const State state = look.quiet ? State::Drawn : line.state;
        if (line.chip.isNull() || !look.labels || look.ghost) {
            continue;
        }
        const QColor color = strong(theme, state);
        const Chip chip = line.label();
        if (look.addresses()) {
            chip.paint(canvas, line.chip, theme.name == ThemeName::Print ? theme.tile : soft(theme, state), color,
                       theme.name == ThemeName::Print);
        } else if (chip.glyph && look.detail >= Detail::Far) {
            canvas.circle(line.chip.center(), 10, soft(theme, state), {});
            canvas.glyph(*chip.glyph, QRectF(line.chip.center() - QPointF(8, 8), QSizeF(16, 16)), color);
        }
    }
    for (const Line& line : lines) {
        if (line.message != Message::None && !far && look.labels && !look.ghost && !look.quiet) {
            paintMessage(canvas, theme, line);
        }
    }
}

void SessionFigure::paintRing(Canvas& canvas, const Theme& theme) const {
    for (const Line& line : lines) {
        // A band, as two rings would be lost between lines that run side by side.
        QColor band = theme.accent;
        band.setAlphaF(0.28F);
        canvas.path(rounded(line.way), QColor(), {.color = band, .width = 10});
    }
}

std::vector<QRectF> SessionFigure::occupied() const {
    std::vector<QRectF> all;
    for (const Line& line : lines) {
        if (!line.chip.isNull()) {
            all.push_back(line.chip);
        }
    }
    return all;
}

QString SessionFigure::description() const {
    QStringList states;
    for (const Line& line : lines) {
        states.append(QStringLiteral("%1_%2: %3").arg(routeServer).arg(line.instance).arg(line.words));
    }
    return QCoreApplication::translate("Figure", "BGP connection of %1 and %2").arg(appliance, routeServer) +
           QStringLiteral(", ") + states.join(QStringLiteral(", "));
}

}  // namespace hopscope::scene
