// SPDX-License-Identifier: Apache-2.0
#include "core/engine/guest_table.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace hopscope::engine {

namespace {

struct Found {
    bool resolved = false;
    GuestRouteReason reason = GuestRouteReason::NoMatch;
    std::optional<net::Prefix> via;
    std::optional<net::Address> gateway;
    std::optional<NicIndex> nic;
    std::optional<LinkIndex> link{};
};

/// How strictly one question about a next hop is put: BGP's (is the path valid?) or the table's (can it be installed?).
struct Strictness {
    bool throughDefault;
    SelfMatch onSelf;
};

/// Resolves the next hops of one guest. Routes that BGP brought may resolve each other, so it recurses, with the
/// prefixes in question as its guard against going round.
class Resolver {
public:
    Resolver(const Fabric& fabric, GuestIndex guest, Rib& rib, const std::vector<net::Prefix>& suppressed)
        : m_fabric(fabric), m_self(guest), m_guest(fabric.guests[guest]), m_rib(rib), m_suppressed(suppressed) {
        addOwnRoutes();
        for (const GroupIndex group : fabric.groups.indices()) {
            if (group.value() >= rib.candidates.size() || learnedFrom(rib.candidates[group]).empty()) {
                continue;
            }
            for (const net::Prefix prefix : fabric.groups[group].prefixes) {
                m_bgp.emplace(prefix, group);
            }
        }
    }

    Resolution run() {
        Resolution resolution;
        resolution.verdicts = IndexedVector<GroupIndex, std::vector<PathVerdict>>(m_rib.candidates.size());
        for (const GroupIndex group : m_rib.candidates.indices()) {
            judge(group, resolution.verdicts[group]);
        }
        const auto isBefore = [](const GuestRoute& a, const GuestRoute& b) {
            return std::pair(a.prefix, a.protocol) < std::pair(b.prefix, b.protocol);
        };
        std::vector<GuestRoute> own = m_own;
        std::stable_sort(own.begin(), own.end(), isBefore);
        std::vector<GuestRoute> learned;
        learned.reserve(m_bgp.size());
        for (const auto& [prefix, group] : m_bgp) {
            learned.push_back(bgpRoute(prefix, m_rib.candidates[group]));
        }
        resolution.table.routes.reserve(own.size() + learned.size());
        std::merge(std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()),
                   std::make_move_iterator(learned.begin()), std::make_move_iterator(learned.end()),
                   std::back_inserter(resolution.table.routes), isBefore);
        return resolution;
    }

private:
    static std::vector<const Candidate*> learnedFrom(const std::vector<Candidate>& candidates) {
        std::vector<const Candidate*> learned;
        for (const Candidate& candidate : candidates) {
            if (candidate.session) {
                learned.push_back(&candidate);
            }
        }
        return learned;
    }

    [[nodiscard]] std::optional<NicIndex> onLink(net::Address gateway) const {
        for (const NicIndex nic : m_guest.nics) {
            if (m_fabric.nics[nic].connected.contains(gateway)) {
                return nic;
            }
        }
        return std::nullopt;
    }

    void addOwnRoutes() {
        for (const NicIndex nic : m_guest.nics) {
            GuestRoute route{m_fabric.nics[nic].connected, GuestProtocol::Connected};
            route.nextHops.push_back({m_fabric.nics[nic].address, std::nullopt, std::nullopt, nic});
            addOwn(std::move(route));
        }
        for (const net::Prefix prefix : m_guest.locals) {
            addOwn({prefix, GuestProtocol::Local});
        }
        addLinkRoutes();
        for (const GuestStatic& fixed : m_guest.statics) {
            addOwn(viaGateway(fixed.prefix, GuestProtocol::Static, fixed.gateway));
        }
        if (m_guest.stack.resolvesStatics) {
            resolveStatics();
        }
        if (!m_guest.nics.empty() && m_guest.kind != GuestKind::Gateway) {
            // R1.8: DHCP gives the first address of the primary interface's subnet as the default gateway.
            const net::Address router = m_fabric.nics[m_guest.nics.front()].connected.first().plus(1);
            addOwn(viaGateway(net::Prefix::everything(), GuestProtocol::Dhcp, router));
        }
    }

