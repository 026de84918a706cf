// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/findings.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/analysis/exchange_findings.hpp"
#include "core/analysis/fabric_findings.hpp"
#include "core/analysis/finder.hpp"
#include "core/analysis/sweep.hpp"
#include "core/azure/facts.hpp"
#include "core/azure/stack_profiles.hpp"
#include "core/check/problems.hpp"

namespace hopscope::analysis {

namespace {

using azure::EffectiveRoute;
using azure::NextHopType;
using azure::RouteSource;
using engine::GuestIndex;
using engine::Hop;
using engine::HopKind;
using engine::NicIndex;
using engine::SessionFault;
using engine::Verdict;
using model::EntityRef;
using model::FindingCode;

/// Collects all findings; each kind of trouble has a function of its own.
class AllFinder : private Finder {
public:
    AllFinder(const Analysis& analysis, std::stop_token stop) : Finder(analysis), m_stop(std::move(stop)) {}

    std::vector<Finding> run() {
        addDrawingProblems();
        addPeeringTrouble();
        addNextHopRecursion();
        addNeverSettling();
        addGuestStatics();
        addIgnoredAnnouncements();
        addForwardingTrouble();
        addInboundAsymmetry();
        for (auto* const find : {fabricFindings, exchangeFindings}) {
            for (Finding& finding : find(m_analysis)) {
                m_findings.push_back(std::move(finding));
            }
        }
        std::stable_sort(m_findings.begin(), m_findings.end(), [](const Finding& a, const Finding& b) {
            return std::tuple(a.severity, a.code, a.subjects) < std::tuple(b.severity, b.code, b.subjects);
        });
        return std::move(m_findings);
    }

private:
    [[nodiscard]] const engine::ControlPlane& plane(std::size_t state) const {
        return m_analysis.recording.states[state];
    }
    [[nodiscard]] EntityRef machineOf(NicIndex nic) const { return m_lowered.nicNames[nic].machine; }
    [[nodiscard]] model::SubnetId subnetOf(NicIndex nic) const {
        return m_lowered.contexts[m_lowered.contextOfNic[nic]].subnet;
    }

    // --- The drawing as such ---

    void addDrawingProblems() {
        for (const check::Problem& problem : check::problems(m_network)) {
            Finding& finding = add(problem.code, problem.subjects, problem.isHarmless);
            finding.arguments.prefixes = problem.prefixes;
            finding.arguments.addresses = problem.addresses;
            finding.arguments.word = problem.word;
            finding.arguments.count = problem.count;
            finding.arguments.asn = problem.asn;
            finding.settings = problem.settings;
        }
    }

    // --- Sessions ---

    void addPeeringTrouble() {
        for (const model::BgpConnection& connection : m_network.bgpConnections) {
            const model::Nva* nva = m_network.nvas.find(connection.nva);
            if (nva == nullptr || !nva->asn) {
                continue;
            }
            const std::vector<EntityRef> subjects{connection.nva, connection.id};
            if (connection.first != connection.second) {
                Finding& finding = add(FindingCode::SingleInstance, subjects, m_analysis.atRest().shares.agree());
                finding.arguments.count = 1;
                proveSession(finding, connection);
            }
            addUnevenAnnouncements(connection, *nva);
            if (connection.first || connection.second) {
                addFaults(connection, *nva, subjects);
            }
        }
    }

    void addUnevenAnnouncements(const model::BgpConnection& connection, const model::Nva& nva) {
        const model::RouteServer* server = m_network.routeServers.find(connection.routeServer);
        if (server == nullptr) {
            return;
        }
        const std::vector<net::Address> instances = azure::instanceAddresses(m_network, *server);
        std::vector<net::Prefix> uneven;
        for (const model::Announcement& announcement : nva.announcements) {
            const auto goesTo = [&](net::Address instance) {
                return announcement.onlyTo.empty() || std::find(announcement.onlyTo.begin(), announcement.onlyTo.end(),
                                                                instance) != announcement.onlyTo.end();
            };
            if (goesTo(instances[0]) != goesTo(instances[1])) {
                uneven.push_back(announcement.prefix);
            }
        }
        if (!uneven.empty()) {
            Finding& finding = add(FindingCode::InconsistentInstances, {connection.nva, connection.id},
                                   m_analysis.atRest().shares.agree());
            finding.arguments.prefixes = uneven;
            finding.arguments.count = uneven.size();
            for (const net::Prefix prefix : uneven) {
                prove(finding, Evidence::Kind::Announcement, connection.nva, prefix, {});
            }
        }
    }

