// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/sink_tree.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace hopscope::analysis {

using engine::Hop;
using engine::HopKind;
using model::EntityRef;

namespace {

class Asker {
public:
    Asker(const Analysis& analysis, SinkTree& tree)
        : m_analysis(analysis), m_lowered(analysis.lowered), m_plane(analysis.recording.states[tree.state]),
          m_tree(tree) {}

    void ask(engine::GuestIndex index) {
        const engine::Guest& guest = m_lowered.fabric.guests[index];
        const std::optional<net::Address> source = addressOf(index);
        if (!guest.running || guest.kind == engine::GuestKind::Endpoint || !source || owns(guest)) {
            return;
        }
        engine::TraceStart start{.nic = {}, .guest = index};
        if (!guest.nics.empty()) {
            start = {.nic = guest.nics.front()};
        }
        ++m_asked[m_lowered.guestNames[index]];
        const bool agree = m_plane.shares.agree();
        for (int share = 0; share < (agree ? 1 : 2); ++share) {
            const engine::Underlay& underlay = share == 0 ? *m_plane.shares.first : *m_plane.shares.second;
            for (const engine::TracePath& path : engine::tracePaths(m_lowered.fabric, m_plane, underlay, start,
                                                                    {*source, m_tree.destination}, maximumPaths)) {
                add(index, {m_tree.state, share, path}, agree ? 1 : 0.5);
            }
        }
    }

    /// The instances of one gateway are one machine.
    void finish() {
        for (OnwardStep& step : m_tree.steps) {
            step.share /= m_asked[step.from];
        }
    }

private:
    static constexpr std::size_t maximumPaths = 8;

    [[nodiscard]] bool owns(const engine::Guest& guest) const {
        const auto isMine = [&](engine::NicIndex nic) {
            return m_lowered.fabric.nics[nic].address == m_tree.destination;
        };
        return std::any_of(guest.nics.begin(), guest.nics.end(), isMine) ||
               std::any_of(guest.locals.begin(), guest.locals.end(),
                           [&](net::Prefix prefix) { return prefix.contains(m_tree.destination); });
    }

    /// What a machine puts on its packets: of its first interface, of a link, or of what lives behind it.
    [[nodiscard]] std::optional<net::Address> addressOf(engine::GuestIndex index) const {
        const engine::Guest& guest = m_lowered.fabric.guests[index];
        if (!guest.nics.empty()) {
            return m_lowered.fabric.nics[guest.nics.front()].address;
        }
        if (const auto* site = std::get_if<model::SiteId>(&m_lowered.guestNames[index])) {
            return m_analysis.network->sites.at(*site).router;
        }
        return guest.locals.empty() ? std::nullopt : std::optional(guest.locals.front().first());
    }

    /// Where a hop is, as drawn; nothing for one that only ends the packet.
    [[nodiscard]] std::optional<EntityRef> placeOf(const Hop& hop) const {
        if (hop.service) {
            return m_lowered.services[*hop.service].name;
        }
        if (hop.kind == HopKind::Egress) {
            const auto& internets = m_analysis.network->internets;
            return internets.empty() ? std::nullopt : std::optional<EntityRef>(internets.begin()->id);
        }
        if (hop.guest) {
            return m_lowered.guestNames[*hop.guest];
        }
        return hop.nic ? std::optional(m_lowered.nicNames[*hop.nic].machine) : std::nullopt;
    }

    void add(engine::GuestIndex index, const TraceBranch& branch, double weight) {
        const std::vector<Hop>& hops = branch.path.hops;
        OnwardStep step{.from = m_lowered.guestNames[index],
                        .to = {},
                        .row = {},
                        .rule = branch.path.rule,
                        .share = branch.path.share * weight,
                        .verdict = branch.path.verdict};
        for (std::size_t i = 0; i < hops.size(); ++i) {
            const Hop& hop = hops[i];
            const bool isOwnLookUp = (hop.kind == HopKind::GuestLookup && i == 0) || hop.kind == HopKind::FabricLookup;
            if (!isOwnLookUp) {
                step.to = hop.kind == HopKind::Drop ? std::nullopt : placeOf(hop);
                break;
            }
            takeRow(step, branch, hop);
        }
        const auto& cycle = branch.path.cycleStart;
        if (step.verdict == engine::Verdict::Loop && cycle) {
            // A guest that looks its own packet up again has sent it to itself.
            if (!step.to) {
                step.to = placeOf(hops[*cycle]);
            }
            step.inLoop = std::any_of(hops.begin() + static_cast<std::ptrdiff_t>(*cycle), hops.end(),
                                      [&](const Hop& hop) { return placeOf(hop) == step.from; });
        }
        merge(step);
    }

