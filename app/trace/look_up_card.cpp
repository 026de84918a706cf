// SPDX-License-Identifier: Apache-2.0
#include "app/trace/look_up_card.hpp"

#include <QCoreApplication>
#include <algorithm>

#include "app/text/convert.hpp"
#include "core/model/names.hpp"
#include "core/text/sentences.hpp"

namespace hopscope::player {

namespace {

using engine::HopKind;
using text::toQt;

/// Which rows to show: those of the greatest weight, in their own order.
std::vector<std::size_t> weightiest(const std::vector<int>& weights, std::size_t most) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return weights[a] > weights[b]; });
    order.resize(std::min(order.size(), most));
    std::sort(order.begin(), order.end());
    return order;
}

QString joined(const std::vector<net::Address>& addresses) {
    QStringList all;
    for (const net::Address address : addresses) {
        all.append(toQt(address.text()));
    }
    return all.join(QStringLiteral(", "));
}

std::string_view nicName(const model::Network& network, const azure::Lowered::NicName& nic) {
    const auto name = [&](const auto& machine) -> std::string_view {
        return nic.nic < machine.nics.size() ? std::string_view(machine.nics[nic.nic].name) : std::string_view();
    };
    if (const auto* nva = std::get_if<model::NvaId>(&nic.machine)) {
        return name(network.nvas.at(*nva));
    }
    if (const auto* machine = std::get_if<model::VirtualMachineId>(&nic.machine)) {
        return name(network.machines.at(*machine));
    }
    return {};
}

CardRow guestRowText(const engine::GuestRoute& route, const analysis::Analysis& analysis) {
    CardRow row;
    row.prefix = toQt(route.prefix.text());
    row.kind = toQt(text::guestProtocolName(route.protocol));
    QStringList to;
    for (const engine::GuestNextHop& hop : route.nextHops) {
        if (route.protocol != engine::GuestProtocol::Bgp && !hop.gateway && hop.nic) {
            to.append(toQt(nicName(*analysis.network, analysis.lowered.nicNames[*hop.nic])));
        } else {
            to.append(toQt(
                (hop.gateway && route.protocol != engine::GuestProtocol::Bgp ? *hop.gateway : hop.address).text()));
        }
    }
    to.removeDuplicates();
    row.to = to.join(QStringLiteral(", "));
    if (route.state != engine::GuestRouteState::Installed) {
        row.state = CardRow::State::Beaten;
        if (row.to.isEmpty()) {
            row.to = toQt(text::guestStateName(route.state));
        }
    }
    return row;
}

std::optional<Recursion> recursionOf(const engine::GuestRoute& route, std::size_t row) {
    const bool own =
        route.reason == engine::GuestRouteReason::OwnRoute || route.reason == engine::GuestRouteReason::ScanSuppressed;
    if (route.nextHops.empty() || (!own && route.reason != engine::GuestRouteReason::ThroughRecursive)) {
        return std::nullopt;
    }
    const engine::GuestNextHop& hop = route.nextHops.front();
    const net::Prefix match = hop.resolvedVia.value_or(route.prefix);
    return Recursion{row, toQt(hop.address.text()), toQt(match.text()), match == route.prefix};
}

void fillGuest(LookUpCard& card, const engine::GuestTable& table, std::optional<std::size_t> winner,
               const std::optional<net::Address>& destination, const analysis::Analysis& analysis,
               std::size_t rowsMost) {
    std::vector<int> weights;
    for (std::size_t i = 0; i < table.routes.size(); ++i) {
        const engine::GuestRoute& route = table.routes[i];
        const bool matches = destination && route.prefix.contains(*destination);
        weights.push_back(i == winner ? 3 : matches ? 2 : route.state == engine::GuestRouteState::Installed ? 1 : 0);
    }
    for (const std::size_t i : weightiest(weights, rowsMost)) {
        CardRow row = guestRowText(table.routes[i], analysis);
        if (i == winner) {
            row.state = card.guilty ? CardRow::State::Guilty : CardRow::State::Wins;
            if (card.guilty) {
                card.recursion = recursionOf(table.routes[i], card.rows.size());
            }
        }
        card.rows.push_back(std::move(row));
    }
}

void fillFabric(LookUpCard& card, const std::vector<azure::EffectiveRoute>& routes,
                const std::optional<azure::EffectiveRoute>& winner, net::Address destination, std::size_t rowsMost) {
    std::vector<int> weights;
    for (const azure::EffectiveRoute& route : routes) {
        const bool wins = winner && route.id == winner->id;
        const bool beaten = winner && route.prefix == winner->prefix;
        weights.push_back(wins ? 4 : beaten ? 3 : route.prefix.contains(destination) ? 2 : route.wins() ? 1 : 0);
    }
    for (const std::size_t i : weightiest(weights, rowsMost)) {
        const azure::EffectiveRoute& route = routes[i];
        CardRow row{toQt(route.prefix.text()), toQt(text::nextHopTypeName(route.type)), joined(route.nextHops)};
        if (winner && route.id == winner->id) {
            row.state = card.guilty ? CardRow::State::Guilty : CardRow::State::Wins;
        } else if (!route.wins()) {
            row.state = CardRow::State::Beaten;
            const auto by = std::find_if(routes.begin(), routes.end(), [&](const azure::EffectiveRoute& other) {
                return route.beatenBy == other.id;
            });
            if (by != routes.end()) {
                const QString source = by->source == azure::RouteSource::VirtualNetworkGateway
                                           ? QStringLiteral("BGP")
                                           : toQt(text::routeSourceName(by->source));
                row.to = route.printed ? QCoreApplication::translate("LookUpCard", "beaten by %1").arg(source)
                                       : QCoreApplication::translate("LookUpCard", "hidden, beaten by %1").arg(source);
            }
        }
        card.rows.push_back(std::move(row));
    }
}