    void addFaults(const model::BgpConnection& connection, const model::Nva& nva,
                   const std::vector<EntityRef>& subjects) {
        std::set<FindingCode> said;
        for (const engine::SessionIndex session : m_fabric.sessions.indices()) {
            if (m_lowered.sessionNames[session] != EntityRef(connection.id)) {
                continue;
            }
            const auto code = codeOf(session);
            if (!code || !said.insert(*code).second) {
                continue;
            }
            Finding& finding = add(*code, subjects);
            finding.arguments.asn = nva.asn;
            finding.arguments.addresses = {connection.peerAddress, m_fabric.sessions[session].addressOfB};
            prove(finding, Evidence::Kind::Session, connection.id, std::nullopt, finding.arguments.addresses);
        }
        if (*nva.asn > azure::highestSupportedAsn && !said.contains(FindingCode::AsnRefused)) {
            Finding& finding = add(FindingCode::AsnRefused, subjects, true);
            finding.arguments.asn = nva.asn;
            proveSession(finding, connection);
        }
    }

    [[nodiscard]] std::optional<FindingCode> codeOf(engine::SessionIndex session) const {
        switch (m_fabric.sessions[session].fault) {
        case SessionFault::SameAsn:
        case SessionFault::AsnRefused: return FindingCode::AsnRefused;
        case SessionFault::PeerIllegal: return FindingCode::PeerIpIllegal;
        case SessionFault::NotMultihop: return FindingCode::NotMultihop;
        case SessionFault::NotConfigured:
        case SessionFault::GuestStopped: return std::nullopt;
        case SessionFault::None: break;
        }
        const bool isDown = m_analysis.recording.outcome == engine::Outcome::Settled &&
                            !m_analysis.atRest().sessions[session].established();
        return isDown ? std::optional(FindingCode::SessionDown) : std::nullopt;
    }

    // --- Next hops ---

    /// R6.1: the longest match for a received next hop, among everything the guest knows, is a BGP route with that next
    /// hop.
    void addNextHopRecursion() {
        for (const GuestIndex guest : m_fabric.guests.indices()) {
            const auto speaker = m_fabric.guests[guest].speaker;
            if (m_fabric.guests[guest].kind != engine::GuestKind::Router || !speaker) {
                continue;
            }
            std::set<net::Prefix> covering;
            std::set<net::Address> nextHops;
            for (std::size_t state = 0; state < m_analysis.recording.states.size(); ++state) {
                const bool asked = m_analysis.recording.cycle ? state >= m_analysis.recording.cycle->firstEvent
                                                              : state + 1 == m_analysis.recording.states.size();
                if (asked) {
                    collectRecursion(guest, *speaker, state, covering, nextHops);
                }
            }
            if (!covering.empty()) {
                addRecursionFinding(guest, *speaker, covering, nextHops);
            }
        }
    }

    void collectRecursion(GuestIndex guest, engine::SpeakerIndex speaker, std::size_t state,
                          std::set<net::Prefix>& covering, std::set<net::Address>& nextHops) const {
        const engine::Rib& rib = *plane(state).ribs[speaker];
        const engine::Resolution& resolution = *plane(state).guests[guest];
        for (const engine::GroupIndex group : rib.candidates.indices()) {
            for (std::size_t i = 0; i < rib.candidates[group].size(); ++i) {
                const engine::Candidate& candidate = rib.candidates[group][i];
                const engine::PathVerdict& verdict = resolution.verdicts[group][i];
                if (candidate.session && verdict.matchIsBgp && brings(rib, *verdict.match, candidate.path.nextHop)) {
                    covering.insert(*verdict.match);
                    nextHops.insert(candidate.path.nextHop);
                }
            }
        }
    }

