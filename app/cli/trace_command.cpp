// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <cmath>

#include "app/cli/commands.hpp"
#include "app/cli/input.hpp"
#include "app/cli/rows.hpp"
#include "core/analysis/rests_on.hpp"
#include "core/text/sentences.hpp"

namespace hopscope::cli {

namespace {

using analysis::Analysis;
using analysis::TraceAnswer;
using analysis::TraceBranch;

/// Where a hop is: the machine whose table or whose NIC's effective routes are looked up, a service of the
/// cloud's own, or the Internet.
std::string placeOf(const Analysis& analysis, const engine::Hop& hop) {
    if (hop.service) {
        return text::subjectName(*analysis.network, analysis.lowered.services[*hop.service].name);
    }
    if (hop.guest) {
        return text::guestName(analysis, *hop.guest);
    }
    if (hop.kind == engine::HopKind::Deliver) {
        return "platform";
    }
    const auto& internets = analysis.network->internets;
    return internets.empty() ? "Internet" : text::subjectName(*analysis.network, internets.begin()->id);
}

Json rowOf(const Analysis& analysis, const TraceBranch& branch, const engine::Hop& hop) {
    if (hop.kind == engine::HopKind::GuestLookup) {
        const auto row = analysis::guestRow(analysis, branch, hop);
        return row ? guestRowJson(*row, analysis) : Json();
    }
    if (hop.kind == engine::HopKind::FabricLookup && hop.nic) {
        const auto row = analysis::fabricRow(analysis, branch, hop);
        const model::SubnetId subnet = analysis.lowered.contexts[analysis.lowered.contextOfNic[*hop.nic]].subnet;
        return row ? effectiveRowJson(*row, propagates(*analysis.network, subnet)) : Json();
    }
    return {};
}

Json hopJson(const Analysis& analysis, const TraceBranch& branch, const engine::Hop& hop) {
    const bool byVirtualRouter = hop.kind == engine::HopKind::FabricLookup && hop.nic;
    Json json = Json::object()
                    .with("at", placeOf(analysis, hop))
                    .with("subnet", byVirtualRouter ? Json(text::subnetName(analysis, *hop.nic)) : Json())
                    .with("kind", text::hopKindName(hop.kind))
                    .with("row", rowOf(analysis, branch, hop))
                    .with("rule", hop.rule.text)
                    .with("source", hop.packet.source.text())
                    .with("ttl", hop.packet.ttl);
    if (const auto decision = analysis::securityDecision(analysis, hop)) {
        json.set("securityRule", Json::object()
                                     .with("group", text::subjectName(*analysis.network, decision->group))
                                     .with("name", decision->rule));
    }
    return json;
}

/// A share with at most six decimals.
Json shareJson(double share) {
    return share == 1.0 ? Json(1) : Json(std::round(share * 1e6) / 1e6);
}

Json cycleJson(const engine::TracePath& path) {
    return path.cycleStart
               ? Json::object().with("start", *path.cycleStart).with("length", path.hops.size() - *path.cycleStart)
               : Json();
}

Json pathJson(const Analysis& analysis, const TraceAnswer& answer, const TraceBranch& branch) {
    Json hops = Json::array();
    for (const engine::Hop& hop : branch.path.hops) {
        hops.add(hopJson(analysis, branch, hop));
    }
    Json json = Json::object()
                    .with("share", shareJson(branch.path.share))
                    .with("chosen", branch.path.chosen)
                    .with("verdict", text::verdictName(branch.path.verdict))
                    .with("rule", branch.path.rule.text)
                    .with("hops", std::move(hops))
                    .with("cycle", cycleJson(branch.path))
                    .with("endedBy", branch.path.endedBy ? Json(text::loopEndName(*branch.path.endedBy)) : Json());
    const auto differs = [&](auto member) {
        return std::any_of(answer.branches.begin(), answer.branches.end(),
                           [&](const TraceBranch& other) { return other.*member != branch.*member; });
    };
    if (differs(&TraceBranch::state)) {
        json.set("phase", Json::seconds(analysis.recording.events[branch.state].at));
    }
    if (differs(&TraceBranch::share)) {
        json.set("instance", branch.share);
    }
    return json;
}

Json tracerouteJson(const TraceAnswer& answer) {
    Json lines = Json::array();
    for (const auto& line : answer.traceroute) {
        lines.add(line ? line->text() : "*");
    }
    return lines;
}

Json traceJson(const Analysis& analysis, const TraceAnswer& answer, Json json) {
    json.set("verdict", text::verdictName(answer.verdict));
    Json paths = Json::array();
    for (const TraceBranch& branch : answer.branches) {
        paths.add(pathJson(analysis, answer, branch));
    }
    json.set("paths", std::move(paths));
    json.set("traceroute", tracerouteJson(answer));
    if (!answer.phaseVerdicts.empty()) {
        Json phases = Json::array();
        for (const engine::Verdict verdict : answer.phaseVerdicts) {
            phases.add(text::verdictName(verdict));
        }
        json.set("phases", std::move(phases));
    }
    if (!answer.settings.empty()) {
        Json settings = Json::array();
        for (const std::string& setting : answer.settings) {
            settings.add(setting);
        }
        json.set("settings", std::move(settings));
    }
    json.set("back", answer.back ? traceJson(analysis, *answer.back, Json::object()) : Json());
    return json;
}

/// Lines that say the same thing three times or more are one.
std::string tracerouteText(const TraceAnswer& answer) {
    constexpr std::size_t foldedFrom = 3;
    const auto& lines = answer.traceroute;
    std::string text = lines.empty() ? "" : "\ntraceroute:\n";
    for (std::size_t i = 0; i < lines.size();) {
        std::size_t end = i + 1;
        while (end < lines.size() && lines[end] == lines[i]) {
            ++end;
        }
        const bool folded = end - i >= foldedFrom;
        const std::size_t last = folded ? end : i + 1;
        std::string number = std::to_string(i + 1) + (folded ? " to " + std::to_string(last) : "");
        number.insert(0, number.find(' ') == std::string::npos && number.size() < 2 ? 1 : 0, ' ');
        text += "  " + number + "  " + (lines[i] ? lines[i]->text() : "*") + '\n';
        i = last;
    }
    return text;
}

std::string stepsText(const Analysis& analysis, const TraceBranch& branch) {
    const engine::TracePath& path = branch.path;
    std::string text;
    for (std::size_t i = 0; i < path.hops.size(); ++i) {
        const std::string mark = path.cycleStart && i >= *path.cycleStart ? " ↻ " : "   ";
        const std::string number = std::to_string(i + 1);
        text += std::string(number.size() < 2 ? 1 : 0, ' ') + number + mark +
                text::sentence(path.hops[i], branch, analysis) + " [" + std::string(path.hops[i].rule.text) + "]\n";
    }
    text += wrapped(text::sentence(path.verdict), "");
    if (path.cycleStart) {
        text += "The steps marked ↻ repeat.\n";
    }
    return text + (path.endedBy ? wrapped(text::sentence(*path.endedBy), "") : "");
}

/// When and how often a branch is the answer; empty when it always is.
std::string conditionOf(const Analysis& analysis, const TraceBranch& branch) {
    std::vector<std::string> parts;
    if (analysis.phases.size() > 1) {
        parts.push_back("from " + text::momentText(analysis.recording.events[branch.state].at));
    }
    if (branch.path.share < 1) {
        parts.push_back("for " + std::to_string(std::lround(branch.path.share * 100)) + " % of the flows" +
                        (branch.path.chosen ? ", this one among them" : ""));
    }
    return joined(parts, ", ");
}

/// Branches that say the same are told once.
std::string branchesText(const Analysis& analysis, const TraceAnswer& answer, Colour colour) {
    struct Group {
        std::vector<std::string> conditions;
        const TraceBranch* branch;
        std::string steps;
    };
    std::vector<Group> groups;
    for (const TraceBranch& branch : answer.branches) {
        const std::string steps = stepsText(analysis, branch);
        auto same =
            std::find_if(groups.begin(), groups.end(), [&](const Group& group) { return group.steps == steps; });
        if (same == groups.end()) {
            same = groups.insert(groups.end(), {{}, &branch, steps});
        }
        same->conditions.push_back(conditionOf(analysis, branch));
    }
    std::string text;
    for (const Group& group : groups) {
        text += '\n';
        if (groups.size() > 1) {
            const engine::Verdict verdict = group.branch->path.verdict;
            text += joined(group.conditions, "; ") + ": " + painted(text::verdictName(verdict), verdict, colour) + '\n';
        }
        text += group.steps;
    }
    return text;
}

std::string traceText(const Analysis& analysis, const TraceAnswer& answer, const std::string& heading, Colour colour) {
    std::string settings;
    for (const std::string& setting : answer.settings) {
        settings += wrapped(text::settingSentence(setting, analysis.network->settings), "");
    }
    return heading + ": " + painted(text::verdictName(answer.verdict), answer.verdict, colour) + '\n' +
           branchesText(analysis, answer, colour) + (settings.empty() ? "" : '\n' + settings) + tracerouteText(answer);
}

Expected<net::Protocol, std::string> protocolOf(const Call& call) {
    const std::string name = call.value("--protocol").value_or("icmp");
    for (const net::Protocol protocol : {net::Protocol::Icmp, net::Protocol::Tcp, net::Protocol::Udp,
                                         net::Protocol::Esp, net::Protocol::Gre, net::Protocol::IpInIp}) {
        if (text::protocolName(protocol) == name) {
            return protocol;
        }
    }
    return unexpected("--protocol: expected icmp, tcp, udp, esp, gre or ip-in-ip; found \"" + name + "\"");
}

Expected<std::uint16_t, std::string> portOf(const Call& call, net::Protocol protocol) {
    const std::optional<std::string> text = call.value("--port");
    if (!text) {
        return std::uint16_t{0};
    }
    std::uint16_t port = 0;
    const auto [end, failed] = std::from_chars(text->data(), text->data() + text->size(), port);
    if (failed != std::errc() || end != text->data() + text->size() || port == 0) {
        return unexpected("--port: expected a number from 1 to 65535; found \"" + *text + "\"");
    }
    if (!net::hasPorts(protocol)) {
        return unexpected("--port: expected --protocol tcp or udp with it; " +
                          std::string(text::protocolName(protocol)) + " has no ports");
    }
    return port;
}

Expected<std::uint32_t, std::string> seedOf(const Call& call) {
    const std::string text = call.value("--seed").value_or("0");
    std::uint32_t seed = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), seed);
    if (failed != std::errc() || end != text.data() + text.size()) {
        return unexpected("--seed: expected a number from 0 to 4294967295; found \"" + text + "\"");
    }
    return seed;
}

