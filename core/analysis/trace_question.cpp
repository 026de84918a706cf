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
constexpr net::RuleId ruleStateful{"R6.12"};
constexpr std::size_t maximumPaths = 64;  // branches of ECMP that one question follows

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
    // A site has no interface in the cloud: its packets start at its router.
    const auto guest = from || !question.from.machine ? std::nullopt : analysis.lowered.guestOf(*question.from.machine);
    if (!source || !destination || (!from && !guest && !question.from.onInternet)) {
        return std::nullopt;
    }
    net::Packet packet{*source, *destination, question.protocol};
    if (net::hasPorts(question.protocol)) {
        packet.sourcePort = ephemeralPort;
        packet.destinationPort = question.port;
    }
    engine::TraceStart start{from, guest};
    start.seed = question.seed;
    return Flow{start, packet};
}

const engine::Underlay& underlayOf(const engine::ControlPlane& plane, int share) {
    return share == 0 ? *plane.shares.first : *plane.shares.second;
}

/// Asks both shares of the virtual routers; one answer when they do the same.
std::vector<TraceBranch> branchesOf(const Analysis& analysis, std::size_t state, engine::TraceStart start,
                                    const net::Packet& packet, const engine::FlowMemory* memory = nullptr) {
    const engine::Fabric& fabric = analysis.lowered.fabric;
    const engine::ControlPlane& plane = analysis.recording.states[state];
    const auto first = engine::tracePaths(fabric, plane, *plane.shares.first, start, packet, maximumPaths, memory);
    std::vector<TraceBranch> branches;
    branches.reserve(first.size());
    for (const TracePath& path : first) {
        branches.push_back({state, 0, path});
    }
    if (plane.shares.agree()) {
        return branches;
    }
    const auto second = engine::tracePaths(fabric, plane, *plane.shares.second, start, packet, maximumPaths, memory);
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

TraceAnswer answerOf(std::vector<TraceBranch> branches) {
    TraceAnswer answer;
    std::stable_partition(branches.begin(), branches.end(),
                          [](const TraceBranch& branch) { return branch.path.chosen; });
    answer.verdict = worst(branches);
    answer.settings = settingsOf(branches);
    answer.branches = std::move(branches);
    return answer;
}

/// The hops at which guests put their own address in, the last one first.
std::vector<const Hop*> rewritesIn(const TracePath& path) {
    std::vector<const Hop*> rewrites;
    for (const Hop& hop : path.hops) {
        if (hop.rewritesSource) {
            rewrites.push_back(&hop);
        }
    }
    std::reverse(rewrites.begin(), rewrites.end());
    return rewrites;
}

/// The answer to a packet as its receiver saw it, for one of the addresses that it had as source on its way.
net::Packet answerTo(const net::Packet& seen, net::Address source) {
    return {seen.destination, source, seen.protocol, seen.destinationPort, seen.sourcePort};
}

/// Follows an answer on from where it arrived: whoever put its own address in takes it, puts the address of before back
/// and sends it on.
class Answering {
public:
    Answering(const Analysis& analysis, const TraceBranch& out, const net::Packet& seen, std::uint32_t seed)
        : m_analysis(analysis), m_state(out.state), m_seed(seed), m_seen(seen), m_rewrites(rewritesIn(out.path)),
          m_memory(engine::memoryOf(analysis.lowered.fabric, out.path)) {}

    /// All ways from `start` to the first sender, behind the hops of `before`.
    void follow(engine::TraceStart start, const net::Packet& packet, const TracePath& before, std::size_t undone = 0) {
        start.seed = m_seed;
        for (TraceBranch& branch : branchesOf(m_analysis, m_state, start, packet, &m_memory)) {
            branch.path.share *= before.share;
            branch.path.chosen = branch.path.chosen && before.chosen;
            branch.path.hops.insert(branch.path.hops.begin(), before.hops.begin(), before.hops.end());
            if (branch.path.cycleStart) {
                *branch.path.cycleStart += before.hops.size();
            }
            passOn(std::move(branch), undone);
        }
    }
    /// The same for an answer that has arrived.
    void passOn(TraceBranch branch, std::size_t undone) {
        const bool translates =
            undone < m_rewrites.size() && branch.path.verdict == Verdict::Delivered &&
            (branch.path.hops.empty() || branch.path.hops.back().guest == m_rewrites[undone]->guest);
        if (!translates) {
            m_branches.push_back(std::move(branch));
            return;
        }
        if (!branch.path.hops.empty()) {
            branch.path.hops.pop_back();  // it is not delivered there but translated back and sent on
        }
        const Hop& rewrite = *m_rewrites[undone];
        follow({rewrite.nic}, answerTo(m_seen, rewrite.packet.source), branch.path, undone + 1);
    }

    /// A stateful device that saw the way out and not the answer drops what the sender says next; that takes a
    /// connection (R6.12).
    TraceAnswer finish() {
        for (TraceBranch& branch : m_branches) {
            const bool bypassed = m_seen.protocol == net::Protocol::Tcp && engine::isDelivered(branch.path.verdict) &&
                                  std::any_of(m_memory.routers.begin(), m_memory.routers.end(),
                                              [&](engine::GuestIndex router) { return !visits(branch.path, router); });
            if (bypassed) {
                branch.path.verdict = Verdict::DroppedAsymmetric;
                branch.path.rule = ruleStateful;
            }
        }
        return answerOf(std::move(m_branches));
    }

private:
    static bool visits(const TracePath& path, engine::GuestIndex guest) {
        return std::any_of(path.hops.begin(), path.hops.end(),
                           [&](const Hop& hop) { return hop.kind == HopKind::GuestLookup && hop.guest == guest; });
    }

    const Analysis& m_analysis;
    std::size_t m_state;
    std::uint32_t m_seed;
    net::Packet m_seen;
    std::vector<const Hop*> m_rewrites;
    engine::FlowMemory m_memory;
    std::vector<TraceBranch> m_branches;
};

/// An answer that something else than a guest brings to an interface.
TraceBranch arrivalAt(const Analysis& analysis, const TraceBranch& out, NicIndex nic, net::RuleId rule,
                      const net::Packet& packet) {
    TracePath path;
    path.verdict = Verdict::Delivered;
    path.rule = rule;
    path.hops.push_back({HopKind::Deliver, analysis.lowered.fabric.nics[nic].guest, nic, std::nullopt, std::nullopt,
                         rule, packet, false});
    return {out.state, out.share, std::move(path)};
}

/// The reply of a packet that reached the Internet: back to whoever translated it, and from there to the sender.
TraceAnswer backFromInternet(const Analysis& analysis, const TraceBranch& out, std::uint32_t seed) {
    const Hop& egress = out.path.hops.back();
    const NicIndex translator = *egress.nic;
    const net::Packet arriving = answerTo(egress.packet, egress.packet.source);
    Answering answering(analysis, out, egress.packet, seed);
    if (analysis.lowered.fabric.nics[translator].publicAddress == egress.packet.source) {
        answering.follow({}, arriving, TracePath{});
    } else {
        const bool byNat = !analysis.lowered.contexts[analysis.lowered.contextOfNic[translator]].natAddresses.empty();
        const net::Packet inside = answerTo(egress.packet, analysis.lowered.fabric.nics[translator].address);
        answering.passOn(
            arrivalAt(analysis, out, translator, byNat ? net::RuleId{"R8.11"} : net::RuleId{"R8.12"}, inside), 0);
    }
    return answering.finish();
}

/// The reply to a packet that a machine received.
TraceAnswer backFromMachine(const Analysis& analysis, const TraceBranch& out, bool cameFromInternet,
                            std::uint32_t seed) {
    const Hop& delivery = out.path.hops.back();
    const engine::Guest& guest = analysis.lowered.fabric.guests[*delivery.guest];
    const auto nic = delivery.nic || guest.nics.empty() ? delivery.nic : std::optional(guest.nics.front());
    net::Packet reply = answerTo(delivery.packet, delivery.packet.source);
    reply.answersInbound = cameFromInternet;
    Answering answering(analysis, out, delivery.packet, seed);
    answering.follow({nic, delivery.guest}, reply, TracePath{});
    TraceAnswer answer = answering.finish();
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

/// The reply of a service: nobody routes it, so that it goes straight to whoever the packet came from.
TraceAnswer backFromService(const Analysis& analysis, const TraceBranch& out, std::uint32_t seed) {
    const Hop& delivery = out.path.hops.back();
    NicIndex owner = *out.path.hops[out.path.hops.size() - 2].nic;
    for (const Hop& hop : out.path.hops) {
        if (hop.nic && analysis.lowered.fabric.nics[*hop.nic].address == delivery.packet.source) {
            owner = *hop.nic;
        }
    }
    Answering answering(analysis, out, delivery.packet, seed);
    answering.passOn(arrivalAt(analysis, out, owner, delivery.rule, answerTo(delivery.packet, delivery.packet.source)),
                     0);
    return answering.finish();
}

/// The way back of every branch that arrived, in the shares of the ways out; nothing when none did.
std::shared_ptr<const TraceAnswer> backOf(const Analysis& analysis, const TraceAnswer& out, bool cameFromInternet,
                                          std::uint32_t seed) {
    std::vector<TraceBranch> branches;
    for (const TraceBranch& branch : out.branches) {
        if (!engine::isDelivered(branch.path.verdict)) {
            continue;
        }
        TraceAnswer back = branch.path.verdict == Verdict::DeliveredToInternet
                               ? backFromInternet(analysis, branch, seed)
                           : !branch.path.hops.back().guest ? backFromService(analysis, branch, seed)
                                                            : backFromMachine(analysis, branch, cameFromInternet, seed);
        for (TraceBranch& reply : back.branches) {
            reply.path.share *= branch.path.share;
            reply.path.chosen = reply.path.chosen && branch.path.chosen;
            branches.push_back(std::move(reply));
        }
    }
    return branches.empty() ? nullptr : std::make_shared<const TraceAnswer>(answerOf(std::move(branches)));
}

}  // namespace

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
        answer.back = backOf(analysis, answer, question.from.onInternet, question.seed);
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
