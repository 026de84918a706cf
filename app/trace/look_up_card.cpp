// SPDX-License-Identifier: Apache-2.0
#include "app/trace/look_up_card.hpp"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

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
        row.weight = weights[i];
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
        row.weight = weights[i];
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
                            .detail = {},
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
                card.where = toQt(model::nameOf(*analysis.network, nic.machine));
                card.detail =
                    QCoreApplication::translate("LookUpCard", "%1 in subnet %2")
                        .arg(toQt(nicName(*analysis.network, nic)), toQt(model::nameOf(*analysis.network, subnet)));
                fillFabric(card, analysis::effectiveRoutes(analysis, branch.state, subnet, branch.share), winner,
                           hop.packet.destination, rowsMost);
                if (winner && card.guilty) {
                    const std::string announced = text::announcerSentence(*winner, analysis, branch.state, nic.machine);
                    card.sentence = toQt(announced.empty() ? text::sentence(*winner, nullptr) : announced);
                }
            } else if (hop.kind == HopKind::GuestLookup && hop.guest) {
                const model::EntityRef& machine = analysis.lowered.guestNames[*hop.guest];
                card.guilty = story.verdict != engine::Verdict::Loop && isGuilty(branch.path, stop.hop, {});
                card.title = QCoreApplication::translate("LookUpCard", "Guest table");
                card.where = toQt(model::nameOf(*analysis.network, machine));
                if (const auto* nva = std::get_if<model::NvaId>(&machine)) {
                    card.detail = toQt(text::stackTitle(analysis.network->nvas.at(*nva).stack));
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
                    .detail = {},
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

LookUpCard trimmed(const LookUpCard& card, std::size_t rowsMost, bool brief) {
    LookUpCard made = card;
    std::vector<int> weights;
    for (const CardRow& row : card.rows) {
        weights.push_back(row.weight);
    }
    made.rows.clear();
    for (const std::size_t i : weightiest(weights, rowsMost)) {
        if (made.recursion && card.recursion->row == i) {
            made.recursion->row = made.rows.size();
        }
        made.rows.push_back(card.rows[i]);
    }
    if (brief) {
        made.detail.clear();
        for (CardRow& row : made.rows) {
            const bool named = !row.to.isEmpty() && row.state != CardRow::State::Beaten;
            row.to = named ? row.to : row.kind;
            row.kind.clear();
        }
    }
    return made;
}

namespace card {

QString whereText(const LookUpCard& card) {
    return card.detail.isEmpty() ? card.where : card.where + QStringLiteral(" · ") + card.detail;
}

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
    constexpr double least = 160;
    constexpr double leastTold = 230;  // a sentence in a narrower card is a column of words
    const Columns columns = columnsOf(card);
    const double rows = columns.prefix + columns.kind + columns.to + (columns.kind > 0 ? 2 : 1) * gap + 2 * padding;
    const double head = 2 * padding + 24 + scene::textWidth(card.title, titleStyle) + gap +
                        scene::textWidth(whereText(card), quietStyle);
    const double width = std::max({rows, head, card.sentence.isEmpty() ? least : leastTold});
    const double lines = static_cast<double>(sentenceLines(card, width).size());
    return {width,
            header + rowHeight * static_cast<double>(card.rows.size()) + 6 + (lines > 0 ? lines * 16 + 12 : 0.0)};
}

}  // namespace card

namespace {

/// What the packets and their bands need for themselves.
std::vector<QRectF> waysOf(const Storyboard& storyboard) {
    std::vector<QRectF> ways;
    for (const Story& story : storyboard.stories()) {
        if (story.ribbon) {
            ways.push_back(story.ribbon->path.boundingRect().adjusted(-10, -10, 10, 10));
        }
        for (const Beat& beat : story.beats) {
            if (beat.onRibbon) {
                continue;
            }
            for (const QPolygonF& line : beat.path.toSubpathPolygons()) {
                for (qsizetype i = 1; i < line.size(); ++i) {
                    ways.push_back(QRectF(line[i - 1], line[i]).normalized().adjusted(-6, -6, 6, 6));
                }
            }
        }
    }
    return ways;
}

constexpr double rowCost = 12;          // for each row that a card gives up
constexpr double briefCost = 30;        // for the words that it gives up
constexpr double guiltyBriefCost = 60;  // the row that is to blame is told in full
constexpr std::size_t fewRows = 3;

}  // namespace

std::vector<PlacedCard> placed(const std::vector<LookUpCard>& cards, const Storyboard& storyboard,
                               const scene::Anchors& anchors, double scale, const std::vector<QRectF>& blocked) {
    std::vector<QRectF> taken = waysOf(storyboard);
    taken.insert(taken.end(), blocked.begin(), blocked.end());
    std::vector<PlacedCard> all(cards.size());
    // What is to blame is told in full, so it chooses first.
    std::vector<std::size_t> order(cards.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_partition(order.begin(), order.end(), [&cards](std::size_t i) { return cards[i].guilty; });
    for (const std::size_t position : order) {
        const LookUpCard& card = cards[position];
        const QRectF node = storyboard.stories()[card.story].stops[card.stop].tile;
        std::optional<PlacedCard> best;
        double bestCost = 0;
        const auto consider = [&](LookUpCard form, double cost) {
            if (best && cost >= bestCost) {
                return;
            }
            const QSizeF size = card::sizeOf(form) * scale;
            QSizeF needed = size;
            if (form.recursion) {
                needed =
                    QSizeF(size.width() + card::curlWidth * scale, std::max(size.height(), card::curlHeight * scale));
            }
            const scene::CardPlace place = anchors.placeCard(node, needed, taken);
            cost += place.cost;
            if (best && cost >= bestCost) {
                return;
            }
            best = PlacedCard{.card = std::move(form),
                              .rect = QRectF(place.rect.topLeft(), size),
                              .scale = scale,
                              .tip = place.tip,
                              .node = node,
                              .notch = place.below,
                              .crowded = place.crowded,
                              .curl = {}};
            if (best->card.recursion) {
                // The place holds the arrows as well; the leader starts at the card.
                best->tip.setX(std::clamp(place.tip.x(), best->rect.left() + 16, best->rect.right() - 16));
                if (place.rect.bottom() <= node.top()) {
                    best->tip.setY(best->rect.bottom());
                }
                best->curl =
                    QRectF(best->rect.right(), place.rect.top(), needed.width() - size.width(), needed.height());
            }
            bestCost = cost;
        };
        const std::size_t rows = std::max<std::size_t>(1, card.rows.size());
        for (std::size_t most = rows; most > 0; most = std::min(most - 1, fewRows)) {
            const double cost = rowCost * static_cast<double>(rows - most);
            consider(trimmed(card, most, false), cost);
            consider(trimmed(card, most, true), cost + (card.guilty ? guiltyBriefCost : briefCost));
        }
        if (!best->crowded) {
            taken.push_back(best->curl.isEmpty() ? best->rect : best->rect.united(best->curl));
        }
        all[position] = std::move(*best);
    }
    return all;
}

}  // namespace hopscope::player