    /// Whether the route of `prefix` has a path with this next hop.
    [[nodiscard]] bool brings(const engine::Rib& rib, net::Prefix prefix, net::Address nextHop) const {
        for (const engine::GroupIndex group : rib.candidates.indices()) {
            const std::vector<net::Prefix>& prefixes = m_fabric.groups[group].prefixes;
            if (!std::binary_search(prefixes.begin(), prefixes.end(), prefix)) {
                continue;
            }
            return std::any_of(rib.candidates[group].begin(), rib.candidates[group].end(),
                               [&](const engine::Candidate& c) { return c.session && c.path.nextHop == nextHop; });
        }
        return false;
    }

    void addRecursionFinding(GuestIndex guest, engine::SpeakerIndex speaker, const std::set<net::Prefix>& covering,
                             const std::set<net::Address>& nextHops) {
        const auto& cycle = m_analysis.recording.cycle;
        const bool swings =
            cycle && std::find(cycle->guests.begin(), cycle->guests.end(), guest) != cycle->guests.end();
        bool lives = true;
        for (const engine::SessionIndex session : m_fabric.sessions.indices()) {
            if (m_fabric.sessions[session].a == speaker && m_fabric.sessions[session].fault == SessionFault::None) {
                lives = lives && m_analysis.atRest().sessions[session].established();
            }
        }
        const EntityRef nva = m_lowered.guestNames[guest];
        Finding& finding = add(FindingCode::RecursiveNh, {nva}, !swings && lives);
        finding.confidence = azure::confidenceOf(m_network.nvas.at(std::get<model::NvaId>(nva)).stack);
        finding.settings = {"S9"};
        finding.arguments.prefixes.assign(covering.begin(), covering.end());
        finding.arguments.addresses.assign(nextHops.begin(), nextHops.end());
        if (swings) {
            finding.arguments.period = cycle->period;
        }
        for (const net::Prefix prefix : covering) {
            prove(finding, Evidence::Kind::GuestRow, nva, prefix, {nextHops.begin(), nextHops.end()});
        }
    }

    void addNeverSettling() {
        const engine::Recording& recording = m_analysis.recording;
        if (!recording.cycle) {
            return;
        }
        std::vector<EntityRef> subjects;
        const auto addOnce = [&](const EntityRef& entity) {
            if (std::find(subjects.begin(), subjects.end(), entity) == subjects.end()) {
                subjects.push_back(entity);
            }
        };
        for (const GuestIndex guest : recording.cycle->guests) {
            addOnce(m_lowered.guestNames[guest]);
        }
        for (const engine::SessionIndex session : recording.cycle->members) {
            addOnce(m_lowered.sessionNames[session]);
        }
        Finding& finding = add(FindingCode::NotDeterministic, std::move(subjects), recording.cycle->members.empty());
        finding.arguments.period = recording.cycle->period;
        finding.arguments.count = recording.cycle->members.size();
    }

    void addGuestStatics() {
        for (const GuestIndex guest : m_fabric.guests.indices()) {
            for (const engine::GuestRoute& route : m_analysis.atRest().guests[guest]->table.routes) {
                const bool refused = route.protocol == engine::GuestProtocol::Static &&
                                     route.reason == engine::GuestRouteReason::GatewayNotOnLink;
                if (refused) {
                    Finding& finding = add(FindingCode::StaticRefused, {m_lowered.guestNames[guest]});
                    finding.arguments.prefixes = {route.prefix};
                    finding.arguments.addresses = {route.nextHops.front().address};
                }
            }
        }
    }

    // --- Announcements ---