    /// The other end of each link, and what is routed into the link by hand.
    void addLinkRoutes() {
        for (const LinkIndex index : m_guest.links) {
            const Link& link = m_fabric.links[index];
            if (!link.up) {
                continue;
            }
            const LinkEnd& beyond = link.endBeyond(m_self);
            const net::Address address = beyond.inner.value_or(net::Address(0));
            if (beyond.inner) {
                GuestRoute route{net::Prefix::host(address), GuestProtocol::Connected};
                route.nextHops.push_back({address, std::nullopt, std::nullopt, std::nullopt, index});
                addOwn(std::move(route));
            }
            for (const net::Prefix prefix : link.endAt(m_self).statics) {
                GuestRoute route{prefix, GuestProtocol::Static};
                route.reason = GuestRouteReason::GatewayOnLink;
                route.nextHops.push_back({address, std::nullopt, std::nullopt, std::nullopt, index});
                addOwn(std::move(route));
            }
        }
    }

    /// A gateway on the way through a link: that of a static route to an address beyond it.
    [[nodiscard]] std::optional<LinkIndex> linkTo(net::Address gateway) const {
        for (const LinkIndex index : m_guest.links) {
            const Link& link = m_fabric.links[index];
            if (link.up && link.endBeyond(m_self).inner == gateway) {
                return index;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] GuestRoute viaGateway(net::Prefix prefix, GuestProtocol protocol, net::Address gateway) const {
        GuestRoute route{prefix, protocol};
        const auto link = linkTo(gateway);
        const auto nic = link ? std::nullopt : onLink(gateway);
        route.nextHops.push_back({gateway, std::nullopt, nic ? std::optional(gateway) : std::nullopt, nic, link});
        route.reason = nic || link ? GuestRouteReason::GatewayOnLink : GuestRouteReason::GatewayNotOnLink;
        if (!nic && !link) {
            route.state = GuestRouteState::Inactive;
            route.inKernel = false;
        }
        return route;
    }

    /// Until nothing changes: each static route that resolves may resolve others.
    void resolveStatics() {
        for (bool changed = true; changed;) {
            changed = false;
            for (GuestRoute& route : m_own) {
                if (route.reason != GuestRouteReason::GatewayNotOnLink || ownInKernel(route.prefix) != nullptr) {
                    continue;
                }
                GuestNextHop& hop = route.nextHops.front();
                const GuestRoute* through = longestOwn(hop.address);
                if (through == nullptr || through->nextHops.empty()) {
                    continue;
                }
                const GuestNextHop& onward = through->nextHops.front();
                hop = {hop.address, through->prefix, onward.gateway ? onward.gateway : hop.address, onward.nic,
                       onward.link};
                route.state = GuestRouteState::Installed;
                route.reason = GuestRouteReason::Resolved;
                route.inKernel = true;
                m_ownInKernel.emplace(route.prefix, static_cast<std::size_t>(&route - m_own.data()));
                changed = true;
            }
        }
    }

    /// The longest own route in the kernel that covers an address, but for the default route.
    [[nodiscard]] const GuestRoute* longestOwn(net::Address address) const {
        for (int length = 32; length > 0; --length) {
            if (const GuestRoute* own = ownInKernel(net::Prefix(address, length))) {
                return own;
            }
        }
        return nullptr;
    }

    /// Own routes are added in the order of preference: an earlier one keeps its prefix.
    void addOwn(GuestRoute route) {
        if (route.inKernel && ownInKernel(route.prefix) != nullptr) {
            route.state = GuestRouteState::Inactive;
            route.reason = GuestRouteReason::BetterProtocol;
            route.inKernel = false;
        }
        if (route.inKernel) {
            m_ownInKernel.emplace(route.prefix, m_own.size());
        }
        m_own.push_back(std::move(route));
    }

    [[nodiscard]] const GuestRoute* ownInKernel(net::Prefix prefix) const {
        const auto found = m_ownInKernel.find(prefix);
        return found == m_ownInKernel.end() ? nullptr : &m_own[found->second];
    }

    /// What covers `nextHop`, own or from BGP, the longest first. Thousands of routes ask for the same few next hops.
    [[nodiscard]] const std::vector<net::Prefix>& covering(net::Address nextHop) const {
        const auto [entry, isNew] = m_covering.try_emplace(nextHop);
        for (int length = 32; isNew && length >= 0; --length) {
            const net::Prefix prefix(nextHop, length);
            if (m_ownInKernel.contains(prefix) || m_bgp.contains(prefix)) {
                entry->second.push_back(prefix);
            }
        }
        return entry->second;
    }

    [[nodiscard]] bool isSuppressed(net::Prefix prefix) const {
        return std::binary_search(m_suppressed.begin(), m_suppressed.end(), prefix);
    }

    /// Looks `nextHop` up from the longest match to the shortest. `asking` are the BGP routes whose fate hangs on it.
    [[nodiscard]] Found find(net::Address nextHop, const Strictness& strictness,
                             std::vector<net::Prefix>& asking) const {
        for (const net::Prefix prefix : covering(nextHop)) {
            if (const GuestRoute* own = ownInKernel(prefix)) {
                if (prefix.isDefault() && !strictness.throughDefault) {
                    return {false, GuestRouteReason::DefaultNotAllowed, prefix, std::nullopt, std::nullopt};
                }
                if (own->nextHops.empty()) {
                    return {true, GuestRouteReason::Resolved, prefix, std::nullopt, std::nullopt};
                }
                const GuestNextHop& hop = own->nextHops.front();
                return {true,    GuestRouteReason::Resolved, prefix, hop.gateway ? hop.gateway : nextHop, hop.nic,
                        hop.link};
            }
            const auto learned = m_bgp.find(prefix);
            if (learned == m_bgp.end() || isSuppressed(prefix)) {
                continue;
            }
            const bool isSelf = std::find(asking.begin(), asking.end(), prefix) != asking.end();
            if (m_guest.stack.throughBgp == ThroughBgp::Unresolvable) {
                return {false, isSelf ? GuestRouteReason::OwnRoute : GuestRouteReason::ThroughRecursive, prefix,
                        std::nullopt, std::nullopt};
            }
            if (isSelf) {
                if (strictness.onSelf == SelfMatch::Inactive) {
                    return {false, GuestRouteReason::OwnRoute, prefix, std::nullopt, std::nullopt};
                }
                continue;
            }
            const Found through = installed(prefix, m_rib.candidates[learned->second], asking);
            if (through.resolved) {
                return {true, GuestRouteReason::Resolved, prefix, through.gateway, through.nic, through.link};
            }
        }
        return {};
    }

    /// Whether the BGP route of `prefix` is in the table, by the first of its next hops that resolves.
    [[nodiscard]] Found installed(net::Prefix prefix, const std::vector<Candidate>& candidates,
                                  std::vector<net::Prefix>& asking) const {
        Found last;
        asking.push_back(prefix);
        for (const Candidate* candidate : learnedFrom(candidates)) {
            if (!find(candidate->path.nextHop, validity(), asking).resolved) {
                continue;
            }
            last = find(candidate->path.nextHop, installation(), asking);
            if (last.resolved) {
                break;
            }
        }
        asking.pop_back();
        return last;
    }

    [[nodiscard]] Strictness validity() const { return {m_guest.stack.validThroughDefault, m_guest.stack.validOnSelf}; }
    [[nodiscard]] Strictness installation() const {
        return {m_guest.stack.resolvesThroughDefault, m_guest.stack.onSelf};
    }

    /// Everything known to the guest, installed or not: what R6.1 asks about.
    [[nodiscard]] std::optional<std::pair<net::Prefix, bool>> longestKnown(net::Address nextHop) const {
        const std::vector<net::Prefix>& prefixes = covering(nextHop);
        return prefixes.empty() ? std::nullopt
                                : std::optional(std::pair(prefixes.front(), ownInKernel(prefixes.front()) == nullptr));
    }

    void judge(GroupIndex group, std::vector<PathVerdict>& verdicts) {
        std::vector<Candidate>& candidates = m_rib.candidates[group];
        const std::vector<net::Prefix>& prefixes = m_fabric.groups[group].prefixes;
        for (Candidate& candidate : candidates) {
            PathVerdict verdict;
            if (!candidate.session) {
                verdict.valid = true;
            } else {
                // Groups are split by the next hops that their prefixes cover, so that one prefix answers for all.
                std::vector<net::Prefix> asking{prefixes.front()};
                verdict.valid =
                    !m_guest.stack.tracksNextHops || find(candidate.path.nextHop, validity(), asking).resolved;
                if (const auto known = longestKnown(candidate.path.nextHop)) {
                    verdict.match = known->first;
                    verdict.matchIsBgp = known->second;
                    verdict.matchIsSelf =
                        known->second && std::find(prefixes.begin(), prefixes.end(), known->first) != prefixes.end();
                }
            }
            candidate.valid = verdict.valid;
            verdicts.push_back(verdict);
        }
        decide(candidates, m_guest.stack.unresolved == Unresolved::Unreachable, m_fabric.speakers[*m_guest.speaker],
               m_guest.stack.maximumPaths, m_fabric.sessions, *m_guest.speaker);
    }

    [[nodiscard]] GuestRoute bgpRoute(net::Prefix prefix, const std::vector<Candidate>& candidates) const {
        GuestRoute route{prefix, GuestProtocol::Bgp};
        route.reason = GuestRouteReason::NoMatch;
        bool anyUsed = false;
        bool resolved = false;
        std::vector<net::Prefix> asking{prefix};
        for (const Candidate* candidate : learnedFrom(candidates)) {
            const bool anyValid = candidate->valid;
            if (!candidate->used && anyValid) {
                continue;
            }
            const Found found = find(candidate->path.nextHop, installation(), asking);
            anyUsed = anyUsed || (candidate->used && anyValid);
            if (resolved && !found.resolved) {
                continue;
            }
            if (found.resolved && anyValid && !resolved) {
                route.nextHops.clear();  // only what resolves is installed
                resolved = true;
            }
            route.nextHops.push_back({candidate->path.nextHop, found.via, found.resolved ? found.gateway : std::nullopt,
                                      found.resolved ? found.nic : std::nullopt,
                                      found.resolved ? found.link : std::nullopt});
            route.reason = found.reason;
        }
        settle(route, anyUsed, resolved);
        return route;
    }

    void settle(GuestRoute& route, bool anyValid, bool resolved) const {
        const StackPolicy& stack = m_guest.stack;
        if (ownInKernel(route.prefix) != nullptr) {
            route.state = GuestRouteState::Inactive;
            route.reason = GuestRouteReason::BetterProtocol;
            route.inKernel = false;
        } else if (isSuppressed(route.prefix)) {
            route.state = GuestRouteState::Inactive;
            route.reason = GuestRouteReason::ScanSuppressed;
            route.inKernel = false;
        } else if (resolved) {
            route.state = stack.exportsToKernel ? GuestRouteState::Installed : GuestRouteState::Received;
            route.reason = stack.exportsToKernel ? GuestRouteReason::Resolved : GuestRouteReason::KernelExportOff;
            route.inKernel = stack.exportsToKernel;
        } else if (stack.unresolved == Unresolved::Unreachable) {
            route.state = GuestRouteState::Unreachable;
            route.inKernel = stack.exportsToKernel;
        } else {
            // A path that BGP takes as valid reaches the routing table and is shown there, unused.
            route.state = anyValid || stack.unresolved == Unresolved::Inactive ? GuestRouteState::Inactive
                                                                               : GuestRouteState::Received;
            route.inKernel = false;
        }
    }

    const Fabric& m_fabric;
    GuestIndex m_self;
    const Guest& m_guest;
    Rib& m_rib;
    const std::vector<net::Prefix>& m_suppressed;
    std::vector<GuestRoute> m_own;
    std::map<net::Prefix, std::size_t> m_ownInKernel;  ///< positions in m_own
    std::map<net::Prefix, GroupIndex> m_bgp;
    mutable std::map<net::Address, std::vector<net::Prefix>> m_covering;  ///< once m_own and m_bgp stand
};

}  // namespace

std::optional<std::size_t> GuestTable::lookup(net::Address destination) const {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < routes.size(); ++i) {
        if (routes[i].inKernel && routes[i].prefix.contains(destination) &&
            (!best || routes[i].prefix.length() > routes[*best].prefix.length())) {
            best = i;
        }
    }
    return best;
}

ResolvedGuest resolveGuest(const Fabric& fabric, GuestIndex guest, Rib rib,
                           const std::vector<net::Prefix>& suppressed) {
    Resolution resolution = Resolver(fabric, guest, rib, suppressed).run();
    return {std::move(rib), std::move(resolution)};
}

std::vector<net::Prefix> selfRecursive(const GuestTable& table) {
    std::vector<net::Prefix> found;
    for (const GuestRoute& route : table.routes) {
        if (route.protocol != GuestProtocol::Bgp || !route.inKernel) {
            continue;
        }
        for (const GuestNextHop& hop : route.nextHops) {
            const auto match = table.lookup(hop.address);
            if (match && table.routes[*match].prefix == route.prefix) {
                found.push_back(route.prefix);
                break;
            }
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace hopscope::engine
