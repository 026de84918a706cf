// SPDX-License-Identifier: Apache-2.0
#include "app/scene/proposal_figure.hpp"

#include <QCoreApplication>
#include <algorithm>

#include "app/scene/route_table_figure.hpp"
#include "app/text/convert.hpp"

namespace hopscope::scene {

namespace {

using text::toQt;
using Line = ProposalFigure::Line;
using Lines = std::vector<Line>;

constexpr double lineHeight = 20;
constexpr double padding = 8;
constexpr double glyphSide = 14;
constexpr double radius = 8;

void addSwitch(Lines& lines, bool before, bool after, const QString& text) {
    if (before != after) {
        lines.push_back({text, after});
    }
}

/// Rows that only one side has; `words` says one.
template <typename Row, typename Words>
void addRows(Lines& lines, const std::vector<Row>& before, const std::vector<Row>& after, const Words& words) {
    const auto addMissing = [&](const std::vector<Row>& from, const std::vector<Row>& to, bool adds) {
        for (const Row& row : to) {
            if (std::find(from.begin(), from.end(), row) == from.end()) {
                lines.push_back({words(row), adds});
            }
        }
    };
    addMissing(after, before, false);
    addMissing(before, after, true);
}

Lines linesOf(const model::Nva& before, const model::Nva& after) {
    Lines lines;
    addRows(lines, before.staticRoutes, after.staticRoutes, [](const model::GuestStaticRoute& route) {
        return QCoreApplication::translate("Proposal", "%1 via %2")
            .arg(toQt(route.prefix.text()), toQt(route.gateway.text()));
    });
    addRows(lines, before.announcements, after.announcements, [](const model::Announcement& announcement) {
        return QCoreApplication::translate("Proposal", "announces %1").arg(toQt(announcement.prefix.text()));
    });
    addSwitch(lines, before.running, after.running, QCoreApplication::translate("Proposal", "running"));
    addSwitch(lines, before.guestForwarding, after.guestForwarding,
              QCoreApplication::translate("Proposal", "forwarding in the guest"));
    addSwitch(lines, before.sourceNat != model::SourceNat::Off, after.sourceNat != model::SourceNat::Off,
              QCoreApplication::translate("Proposal", "source NAT"));
    for (std::size_t i = 0; i < std::min(before.nics.size(), after.nics.size()); ++i) {
        addSwitch(lines, before.nics[i].ipForwarding, after.nics[i].ipForwarding,
                  QCoreApplication::translate("Proposal", "IP forwarding"));
    }
    return lines;
}

Lines linesOf(const model::RouteTable& before, const model::RouteTable& after) {
    Lines lines;
    addRows(lines, before.routes, after.routes, [](const model::UserRoute& route) {
        return QStringLiteral("%1 → %2").arg(toQt(route.prefix.text()), nextHopText(route));
    });
    addSwitch(lines, before.propagateGatewayRoutes, after.propagateGatewayRoutes,
              QCoreApplication::translate("Proposal", "gateway route propagation"));
    return lines;
}

Lines linesOf(const model::BgpConnection& before, const model::BgpConnection& after) {
    Lines lines;
    addSwitch(lines, before.first, after.first,
              QCoreApplication::translate("Proposal", "peering with the first instance"));
    addSwitch(lines, before.second, after.second,
              QCoreApplication::translate("Proposal", "peering with the second instance"));
    addSwitch(lines, before.multihop, after.multihop, QCoreApplication::translate("Proposal", "ebgp-multihop"));
    return lines;
}

}  // namespace

QSizeF ProposalFigure::sizeFor(const std::vector<Line>& lines) {
    double width = 0;
    for (const Line& line : lines) {
        width = std::max(width, textWidth(line.text, type::quietAddress));
    }
    return {std::ceil(width + glyphSide + 3 * padding), lineHeight * static_cast<double>(lines.size()) + 4};
}

QRectF ProposalFigure::bounds() const {
    const QRectF line = leader.isNull() ? rect : QRectF(leader.p1(), leader.p2()).normalized();
    return (rect | line).adjusted(-4, -4, 4, 4);
}

void ProposalFigure::paint(Canvas& canvas, const Theme& theme, const Look& look) const {
    if (!look.names()) {
        return;
    }
    const Stroke frame{.color = theme.ok, .width = 1.5, .dashes = {5, 3}};
    if (!leader.isNull()) {
        canvas.line(leader.p1(), leader.p2(), frame);
    }
    canvas.rect(rect, radius, theme.okSoft, frame);
    double middle = rect.top() + 2 + lineHeight / 2;
    for (const Line& line : lines) {
        const QPointF sign(rect.left() + padding + glyphSide / 2, middle);
        const Stroke stroke{.color = theme.ok, .width = 1.75};
        canvas.line(sign - QPointF(5, 0), sign + QPointF(5, 0), stroke);
        if (line.adds) {
            canvas.line(sign - QPointF(0, 5), sign + QPointF(0, 5), stroke);
        }
        const double left = rect.left() + 2 * padding + glyphSide;
        canvas.text(QPointF(left, middle + 4), line.text, type::quietAddress, theme.ok);
        if (!line.adds) {
            canvas.line(QPointF(left, middle), QPointF(left + textWidth(line.text, type::quietAddress), middle),
                        {.color = theme.ok, .width = 1});
        }
        middle += lineHeight;
    }
}

QString ProposalFigure::description() const {
    QStringList all;
    for (const Line& line : lines) {
        all.append((line.adds ? QStringLiteral("+ ") : QStringLiteral("− ")) + line.text);
    }
    return all.join(QStringLiteral(", "));
}

std::vector<ProposalFigure::Line> proposalLines(const model::Network& before, const model::Network& after,
                                                const model::EntityRef& entity) {
    if (const auto* nva = std::get_if<model::NvaId>(&entity)) {
        const model::Nva* was = before.nvas.find(*nva);
        const model::Nva* is = after.nvas.find(*nva);
        return was != nullptr && is != nullptr ? linesOf(*was, *is) : Lines();
    }
    if (const auto* table = std::get_if<model::RouteTableId>(&entity)) {
        const model::RouteTable* was = before.routeTables.find(*table);
        const model::RouteTable* is = after.routeTables.find(*table);
        if (is == nullptr) {
            return {};
        }
        // A new table shows its first route in its own chip; what it switches off is said here.
        return was != nullptr ? linesOf(*was, *is)
                              : linesOf(model::RouteTable{.id = is->id, .name = is->name, .routes = is->routes}, *is);
    }
    if (const auto* connection = std::get_if<model::BgpConnectionId>(&entity)) {
        const model::BgpConnection* was = before.bgpConnections.find(*connection);
        const model::BgpConnection* is = after.bgpConnections.find(*connection);
        if (was != nullptr && is == nullptr) {
            return {{QCoreApplication::translate("Proposal", "BGP with %1")
                         .arg(toQt(before.routeServers.at(was->routeServer).name)),
                     false}};
        }
        return was != nullptr && is != nullptr ? linesOf(*was, *is) : Lines();
    }
    return {};
}

QRectF proposalTarget(const model::Network& network, const Anchors& anchors, const model::EntityRef& entity) {
    if (const auto* connection = std::get_if<model::BgpConnectionId>(&entity)) {
        const model::BgpConnection* row = network.bgpConnections.find(*connection);
        return row == nullptr ? QRectF() : anchors.tile(row->nva).value_or(QRectF());
    }
    if (const auto* table = std::get_if<model::RouteTableId>(&entity)) {
        for (const model::Subnet& subnet : network.subnets) {
            if (subnet.routeTable == *table) {
                const auto at = anchors.containers.find(subnet.id);
                // The right end of its title, where the table's chip is.
                return at == anchors.containers.end()
                           ? QRectF()
                           : QRectF(at->second.right() - tileSide, at->second.top(), tileSide, titleHeight);
            }
        }
        return {};
    }
    return anchors.tile(entity).value_or(QRectF());
}

}  // namespace hopscope::scene