    void addIgnoredAnnouncements() {
        std::map<net::Prefix, std::pair<net::Prefix, std::set<model::SubnetId>>> ignored;
        std::map<net::Prefix, std::set<net::Address>> byInstance;
        for (const azure::Context& context : m_lowered.contexts) {
            const auto rows = effectiveRoutes(m_analysis, m_analysis.phases.front(), context.subnet);
            for (const EffectiveRoute& route : rows) {
                if (route.source != RouteSource::VirtualNetworkGateway) {
                    continue;
                }
                if (!route.printed && route.rule == net::RuleId{"R3.2"}) {
                    const auto winner = std::find_if(rows.begin(), rows.end(),
                                                     [&](const EffectiveRoute& r) { return r.id == route.beatenBy; });
                    auto& [covering, subnets] =
                        ignored.try_emplace(route.prefix, winner->prefix, std::set<model::SubnetId>{}).first->second;
                    subnets.insert(context.subnet);
                }
                for (const net::Address nextHop : route.nextHops) {
                    if (route.wins() && isInstance(nextHop, context.domain)) {
                        byInstance[route.prefix].insert(nextHop);
                    }
                }
            }
        }
        for (const auto& [prefix, where] : ignored) {
            Finding& finding = add(FindingCode::EqualOrLonger, announcersOf(prefix));
            finding.arguments.prefixes = {prefix, where.first};
            finding.arguments.count = where.second.size();
            addAnnouncementEvidence(finding, prefix);
            prove(finding, Evidence::Kind::EffectiveRow, *where.second.begin(), where.first, {});
        }
        for (const auto& [prefix, instances] : byInstance) {
            Finding& finding = add(FindingCode::InstanceNextHop, announcersOf(prefix));
            finding.arguments.prefixes = {prefix};
            finding.arguments.addresses.assign(instances.begin(), instances.end());
        }
    }

    [[nodiscard]] bool isInstance(net::Address address, azure::DomainIndex domain) const {
        const auto owner = m_lowered.ownerOf(address, domain);
        return owner && m_fabric.guests[m_fabric.nics[*owner].guest].kind == engine::GuestKind::Endpoint;
    }

    [[nodiscard]] std::vector<EntityRef> announcersOf(net::Prefix prefix) const {
        std::vector<EntityRef> announcers;
        for (const model::Nva& nva : m_network.nvas) {
            const bool announces = std::any_of(nva.announcements.begin(), nva.announcements.end(),
                                               [&](const model::Announcement& a) { return a.prefix == prefix; });
            if (announces) {
                announcers.emplace_back(nva.id);
            }
        }
        return announcers;
    }

    // --- Packets ---

    /// What makes flows one finding: the same trouble from the same row.
    struct Cause {
        FindingCode code;
        EntityRef where;
        std::optional<net::Prefix> prefix;
        auto operator<=>(const Cause&) const = default;
    };

    /// What is kept of all flows with one cause.
    struct Caught {
        SweptFlow shown;
        std::optional<std::pair<bool, bool>> rank;  ///< of `shown`; absent before the first flow
        std::set<NicIndex> sources;
        std::optional<NicIndex> latest;  ///< of `sources`
        std::size_t number = 0;          ///< as the sweep calls it
        std::set<EntityRef> machines;    ///< that pass packets around in a loop
        std::vector<bool> classes;       ///< of destinations
        std::set<EntityRef> waysIn;      ///< machines that answer the outside with packets of this kind
    };

    /// The number of the class that a sweep's destination stands for. Sweeps go through the classes in order, so that
    /// the next one is seldom far.
    class ClassCursor {
    public:
        explicit ClassCursor(const std::vector<DestinationClass>& classes) : m_classes(classes) {}

        std::size_t find(net::Address destination) {
            if (destination < m_classes[m_at].first) {
                m_at = 0;
            }
            while (m_classes[m_at].last < destination) {
                ++m_at;
            }
            return m_at;
        }

    private:
        const std::vector<DestinationClass>& m_classes;
        std::size_t m_at = 0;
    };

