// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/rests_on.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace hopscope::analysis {

namespace {

using model::Network;
using model::Settings;

template <typename Table, typename Test>
bool any(const Table& table, const Test& test) {
    return std::any_of(table.begin(), table.end(), test);
}

bool announces(const Network& network, const std::function<bool(const model::Announcement&)>& test) {
    const auto has = [&](const auto& router) { return any(router.announcements, test); };
    return any(network.nvas, has) || any(network.sites, has);
}
bool announcesDefault(const Network& network) {
    return announces(network, [](const model::Announcement& a) { return a.prefix.isDefault(); }) ||
           any(network.sites, [](const model::Site& site) {
               return any(site.prefixes, [](net::Prefix prefix) { return prefix.isDefault(); });
           });
}
bool marksNoExport(const Network& network) {
    const auto marks = [](const std::vector<net::Community>& communities) {
        return std::find(communities.begin(), communities.end(), net::noExport) != communities.end();
    };
    return announces(network, [&](const model::Announcement& a) { return marks(a.communities); }) ||
           any(network.bgpConnections, [&](const model::BgpConnection& c) { return marks(c.policy.communities); });
}
bool announcesOwnSpace(const Network& network) {
    return announces(network, [&](const model::Announcement& a) {
        return any(network.vnets, [&](const model::Vnet& vnet) {
            return any(vnet.addressSpace, [&](net::Prefix own) { return own.covers(a.prefix); });
        });
    });
}
bool peersFromElsewhere(const Network& network) {
    return any(network.bgpConnections, [&](const model::BgpConnection& c) {
        const model::Nva* nva = network.nvas.find(c.nva);
        const model::RouteServer* server = network.routeServers.find(c.routeServer);
        return nva != nullptr && server != nullptr && !nva->nics.empty() &&
               network.subnets.at(nva->nics.front().subnet).vnet != network.subnets.at(server->subnet).vnet;
    });
}
bool anyWithoutBranches(const Network& network) {
    return any(network.routeServers, [](const model::RouteServer& server) { return !server.branchToBranch; });
}
bool learns(const Network& network) {
    return !network.bgpConnections.empty() || !network.gateways.empty();
}

/// A setting whose place is not at a hop: when a drawing leaves it open, and what the other decision is.
struct Variation {
    int number;
    bool (*isOpen)(const Analysis&);
    void (*turn)(Settings&);
};

constexpr int plentyOfPaths = 64;
constexpr int plentyOfRoutes = 1'000'000;

const std::array variations{
    Variation{2, [](const Analysis& a) { return announcesDefault(*a.network); },
              [](Settings& s) {
                  using Value = Settings::NoneAfterBgpDefault;
                  s.s2 = s.s2 == Value::Remove ? Value::KeepOnBgp : Value::Remove;
              }},
    Variation{3, [](const Analysis& a) { return announcesDefault(*a.network); },
              [](Settings& s) {
                  using Value = Settings::BeatenSystemDefault;
                  s.s3 = s.s3 == Value::Omit ? Value::ShowInvalid : Value::Omit;
              }},
    Variation{5, [](const Analysis& a) { return announcesOwnSpace(*a.network); },
              [](Settings& s) {
                  using Value = Settings::EqualOrLonger;
                  s.s5 = s.s5 == Value::Drop ? Value::ListNotProgrammed : Value::Drop;
              }},
    Variation{6,
              [](const Analysis& a) {
                  return anyWithoutBranches(*a.network) && any(a.network->gateways, [](const model::Gateway& gateway) {
                             return gateway.type == model::Gateway::Type::ExpressRoute;
                         });
              },
              [](Settings& s) { s.s6NvaRoutesToExpressRoute = !s.s6NvaRoutesToExpressRoute; }},
    Variation{7,
              [](const Analysis& a) {
                  return learns(*a.network) && any(a.network->peerings, [](const model::Peering& peering) {
                             return peering.firstHalf && peering.secondHalf && !peering.firstHalf->useRemoteGateways &&
                                    !peering.secondHalf->useRemoteGateways;
                         });
              },
              [](Settings& s) { s.s7SpokesWithoutTransit = !s.s7SpokesWithoutTransit; }},
    Variation{12,
              [](const Analysis& a) {
                  return any(a.findings, [](const Finding& f) { return f.code == model::FindingCode::LimitFlap; });
              },
              [](Settings& s) {
                  s.s12RoutesPerPeer = plentyOfRoutes;
                  s.s12StrictCounting = false;
              }},
    Variation{14, [](const Analysis& a) { return a.recording.cycle && !a.recording.cycle->members.empty(); },
              [](Settings& s) { s.s14FlapDamping = !s.s14FlapDamping; }},
    Variation{16, [](const Analysis& a) { return peersFromElsewhere(*a.network); },
              [](Settings& s) {
                  using Value = Settings::RemotePeer;
                  s.s16 = s.s16 == Value::Relaxed ? Value::Strict : Value::Relaxed;
              }},
    Variation{17,
              [](const Analysis& a) {
                  return any(a.network->connections, [](const model::Connection& connection) {
                      return connection.type == model::Connection::Type::Vnet2Vnet;
                  });
              },
              [](Settings& s) { s.s17Vnet2VnetExports = !s.s17Vnet2VnetExports; }},
    Variation{18,
              [](const Analysis& a) {
                  const int least = std::min(a.network->settings.s18EcmpMaximum, Settings().s18EcmpMaximum);
                  return a.network->bgpConnections.size() > static_cast<std::size_t>(std::max(least, 1));
              },
              [](Settings& s) {
                  const int usual = Settings().s18EcmpMaximum;
                  s.s18EcmpMaximum = s.s18EcmpMaximum == usual ? plentyOfPaths : usual;
              }},
    Variation{19,
              [](const Analysis& a) {
                  return any(a.network->subnets,
                             [](const model::Subnet& subnet) { return !subnet.serviceEndpoints.empty(); });
              },
              [](Settings& s) { s.s19UserOverServiceEndpoint = !s.s19UserOverServiceEndpoint; }},
    Variation{20, [](const Analysis& a) { return learns(*a.network) && !a.network->routeTables.empty(); },
              [](Settings& s) {
                  using Value = Settings::BeatenBgpRow;
                  s.s20 = s.s20 == Value::ShowInvalid ? Value::Omit : Value::ShowInvalid;
              }},
    Variation{21,
              [](const Analysis& a) {
                  return any(a.network->routeTables,
                             [](const model::RouteTable& table) { return !table.keepPeeringRoutes; });
              },
              [](Settings& s) { s.s21DisablePeeringRoute = !s.s21DisablePeeringRoute; }},
    Variation{23, [](const Analysis& a) { return marksNoExport(*a.network); },
              [](Settings& s) { s.s23HonourNoExport = !s.s23HonourNoExport; }},
    Variation{24,
              [](const Analysis& a) { return anyWithoutBranches(*a.network) && a.network->bgpConnections.size() > 1; },
              [](Settings& s) {
                  using Value = Settings::Reflection;
                  s.s24 = s.s24 == Value::Always ? Value::WithBranchToBranch : Value::Always;
              }},
};

/// Settings by number, so that lists from two places meet in one order: S2 before S12.
std::set<int> numbersOf(const std::vector<std::string>& names) {
    std::set<int> numbers;
    for (const std::string& name : names) {
        numbers.insert(std::stoi(name.substr(1)));
    }
    return numbers;
}
std::vector<std::string> namesOf(const std::set<int>& numbers) {
    std::vector<std::string> names;
    names.reserve(numbers.size());
    for (const int number : numbers) {
        names.push_back("S" + std::to_string(number));
    }
    return names;
}

/// Calls `visit` with the number of each setting that is open, and with the analysis of the other decision.
template <typename Visit>
void forEachOpen(const Analysis& analysis, const std::stop_token& stop, const Visit& visit) {
    for (const Variation& variation : variations) {
        if (stop.stop_requested()) {
            return;
        }
        if (variation.isOpen(analysis)) {
            auto network = std::make_shared<Network>(*analysis.network);
            variation.turn(network->settings);
            visit(variation.number, *analyse(std::move(network), stop));
        }
    }
}

/// The settings whose other decision changes the answer.
std::set<int> numbersAskedBy(const Analysis& analysis, const Asked& answer) {
    const std::string now = answer(analysis);
    std::set<int> numbers;
    forEachOpen(analysis, {}, [&](int number, const Analysis& other) {
        if (answer(other) != now) {
            numbers.insert(number);
        }
    });
    return numbers;
}

std::string waysOf(const TraceAnswer& answer) {
    std::string ways = std::to_string(static_cast<int>(answer.verdict));
    for (const TraceBranch& branch : answer.branches) {
        ways += '|' + std::to_string(static_cast<int>(branch.path.verdict));
        for (const engine::Hop& hop : branch.path.hops) {
            ways += ',' + std::to_string(static_cast<int>(hop.kind)) +
                    (hop.guest ? 'g' + std::to_string(hop.guest->value()) : "") +
                    (hop.nic ? 'n' + std::to_string(hop.nic->value()) : "") +
                    (hop.service ? 's' + std::to_string(hop.service->value()) : "");
        }
    }
    return answer.back ? ways + "<" + waysOf(*answer.back) : ways;
}

std::string rowsOf(const Analysis& analysis, model::SubnetId subnet) {
    std::string rows;
    for (const azure::EffectiveRoute& route : effectiveRoutes(analysis, analysis.phases.front(), subnet)) {
        if (route.printed) {
            rows += route.prefix.text() + std::to_string(static_cast<int>(route.source)) +
                    std::to_string(static_cast<int>(route.type)) + std::to_string(static_cast<int>(route.state));
            for (const net::Address nextHop : route.nextHops) {
                rows += ',' + nextHop.text();
            }
        }
    }
    return rows;
}

}  // namespace

