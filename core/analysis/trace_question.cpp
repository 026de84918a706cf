// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/analysis/analysis.hpp"

namespace hopscope::analysis {

namespace {

using engine::Hop;
using engine::HopKind;
using engine::NicIndex;
using engine::TracePath;
using engine::Verdict;

constexpr std::uint16_t ephemeralPort = 50'000;
constexpr net::RuleId ruleInbound{"R6.22"};

/// What a question means in one fabric: where the packet starts and what it carries.
struct Flow {
    engine::TraceStart start;
    net::Packet packet;
};

std::optional<NicIndex> nicFor(const Analysis& analysis, const Endpoint& endpoint) {
    if (!endpoint.machine) {
        return std::nullopt;
    }
    const azure::Lowered& lowered = analysis.lowered;
    std::optional<NicIndex> first;
    for (const NicIndex nic : lowered.nicNames.indices()) {
        if (lowered.nicNames[nic].machine == *endpoint.machine) {
            first = first.value_or(nic);
            if (endpoint.address == lowered.fabric.nics[nic].address) {
                return nic;
            }
        }
    }
    return first;
}

std::optional<Flow> flowOf(const Analysis& analysis, const TraceQuestion& question) {
    const engine::Fabric& fabric = analysis.lowered.fabric;
    const auto from = nicFor(analysis, question.from);
    const auto to = nicFor(analysis, question.to);
    std::optional<net::Address> source = question.from.address;
    std::optional<net::Address> destination = question.to.address;
    if (from) {
        source = fabric.nics[*from].address;
    }
    if (to) {
        const engine::FabricNic& nic = fabric.nics[*to];
        destination = question.from.onInternet && nic.publicAddress ? *nic.publicAddress : nic.address;
    }
    if (!source || !destination || (!from && !question.from.onInternet)) {
        return std::nullopt;
    }
    net::Packet packet{*source, *destination, question.protocol};
    if (question.protocol != net::Protocol::Icmp) {
        packet.sourcePort = ephemeralPort;
        packet.destinationPort = question.port;
    }
    return Flow{{from}, packet};
}

const engine::Underlay& underlayOf(const engine::ControlPlane& plane, int share) {
    return share == 0 ? *plane.shares.first : *plane.shares.second;
}

/// Asks both shares of the virtual routers; one answer when they do the same.
std::vector<TraceBranch> branchesOf(const Analysis& analysis, std::size_t state, engine::TraceStart start,
                                    const net::Packet& packet) {
    const engine::Fabric& fabric = analysis.lowered.fabric;
    const engine::ControlPlane& plane = analysis.recording.states[state];
    const auto first = engine::tracePaths(fabric, plane, *plane.shares.first, start, packet);
    std::vector<TraceBranch> branches;
    for (const TracePath& path : first) {
        branches.push_back({state, 0, path});
    }
    if (plane.shares.agree()) {
        return branches;
    }
    const auto second = engine::tracePaths(fabric, plane, *plane.shares.second, start, packet);
    if (engine::takeSameWays(first, second)) {
        return branches;
    }
    for (const TracePath& path : second) {
        branches.push_back({state, 1, path});
    }
    for (TraceBranch& branch : branches) {
        branch.path.share /= 2;
    }
    return branches;
}

Verdict worst(const std::vector<TraceBranch>& branches) {
    Verdict verdict = Verdict::Delivered;
    for (const TraceBranch& branch : branches) {
        verdict = std::max(verdict, branch.path.verdict);
    }
    return verdict;
}

/// The settings that any of the hops rests on.
std::vector<std::string> settingsOf(const std::vector<TraceBranch>& branches) {
    engine::SettingSet set = 0;
    for (const TraceBranch& branch : branches) {
        for (const Hop& hop : branch.path.hops) {
            set |= hop.settings;
        }
    }
    std::vector<std::string> names;
    for (int number = 1; number < 32; ++number) {
        if ((set & engine::setting(number)) != 0) {
            names.push_back("S" + std::to_string(number));
        }
    }
    return names;
}

TraceAnswer answerOf(std::vector<TraceBranch> branches) {
    TraceAnswer answer;
    answer.verdict = worst(branches);
    answer.settings = settingsOf(branches);
    answer.branches = std::move(branches);
    return answer;
}

/// Where source NAT of an appliance put its own address in, if anywhere.
const Hop* rewriteIn(const TracePath& path) {
    const auto found =
        std::find_if(path.hops.rbegin(), path.hops.rend(), [](const Hop& hop) { return hop.rewritesSource; });
    return found == path.hops.rend() ? nullptr : &*found;
}

/// The reply of a packet that reached the Internet: back to whoever translated it, and from there to the sender.
TraceAnswer backFromInternet(const Analysis& analysis, const TraceBranch& out, const net::Packet& sent) {
    const Hop& egress = out.path.hops.back();
    const net::Packet arriving{sent.destination, egress.packet.source, sent.protocol, sent.destinationPort,
                               sent.sourcePort};
    const Hop* rewrite = rewriteIn(out.path);
    const net::Packet original{sent.destination, sent.source, sent.protocol, sent.destinationPort, sent.sourcePort};
    const NicIndex translator = *egress.nic;
    std::vector<Hop> arrival;
    if (analysis.lowered.fabric.nics[translator].publicAddress) {
        const auto in = branchesOf(analysis, out.state, {}, arriving);
        if (!engine::isDelivered(worst(in)) || rewrite == nullptr) {
            return answerOf(in);
        }
        arrival = in.front().path.hops;
        arrival.pop_back();  // it is not delivered there but translated back and sent on
    } else if (rewrite == nullptr) {
        TracePath path;
        path.verdict = Verdict::Delivered;
        path.rule = {"R8.12"};
        path.hops.push_back(
            {HopKind::Deliver, egress.guest, egress.nic, std::nullopt, std::nullopt, path.rule, original, false});
        return answerOf({{out.state, out.share, std::move(path)}});
    }
    auto onward = branchesOf(analysis, out.state, {translator}, original);
    for (TraceBranch& branch : onward) {
        branch.path.hops.insert(branch.path.hops.begin(), arrival.begin(), arrival.end());
        if (branch.path.cycleStart) {
            *branch.path.cycleStart += arrival.size();
        }
    }
    return answerOf(std::move(onward));
}

/// The reply to a packet that a machine received.
TraceAnswer backFromMachine(const Analysis& analysis, const TraceBranch& out, bool cameFromInternet) {
    const Hop& delivery = out.path.hops.back();
    const net::Packet& seen = delivery.packet;
    const engine::Guest& guest = analysis.lowered.fabric.guests[*delivery.guest];
    const NicIndex nic = delivery.nic.value_or(guest.nics.front());
    const net::Packet reply{seen.destination, seen.source, seen.protocol, seen.destinationPort, seen.sourcePort};
    TraceAnswer answer = answerOf(branchesOf(analysis, out.state, {nic}, reply));
    if (cameFromInternet) {
        // R8.13: only the interface that the request came in by translates the reply back.
        for (TraceBranch& branch : answer.branches) {
            const bool otherExit =
                branch.path.verdict == Verdict::DeliveredToInternet && branch.path.hops.back().nic != nic;
            if (otherExit) {
                branch.path.verdict = Verdict::DroppedAsymmetric;
                branch.path.rule = ruleInbound;
            }
        }
        answer.verdict = worst(answer.branches);
    }
    return answer;
}

/// The reply of a service: its own routes are nobody's, so that it goes straight to whoever the packet came from.
TraceAnswer backFromService(const Analysis& analysis, const TraceBranch& out) {
    const Hop& delivery = out.path.hops.back();
    const Hop& sent = out.path.hops[out.path.hops.size() - 2];
    const net::Packet& seen = delivery.packet;
    const net::Packet reply{seen.destination, seen.source, seen.protocol, seen.destinationPort, seen.sourcePort};
    TracePath path;
    path.verdict = Verdict::Delivered;
    path.rule = delivery.rule;
    NicIndex owner = *sent.nic;
    for (const Hop& hop : out.path.hops) {
        if (hop.nic && analysis.lowered.fabric.nics[*hop.nic].address == seen.source) {
            owner = *hop.nic;
        }
    }
    path.hops.push_back({HopKind::Deliver, analysis.lowered.fabric.nics[owner].guest, owner, std::nullopt, std::nullopt,
                         path.rule, reply, false});
    return answerOf({{out.state, out.share, std::move(path)}});
}

/// The way back of every branch that arrived, in the shares of the ways out; nothing when none did.
std::shared_ptr<const TraceAnswer> backOf(const Analysis& analysis, const TraceAnswer& out, const net::Packet& sent,
                                          bool cameFromInternet) {
    std::vector<TraceBranch> branches;
    for (const TraceBranch& branch : out.branches) {
        if (!engine::isDelivered(branch.path.verdict)) {
            continue;
        }
        TraceAnswer back = branch.path.verdict == Verdict::DeliveredToInternet
                               ? backFromInternet(analysis, branch, sent)
                           : !branch.path.hops.back().guest ? backFromService(analysis, branch)
                                                            : backFromMachine(analysis, branch, cameFromInternet);
        for (TraceBranch& reply : back.branches) {
            reply.path.share *= branch.path.share;
            branches.push_back(std::move(reply));
        }
    }
    return branches.empty() ? nullptr : std::make_shared<const TraceAnswer>(answerOf(std::move(branches)));
}

}  // namespace

TraceAnswer traceAt(const Analysis& analysis, std::size_t state, const TraceQuestion& question) {
    const auto flow = flowOf(analysis, question);
    if (!flow) {
        return {};
    }
    TraceAnswer answer = answerOf(branchesOf(analysis, state, flow->start, flow->packet));
    const engine::ControlPlane& plane = analysis.recording.states[state];
    const TraceBranch& shown = answer.branches.front();
    answer.traceroute =
        engine::traceroute(analysis.lowered.fabric, plane, underlayOf(plane, shown.share), shown.path, flow->packet);
    if (question.bothWays) {
        answer.back = backOf(analysis, answer, flow->packet, question.from.onInternet);
    }
    return answer;
}

TraceAnswer trace(const Analysis& analysis, const TraceQuestion& question) {
    TraceAnswer answer = traceAt(analysis, analysis.phases.front(), question);
    std::vector<Verdict> verdicts{answer.verdict};
    std::vector<TraceBranch> branches = answer.branches;
    for (std::size_t i = 1; i < analysis.phases.size(); ++i) {
        const TraceAnswer other = traceAt(analysis, analysis.phases[i], question);
        verdicts.push_back(other.verdict);
        branches.insert(branches.end(), other.branches.begin(), other.branches.end());
    }
    const bool differ = std::adjacent_find(verdicts.begin(), verdicts.end(), std::not_equal_to<>()) != verdicts.end();
    if (differ) {
        answer.verdict = Verdict::NotDeterministic;
        answer.phaseVerdicts = std::move(verdicts);
        answer.branches = std::move(branches);
        answer.settings = settingsOf(answer.branches);
    }
    return answer;
}

}  // namespace hopscope::analysis
