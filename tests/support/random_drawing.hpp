// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "core/model/design.hpp"
#include "core/script/scenario.hpp"
#include "core/support/ensure.hpp"

namespace hopscope::lab {

/// A hub with a route server, spokes, appliances and route tables that somebody wired without thinking, as a scenario
/// text: the same for the same seed on every machine. Most of them loop or lose packets somewhere.
class RandomDrawing {
public:
    explicit RandomDrawing(std::uint32_t seed) : m_random(seed) {}

    std::string text() {
        m_text = "vnet hub 10.0.0.0/16\n  subnet RouteServerSubnet 10.0.0.0/26\n";
        subnet("hub", 0, 1);
        subnet("hub", 0, 2);
        const std::uint32_t spokes = 1 + below(3);
        for (std::uint32_t spoke = 1; spoke <= spokes; ++spoke) {
            const std::string name = "spoke" + std::to_string(spoke);
            line("vnet " + name + " 10." + std::to_string(firstSpoke + spoke) + ".0.0/16");
            subnet(name, firstSpoke + spoke, 1);
            subnet(name, firstSpoke + spoke, 2);
            line("peer hub " + name + maybe("  use-remote-gateways") + maybe("  forwarded-traffic"));
        }
        line("internet Internet\n  host web 203.0.113.10");
        line("route-server rs in hub" + maybe("  branch-to-branch"));
        for (std::uint32_t number = 1; number <= 1 + below(3); ++number) {
            appliance(number);
        }
        for (const Place& place : m_subnets) {
            line("vm vm-" + place.name + " at " + place.network + ".9 in " + place.name);
        }
        for (std::uint32_t number = 1; number <= 1 + below(3); ++number) {
            routeTable(number);
        }
        return m_text + m_changes;
    }

private:
    struct Place {
        std::string name;
        std::string network;  ///< its first three bytes
    };

    std::uint32_t below(std::size_t limit) { return static_cast<std::uint32_t>(m_random() % limit); }
    std::string maybe(const std::string& words) { return below(2) == 0 ? words : std::string(); }
    template <typename Value>
    const Value& some(const std::vector<Value>& values) {
        return values[below(values.size())];
    }
    void line(const std::string& words) { m_text += words + '\n'; }

    void subnet(const std::string& vnet, std::uint32_t second, std::uint32_t third) {
        const Place place{vnet + "-" + std::to_string(third),
                          "10." + std::to_string(second) + "." + std::to_string(third)};
        line("  subnet " + place.name + " " + place.network + ".0/24");
        m_subnets.push_back(place);
    }
    void appliance(std::uint32_t number) {
        const Place& place = below(3) == 0 ? some(m_subnets) : m_subnets.front();
        const std::string name = "n" + std::to_string(number);
        const std::string address = place.network + "." + std::to_string(3 + number);
        line("nva " + name + " at " + address + " in " + place.name + "  asn " + std::to_string(65000 + number) +
             maybe("  snat") + maybe("  stateful"));
        line("  static 10.0.0.0/26 via " + place.network + ".1");
        line("session " + name + " rs");
        for (std::uint32_t i = 0; i < 1 + below(2); ++i) {
            line("advertise " + name + " " + some(m_destinations) + (below(3) == 0 ? "  prepend 2" : ""));
        }
        m_nextHops.push_back(address);
    }
    void routeTable(std::uint32_t number) {
        const std::string name = "table" + std::to_string(number);
        line("route-table " + name);
        const std::uint32_t first = below(m_destinations.size());
        for (std::uint32_t i = 0; i <= below(2); ++i) {
            line("  " + m_destinations[(first + i) % m_destinations.size()] + " -> " + some(m_nextHops));
        }
        m_changes += "change " + some(m_subnets).name + " route-table " + name + '\n';
    }

    /// Behind the hub also when it is renumbered: the lower of two router ids wins a tie.
    static constexpr std::uint32_t firstSpoke = 50;

    std::mt19937 m_random;
    std::string m_text;
    std::string m_changes;  ///< must follow everything that is drawn
    std::vector<Place> m_subnets;
    std::vector<std::string> m_nextHops{"10.0.1.99", "Internet", "None"};
    std::vector<std::string> m_destinations{"0.0.0.0/0",    "10.0.0.0/8",   "172.22.0.0/16",
                                            "10.51.0.0/16", "10.51.1.0/24", "10.52.0.0/15"};
};

inline model::Design randomDrawing(std::uint32_t seed) {
    const auto scenario = script::parse(RandomDrawing(seed).text());
    ensure(scenario.has_value(), "a random drawing is a scenario text");
    model::Design design = scenario->base;
    for (const auto& step : scenario->steps) {
        if (const auto* change = std::get_if<script::Change>(&step)) {
            design = change->after;
        }
    }
    return design;
}

}  // namespace hopscope::lab