    void addForwardingTrouble() {
        std::map<Cause, Caught> byCause;
        std::vector<Caught*> numbered{nullptr};  // flows that no finding is made of
        std::map<EntityRef, Caught> unmanageable;
        const std::vector<DestinationClass> classes = destinationRanges(m_analysis);
        ClassCursor cursor(classes);
        const auto reach = [&](Caught& caught, NicIndex source, net::Address destination) {
            caught.classes.resize(classes.size());
            caught.classes[cursor.find(destination)] = true;
            if (m_fabric.nics[source].publicAddress && isPublic(destination)) {
                caught.waysIn.insert(machineOf(source));
            }
        };
        SweepSink sink;
        sink.take = [&](const SweptFlow& flow) -> std::size_t {
            if (losesManagement(flow)) {
                showBest(unmanageable[machineOf(flow.source)], flow);
            }
            const auto cause = causeOf(flow);
            if (!cause) {
                return 0;
            }
            Caught& caught = byCause[*cause];
            if (!caught.rank) {
                caught.number = numbered.size();
                numbered.push_back(&caught);
            }
            catchFlow(caught, flow);
            reach(caught, flow.source, flow.destination);
            return caught.number;
        };
        sink.again = [&](std::size_t number, NicIndex source, net::Address destination) {
            Caught* caught = numbered[number];
            if (caught == nullptr) {
                return;
            }
            reach(*caught, source, destination);
            if (caught->latest != source) {
                caught->latest = source;
                caught->sources.insert(source);
            }
        };
        sweep(m_analysis, m_stop, sink);
        for (const auto& [cause, caught] : byCause) {
            addForwardingFinding(cause, caught);
            m_findings.back().reach = reachOf(caught, classes);
        }
        for (const auto& [machine, caught] : unmanageable) {
            addLostManagement(machine, caught.shown);
        }
    }

    [[nodiscard]] Reach reachOf(const Caught& caught, const std::vector<DestinationClass>& classes) const {
        Reach reach;
        for (std::size_t i = 0; i < classes.size(); ++i) {
            if (caught.classes[i]) {
                reach.addresses += std::uint64_t{classes[i].last.value()} - classes[i].first.value() + 1;
            }
        }
        std::set<model::SubnetId> subnets;
        for (const NicIndex source : caught.sources) {
            subnets.insert(subnetOf(source));
        }
        reach.subnets.assign(subnets.begin(), subnets.end());
        reach.waysIn.assign(caught.waysIn.begin(), caught.waysIn.end());
        return reach;
    }

    /// The flow that shows it best; of equal ones the first.
    void showBest(Caught& caught, const SweptFlow& flow) const {
        const std::pair<bool, bool> rank = rankOf(flow);
        if (!caught.rank || rank < *caught.rank) {
            caught.shown = flow;
            caught.rank = rank;
        }
    }

    void catchFlow(Caught& caught, const SweptFlow& flow) const {
        showBest(caught, flow);
        caught.sources.insert(flow.source);
        if (flow.path.verdict == Verdict::Loop) {
            for (const Hop* lookup : cycleLookups(flow)) {
                caught.machines.insert(machineOf(*lookup->nic));
            }
        }
    }

    [[nodiscard]] std::optional<EffectiveRoute> rowAt(const SweptFlow& flow, const Hop& hop) const {
        return fabricRow(m_analysis, {flow.state, flow.share, flow.path}, hop);
    }

    [[nodiscard]] std::vector<const Hop*> cycleLookups(const SweptFlow& flow) const {
        std::vector<const Hop*> lookups;
        for (std::size_t i = *flow.path.cycleStart; i < flow.path.hops.size(); ++i) {
            if (flow.path.hops[i].kind == HopKind::FabricLookup) {
                lookups.push_back(&flow.path.hops[i]);
            }
        }
        return lookups;
    }

    /// The look-up of a loop whose row is guilty: a learned one before a user one, then in id order.
    [[nodiscard]] const Hop* guiltyLookup(const SweptFlow& flow) const {
        const Hop* guilty = nullptr;
        std::tuple<bool, std::size_t> best;
        for (const Hop* hop : cycleLookups(flow)) {
            const std::tuple key(rowAt(flow, *hop)->source != RouteSource::VirtualNetworkGateway, hop->nic->value());
            if (guilty == nullptr || key < best) {
                guilty = hop;
                best = key;
            }
        }
        return guilty;
    }

    [[nodiscard]] std::optional<Cause> causeOf(const SweptFlow& flow) const {
        const Hop& last = flow.path.hops.back();
        switch (flow.path.verdict) {
        case Verdict::Loop: return loopCause(flow);
        case Verdict::NextHopUnreachable:
            return Cause{FindingCode::NhUnreachable, subnetOf(*last.nic), rowAt(flow, last)->prefix};
        case Verdict::NoIpForwarding: return forwardingCause(flow);
        case Verdict::NoGuestForwarding: return Cause{FindingCode::NoIpForwarding, machineOf(*last.nic), std::nullopt};
        case Verdict::NsgDenied: return filterCause(last);
        case Verdict::NoSnat: return Cause{FindingCode::NoSnat, machineOf(*last.nic), std::nullopt};
        default: return std::nullopt;  // ends that a design may well mean
        }
    }

