// SPDX-License-Identifier: Apache-2.0
#include "app/trace/trace_painter.hpp"

#include <QCoreApplication>
#include <QLineF>
#include <QTransform>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/scene/lines.hpp"
#include "app/trace/ways.hpp"

namespace hopscope::player {

namespace {

using scene::Align;
using scene::Canvas;
using scene::Face;
using scene::Glyph;
using scene::Stroke;
using scene::TextStyle;
using scene::Theme;

constexpr double pathWidth = 3;
constexpr double headLength = 13;
constexpr double bandWidth = 16;
constexpr double coreWidth = 2;
constexpr double chevronSpacing = 110;
constexpr double packetRadius = 7;
constexpr double badgeRadius = 10;
constexpr double cardsFrom = 0.6;  // zoom under which no table is shown
constexpr double markLargest = 4;  // marks keep their size on the screen down to this part of the zoom
constexpr TextStyle chipStyle{Face::Sans, 11, 600};
constexpr TextStyle badgeStyle{Face::Sans, 11, 600};
constexpr TextStyle pillStyle{Face::Mono, 11, 600};
constexpr TextStyle quietStyle{Face::Sans, 11, 400};

/// Verdict marks keep their size on the screen when the sheet is small.
double markScale(double zoom) {
    return zoom < 1 ? std::min(markLargest, 1 / zoom) : 1;
}

TextStyle scaled(TextStyle style, double by) {
    style.size = static_cast<decltype(style.size)>(std::lround(style.size * by));
    return style;
}

QColor faded(QColor color, double share) {
    color.setAlphaF(static_cast<float>(share) * color.alphaF());
    return color;
}

QPointF pointAt(const QPainterPath& path, double length) {
    return path.pointAtPercent(path.percentAtLength(std::clamp(length, 0.0, path.length())));
}

/// The direction of travel at a length, as a unit vector.
QPointF directionAt(const QPainterPath& path, double length) {
    const QPointF way = pointAt(path, length + 1.5) - pointAt(path, length - 1.5);
    const double size = std::hypot(way.x(), way.y());
    return size > 0 ? way / size : QPointF(1, 0);
}

constexpr double pillGlyph = 14;
constexpr double pillGap = 5;
constexpr double pillHeight = 22;
constexpr double pillPadding = 10;

QRectF pillRect(QPointF centre, const QString& text, const TextStyle& style, bool glyph, double scale) {
    const double width =
        scene::textWidth(text, scaled(style, scale)) + ((glyph ? pillGlyph + pillGap : 0) + 2 * pillPadding) * scale;
    return {centre.x() - width / 2, centre.y() - pillHeight * scale / 2, width, pillHeight * scale};
}

/// A pill with an optional glyph.
void pill(Canvas& canvas, QPointF centre, const QString& text, const TextStyle& style, std::optional<Glyph> glyph,
          const QColor& ink, const QColor& fill, const QColor& frame, double scale) {
    const TextStyle font = scaled(style, scale);
    const double glyphSide = glyph ? pillGlyph * scale : 0;
    const double between = glyph ? pillGap * scale : 0;
    const QRectF rect = pillRect(centre, text, style, glyph.has_value(), scale);
    const double height = rect.height();
    canvas.rect(rect, height / 2, fill, {.color = frame, .width = 1.25 * scale});
    double x = rect.left() + pillPadding * scale;
    if (glyph) {
        canvas.glyph(*glyph, QRectF(x, centre.y() - glyphSide / 2, glyphSide, glyphSide), ink);
        x += glyphSide + between;
    }
    canvas.text(QPointF(x, centre.y() + font.size * 0.36), text, font, ink, Align::Left);
}

void badge(Canvas& canvas, const Theme& theme, QPointF centre, const QString& text, const QColor& fill, double scale) {
    canvas.circle(centre, badgeRadius * scale, fill, {.color = theme.panel, .width = 1.5 * scale});
    const TextStyle font = scaled(badgeStyle, scale);
    canvas.text(centre + QPointF(0, font.size * 0.36), text, font, theme.onAccent, Align::Centre);
}

// --- Under the tiles ---

void paintFormer(Canvas& canvas, const Theme& theme, const TracePicture& picture) {
    if (!picture.former) {
        return;
    }
    const Stroke dots{.color = theme.edge, .width = 2, .dashes = {0, 7}, .dotted = true};
    for (const Story& story : picture.former->stories()) {
        for (const Beat& beat : story.beats) {
            if (beat.kind == Beat::Kind::Move && !beat.onRibbon) {
                canvas.path(portion(beat.path, beat.trailFrom, beat.path.length()), QColor(), dots);
            }
        }
        if (story.ribbon) {
            canvas.path(story.ribbon->path, QColor(), dots);
        }
    }
    if (const auto fork = picture.board.forkFrom(*picture.former)) {
        canvas.circle(*fork, 34, QColor(), {.color = theme.warn, .width = 2, .dashes = {6, 4}});
    }
}

void paintRibbon(Canvas& canvas, const Theme& theme, const Ribbon& ribbon, double grown) {
    const double length = ribbon.path.length();
    const QPainterPath shown = grown >= 1 ? ribbon.path : portion(ribbon.path, 0, length * grown);
    canvas.path(shown, QColor(), {.color = faded(theme.badMark, theme.isDark() ? 0.24 : 0.16), .width = bandWidth});
    canvas.path(shown, QColor(), {.color = theme.badMark, .width = coreWidth});
    const int count = std::max(4, static_cast<int>(length / chevronSpacing));
    for (int i = 0; i < count; ++i) {
        const double at = length * (i + 0.5) / count;
        if (at > length * grown) {
            break;
        }
        const QPointF direction = directionAt(ribbon.path, at);
        const QPointF aside(-direction.y(), direction.x());
        const QPointF tip = pointAt(ribbon.path, at) + direction * 3;
        QPainterPath chevron(tip - direction * 6 + aside * 5.5);
        chevron.lineTo(tip);
        chevron.lineTo(tip - direction * 6 - aside * 5.5);
        canvas.path(chevron, QColor(), {.color = theme.badMark, .width = coreWidth});
    }
}

void paintTrail(Canvas& canvas, const Theme& theme, const Story& story, const PacketFrame& packet, bool told,
                double zoom) {
    const double scale = markScale(zoom);
    const QColor color = told ? theme.accent : faded(theme.accent, 0.6);
    const double width = (told ? pathWidth : pathWidth - 1) * std::min(scale, 2.0);
    for (std::size_t i = 0; i <= packet.beat; ++i) {
        const Beat& beat = story.beats[i];
        if (beat.kind != Beat::Kind::Move || beat.onRibbon) {
            continue;
        }
        const double length = beat.path.length();
        const double reached = i < packet.beat ? length : length * packet.done;
        const bool arrived = reached >= length;
        const bool pointed = arrived && i + 1 < story.beats.size() &&
                             story.stops[story.beats[i + 1].stop].kind != Stop::Kind::VirtualRouter;
        const double end = pointed ? std::max(beat.trailFrom, reached - headLength * 0.7) : reached;
        if (end > beat.trailFrom) {
            canvas.path(portion(beat.path, beat.trailFrom, end), QColor(), {.color = color, .width = width});
        }
        if (pointed) {
            canvas.path(scene::arrowHead(pointAt(beat.path, length), directionAt(beat.path, length - 2),
                                         headLength * std::min(scale, 2.0)),
                        color, {});
        }
    }
}

void paintNeverReached(Canvas& canvas, const Theme& theme, const Story& story, double zoom) {
    if (story.neverReached.isEmpty()) {
        return;
    }
    canvas.path(story.neverReached, QColor(), {.color = theme.edge, .width = 1.75, .dashes = {0, 7}, .dotted = true});
    if (zoom < cardsFrom) {
        return;
    }
    const QString text = QCoreApplication::translate("TracePainter", "never reached");
    const double width = scene::textWidth(text, quietStyle);
    if (story.neverReached.length() < width + 8) {
        return;
    }
    const double middle = story.neverReached.length() / 2;
    const QPointF at = pointAt(story.neverReached, middle);
    const bool level = std::abs(directionAt(story.neverReached, middle).y()) < 0.5;
    canvas.text(level ? at + QPointF(0, 18) : at + QPointF(8, 4), text, quietStyle, theme.ink3,
                level ? Align::Centre : Align::Left);
}

bool isTold(const TracePicture& picture, std::size_t story) {
    const Story& shown = picture.board.stories()[story];
    return story == 0 || (shown.back && !picture.board.stories()[story - 1].back);
}

// --- Over the tiles ---

bool shownYet(const TracePicture& picture, const PlacedCard& card) {
    return card.card.story < picture.frame.packets.size() &&
           card.card.number <= picture.frame.packets[card.card.story].seen;
}

QColor badgeColor(const Theme& theme, bool guilty) {
    return guilty ? theme.bad : theme.accent;
}

/// Where the line from the middle of `tile` to `point` leaves the tile.
QPointF edgeTowards(const QRectF& tile, QPointF point) {
    const QPointF way = point - tile.center();
    const double reach = std::max(std::abs(way.x()) / (tile.width() / 2), std::abs(way.y()) / (tile.height() / 2));
    return reach > 1 ? tile.center() + way * (1.1 / reach) : tile.center();
}

/// Paints the same, larger from one corner on.
class EnlargedCanvas : public Canvas {
public:
    EnlargedCanvas(Canvas& canvas, QPointF origin, double scale)
        : m_canvas(canvas),
          m_map(QTransform::fromTranslate(-origin.x(), -origin.y()) * QTransform::fromScale(scale, scale) *
                QTransform::fromTranslate(origin.x(), origin.y())),
          m_scale(scale) {}

