// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "core/analysis/analysis.hpp"
#include "core/analysis/severity.hpp"

namespace hopscope::analysis {

/// What every search for findings starts from, and the list it fills. Each search derives from it and keeps what only
/// it needs. The analysis must outlive it.
class Finder {
protected:
    explicit Finder(const Analysis& analysis)
        : m_analysis(analysis), m_network(*analysis.network), m_lowered(analysis.lowered),
          m_fabric(analysis.lowered.fabric) {}

    /// A new finding with what is known of its code; valid until the next one is added.
    Finding& add(model::FindingCode code, std::vector<model::EntityRef> subjects, bool harmless = false) {
        return m_findings.emplace_back(findingOf(code, std::move(subjects), harmless));
    }
    static void prove(Finding& finding, Evidence::Kind kind, model::EntityRef at, std::optional<net::Prefix> prefix,
                      std::vector<net::Address> addresses) {
        finding.evidence.push_back({kind, at, prefix, std::move(addresses)});
    }
    static void proveRow(Finding& finding, model::SubnetId subnet, const azure::EffectiveRoute& route) {
        prove(finding, Evidence::Kind::EffectiveRow, subnet, route.prefix, route.nextHops);
    }
    static void proveSession(Finding& finding, const model::BgpConnection& connection) {
        prove(finding, Evidence::Kind::Session, connection.id, std::nullopt, {connection.peerAddress});
    }

    const Analysis& m_analysis;
    const model::Network& m_network;
    const azure::Lowered& m_lowered;
    const engine::Fabric& m_fabric;
    std::vector<Finding> m_findings;
};

}  // namespace hopscope::analysis