    /// R6.25: a default rule stops what an appliance forwards; a rule that somebody wrote may be meant.
    [[nodiscard]] std::optional<Cause> filterCause(const Hop& last) const {
        const auto decision = securityDecision(m_analysis, last);
        if (!decision || !decision->isDefault || !last.nic || !last.guest ||
            m_fabric.guests[*last.guest].kind != engine::GuestKind::Router) {
            return std::nullopt;
        }
        const net::Address own = m_fabric.nics[*last.nic].address;
        const bool transit = last.packet.source != own && last.packet.destination != own;
        return transit ? std::optional(Cause{FindingCode::NsgDropTransit, machineOf(*last.nic), std::nullopt})
                       : std::nullopt;
    }

    [[nodiscard]] std::optional<Cause> loopCause(const SweptFlow& flow) const {
        const Hop* guilty = guiltyLookup(flow);
        const EffectiveRoute route = *rowAt(flow, *guilty);
        FindingCode code = FindingCode::Pingpong;
        if (route.source == RouteSource::VirtualNetworkGateway) {
            code = route.prefix.isDefault() ? FindingCode::DefaultSelfLoop : FindingCode::SelfLoopSpecific;
            const bool returnsToSender =
                std::any_of(route.nextHops.begin(), route.nextHops.end(),
                            [&](net::Address nextHop) { return nextHop == m_fabric.nics[*guilty->nic].address; });
            if (!returnsToSender && !route.prefix.isDefault()) {
                code = FindingCode::Pingpong;
            }
        }
        return Cause{code, subnetOf(*guilty->nic), route.prefix};
    }

    /// The flag is missing at the interface that the row hands the packet to, or at the one that sends it.
    [[nodiscard]] std::optional<Cause> forwardingCause(const SweptFlow& flow) const {
        const Hop& last = flow.path.hops.back();
        const auto route = rowAt(flow, last);
        if (!route) {
            return Cause{FindingCode::NoIpForwarding, machineOf(*last.nic), std::nullopt};
        }
        for (const net::Address nextHop : route->nextHops) {
            const auto owner = m_lowered.ownerOf(nextHop, m_lowered.contexts[m_lowered.contextOfNic[*last.nic]].domain);
            if (owner && !m_fabric.nics[*owner].acceptsForeign) {
                return Cause{FindingCode::NoIpForwarding, machineOf(*owner), std::nullopt};
            }
        }
        return std::nullopt;
    }

    void addForwardingFinding(const Cause& cause, const Caught& caught) {
        const SweptFlow& shown = caught.shown;
        const Hop& hop = shown.path.verdict == Verdict::Loop ? *guiltyLookup(shown) : shown.path.hops.back();
        std::vector<EntityRef> subjects(caught.machines.begin(), caught.machines.end());
        if (!caught.machines.contains(cause.where)) {
            subjects.push_back(cause.where);
        }

        Finding& finding = add(cause.code, std::move(subjects));
        const bool isGuestSwitch = shown.path.verdict == Verdict::NoGuestForwarding;
        finding.arguments.word = isGuestSwitch ? "guest" : "";
        if (const auto decision = securityDecision(m_analysis, shown.path.hops.back())) {
            finding.arguments.word = decision->rule;
            finding.subjects.emplace_back(decision->group);
        }
        if (const auto route = rowAt(shown, hop)) {
            proveRow(finding, subnetOf(*hop.nic), *route);
            finding.arguments.prefixes = {route->prefix};
            finding.arguments.addresses = route->nextHops;
            if (route->source == RouteSource::VirtualNetworkGateway) {
                addAnnouncementEvidence(finding, route->prefix);
            }
        }
        finding.settings = settingsOf({{shown.state, shown.share, shown.path}});
        finding.arguments.count = caught.sources.size();
        finding.example = {machineOf(shown.source), shown.destination};
    }

    void addAnnouncementEvidence(Finding& finding, net::Prefix prefix) const {
        for (const EntityRef& nva : announcersOf(prefix)) {
            prove(finding, Evidence::Kind::Announcement, nva, prefix, {});
        }
    }