Expected<analysis::TraceQuestion, std::string> questionOf(const Call& call, const model::Network& network) {
    const auto from = findEndpoint(network, *call.value("--from"), false);
    if (!from) {
        return unexpected("--from: " + from.error());
    }
    const auto to = findEndpoint(network, *call.value("--to"), true);
    if (!to) {
        return unexpected("--to: " + to.error());
    }
    const auto protocol = protocolOf(call);
    if (!protocol) {
        return unexpected(protocol.error());
    }
    const auto port = portOf(call, *protocol);
    if (!port) {
        return unexpected(port.error());
    }
    const auto seed = seedOf(call);
    if (!seed) {
        return unexpected(seed.error());
    }
    return analysis::TraceQuestion{*from, *to, *protocol, *port, call.has("--both-ways"), *seed};
}

Answered answer(const Call& call, Colour colour) {
    const Expected<Input, std::string> input = readInput(call.file);
    if (!input) {
        return unexpected(input.error());
    }
    const auto question = questionOf(call, *input->design.network);
    if (!question) {
        return unexpected(question.error());
    }
    const auto analysis = analysis::analyse(input->design.network);
    TraceAnswer traced = analysis::trace(*analysis, *question);
    traced.settings = analysis::restsOn(*analysis, *question, traced);
    const bool arrived =
        engine::isDelivered(traced.verdict) && (!traced.back || engine::isDelivered(traced.back->verdict));
    Answer answered{{}, arrived ? ExitStatus::Fine : ExitStatus::Wrong};
    if (call.has("--json")) {
        answered.text = traceJson(*analysis, traced, Json::answer()).text();
        return answered;
    }
    const std::string from = *call.value("--from");
    const std::string to = *call.value("--to");
    answered.text = traceText(*analysis, traced, from + " → " + to, colour);
    if (traced.back) {
        answered.text += '\n' + traceText(*analysis, *traced.back, "Back, " + to + " → " + from, colour);
    }
    return answered;
}

}  // namespace

Command traceCommand() {
    return {{"trace",
             "the way of a packet, with both look-ups of every hop",
             "Exit status: 0 when the packet arrives (with --both-ways its answer too), 1 when it does not.",
             {{"--from", "NODE", "a machine, an interface, or a host on the Internet", true},
              {"--to", "NODE-or-ADDRESS", "the same, or any address", true},
              {"--protocol", "NAME", "icmp (default), tcp or udp"},
              {"--port", "NUMBER", "destination port of tcp and udp"},
              {"--both-ways", "", "trace the answer too"},
              {"--seed", "NUMBER", "of the hash that picks between equal ways (0)"},
              {"--json", "", "print JSON"},
              {"--help", "", "print this help"}}},
            answer};
}

}  // namespace hopscope::cli
