// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.hpp"
#include "app/cli/input.hpp"
#include "app/cli/rows.hpp"
#include "core/text/sentences.hpp"

namespace hopscope::cli {

namespace {

std::string tableText(const engine::GuestTable& guest, const analysis::Analysis& analysis) {
    TextTable table({"Prefix", "Protocol", "Next hop", "Resolved via", "Interface", "State", "Why"});
    for (const engine::GuestRoute& route : guest.routes) {
        std::vector<std::string> cells{route.prefix.text(),
                                       std::string(text::guestProtocolName(route.protocol)),
                                       "",
                                       "",
                                       "",
                                       std::string(text::guestStateName(route.state)),
                                       text::sentence(route)};
        const auto addHop = [&](const engine::GuestNextHop& hop) {
            cells[2] = hop.address.text();
            cells[3] = hop.resolvedVia ? hop.resolvedVia->text() : "";
            cells[4] = hop.nic ? nicName(analysis, *hop.nic) : "";
            table.add(cells);
        };
        if (route.nextHops.empty()) {
            table.add(cells);
        }
        for (const engine::GuestNextHop& hop : route.nextHops) {
            addHop(hop);
            cells = {"", "", "", "", "", "", ""};
        }
    }
    return table.text();
}

Answered answer(const Call& call, Colour) {
    const std::string at = *call.value("--at");
    const Expected<InputAt, std::string> asked = readInputAt(call.file, at);
    if (!asked) {
        return unexpected(asked.error());
    }
    if (!std::holds_alternative<model::NvaId>(asked->node.entity) &&
        !std::holds_alternative<model::VirtualMachineId>(asked->node.entity)) {
        return unexpected("--at: \"" + at + "\" is a " + text::kindTitle(asked->node.entity) +
                          "; expected an appliance or a virtual machine");
    }
    const auto analysis = analysis::analyse(asked->input.design.network);
    const engine::GuestTable guest = analysis::guestTable(*analysis, analysis->phases.front(), asked->node.entity);
    const std::vector<std::string> notes = notesOn(*analysis);
    if (!call.has("--json")) {
        return Answer{tableText(guest, *analysis) + noteLines(notes)};
    }
    Json routes = Json::array();
    for (const engine::GuestRoute& route : guest.routes) {
        routes.add(guestRowJson(route, *analysis));
    }
    Json json = Json::answer().with("routes", std::move(routes));
    setNotes(json, notes);
    return Answer{json.text()};
}

}  // namespace

Command ribCommand() {
    return {{"rib",
             "the table of a guest: what an appliance itself knows and forwards by",
             "States: installed, inactive (known, not used), unreachable (rejects what it matches), received (in BGP "
             "only).",
             {{"--at", "NODE", "the appliance or virtual machine", true},
              {"--json", "", "print JSON"},
              {"--help", "", "print this help"}}},
            answer};
}

}  // namespace hopscope::cli