    void rect(const QRectF& rect, double radius, const QColor& fill, const Stroke& stroke) override {
        m_canvas.rect(m_map.mapRect(rect), radius * m_scale, fill, stroke);
    }
    void path(const QPainterPath& path, const QColor& fill, const Stroke& stroke) override {
        m_canvas.path(m_map.map(path), fill, stroke);
    }
    void text(const QPointF& at, const QString& text, const TextStyle& style, const QColor& color,
              Align align) override {
        TextStyle larger = style;
        larger.size *= m_scale;
        m_canvas.text(m_map.map(at), text, larger, color, align);
    }
    void glyph(Glyph glyph, const QRectF& rect, const QColor& color) override {
        m_canvas.glyph(glyph, m_map.mapRect(rect), color);
    }
    void open(const QString& title) override { m_canvas.open(title); }
    void close() override { m_canvas.close(); }

private:
    Canvas& m_canvas;
    QTransform m_map;
    double m_scale;
};

/// A card as if it were at its usual size; the corner stays.
PlacedCard usualSize(const PlacedCard& placed) {
    PlacedCard usual = placed;
    const auto back = [&](QPointF point) {
        return placed.rect.topLeft() + (point - placed.rect.topLeft()) / placed.scale;
    };
    usual.rect = QRectF(placed.rect.topLeft(), placed.rect.size() / placed.scale);
    usual.curl = QRectF(back(placed.curl.topLeft()), placed.curl.size() / placed.scale);
    usual.tip = back(placed.tip);
    usual.scale = 1;
    return usual;
}

void paintLeader(Canvas& canvas, const Theme& theme, const PlacedCard& placed) {
    if (placed.notch) {
        return;
    }
    const QPointF end = edgeTowards(placed.node, placed.tip);
    canvas.line(placed.tip, end, {.color = theme.edge, .width = 1.25, .dashes = {3, 3}});
    canvas.circle(end, 3, theme.edge, {});
}

void paintFrame(Canvas& canvas, const Theme& theme, const PlacedCard& placed, bool current) {
    const QRectF& rect = placed.rect;
    const Stroke frame{.color = current ? theme.edge : theme.frame, .width = 1.25};
    if (!placed.notch) {
        canvas.rect(rect, 8, theme.panel, frame);
        return;
    }
    constexpr double notchHalf = 9;
    const double x = std::clamp(placed.tip.x(), rect.left() + 8 + notchHalf, rect.right() - 8 - notchHalf);
    QPainterPath box;
    box.addRoundedRect(rect, 8, 8);
    QPainterPath notch(QPointF(x - notchHalf, rect.top() + 1));
    notch.lineTo(x, rect.top() - 9);
    notch.lineTo(x + notchHalf, rect.top() + 1);
    notch.closeSubpath();
    canvas.path(box.united(notch), theme.panel, frame);
}

void paintRow(Canvas& canvas, const Theme& theme, const PlacedCard& placed, const CardRow& row, double top,
              double rise) {
    const card::Columns columns = card::columnsOf(placed.card);
    const bool lit = row.state == CardRow::State::Wins || row.state == CardRow::State::Guilty;
    const bool guilty = row.state == CardRow::State::Guilty;
    const bool beaten = row.state == CardRow::State::Beaten;
    const QRectF line(placed.rect.left() + 1, top, placed.rect.width() - 2, card::rowHeight);
    if (lit && rise > 0) {
        canvas.rect(line, 0, faded(guilty ? theme.badSoft : theme.accentSoft, rise), {});
        canvas.rect(QRectF(line.left(), top + card::rowHeight * (1 - rise), 3, card::rowHeight * rise), 0,
                    guilty ? theme.bad : theme.accent, {});
    }
    const bool strong = lit && rise > 0;
    const TextStyle& style = strong ? card::winnerStyle : card::rowStyle;
    const QColor ink = strong ? theme.ink : beaten ? theme.ink3 : theme.ink2;
    const double base = top + card::rowHeight / 2 + 4;
    const double x = placed.rect.left() + card::padding;
    const double kindX = x + columns.prefix + card::gap;
    const double right = placed.rect.right() - card::padding;
    const bool hasKind = columns.kind > 0;
    canvas.text(QPointF(x, base), row.prefix, style, ink, Align::Left);
    if (hasKind) {
        canvas.text(QPointF(kindX, base), row.kind, style, ink, Align::Left);
    }
    canvas.text(QPointF(right, base), row.to, beaten && hasKind ? card::quietStyle : style, ink, Align::Right);
    if (beaten) {
        const Stroke strike{.color = theme.ink3, .width = 1};
        canvas.line({x, base - 4}, {x + scene::textWidth(row.prefix, style), base - 4}, strike);
        const QString& kind = hasKind ? row.kind : row.to;
        const double from = hasKind ? kindX : right - scene::textWidth(kind, style);
        canvas.line({from, base - 4}, {from + scene::textWidth(kind, style), base - 4}, strike);
    }
}

double rowTop(const PlacedCard& placed, std::size_t row) {
    return placed.rect.top() + card::header + card::rowHeight * static_cast<double>(row);
}

void paintCard(Canvas& canvas, const Theme& theme, const PlacedCard& placed, double rise, bool current) {
    const LookUpCard& told = placed.card;
    paintFrame(canvas, theme, placed, current);
    const double left = placed.rect.left() + card::padding;
    const double middle = placed.rect.top() + card::header / 2;
    badge(canvas, theme, {left + 9, middle}, QString::number(told.number), badgeColor(theme, told.guilty), 0.9);
    canvas.text({left + 24, middle + 4.5}, told.title, card::titleStyle, theme.ink, Align::Left);
    canvas.text({placed.rect.right() - card::padding, middle + 4.5}, card::whereText(told), card::quietStyle,
                theme.ink3, Align::Right);
    canvas.line({placed.rect.left() + 1, placed.rect.top() + card::header},
                {placed.rect.right() - 1, placed.rect.top() + card::header}, {.color = theme.line, .width = 1});
    for (std::size_t i = 0; i < told.rows.size(); ++i) {
        paintRow(canvas, theme, placed, told.rows[i], rowTop(placed, i), rise);
    }
    const QStringList lines = card::sentenceLines(told, placed.rect.width());
    if (lines.isEmpty() || rise <= 0) {
        return;
    }
    const double top = rowTop(placed, told.rows.size()) + 6;
    canvas.line({placed.rect.left() + 1, top - 2}, {placed.rect.right() - 1, top - 2},
                {.color = theme.line, .width = 1});
    canvas.glyph(told.guilty ? Glyph::Error : Glyph::Hint, QRectF(left - 1, top + 4, 15, 15),
                 told.guilty ? theme.bad : theme.accent);
    double base = top + 15;
    for (const QString& line : lines) {
        canvas.text({left + 20, base}, line, card::sentenceStyle, theme.ink, Align::Left);
        base += 16;
    }
}

/// The next hop that is looked up and found behind the very row that names it.
void paintCurl(Canvas& canvas, const Theme& theme, const PlacedCard& placed, const PacketFrame& packet) {
    const Recursion& recursion = *placed.card.recursion;
    const QRectF& area = placed.curl;
    const QPointF row(placed.rect.right(), rowTop(placed, recursion.row) + card::rowHeight / 2);
    const QString question = QCoreApplication::translate("TracePainter", "how do I get there?");
    constexpr TextStyle address{Face::Mono, 12, 600};
    const double boxWidth =
        std::max(scene::textWidth(recursion.nextHop, address), scene::textWidth(question, quietStyle)) + 24;
    const double boxLeft = area.right() - boxWidth - 34;
    const QRectF box(boxLeft, row.y() - 21, boxWidth, 42);
    const double line = 2.25;

    const QPainterPath out = [&] {
        QPainterPath path(row + QPointF(6, 0));
        path.lineTo(box.left() - 3, row.y());
        return path;
    }();
    const double outLength = out.length() * packet.curlOut;
    if (packet.curlOut > 0) {
        canvas.path(portion(out, 0, std::max(0.0, outLength - 8)), QColor(), {.color = theme.bad, .width = line});
        canvas.path(scene::arrowHead(pointAt(out, outLength), {1, 0}, headLength), theme.bad, {});
        canvas.circle(row, 5, theme.panel, {.color = theme.bad, .width = 2});
        canvas.text({(row.x() + box.left()) / 2, row.y() - 9}, QCoreApplication::translate("TracePainter", "next hop"),
                    quietStyle, theme.bad, Align::Centre);
        badge(canvas, theme, {(row.x() + box.left()) / 2, row.y() + 16}, QStringLiteral("1"), theme.bad, 0.85);
    }
    if (packet.curlOut < 1) {
        return;
    }
    canvas.rect(box, 8, theme.panel, {.color = theme.bad, .width = 2});
    canvas.text({box.center().x(), box.top() + 18}, recursion.nextHop, address, theme.ink, Align::Centre);
    canvas.text({box.center().x(), box.top() + 33}, question, quietStyle, theme.ink2, Align::Centre);
    if (packet.curlBack <= 0) {
        return;
    }
    const double low = std::max(row.y() + 86, area.bottom() - 8);
    QPainterPath back(QPointF(box.right(), row.y()));
    back.cubicTo(QPointF(area.right() + 18, row.y() + 6), QPointF(area.right() + 4, low - 4),
                 QPointF(box.center().x(), low));
    back.cubicTo(QPointF(row.x() + 80, low + 4), QPointF(row.x() + 14, low - 26), row + QPointF(5, 8));
    const double reached = back.length() * packet.curlBack;
    canvas.path(portion(back, 0, std::max(0.0, reached - 8)), QColor(),
                {.color = theme.bad, .width = line, .dashes = {8, 6}});
    canvas.path(scene::arrowHead(pointAt(back, reached), directionAt(back, reached - 3), headLength), theme.bad, {});
    if (packet.curlBack > 0.3) {
        badge(canvas, theme, pointAt(back, back.length() * 0.22), QStringLiteral("2"), theme.bad, 0.85);
    }
    if (packet.curlBack < 1) {
        return;
    }
    badge(canvas, theme, pointAt(back, back.length() * 0.85), QStringLiteral("3"), theme.bad, 0.85);
    const double x = (row.x() + area.right()) / 2 + 6;
    canvas.text({x, row.y() + 46},
                QCoreApplication::translate("TracePainter", "longest match for %1:").arg(recursion.nextHop), quietStyle,
                theme.ink2, Align::Centre);
    canvas.text(
        {x, row.y() + 63},
        recursion.own
            ? QCoreApplication::translate("TracePainter", "%1, this very route").arg(recursion.match)
            : QCoreApplication::translate("TracePainter", "%1, itself waiting for a next hop").arg(recursion.match),
        chipStyle, theme.bad, Align::Centre);
}

QPointF badgeAt(const Stop& stop) {
    const double half = stop.tile.width() / 2 - 1;
    if (stop.kind == Stop::Kind::VirtualRouter) {
        const double reach = (half + 3) * std::numbers::sqrt2 / 2;
        return stop.centre() + QPointF(reach, -reach);
    }
    return stop.centre() + QPointF(-half, -half);
}

void paintBadges(Canvas& canvas, const Theme& theme, const TracePicture& picture, std::size_t index) {
    const Story& story = picture.board.stories()[index];
    for (std::size_t i = 0; i < story.stops.size(); ++i) {
        const Stop& stop = story.stops[i];
        if (stop.number == 0 || stop.number > picture.frame.packets[index].seen) {
            continue;
        }
        const bool guilty = std::any_of(picture.cards.begin(), picture.cards.end(), [&](const PlacedCard& card) {
            return card.card.story == index && card.card.stop == i && card.card.guilty;
        });
        badge(canvas, theme, badgeAt(stop), QString::number(stop.number), badgeColor(theme, guilty),
              markScale(picture.zoom));
    }
}

QString lapText(const Ribbon& ribbon, int lap) {
    return ribbon.ownSource ? QCoreApplication::translate("TracePainter", "one lap, then dropped")
                            : QCoreApplication::translate("TracePainter", "lap %1 of %2").arg(lap).arg(ribbon.laps);
}

void paintLaps(Canvas& canvas, const Theme& theme, const TracePicture& picture, std::size_t index) {
    const Story& story = picture.board.stories()[index];
    const PacketFrame& packet = picture.frame.packets[index];
    if (packet.lap == 0 || packet.ribbon <= 0 || index >= picture.lapChips.size()) {
        return;
    }
    pill(canvas, picture.lapChips[index], lapText(*story.ribbon, packet.lap), chipStyle, Glyph::Loop, theme.onAccent,
         theme.bad, QColor(), markScale(picture.zoom));
}

void paintTtl(Canvas& canvas, const Theme& theme, const Story& story, const PacketFrame& packet, double zoom) {
    // A packet that comes back with the guest's own source dies with TTL to spare: the number is not the reason.
    if (packet.lap == 0 || !story.ribbon || (story.ribbon->ownSource && packet.ended)) {
        return;
    }
    const double scale = markScale(zoom);
    const QRectF band = story.ribbon->path.boundingRect();
    const double down = packet.at.y() >= band.center().y() ? 1 : -1;
    pill(canvas, packet.at + QPointF(0, down * 20 * scale),
         QCoreApplication::translate("TracePainter", "TTL %1").arg(packet.ttl), pillStyle, {}, theme.bad, theme.panel,
         theme.bad, scale);
}

void paintPacket(Canvas& canvas, const Theme& theme, const TracePicture& picture, std::size_t index) {
    const Story& story = picture.board.stories()[index];
    const PacketFrame& packet = picture.frame.packets[index];
    const double scale = markScale(picture.zoom);
    const Beat& beat = story.beats[packet.beat];
    if (packet.ended || beat.kind == Beat::Kind::Drop) {
        if (beat.kind == Beat::Kind::Drop) {
            const double side = 26 * scale;
            canvas.circle(packet.at, side / 2 - 1, theme.panel, {});
            canvas.glyph(Glyph::Error, QRectF(packet.at - QPointF(side / 2, side / 2), QSizeF(side, side)), theme.bad);
        }
        return;
    }
    const bool looping = packet.lap > 0;
    canvas.circle(packet.at, packetRadius * scale, looping ? theme.badMark : theme.accent,
                  {.color = theme.panel, .width = 2 * scale});
    if (picture.board.stories().size() > 1 && story.share < 0.999) {
        canvas.text(packet.at + QPointF(0, -12 * scale), QStringLiteral("%1 %").arg(std::lround(story.share * 100)),
                    scaled(pillStyle, scale), theme.accent, Align::Centre);
    }
}

void paintEnd(Canvas& canvas, const Theme& theme, const TracePicture& picture, std::size_t index) {
    const Story& story = picture.board.stories()[index];
    const PacketFrame& packet = picture.frame.packets[index];
    const Beat& beat = story.beats[packet.beat];
    const double scale = markScale(picture.zoom);
    if (beat.kind == Beat::Kind::Deliver) {
        const Stop& stop = story.stops[beat.stop];
        const QPointF corner = stop.tile.topRight() + QPointF(-2, 2);
        canvas.circle(corner, 11 * scale, theme.panel, {});
        const double side = 22 * scale;
        canvas.glyph(Glyph::Settled, QRectF(corner - QPointF(side / 2, side / 2), QSizeF(side, side)), theme.ok);
        if (index < picture.endChips.size()) {
            pill(canvas, picture.endChips[index], picture.verdict, chipStyle, Glyph::Settled, theme.ok, theme.okSoft,
                 QColor(), scale);
        }
    } else if (beat.kind == Beat::Kind::Drop && story.verdict != engine::Verdict::Loop && packet.done >= 1 &&
               index < picture.endChips.size()) {
        pill(canvas, picture.endChips[index], picture.verdict, chipStyle, {}, theme.bad, theme.badSoft, QColor(),
             scale);
    }
}

/// What a chip should not lie on. Labels grow when the sheet is small, too.
std::vector<QRectF> occupiedNear(const std::vector<QRectF>& occupied, const QRectF& reach, double scale) {
    const double grown = (scale - 1) * 4;
    std::vector<QRectF> near;
    for (const QRectF& rect : occupied) {
        if (rect.intersects(reach)) {
            near.push_back(rect.adjusted(-grown, -grown, grown, grown));
        }
    }
    return near;
}

/// The area of `others` under `rect`.
double coveredBy(const QRectF& rect, const std::vector<QRectF>& others) {
    double covered = 0;
    for (const QRectF& other : others) {
        const QRectF both = other.intersected(rect);
        covered += both.isEmpty() ? 0 : both.width() * both.height();
    }
    return covered;
}

/// The one that costs least.
QRectF cheapest(const std::vector<std::pair<double, QRectF>>& places) {
    return std::min_element(places.begin(), places.end(),
                            [](const auto& a, const auto& b) { return a.first < b.first; })
        ->second;
}

}  // namespace

QRectF lapChipRect(const Story& story, const std::vector<QRectF>& occupied, double zoom) {
    if (!story.ribbon) {
        return {};
    }
    const Ribbon& ribbon = *story.ribbon;
    const double scale = markScale(zoom);
    const QString widest = lapText(ribbon, ribbon.laps);
    const auto at = [&](QPointF centre) { return pillRect(centre, widest, chipStyle, true, scale); };
    const std::vector<QRectF> near =
        occupiedNear(occupied, ribbon.path.boundingRect().adjusted(-200, -100, 200, 100), scale);
    // In the middle of a strand, the higher one first, so that cards below do not meet it; else a little aside.
    std::vector<std::pair<double, QRectF>> places;
    const double top = ribbon.path.boundingRect().top();
    for (std::size_t i = 0; i < ribbon.passes.size(); ++i) {
        const double next = i + 1 < ribbon.passes.size() ? ribbon.passes[i + 1] : ribbon.path.length();
        for (const double share : {0.5, 0.4, 0.6, 0.3, 0.7}) {
            const QPointF on = pointAt(ribbon.path, ribbon.passes[i] + (next - ribbon.passes[i]) * share);
            for (const double off : {0.0, 4.0, 8.0, -4.0, 12.0, -8.0, 16.0}) {
                const QRectF rect = at(on + QPointF(0, off));
                const double low = on.y() > top + 1 ? 30 : 0;
                places.emplace_back(coveredBy(rect, near) * 10 + low + std::abs(off) * 2 + std::abs(share - 0.5) * 60,
                                    rect);
            }
        }
    }
    return cheapest(places);
}

QRectF endChipRect(const Story& story, const QString& verdict, const std::vector<QRectF>& occupied, double zoom) {
    if (story.beats.empty() || story.verdict == engine::Verdict::Loop) {
        return {};
    }
    const Beat& last = story.beats.back();
    const bool delivered = last.kind == Beat::Kind::Deliver;
    if (!delivered && last.kind != Beat::Kind::Drop) {
        return {};
    }
    const double scale = markScale(zoom);
    constexpr double dropMark = 13;
    const QPointF dropped = last.path.isEmpty() ? QPointF() : last.path.pointAtPercent(1);
    const QRectF place = delivered ? story.stops[last.stop].tile
                                   : QRectF(dropped, QSizeF()).adjusted(-dropMark, -dropMark, dropMark, dropMark);
    const std::vector<QRectF> near = occupiedNear(occupied, place.adjusted(-240, -140, 240, 140), scale);
    const QSizeF size = pillRect({}, verdict, chipStyle, delivered, scale).size();
    const double up = place.height() / 2 + size.height() / 2;
    const double out = place.width() / 2 + size.width() / 2;
    // Above a tile, over its name, is where it is looked for; a mark on the way wants it below.
    std::vector<std::pair<double, QRectF>> places;
    for (const double off : {4.0, 16.0, 31.0, 46.0, 62.0}) {
        for (const double side : {0.0, -0.5, 0.5, -1.0, 1.0}) {
            for (const double down : {-1.0, 1.0}) {
                const QPointF centre = place.center() + QPointF(side * out, down * (up + off * scale));
                const QRectF rect(centre - QPointF(size.width(), size.height()) / 2, size);
                const double unusual = (down < 0) == delivered ? 0 : 25;
                places.emplace_back(coveredBy(rect, near) * 10 + off + std::abs(side) * 60 + unusual, rect);
            }
        }
    }
    for (const double side : {-1.0, 1.0}) {
        const QPointF centre = place.center() + QPointF(side * (out + 18 * scale), 0);
        const QRectF rect(centre - QPointF(size.width(), size.height()) / 2, size);
        places.emplace_back(coveredBy(rect, near) * 10 + 70, rect);
    }
    return cheapest(places);
}

void paintUnderTiles(Canvas& canvas, const Theme& theme, const TracePicture& picture) {
    paintFormer(canvas, theme, picture);
    const auto& stories = picture.board.stories();
    for (std::size_t i = stories.size(); i-- > 0;) {
        const PacketFrame& packet = picture.frame.packets[i];
        if (!packet.visible) {
            continue;
        }
        if (stories[i].ribbon && packet.ribbon > 0) {
            paintRibbon(canvas, theme, *stories[i].ribbon, packet.ribbon);
        }
        paintTrail(canvas, theme, stories[i], packet, isTold(picture, i), picture.zoom);
        if (packet.ended || packet.ribbon > 0 || stories[i].beats[packet.beat].kind == Beat::Kind::Drop) {
            paintNeverReached(canvas, theme, stories[i], picture.zoom);
        }
    }
}

void paintOverTiles(Canvas& canvas, const Theme& theme, const TracePicture& picture) {
    const auto& stories = picture.board.stories();
    if (picture.zoom >= cardsFrom) {
        std::vector<const PlacedCard*> shown;
        for (const PlacedCard& card : picture.cards) {
            const bool current =
                shownYet(picture, card) && picture.frame.packets[card.card.story].lookUp == card.card.stop;
            // A card that found no room shows only while it is told.
            if (shownYet(picture, card) && (current || !card.crowded)) {
                shown.push_back(&card);
                paintLeader(canvas, theme, card);
            }
        }
        for (const PlacedCard* card : shown) {
            const PacketFrame& packet = picture.frame.packets[card->card.story];
            const bool current = packet.lookUp == card->card.stop;
            EnlargedCanvas enlarged(canvas, card->rect.topLeft(), card->scale);
            const PlacedCard usual = usualSize(*card);
            paintCard(enlarged, theme, usual, current ? packet.rise : 1, current);
            if (usual.card.recursion && packet.curlOut > 0) {
                paintCurl(enlarged, theme, usual, packet);
            }
        }
    }
    for (std::size_t i = stories.size(); i-- > 0;) {
        const PacketFrame& packet = picture.frame.packets[i];
        if (!packet.visible) {
            continue;
        }
        paintLaps(canvas, theme, picture, i);
        paintPacket(canvas, theme, picture, i);
        paintEnd(canvas, theme, picture, i);
        paintTtl(canvas, theme, stories[i], packet, picture.zoom);
    }
    for (std::size_t i = 0; i < stories.size(); ++i) {
        if (isTold(picture, i)) {
            paintBadges(canvas, theme, picture, i);
        }
    }
}

QRectF boundsOf(const TracePicture& picture) {
    QRectF all;
    const double room = 60 * markScale(picture.zoom);
    for (const Storyboard* board : {&picture.board, picture.former ? &*picture.former : &picture.board}) {
        for (const Story& story : board->stories()) {
            for (const Stop& stop : story.stops) {
                all |= stop.tile;
            }
            for (const Beat& beat : story.beats) {
                all |= beat.path.boundingRect();
            }
            all |= story.neverReached.boundingRect();
        }
    }
    for (const PlacedCard& card : picture.cards) {
        all |= card.rect | card.curl;
    }
    return all.isNull() ? all : all.adjusted(-room * 2, -room, room * 2, room);
}

}  // namespace hopscope::player
