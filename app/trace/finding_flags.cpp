// SPDX-License-Identifier: Apache-2.0
#include "app/trace/finding_flags.hpp"

#include <algorithm>
#include <optional>

namespace hopscope::player {

namespace {

using analysis::Evidence;
using engine::EventKind;

/// Which events may bring a piece of evidence about; all others are not looked at.
bool mayBring(EventKind event, Evidence::Kind kind) {
    switch (kind) {
    case Evidence::Kind::EffectiveRow: return event == EventKind::Programmed;
    case Evidence::Kind::GuestRow:
        return event == EventKind::GuestTableChanged || event == EventKind::ScanSuppressed ||
               event == EventKind::ScanRestored;
    case Evidence::Kind::Session: return event == EventKind::SessionDown || event == EventKind::TransportLost;
    case Evidence::Kind::Announcement: return event == EventKind::Announce;
    case Evidence::Kind::Text: return false;
    }
    return false;
}

bool holds(const analysis::Analysis& analysis, const Evidence& evidence, std::size_t state) {
    const engine::Event& event = analysis.recording.events[state];
    switch (evidence.kind) {
    case Evidence::Kind::EffectiveRow: {
        const auto* subnet = std::get_if<model::SubnetId>(&*evidence.at);
        if (subnet == nullptr || !evidence.prefix) {
            return false;
        }
        const auto routes = analysis::effectiveRoutes(analysis, state, *subnet);
        return std::any_of(routes.begin(), routes.end(), [&](const azure::EffectiveRoute& route) {
            return route.prefix == *evidence.prefix && route.nextHops == evidence.addresses;
        });
    }
    case Evidence::Kind::GuestRow: {
        const engine::GuestTable table = analysis::guestTable(analysis, state, *evidence.at);
        return std::any_of(table.routes.begin(), table.routes.end(), [&](const engine::GuestRoute& route) {
            return evidence.prefix && route.prefix == *evidence.prefix &&
                   std::any_of(route.nextHops.begin(), route.nextHops.end(), [&](const engine::GuestNextHop& hop) {
                       return evidence.addresses.empty() ||
                              std::find(evidence.addresses.begin(), evidence.addresses.end(), hop.address) !=
                                  evidence.addresses.end();
                   });
        });
    }
    case Evidence::Kind::Session: {
        return event.session && evidence.at == analysis.lowered.sessionNames[*event.session];
    }
    case Evidence::Kind::Announcement: {
        const auto& groups = analysis.lowered.fabric.groups;
        return evidence.prefix && std::any_of(event.groups.begin(), event.groups.end(), [&](engine::GroupIndex group) {
                   const auto& prefixes = groups[group].prefixes;
                   return std::binary_search(prefixes.begin(), prefixes.end(), *evidence.prefix);
               });
    }
    case Evidence::Kind::Text: return false;
    }
    return false;
}

std::optional<std::size_t> firstOf(const analysis::Analysis& analysis, const Evidence& evidence) {
    const engine::Recording& recording = analysis.recording;
    const std::size_t count = std::min(recording.events.size(), recording.states.size());
    for (std::size_t state = 0; evidence.at && state < count; ++state) {
        if (mayBring(recording.events[state].kind, evidence.kind) && holds(analysis, evidence, state)) {
            return state;
        }
    }
    return std::nullopt;
}

}  // namespace

std::vector<FindingFlag> findingFlags(const analysis::Analysis& analysis) {
    std::vector<FindingFlag> flags;
    for (std::size_t i = 0; i < analysis.findings.size() && flags.size() < flagsMost; ++i) {
        const analysis::Finding& finding = analysis.findings[i];
        if (finding.severity != model::Severity::Error && finding.severity != model::Severity::Warning) {
            continue;
        }
        std::optional<std::size_t> begins;
        for (const Evidence& evidence : finding.evidence) {
            if (const auto first = firstOf(analysis, evidence)) {
                begins = std::max(begins.value_or(0), *first);
            }
        }
        if (begins) {
            flags.push_back({i, *begins});
        }
    }
    std::stable_sort(flags.begin(), flags.end(),
                     [](const FindingFlag& a, const FindingFlag& b) { return a.state < b.state; });
    return flags;
}

}  // namespace hopscope::player
