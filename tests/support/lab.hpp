// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTest>
#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/analysis/analysis.hpp"
#include "core/io/design_file.hpp"
#include "core/model/names.hpp"
#include "core/net/literals.hpp"

/// Help to ask networking questions in tests: a bundled act or a network of the test's own, changed and analysed.
namespace hopscope::lab {

inline model::Design act(const std::string& name) {
    auto loaded = io::loadFile(HOPSCOPE_SOURCE_DIR "/resources/scenarios/" + name + ".hopscope");
    ensure(loaded.has_value(), "a bundled act loads");
    return loaded->design;
}

inline const std::vector<std::string>& acts() {
    static const std::vector<std::string> names{"1-behind-the-scenes",  "2-recursive-next-hop",   "3-static-route",
                                                "4-default-route-loop", "5-internet-route-table", "6-active-active"};
    return names;
}

/// A network that a test changes, and what the engine says of it.
class Lab {
public:
    explicit Lab(const model::Design& design) : m_network(*design.network) {}
    explicit Lab(model::Network network) : m_network(std::move(network)) {}

    model::Network& network() {
        m_analysis.reset();
        return m_network;
    }
    Lab& nva(const std::string& name, const std::function<void(model::Nva&)>& change) {
        model::Nva row = m_network.nvas.at(std::get<model::NvaId>(entity(name)));
        change(row);
        network().nvas = m_network.nvas.with(std::move(row));
        return *this;
    }
    Lab& connection(const std::function<void(model::BgpConnection&)>& change) {
        for (const auto& row : m_network.bgpConnections.rows()) {
            model::BgpConnection changed = *row;
            change(changed);
            network().bgpConnections = m_network.bgpConnections.with(std::move(changed));
        }
        return *this;
    }
    /// The timers and the setting under which R7.9a was measured.
    Lab& measuredTimers() {
        network().settings.s14FlapDamping = false;
        return connection([](model::BgpConnection& row) {
            row.keepaliveSeconds = 3;
            row.holdSeconds = 9;
        });
    }

    const analysis::Analysis& analysis() {
        if (!m_analysis) {
            m_analysis = analysis::analyse(std::make_shared<const model::Network>(m_network));
        }
        return *m_analysis;
    }
    std::size_t atRest() { return analysis().phases.front(); }

    model::EntityRef entity(const std::string& path) const {
        const auto found = model::findByPath(m_network, path);
        ensure(found.size() == 1, "the path names one entity");
        return found.front().entity;
    }
    model::SubnetId subnet(const std::string& path) const { return std::get<model::SubnetId>(entity(path)); }

    analysis::TraceAnswer trace(const std::string& from, net::Address to, bool bothWays = false) {
        analysis::TraceQuestion question;
        question.from.machine = entity(from);
        question.to.address = to;
        question.bothWays = bothWays;
        return analysis::trace(analysis(), question);
    }

    /// The printed rows of a subnet, one a line: `source prefix type next-hops state`.
    QStringList printedRoutes(const std::string& path) {
        QStringList lines;
        for (const azure::EffectiveRoute& route : analysis::effectiveRoutes(analysis(), atRest(), subnet(path))) {
            if (route.printed) {
                lines << line(route);
            }
        }
        return lines;
    }
    static QString line(const azure::EffectiveRoute& route) {
        static const char* const sources[] = {"Default", "VirtualNetworkGateway", "User"};
        static const char* const types[] = {"VnetLocal",
                                            "VNetPeering",
                                            "VNetGlobalPeering",
                                            "VirtualNetworkGateway",
                                            "VirtualAppliance",
                                            "Internet",
                                            "None",
                                            "VirtualNetworkServiceEndpoint",
                                            "InterfaceEndpoint"};
        QString text = QString::fromLatin1(sources[static_cast<int>(route.source)]) + u' ' +
                       QString::fromStdString(route.prefix.text()) + u' ' +
                       QString::fromLatin1(types[static_cast<int>(route.type)]);
        for (const net::Address nextHop : route.nextHops) {
            text += u' ' + QString::fromStdString(nextHop.text());
        }
        return text +
               (route.state == azure::RouteState::Active ? QStringLiteral(" Active") : QStringLiteral(" Invalid"));
    }

    std::optional<engine::GuestRoute> guestRoute(const std::string& machine, net::Prefix prefix,
                                                 engine::GuestProtocol protocol = engine::GuestProtocol::Bgp) {
        for (engine::GuestRoute& route : analysis::guestTable(analysis(), atRest(), entity(machine)).routes) {
            if (route.prefix == prefix && route.protocol == protocol) {
                return std::move(route);
            }
        }
        return std::nullopt;
    }
    std::vector<engine::Candidate> paths(const std::string& machine, net::Prefix prefix) {
        const auto guest = analysis().lowered.guestOf(entity(machine));
        for (analysis::BgpRow& row :
             analysis::bgpTable(analysis(), atRest(), *analysis().lowered.fabric.guests[*guest].speaker)) {
            if (row.prefix == prefix) {
                return std::move(row.paths);
            }
        }
        return {};
    }

    bool settles() { return analysis().recording.outcome == engine::Outcome::Settled; }
    /// Sessions that are established at rest and do not fall in a cycle.
    std::size_t sessionsThatStayUp() {
        const auto& cycle = analysis().recording.cycle;
        std::size_t count = 0;
        for (const engine::SessionIndex session : analysis().lowered.fabric.sessions.indices()) {
            const bool falls = cycle && std::binary_search(cycle->members.begin(), cycle->members.end(), session);
            count += analysis().atRest().sessions[session].established() && !falls ? 1 : 0;
        }
        return count;
    }

    const analysis::Finding* finding(model::FindingCode code) {
        for (const analysis::Finding& found : analysis().findings) {
            if (found.code == code) {
                return &found;
            }
        }
        return nullptr;
    }
    bool has(model::FindingCode code) { return finding(code) != nullptr; }
    std::size_t errors() {
        return static_cast<std::size_t>(
            std::count_if(analysis().findings.begin(), analysis().findings.end(),
                          [](const analysis::Finding& f) { return f.severity == model::Severity::Error; }));
    }

private:
    model::Network m_network;
    std::shared_ptr<const analysis::Analysis> m_analysis;
};

}  // namespace hopscope::lab