    void takeRow(OnwardStep& step, const TraceBranch& branch, const Hop& hop) const {
        if (const auto row = fabricRow(m_analysis, branch, hop)) {
            step.row = row->prefix;
            step.rule = row->rule;
        } else if (const auto own = guestRow(m_analysis, branch, hop); own && !step.row) {
            step.row = own->prefix;
            step.rule = hop.rule;
        }
    }

    /// Ways that differ only further on are one step, as bad as the worst of them.
    void merge(const OnwardStep& step) {
        const auto same = std::find_if(m_tree.steps.begin(), m_tree.steps.end(), [&](const OnwardStep& known) {
            return known.from == step.from && known.to == step.to && known.row == step.row;
        });
        if (same == m_tree.steps.end()) {
            m_tree.steps.push_back(step);
            return;
        }
        same->share += step.share;
        same->verdict = std::max(same->verdict, step.verdict);
        same->inLoop = same->inLoop || step.inLoop;
    }

    const Analysis& m_analysis;
    const azure::Lowered& m_lowered;
    const engine::ControlPlane& m_plane;
    SinkTree& m_tree;
    std::map<EntityRef, int> m_asked;
};

}  // namespace

SinkTree sinkTree(const Analysis& analysis, std::size_t state, net::Address destination, const std::stop_token& stop) {
    SinkTree tree{state, destination, {}};
    Asker asker(analysis, tree);
    for (const engine::GuestIndex guest : analysis.lowered.fabric.guests.indices()) {
        if (stop.stop_requested()) {
            break;
        }
        asker.ask(guest);
    }
    asker.finish();
    std::stable_sort(tree.steps.begin(), tree.steps.end(), [](const OnwardStep& a, const OnwardStep& b) {
        return std::tie(a.from, a.to, a.row) < std::tie(b.from, b.to, b.row);
    });
    return tree;
}

std::array<std::vector<AddressSpan>, addressLanes> addressPlan(const model::Network& network) {
    std::array<std::vector<AddressSpan>, addressLanes> plan;
    const auto add = [&](AddressLane lane, net::Prefix prefix, const EntityRef& owner) {
        plan[static_cast<std::size_t>(lane)].push_back({prefix, owner});
    };
    for (const model::Site& site : network.sites) {
        for (const net::Prefix prefix : site.prefixes) {
            add(AddressLane::OnPremises, prefix, site.id);
        }
        for (const model::Announcement& announcement : site.announcements) {
            add(AddressLane::OnPremises, announcement.prefix, site.id);
        }
    }
    for (const model::Nva& nva : network.nvas) {
        for (const model::Announcement& announcement : nva.announcements) {
            add(AddressLane::Announced, announcement.prefix, nva.id);
        }
    }
    for (const model::RouteTable& table : network.routeTables) {
        for (const model::UserRoute& route : table.routes) {
            if (route.serviceTag.empty()) {
                add(AddressLane::UserRoutes, route.prefix, table.id);
            }
        }
    }
    for (const model::Vnet& vnet : network.vnets) {
        for (const net::Prefix prefix : vnet.addressSpace) {
            add(AddressLane::Vnets, prefix, vnet.id);
        }
    }
    for (const model::Subnet& subnet : network.subnets) {
        for (const net::Prefix prefix : subnet.prefixes) {
            add(AddressLane::Subnets, prefix, subnet.id);
        }
    }
    for (std::vector<AddressSpan>& lane : plan) {
        std::sort(lane.begin(), lane.end(), [](const AddressSpan& a, const AddressSpan& b) {
            return std::tuple(a.prefix.first(), a.prefix.length(), a.owner) <
                   std::tuple(b.prefix.first(), b.prefix.length(), b.owner);
        });
        lane.erase(std::unique(lane.begin(), lane.end()), lane.end());
    }
    return plan;
}

}  // namespace hopscope::analysis