std::vector<std::string> restsOn(const Analysis& analysis, const Asked& answer) {
    return namesOf(numbersAskedBy(analysis, answer));
}

std::vector<std::string> restsOn(const Analysis& analysis, const TraceQuestion& question, const TraceAnswer& answer) {
    std::set<int> numbers = numbersOf(answer.settings);
    numbers.merge(numbersAskedBy(analysis, [&](const Analysis& asked) { return waysOf(trace(asked, question)); }));
    return namesOf(numbers);
}

std::vector<std::string> restsOn(const Analysis& analysis, model::SubnetId subnet) {
    return restsOn(analysis, [subnet](const Analysis& asked) { return rowsOf(asked, subnet); });
}

std::vector<std::string> restsOn(const Analysis& analysis, const std::vector<engine::SpeakerIndex>& speakers) {
    return restsOn(analysis, [&](const Analysis& asked) {
        std::string held;
        const std::size_t state = asked.phases.front();
        for (const engine::SpeakerIndex speaker : speakers) {
            for (const BgpRow& row : bgpTable(asked, state, speaker)) {
                for (const engine::Candidate& path : row.paths) {
                    held += row.prefix.text() + path.path.nextHop.text() + path.path.asPath.text('-') +
                            (path.best   ? "best"
                             : path.used ? "used"
                                         : "") +
                            ';';
                }
            }
            for (const auto& [prefix, path] : rejected(asked, state, speaker)) {
                held += '!' + prefix.text() + path.path.nextHop.text();
            }
        }
        return held;
    });
}

std::vector<std::vector<std::string>> restsOn(const Analysis& analysis, const std::vector<Finding>& findings,
                                              const std::stop_token& stop) {
    std::vector<std::set<int>> numbers;
    numbers.reserve(findings.size());
    for (const Finding& finding : findings) {
        numbers.push_back(numbersOf(finding.settings));
    }
    forEachOpen(analysis, stop, [&](int number, const Analysis& other) {
        for (std::size_t i = 0; i < findings.size(); ++i) {
            const auto same = [&](const Finding& found) {
                return found.code == findings[i].code && found.severity == findings[i].severity &&
                       found.subjects == findings[i].subjects &&
                       found.arguments.prefixes == findings[i].arguments.prefixes &&
                       found.arguments.period == findings[i].arguments.period;
            };
            if (!any(other.findings, same)) {
                numbers[i].insert(number);
            }
        }
    });
    std::vector<std::vector<std::string>> names;
    names.reserve(numbers.size());
    for (const std::set<int>& found : numbers) {
        names.push_back(namesOf(found));
    }
    return names;
}

}  // namespace hopscope::analysis
