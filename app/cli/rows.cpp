// SPDX-License-Identifier: Apache-2.0
#include "app/cli/rows.hpp"

#include "app/cli/page.hpp"
#include "core/text/sentences.hpp"

namespace hopscope::cli {

Json effectiveRowJson(const azure::EffectiveRoute& route, bool propagation) {
    Json row = Json::object();
    row.set("addressPrefix", Json::array().add(route.prefix.text()));
    row.set("disableBgpRoutePropagation", !propagation);
    if (route.source == azure::RouteSource::User) {
        row.set("name", route.name);
    }
    row.set("nextHopIpAddress", Json::texts(route.nextHops));
    row.set("nextHopType", text::nextHopTypeName(route.type));
    row.set("source", text::routeSourceName(route.source));
    row.set("state", text::routeStateName(route.state));
    return row;
}

Json guestRowJson(const engine::GuestRoute& route, const analysis::Analysis& analysis) {
    Json hops = Json::array();
    for (const engine::GuestNextHop& hop : route.nextHops) {
        hops.add(Json::object()
                     .with("address", hop.address.text())
                     .with("resolvedVia", hop.resolvedVia ? Json(hop.resolvedVia->text()) : Json())
                     .with("interface", hop.nic ? Json(nicName(analysis, *hop.nic)) : Json()));
    }
    return Json::object()
        .with("prefix", route.prefix.text())
        .with("protocol", text::guestProtocolName(route.protocol))
        .with("nextHops", std::move(hops))
        .with("state", text::guestStateName(route.state))
        .with("reason", text::guestReasonName(route.reason));
}

std::string nicName(const analysis::Analysis& analysis, engine::NicIndex nic) {
    const azure::Lowered::NicName& name = analysis.lowered.nicNames[nic];
    if (const auto* nva = std::get_if<model::NvaId>(&name.machine)) {
        return analysis.network->nvas.at(*nva).nics[name.nic].name;
    }
    if (const auto* machine = std::get_if<model::VirtualMachineId>(&name.machine)) {
        return analysis.network->machines.at(*machine).nics[name.nic].name;
    }
    return {};
}

bool propagates(const model::Network& network, model::SubnetId subnet) {
    const auto& table = network.subnets.at(subnet).routeTable;
    return !table || network.routeTables.at(*table).propagateGatewayRoutes;
}

std::vector<std::string> notesOn(const analysis::Analysis& analysis) {
    std::vector<std::string> notes;
    if (analysis.recording.outcome != engine::Outcome::Settled) {
        notes.push_back(text::outcomeSentence(analysis));
        notes.push_back("The answer is that of the longest of its " + std::to_string(analysis.phases.size()) +
                        " phases.");
    } else if (!analysis::sharesAgree(analysis, analysis.phases.front())) {
        notes.emplace_back("The two instances of the route server program different routes. Which machines follow "
                           "which is not known; the answer is that of the first instance.");
    }
    return notes;
}

void setNotes(Json& answer, const std::vector<std::string>& notes) {
    if (notes.empty()) {
        return;
    }
    Json list = Json::array();
    for (const std::string& note : notes) {
        list.add(note);
    }
    answer.set("notes", std::move(list));
}

std::string noteLines(const std::vector<std::string>& notes) {
    std::string lines = notes.empty() ? "" : "\n";
    for (const std::string& note : notes) {
        lines += wrapped(note, "");
    }
    return lines;
}

}  // namespace hopscope::cli
