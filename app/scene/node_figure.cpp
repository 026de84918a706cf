// SPDX-License-Identifier: Apache-2.0
#include "app/scene/node_figure.hpp"

#include <QCoreApplication>

namespace hopscope::scene {

namespace {

constexpr double nameLift = 14;
constexpr double raisedLift = 34;
constexpr double addressDrop = 19;
constexpr double lineHeight = 16;
constexpr double gap = 10;
constexpr qsizetype addressesShown = 3;

}  // namespace

QRectF NodeFigure::tile() const {
    return {centre.x() - tileSide / 2, centre.y() - tileSide / 2, tileSide, tileSide};
}

std::vector<NodeFigure::Label> NodeFigure::labels() const {
    std::vector<Label> all;
    const QRectF box = tile();
    const double y = box.top() - (raised ? raisedLift : nameLift);
    if (rowAbove) {
        const QString shown = addresses.isEmpty() ? QString() : addresses.first();
        double width = textWidth(name, type::name);
        for (const QString& text : {shown, fact}) {
            width += text.isEmpty() ? 0 : gap + textWidth(text, type::address);
        }
        double x = centre.x() - width / 2;
        all.push_back({QPointF(x, y), name, type::name, Align::Left, true});
        x += textWidth(name, type::name);
        for (const QString& text : {shown, fact}) {
            if (!text.isEmpty()) {
                x += gap;
                all.push_back({QPointF(x, y), text, type::address, Align::Left, false});
                x += textWidth(text, type::address);
            }
        }
        return all;
    }
    all.push_back({QPointF(centre.x(), y), name, type::name, Align::Centre, true});
    double below = box.bottom() + addressDrop;
    for (qsizetype i = 0; i < std::min(addresses.size(), addressesShown); ++i, below += lineHeight) {
        all.push_back({QPointF(centre.x(), below), addresses[i], type::address, Align::Centre, false});
    }
    if (addresses.size() > addressesShown) {
        all.push_back({QPointF(centre.x(), below), QStringLiteral("+%1").arg(addresses.size() - addressesShown),
                       type::address, Align::Centre, false});
        below += lineHeight;
    }
    if (!fact.isEmpty()) {
        all.push_back({QPointF(centre.x(), below), fact, type::address, Align::Centre, false});
    }
    return all;
}

QRectF NodeFigure::bounds() const {
    QRectF all = tile().adjusted(-7, -7, 7, 7);
    for (const Label& label : labels()) {
        all |= textRect(label.at, label.text, label.style, label.align).adjusted(-2, -4, 2, 4);
    }
    // Names grow to stay legible from afar.
    return all.adjusted(-tileSide, -12, tileSide, 44);
}

QPainterPath NodeFigure::shape() const {
    QPainterPath path;
    path.addRect(tile());
    return path;
}

void NodeFigure::paint(Canvas& canvas, const Theme& theme, const Look& look) const {
    if (look.detail == Detail::Overview && look.labels) {
        return;
    }
    paintTile(canvas, theme, look, tile(), mark, running);
    if (!look.labels) {
        return;
    }
    if (!look.addresses()) {
        const TextStyle style{Face::Sans, look.legible(type::name.size), 600};
        const QString text = elided(name, style, tileSide * 2.4);
        if (text.size() > 2 || text == name) {
            // Under the tile, where no badge lies on it.
            canvas.text(QPointF(centre.x(), tile().bottom() + style.size * 1.1), text, style, theme.ink, Align::Centre);
        }
        return;
    }
    for (const Label& label : labels()) {
        canvas.text(label.at, label.text, label.style, label.isName ? theme.ink : theme.ink2, label.align);
    }
}

void NodeFigure::paintRing(Canvas& canvas, const Theme& theme) const {
    paintSelectionRing(canvas, theme, tile(), 12);
}

std::vector<QRectF> NodeFigure::occupied() const {
    std::vector<QRectF> all{tile()};
    for (const Label& label : labels()) {
        all.push_back(textRect(label.at, label.text, label.style, label.align));
    }
    return all;
}

std::optional<QPointF> NodeFigure::badgeAt() const {
    return tile().topRight() + QPointF(-1, 1);
}

QString NodeFigure::description() const {
    QStringList all{kind + QLatin1Char(' ') + name};
    all += addresses;
    if (!fact.isEmpty()) {
        all.append(fact);
    }
    if (!running) {
        all.append(QCoreApplication::translate("Figure", "stopped"));
    }
    return all.join(QStringLiteral(", "));
}

}  // namespace hopscope::scene