    [[nodiscard]] bool isDrawnHost(net::Address address) const {
        return std::any_of(
            m_network.internets.begin(), m_network.internets.end(), [&](const model::Internet& internet) {
                return std::any_of(internet.hosts.begin(), internet.hosts.end(),
                                   [&](const model::InternetHost& host) { return host.address == address; });
            });
    }

    /// How well a flow shows a cause, lower is better: to a host that somebody drew, from a plain machine.
    [[nodiscard]] std::pair<bool, bool> rankOf(const SweptFlow& flow) const {
        const bool isMachine = std::holds_alternative<model::VirtualMachineId>(machineOf(flow.source));
        return {!isDrawnHost(flow.destination), !isMachine};
    }

    [[nodiscard]] static bool isPublic(net::Address address) {
        using namespace net::literals;
        const bool isReserved = "0.0.0.0/8"_prefix.contains(address) || "127.0.0.0/8"_prefix.contains(address) ||
                                address >= "224.0.0.0"_address;
        return !isReserved && !azure::isPrivate(address);
    }

    /// R6.23: what an appliance itself sends to the Internet comes back to it, so nobody can log in to repair it.
    [[nodiscard]] bool losesManagement(const SweptFlow& flow) const {
        return flow.path.verdict == Verdict::Loop && isPublic(flow.destination) &&
               std::holds_alternative<model::NvaId>(machineOf(flow.source)) &&
               rowAt(flow, *guiltyLookup(flow))->source == RouteSource::VirtualNetworkGateway;
    }

    void addLostManagement(const EntityRef& machine, const SweptFlow& shown) {
        const Hop& hop = *guiltyLookup(shown);
        const EffectiveRoute route = *rowAt(shown, hop);
        Finding& finding = add(FindingCode::NvaMgmtLost, {machine});
        finding.arguments.prefixes = {route.prefix};
        const auto& outside = m_fabric.nics[shown.source].publicAddress;
        if (outside) {
            finding.arguments.addresses = {*outside};
        }
        proveRow(finding, subnetOf(*hop.nic), route);
        finding.example = {machine, shown.destination};
        m_unmanageable.insert(machine);
    }

    /// R6.22: a request to a public address is delivered directly, and the reply takes another way.
    void addInboundAsymmetry() {
        const std::vector<net::Address> classes = destinationClasses(m_analysis);
        for (const NicIndex nic : m_fabric.nics.indices()) {
            const EntityRef machine = machineOf(nic);
            if (!m_fabric.nics[nic].publicAddress || m_unmanageable.contains(machine) ||
                !m_fabric.guests[m_fabric.nics[nic].guest].running) {
                continue;
            }
            std::optional<std::pair<net::Address, EffectiveRoute>> shown;
            const azure::ContextIndex context = m_lowered.contextOfNic[nic];
            const auto* effective = dynamic_cast<const azure::EffectivePlane*>(m_analysis.atRest().shares.first.get());
            for (const net::Address destination : classes) {
                const auto row = effective->winner(context, destination);
                const bool leavesElsewhere = isPublic(destination) && row && row->type != NextHopType::Internet;
                if (leavesElsewhere && (!shown || isDrawnHost(destination))) {
                    shown.emplace(destination, *row);
                }
            }
            if (shown && shown->second.prefix.length() <= 1) {
                addInboundFinding(nic, machine, shown->first, shown->second);
            }
        }
    }

    void addInboundFinding(NicIndex nic, const EntityRef& machine, net::Address destination,
                           const EffectiveRoute& row) {
        Finding& finding = add(FindingCode::InboundAsym, {machine, subnetOf(nic)});
        finding.arguments.prefixes = {row.prefix};
        finding.arguments.addresses = {*m_fabric.nics[nic].publicAddress};
        proveRow(finding, subnetOf(nic), row);
        finding.example = {machine, destination};
    }

    std::stop_token m_stop;
    std::set<EntityRef> m_unmanageable;
};

}  // namespace

std::vector<Finding> findingsOf(const Analysis& analysis, std::stop_token stop) {
    return AllFinder(analysis, std::move(stop)).run();
}

}  // namespace hopscope::analysis
