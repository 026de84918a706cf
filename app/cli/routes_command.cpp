// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "app/cli/commands.hpp"
#include "app/cli/input.hpp"
#include "app/cli/rows.hpp"
#include "core/analysis/rests_on.hpp"
#include "core/text/sentences.hpp"

namespace hopscope::cli {

namespace {

using Routes = std::vector<azure::EffectiveRoute>;

const azure::EffectiveRoute* findRow(const Routes& routes, std::optional<engine::RowId> id) {
    const auto at = std::find_if(routes.begin(), routes.end(),
                                 [id](const azure::EffectiveRoute& route) { return id && route.id == *id; });
    return at == routes.end() ? nullptr : &*at;
}

std::vector<std::string> cellsOf(const azure::EffectiveRoute& route) {
    std::vector<std::string> addresses;
    for (const net::Address address : route.nextHops) {
        addresses.push_back(address.text());
    }
    return {std::string(text::routeSourceName(route.source)), std::string(text::routeStateName(route.state)),
            route.prefix.text(), std::string(text::nextHopTypeName(route.type)), joined(addresses, " ")};
}

/// The rules that stand in a table, a line each.
std::string legend(const Routes& routes) {
    std::set<net::RuleId> rules;
    for (const azure::EffectiveRoute& route : routes) {
        rules.insert(route.rule);
    }
    std::string text = "\n";
    for (const net::RuleId rule : rules) {
        text += std::string(rule.text) + ": " + text::ruleText(rule) + '\n';
    }
    return text;
}

std::string tableText(const Routes& routes, bool why) {
    std::vector<std::string> headings{"Source", "State", "Address Prefix", "Next Hop Type", "Next Hop IP"};
    if (why) {
        headings.insert(headings.end(), {"Rule", "Why"});
    }
    TextTable table(headings);
    for (const azure::EffectiveRoute& route : routes) {
        if (!route.printed && !why) {
            continue;
        }
        std::vector<std::string> cells = cellsOf(route);
        if (why) {
            cells.emplace_back(route.rule.text);
            cells.push_back(text::sentence(route, findRow(routes, route.beatenBy)));
        }
        table.add(std::move(cells));
    }
    return table.text() + (why ? legend(routes) : "");
}

/// The rows that `winner` beat, those that Azure does not show too.
Json losersOf(const azure::EffectiveRoute& winner, const Routes& routes, bool propagation) {
    Json losers = Json::array();
    for (const azure::EffectiveRoute& route : routes) {
        if (route.beatenBy == winner.id) {
            Json row = effectiveRowJson(route, propagation);
            row.set("shown", route.printed);
            row.set("rule", route.rule.text);
            losers.add(std::move(row));
        }
    }
    return losers;
}

Json rowsJson(const Routes& routes, bool propagation, bool why) {
    Json value = Json::array();
    for (const azure::EffectiveRoute& route : routes) {
        if (!route.printed) {
            continue;
        }
        Json row = effectiveRowJson(route, propagation);
        if (why) {
            row.set("rule", route.rule.text);
            row.set("losers", losersOf(route, routes, propagation));
        }
        value.add(std::move(row));
    }
    return value;
}

Answered answer(const Call& call, Colour) {
    const Expected<Input, std::string> input = readInput(call.file);
    if (!input) {
        return unexpected(input.error());
    }
    const auto subnet = findSubnet(*input->design.network, *call.value("--at"));
    if (!subnet) {
        return unexpected("--at: " + subnet.error());
    }
    const auto analysis = analysis::analyse(input->design.network);
    const Routes routes = analysis::effectiveRoutes(*analysis, analysis->phases.front(), *subnet);
    std::vector<std::string> notes = notesOn(*analysis);
    for (const std::string& setting : analysis::restsOn(*analysis, *subnet)) {
        notes.push_back(text::settingSentence(setting, analysis->network->settings));
    }
    const bool why = call.has("--why");
    if (!call.has("--json")) {
        return Answer{tableText(routes, why) + noteLines(notes)};
    }
    Json json = Json::answer();
    json.set("value", rowsJson(routes, propagates(*input->design.network, *subnet), why));
    setNotes(json, notes);
    return Answer{json.text()};
}

}  // namespace

Command routesCommand() {
    return {{"routes",
             "effective routes, as az network nic show-effective-route-table prints them",
             "Rows are sorted by prefix, then Default, VirtualNetworkGateway, User.",
             {{"--at", "NODE", "the subnet, machine or interface whose routes are asked for", true},
              {"--why", "", "add the rule of each row and the rows that lost, those that Azure does not show too"},
              {"--json", "", "print JSON"},
              {"--help", "", "print this help"}}},
            answer};
}

}  // namespace hopscope::cli