/// True when the row that this look-up found is what keeps the packet from its destination.
bool isGuilty(const engine::TracePath& path, std::size_t position, const std::optional<azure::EffectiveRoute>& row) {
    if (path.verdict == engine::Verdict::Loop && path.cycleStart) {
        // System routes of the network itself send nothing astray.
        return path.hops[position].kind == HopKind::FabricLookup && row && (row->source != azure::RouteSource::Default);
    }
    if (engine::isDelivered(path.verdict)) {
        return false;
    }
    const auto last = std::find_if(path.hops.rbegin(), path.hops.rend(), [](const engine::Hop& hop) {
        return hop.kind == HopKind::GuestLookup || hop.kind == HopKind::FabricLookup;
    });
    return last != path.hops.rend() && &*last == &path.hops[position];
}

bool inCycle(const Story& story, std::size_t stop) {
    return story.ribbon &&
           std::find(story.ribbon->stops.begin(), story.ribbon->stops.end(), stop) != story.ribbon->stops.end();
}

}  // namespace

std::vector<LookUpCard> lookUpCards(const Storyboard& storyboard, const analysis::TraceAnswer& answer,
                                    const analysis::Analysis& analysis, std::size_t rowsMost) {
    std::vector<LookUpCard> cards;
    bool toldBack = false;
    for (std::size_t s = 0; s < storyboard.stories().size(); ++s) {
        const Story& story = storyboard.stories()[s];
        if (s > 0 && (!story.back || toldBack)) {
            continue;
        }
        toldBack = story.back;
        const analysis::TraceBranch& branch =
            story.back ? answer.back->branches[story.branch] : answer.branches[story.branch];
        for (std::size_t i = 0; i < story.stops.size(); ++i) {
            const Stop& stop = story.stops[i];
            if (stop.number == 0) {
                continue;
            }
            const engine::Hop& hop = branch.path.hops[stop.hop];
            LookUpCard card{.story = s,
                            .stop = i,
                            .number = stop.number,
                            .title = {},
                            .where = {},
                            .rows = {},
                            .sentence = {},
                            .recursion = {}};
            if (hop.kind == HopKind::FabricLookup && hop.nic) {
                const auto& nic = analysis.lowered.nicNames[*hop.nic];
                const model::SubnetId subnet =
                    analysis.lowered.contexts[analysis.lowered.contextOfNic[*hop.nic]].subnet;
                const auto winner = analysis::fabricRow(analysis, branch, hop);
                card.guilty = isGuilty(branch.path, stop.hop, winner) &&
                              (story.verdict != engine::Verdict::Loop || inCycle(story, i));
                card.title = QCoreApplication::translate("LookUpCard", "Effective routes");
                card.where = QCoreApplication::translate("LookUpCard", "%1 in subnet %2")
                                 .arg(toQt(model::nameOf(*analysis.network, nic.machine)) + QLatin1Char('/') +
                                          toQt(nicName(*analysis.network, nic)),
                                      toQt(model::nameOf(*analysis.network, subnet)));
                fillFabric(card, analysis::effectiveRoutes(analysis, branch.state, subnet, branch.share), winner,
                           hop.packet.destination, rowsMost);
                if (winner && card.guilty) {
                    card.sentence = toQt(text::sentence(*winner, nullptr));
                }
            } else if (hop.kind == HopKind::GuestLookup && hop.guest) {
                const model::EntityRef& machine = analysis.lowered.guestNames[*hop.guest];
                card.guilty = story.verdict != engine::Verdict::Loop && isGuilty(branch.path, stop.hop, {});
                card.title = QCoreApplication::translate("LookUpCard", "Guest table");
                card.where = toQt(model::nameOf(*analysis.network, machine));
                if (const auto* nva = std::get_if<model::NvaId>(&machine)) {
                    card.where += QStringLiteral(" · ") + toQt(text::stackTitle(analysis.network->nvas.at(*nva).stack));
                }
                fillGuest(card, analysis::guestTable(analysis, branch.state, machine), hop.guestRow,
                          hop.packet.destination, analysis, rowsMost);
                if (const auto row = analysis::guestRow(analysis, branch, hop); row && card.guilty) {
                    card.sentence = toQt(text::sentence(*row));
                }
            } else {
                continue;
            }
            if (card.guilty && card.sentence.isEmpty()) {
                card.sentence = toQt(text::sentence(branch.path.verdict));
            }
            cards.push_back(std::move(card));
        }
    }
    return cards;
}

std::vector<LookUpCard> recursionCards(const Storyboard& storyboard, const analysis::Finding& finding,
                                       const analysis::Analysis& analysis, std::size_t state, std::size_t rowsMost) {
    if (storyboard.empty() || finding.subjects.empty()) {
        return {};
    }
    const model::EntityRef& machine = finding.subjects.front();
    const engine::GuestTable table = analysis::guestTable(analysis, state, machine);
    std::optional<std::size_t> blamed;
    for (std::size_t i = 0; i < table.routes.size(); ++i) {
        const auto& prefixes = finding.arguments.prefixes;
        const bool named = std::find(prefixes.begin(), prefixes.end(), table.routes[i].prefix) != prefixes.end();
        if (recursionOf(table.routes[i], i) && (!blamed || named)) {
            blamed = i;
        }
    }
    LookUpCard card{.number = 1,
                    .title = QCoreApplication::translate("LookUpCard", "Guest table"),
                    .where = {},
                    .rows = {},
                    .sentence = {},
                    .guilty = true,
                    .recursion = {}};
    card.where = toQt(model::nameOf(*analysis.network, machine));
    fillGuest(card, table, blamed, {}, analysis, rowsMost);
    card.sentence = blamed ? toQt(text::sentence(table.routes[*blamed])) : QString();
    if (!card.recursion && !finding.arguments.prefixes.empty() && !finding.arguments.addresses.empty()) {
        // At this moment the route is not in the table: it was, or will be.
        const net::Prefix prefix = finding.arguments.prefixes.front();
        const QString nextHop = toQt(finding.arguments.addresses.front().text());
        card.rows.push_back({toQt(prefix.text()), toQt(text::guestProtocolName(engine::GuestProtocol::Bgp)), nextHop,
                             CardRow::State::Guilty});
        card.recursion = Recursion{card.rows.size() - 1, nextHop, toQt(prefix.text()), true};
    }
    return {std::move(card)};
}

namespace card {

Columns columnsOf(const LookUpCard& card) {
    Columns columns;
    for (const CardRow& row : card.rows) {
        const auto widest = [](double& width, const QString& text, const scene::TextStyle& style) {
            width = std::max(width, scene::textWidth(text, style));
        };
        widest(columns.prefix, row.prefix, winnerStyle);
        widest(columns.kind, row.kind, winnerStyle);
        widest(columns.to, row.to, row.state == CardRow::State::Beaten ? quietStyle : winnerStyle);
    }
    return columns;
}

QStringList sentenceLines(const LookUpCard& card, double width) {
    return card.sentence.isEmpty() ? QStringList()
                                   : scene::wrapped(card.sentence, sentenceStyle, width - 2 * padding - 20);
}

QSizeF sizeOf(const LookUpCard& card) {
    const Columns columns = columnsOf(card);
    const double rows = columns.prefix + columns.kind + columns.to + 2 * gap + 2 * padding;
    const double head =
        2 * padding + 26 + scene::textWidth(card.title, titleStyle) + gap + scene::textWidth(card.where, quietStyle);
    const double width = std::max({rows, head, 180.0});
    const double lines = static_cast<double>(sentenceLines(card, width).size());
    return {width,
            header + rowHeight * static_cast<double>(card.rows.size()) + 6 + (lines > 0 ? lines * 16 + 12 : 0.0)};
}

}  // namespace card

std::vector<PlacedCard> placed(std::vector<LookUpCard> cards, const Storyboard& storyboard,
                               const scene::Anchors& anchors) {
    std::vector<QRectF> taken;
    for (const Story& story : storyboard.stories()) {
        if (story.ribbon) {
            taken.push_back(story.ribbon->path.boundingRect().adjusted(-10, -10, 10, 24));
        }
        for (const Beat& beat : story.beats) {
            if (!beat.onRibbon && beat.path.elementCount() > 1) {
                taken.push_back(beat.path.boundingRect().adjusted(-6, -6, 6, 6));
            }
        }
    }
    std::vector<PlacedCard> all;
    for (LookUpCard& card : cards) {
        const QSizeF size = card::sizeOf(card);
        const QRectF node = storyboard.stories()[card.story].stops[card.stop].tile;
        QSizeF needed = size;
        if (card.recursion) {
            needed = QSizeF(size.width() + card::curlWidth, std::max(size.height(), card::curlHeight));
        }
        const scene::CardPlace place = anchors.placeCard(node, needed, taken);
        PlacedCard made{.card = std::move(card),
                        .rect = QRectF(place.rect.topLeft(), size),
                        .tip = place.tip,
                        .node = node,
                        .notch = place.below,
                        .crowded = place.crowded,
                        .curl = {}};
        if (made.card.recursion) {
            made.curl = QRectF(made.rect.right(), place.rect.top(), card::curlWidth, needed.height());
        }
        if (!made.crowded) {
            taken.push_back(place.rect);
        }
        all.push_back(std::move(made));
    }
    return all;
}

}  // namespace hopscope::player
